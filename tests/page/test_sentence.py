"""Sentences made from figures: true to the figure, in grammar of their language, and without a hole."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.model.vocabulary import Language
from portal.page.sentence import (
    coverage_sentence,
    former_sentence,
    late_payment_sentence,
    months_done,
    paid_class,
    span_of_year,
    territory_sentence,
)
from portal.page.views import FigureView, FlagView
from portal.text.date import format_date
from tests.page.conftest import View


@pytest.mark.parametrize(
    ("as_of", "months"),
    [
        ("2025-01-31", 1),
        ("2025-09-30", 9),
        ("2025-12-31", 12),
        ("2025-12-30", 0),
        ("2025-09-29", 0),
        ("2024-02-29", 2),
        ("2024-02-28", 0),
        ("2025-02-28", 2),
        ("2025-10", 0),
        ("2025", 0),
        ("", 0),
        ("2025-02-30", 0),
    ],
)
def test_months_are_done_only_at_the_end_of_a_month(as_of: str, months: int) -> None:
    assert months_done(as_of) == months


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_months_done_agrees_with_the_calendar(day: date) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    assert months_done(day.isoformat()) == (day.month if day.day == last else 0)


def test_coverage_keeps_the_word_before_the_number(view: View) -> None:
    assert coverage_sentence(view(value="95,76%"), "vi") == "95,76% dân số có bảo hiểm y tế"
    hedged = view(value="95.76%", qualifier="nearly")
    assert coverage_sentence(hedged, "en") == "nearly 95.76% of the population had health insurance"


@pytest.mark.parametrize(
    ("as_of", "language", "words"),
    [
        ("2025-09-30", "vi", "trong 9 tháng đầu năm 2025"),
        ("2025-12-31", "vi", "năm 2025"),
        ("2025-09-15", "vi", "từ đầu năm đến 15/9/2025"),
        ("2025-09-30", "en", "in the first 9 months of 2025"),
        ("2025-01-31", "en", "in the first month of 2025"),
        ("2025-12-31", "en", "in 2025"),
        ("2025-09-15", "en", "from the start of the year to 15 September 2025"),
    ],
)
def test_the_span_of_a_running_total(view: View, as_of: str, language: Language, words: str) -> None:
    assert span_of_year(view(as_of=as_of, as_of_text=format_date(as_of, language)), language) == words


def test_a_class_that_goes_unsaid_is_told(view: View) -> None:
    unsaid = FlagView("class_not_stated", "x", "x", False)
    assert paid_class(view(variant="tổng số", flags=(unsaid,)), "vi") == "không nêu nhóm"
    assert paid_class(view(variant="total", flags=(unsaid,)), "en") == "group not stated"
    assert paid_class(view(variant="bắt buộc"), "vi") == "bắt buộc"


def test_late_payment_on_the_day_of_the_sentence_before(view: View) -> None:
    assert late_payment_sentence(view(), None, "vi", same_day=True) == "Cùng ngày còn 227,4 tỷ đồng chậm đóng."
    assert late_payment_sentence(view(), None, "en", same_day=True).startswith("On the same day, 227,4")


def test_late_payment_with_its_rate(view: View) -> None:
    amount = view(detail="phải tính lãi; BHXH")
    rate = view(value="2,39%", unit="", base="số phải thu")
    assert late_payment_sentence(amount, rate, "vi") == (
        "Đến 30/9/2025 còn 227,4 tỷ đồng chậm đóng (phải tính lãi; BHXH), bằng 2,39% số phải thu."
    )
    english = late_payment_sentence(
        view(as_of_text="30 September 2025", qualifier="more than", value="227", unit="billion VND"),
        view(value="2.39%", qualifier="nearly", base="contributions due"),
        "en",
    )
    assert english == (
        "On 30 September 2025, more than 227 billion VND of contributions were late, "
        "or nearly 2.39% of contributions due."
    )


def test_late_payment_says_that_the_base_is_not_stated(view: View) -> None:
    rate = view(value="2,39%")
    assert late_payment_sentence(view(), rate, "vi").endswith(", bằng 2,39% (không nêu mẫu số).")
    assert late_payment_sentence(view(), rate, "en").endswith(", or 2,39% (base not stated).")


@pytest.mark.parametrize(
    "other", [{"as_of": "2025-08-31"}, {"variant": "phải tính lãi"}, {"funds": "BHYT"}, {"source": None}]
)
def test_a_rate_of_another_text_is_left_out(view: View, other: dict[str, object]) -> None:
    assert "%" not in late_payment_sentence(view(), view(value="2,39%", **other), "vi")


def test_late_payment_tells_nothing_doubtful(view: View, doubt: FlagView) -> None:
    assert late_payment_sentence(None, view(value="2,39%"), "vi") == ""
    assert late_payment_sentence(view(flags=(doubt,)), None, "vi") == ""
    assert "%" not in late_payment_sentence(view(), view(value="2,39%", flags=(doubt,)), "vi")


def test_territory_that_did_not_change() -> None:
    assert "không đổi" in territory_sentence("Quảng Ninh", ["Quảng Ninh"], breaks=False, language="vi")
    assert "did not change" in territory_sentence("Quang Ninh", ["Quang Ninh"], breaks=False, language="en")


def test_territory_of_two_and_of_three() -> None:
    two = territory_sentence("An Giang", ["An Giang", "Kiên Giang"], breaks=True, language="vi")
    assert two.startswith("Từ 1/7/2025, An Giang gồm An Giang và Kiên Giang (địa giới cũ).")
    three = territory_sentence("Phu Tho", ["Hoa Binh", "Phu Tho", "Vinh Phuc"], breaks=True, language="en")
    assert three.startswith("Since 1 July 2025, Phu Tho is made of the former Hoa Binh, Phu Tho and Vinh Phuc.")


def test_a_former_province_and_its_partners() -> None:
    assert former_sentence("Bắc Kạn", "Thái Nguyên", [], held=True, language="vi") == (
        "Từ 1/7/2025, Bắc Kạn sáp nhập vào Thái Nguyên. Trang này giữ số liệu của Bắc Kạn trước ngày đó."
    )
    assert former_sentence("Long An", "Tây Ninh", [], held=False, language="vi") == (
        "Từ 1/7/2025, Long An sáp nhập vào Tây Ninh."
    )
    with_partner = former_sentence("Hòa Bình", "Phú Thọ", ["Vĩnh Phúc"], held=True, language="vi")
    assert "sáp nhập vào Phú Thọ (cùng Vĩnh Phúc)." in with_partner
    english = former_sentence("Ca Mau", "X", ["Y", "Z"], held=True, language="en")
    assert english.startswith("On 1 July 2025, Ca Mau merged into X (with Y, Z).")


_TEXT = st.text(alphabet="ABc đ", min_size=1, max_size=6).map(str.strip).filter(bool).map(lambda text: text[:1] + "x")
_DAYS = st.dates(min_value=date(2014, 1, 1), max_value=date(2030, 12, 31)).map(date.isoformat)


@given(st.data(), st.sampled_from(["vi", "en"]))
def test_no_sentence_has_a_hole(view: View, data: st.DataObject, language: Language) -> None:
    def figure() -> FigureView:
        as_of = data.draw(_DAYS)
        maybe = st.just("") | _TEXT
        flags = data.draw(st.sampled_from([(), (FlagView("x", "x", "x", True),)]))
        return view(
            as_of=as_of,
            as_of_text=format_date(as_of, language),
            **{name: data.draw(maybe) for name in ("qualifier", "base", "detail", "unit", "variant", "funds")},
            flags=flags,
        )

    collection, coverage = data.draw(st.booleans()), data.draw(st.booleans())
    names = data.draw(st.lists(_TEXT, min_size=2, max_size=4))
    sentences = [
        coverage_sentence(figure(), language),
        span_of_year(figure(), language),
        late_payment_sentence(figure() if collection else None, figure() if coverage else None, language),
        territory_sentence(names[0], names[1:], breaks=len(names) > 2, language=language),
        former_sentence(names[0], names[1], names[2:], held=collection, language=language),
    ]
    for sentence in sentences:
        assert "None" not in sentence
        assert "  " not in sentence
        assert "()" not in sentence
        assert " ," not in sentence
        assert " ." not in sentence
        assert sentence == sentence.strip()
        assert not set("{}[]") & set(sentence)
        assert sentence.count("(") == sentence.count(")")
