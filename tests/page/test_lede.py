"""The lede of a place: amounts, pace and arrears, newest first; the note says how they were read."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.vocabulary import Language
from portal.page.heading import place_heading
from portal.page.lede import place_lede
from portal.page.place_figures import PlaceFigures
from portal.page.views import FigureView, FlagView
from portal.text.date import format_date
from portal.text.number import format_percent
from tests.page.conftest import View

HEADLINES: Final = (
    "collection_plan",
    "late_payment_rate",
    "coverage_hi",
    "collected",
    "late_payment",
    "debtor_units",
    "participants_si",
    "coverage_si",
    "participants_hi",
    "participants_ui",
    "pensioners",
)
LABELS: Final = {headline: f"Nhãn {headline.replace('_', ' ')}" for headline in HEADLINES}


def told(figures: dict[str, FigureView], language: Language = "vi", **more: Any) -> tuple[str, str]:
    place = PlaceFigures(
        "Quảng Ninh", language, figures=figures, labels=LABELS, count=len(figures), results=len(figures), **more
    )
    return place_lede(place, place_heading(place)[1])


def test_amount_share_and_pace_of_one_report_in_one_sentence(view: View) -> None:
    figures = {"collected": view(value="7.091"), "collection_plan": view(value="74,43%", unit="")}
    assert told(figures, pace="75%") == (
        "Đến 30/9/2025 Quảng Ninh thu 7.091 tỷ đồng, 74,43% kế hoạch; nhịp bình quân là 75%.",
        "",
    )
    assert told(figures, "en", pace="75%")[0] == (
        "By 30/9/2025 Quảng Ninh had collected 7.091 tỷ đồng, 74,43% of its plan; an even pace would be 75%."
    )


def test_no_pace_after_the_end_of_the_year(view: View) -> None:
    figures = {"collected": view(value="9.916"), "collection_plan": view(value="104%", unit="")}
    assert told(figures)[0] == "Đến 30/9/2025 Quảng Ninh thu 9.916 tỷ đồng, 104% kế hoạch."


def test_amount_and_share_of_two_reports_stay_apart(view: View) -> None:
    share = view(value="74%", unit="", as_of="2025-08-31", as_of_text="31/8/2025")
    lede, _ = told({"collected": view(value="7.091"), "collection_plan": share}, pace="66,7%")
    assert lede == "Nhịp bình quân đến 31/8/2025 là 66,7% kế hoạch."


def test_newest_first_and_the_same_day_is_told_once(view: View) -> None:
    share, amount = view(value="74%", unit=""), view(value="7.091")
    late = view(value="227,4", as_of="2025-12-31", as_of_text="31/12/2025")
    lede, _ = told({"collected": amount, "collection_plan": share, "late_payment": late})
    assert lede == (
        "Đến 31/12/2025 còn 227,4 tỷ đồng chậm đóng. Đến 30/9/2025 Quảng Ninh thu 7.091 tỷ đồng, 74% kế hoạch."
    )
    lede, _ = told({"collected": amount, "collection_plan": share, "late_payment": view()})
    assert lede.endswith(" kế hoạch. Cùng ngày còn 227,4 tỷ đồng chậm đóng.")


def test_an_amount_in_the_heading_is_not_told_again_but_completed(view: View) -> None:
    late = view(funds="BHXH, BHYT")
    assert told({"late_payment": late})[0] == "Số đó tính cho BHXH, BHYT."
    rate = view(value="2,2%", unit="", base="số phải thu", funds="BHXH, BHYT")
    assert told({"late_payment": late, "late_payment_rate": rate})[0] == (
        "Số đó tính cho BHXH, BHYT, bằng 2,2% số phải thu."
    )
    assert told({"late_payment": late, "late_payment_rate": rate}, "en")[0] == (
        "It covers BHXH, BHYT and equals 2,2% of the số phải thu."
    )


def test_people_are_told_where_there_is_little_else(view: View) -> None:
    figures = {
        "coverage_hi": view(value="95%", unit=""),
        "participants_hi": view(value="1.300.000", unit="người", qualifier="hơn"),
        "participants_si": view(value="332.600", unit="người", variant="tổng số"),
        "participants_ui": view(value="9", unit="người", as_of="2025-08-31"),
    }
    assert told(figures)[0] == (
        "Đến 30/9/2025 có hơn 1.300.000 người tham gia bảo hiểm y tế"
        " và 332.600 người tham gia bảo hiểm xã hội (tổng số)."
    )


def test_the_note_names_a_newer_translated_reading_unless_it_is_disputed(view: View) -> None:
    newer = view(value="6.031", as_of_text="31/10/2025")
    collected = view(value="74%", unit="")
    figures = {"collection_plan": collected, "late_payment": view()}
    _, note = told(figures, beside={"late_payment": newer})
    assert note == "Một tin mới hơn, đọc qua bản dịch máy: nhãn late payment 6.031 tỷ đồng, đến 31/10/2025."
    contradicted = FlagView("contradicts", "x", "x", True)
    _, note = told({**figures, "late_payment": view(flags=(contradicted,))}, beside={"late_payment": newer})
    assert note == "Chưa kết luận, vì các nguồn không khớp: nhãn late payment."


@pytest.mark.parametrize(
    ("flag", "all_of_them", "some"),
    [
        ("machine_translated", "Đọc qua bản dịch máy.", "Đọc qua bản dịch máy: nhãn coverage hi."),
        (
            "provisional",
            "Công bố trước khi hết kỳ, nên là tạm tính.",
            "Tạm tính, công bố trước khi hết kỳ: nhãn coverage hi.",
        ),
    ],
)
def test_the_note_says_how_the_figures_told_were_read(view: View, flag: str, all_of_them: str, some: str) -> None:
    marked = view(value="95%", unit="", flags=(FlagView(flag, "x", "x", False),))
    assert told({"coverage_hi": marked})[1] == all_of_them
    assert told({"coverage_hi": marked, "late_payment": view()})[1] == some


def test_whose_figures_these_are_is_said_before_what_they_say(view: View) -> None:
    marked = view(value="95%", unit="", flags=(FlagView("province_inferred", "x", "x", False),))
    assert told({"coverage_hi": marked}) == ("Nguồn không nêu tên tỉnh; địa phương do suy luận.", "")
    lede, note = told({"coverage_hi": marked, "late_payment": view()})
    assert lede.startswith("Địa phương do suy luận: nhãn coverage hi. Đến 30/9/2025 còn")
    assert note == ""


def test_a_place_without_a_finding_says_what_it_has(view: View) -> None:
    assert place_lede(PlaceFigures("Huế", "vi"), ()) == ("", "")
    targets = PlaceFigures("Huế", "en", count=1)
    assert place_lede(targets, ())[0] == "The page has 1 target and no results yet."
    old = view(indicator_name="Tỷ lệ bao phủ BHYT", value="90%", unit="", detail="so với dân số")
    older = PlaceFigures("Huế", "vi", count=15, results=15, older=True, latest=old)
    assert place_lede(older, ())[0] == (
        "Trang có 15 số liệu của địa giới cũ, trong đó có tỷ lệ bao phủ BHYT (so với dân số) 90%, đến 30/9/2025."
    )


_TEXT = st.text(alphabet="ABc đ", min_size=1, max_size=6).map(str.strip).filter(bool).map(lambda text: text[:1] + "x")
_FLAGS = st.lists(
    st.sampled_from(
        ["machine_translated", "provisional", "province_inferred", "date_inferred", "class_not_stated", "contradicts"]
    ),
    max_size=3,
    unique=True,
)


@given(st.data(), st.sampled_from(["vi", "en"]))
def test_no_heading_lede_or_note_has_a_hole(view: View, data: st.DataObject, language: Language) -> None:
    def figure() -> FigureView:
        as_of = data.draw(st.dates(date(2014, 1, 1), date(2030, 12, 31))).isoformat()
        maybe = st.just("") | _TEXT
        flags = tuple(FlagView(flag, flag, "x", flag == "contradicts") for flag in data.draw(_FLAGS))
        return view(
            as_of=as_of,
            as_of_text=format_date(as_of, language),
            **{name: data.draw(maybe) for name in ("qualifier", "base", "detail", "unit", "variant", "funds")},
            flags=flags,
        )

    held = data.draw(st.lists(st.sampled_from(HEADLINES), unique=True))
    share = data.draw(st.decimals(0, 200, places=2))
    figures = {headline: figure() for headline in held}
    extra = data.draw(st.integers(0, 3))
    place = PlaceFigures(
        name=data.draw(_TEXT),
        language=language,
        figures=figures,
        beside={headline: figure() for headline in held if data.draw(st.booleans())},
        labels=LABELS,
        share=str(share),
        pace=data.draw(st.sampled_from(["", format_percent("66.7", language)])),
        count=len(held) + extra,
        results=data.draw(st.integers(0, len(held) + extra)),
        latest=figure() if extra and data.draw(st.booleans()) else None,
        older=not held and data.draw(st.booleans()),
    )
    heading, headed = place_heading(place)
    lede, note = place_lede(place, headed)
    assert heading.startswith(place.name)
    assert heading[-1] not in ".,;: "
    for text in (heading, lede, note):
        assert "None" not in text
        assert "  " not in text
        assert not set("{}[]") & set(text)
        assert "()" not in text
        assert all(sign not in text for sign in (" ,", " .", " ;", " :", " )", "( ", ",.", "..", ";."))
        assert text == text.strip()
        assert text.count("(") == text.count(")")
    for text in (lede, note):
        assert not text or text.endswith(".")
    assert set(headed) <= set(held)
    assert all(not figures[headline].doubts for headline in headed)
