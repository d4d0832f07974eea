from __future__ import annotations

from portal.review.raised import RAISED_COLUMNS, Doubt, mutual, raised
from portal.text.bilingual import Bilingual


def test_doubts_of_one_kind_on_one_figure_become_one_row() -> None:
    doubts = [
        Doubt("b", "jump", ("x",), Bilingual("Một.", "One.")),
        Doubt("a", "jump", (), Bilingual("Ba.", "Three.")),
        Doubt("b", "jump", ("y", "x"), Bilingual("Hai.", "Two.")),
        Doubt("b", "jump", ("x",), Bilingual("Một.", "One.")),
    ]
    frame = raised(doubts)
    assert frame["obs_id"].tolist() == ["a", "b"]
    assert frame["related_obs_ids"].tolist() == [(), ("x", "y")]
    assert frame["detail_vi"].tolist() == ["Ba.", "Một. Hai."]
    assert frame["detail_en"].tolist() == ["Three.", "One. Two."]


def test_a_mutual_doubt_stands_on_both() -> None:
    frame = raised(mutual("sources_disagree", "b", "a", Bilingual("x", "y")))
    assert frame[["obs_id", "related_obs_ids"]].to_numpy().tolist() == [["a", ("b",)], ["b", ("a",)]]


def test_nothing_raised_is_an_empty_frame_of_text() -> None:
    frame = raised([])
    assert tuple(frame.columns) == RAISED_COLUMNS
    assert frame.empty
    assert frame["obs_id"].dtype == "str"
