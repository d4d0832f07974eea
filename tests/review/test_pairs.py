from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from portal.derive.facts import Facts
from portal.derive.records import records_of
from portal.review.figures import figures_of
from portal.review.pairs import SAME_TEXT, pair_figures, pair_text_first, rows_of

Derive = Callable[..., Facts]
AMOUNT = {"indicator": "benefits_paid", "variant": "hi", "funds": "hi", "value": "1000000000"}
VISITS = {"indicator": "hi_visits", "funds": "hi", "value": "500000"}


def _split(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    figures = figures_of(facts)
    return figures[figures["indicator"] == "benefits_paid"], figures[figures["indicator"] == "hi_visits"]


def _ids(pairs: pd.DataFrame) -> list[tuple[str, str, bool]]:
    return list(zip(pairs["obs_id_1"], pairs["obs_id_2"], pairs["same_text"], strict=True))


def test_the_own_text_comes_before_the_chosen_figure_of_another(derive: Derive) -> None:
    facts = derive(
        [
            AMOUNT | {"obs_id": "a1"},
            AMOUNT | {"obs_id": "a3", "source_id": "T3"},
            VISITS | {"obs_id": "v1"},
            VISITS | {"obs_id": "v2", "source_id": "T2"},
        ]
    )
    first, second = _split(facts)
    assert _ids(pair_text_first(first, second)) == [("a1", "v1", True), ("a3", "v1", False)]


def test_nothing_is_paired_across_dates_or_with_itself(derive: Derive) -> None:
    facts = derive([AMOUNT | {"obs_id": "a"}, VISITS | {"obs_id": "v", "as_of": "2025-08-31"}])
    first, second = _split(facts)
    assert pair_text_first(first, second).empty
    figures = figures_of(facts)
    assert pair_figures(figures, figures, SAME_TEXT).empty


def test_rows_are_found_by_id(derive: Derive) -> None:
    figures = figures_of(derive([AMOUNT | {"obs_id": "a"}, VISITS | {"obs_id": "v"}]))
    assert set(rows_of(figures, ["v", "v", "no"])) == {"v"}
    assert [row["obs_id"] for row in records_of(figures)] == ["a", "v"]
