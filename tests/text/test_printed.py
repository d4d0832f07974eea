"""Reading printed figures."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.model.vocabulary import LANGUAGES
from portal.text.number import format_number
from portal.text.printed import numbers_in, parse_printed


@pytest.mark.parametrize(
    ("language", "text", "value", "kind", "qualifier"),
    [
        ("vi", "gần 1.000 tỷ đồng", "1000000000000", "VND", "nearly"),
        ("vi", "9.916 tỷ đồng", "9916000000000", "VND", "exact"),
        ("vi", "303.842 triệu đồng", "303842000000", "VND", "exact"),
        ("vi", "11.413 tỉ đồng", "11413000000000", "VND", "exact"),
        ("vi", "hơn 2,6 triệu lượt khám chữa bệnh", "2600000", "count", "more_than"),
        ("vi", "1,5 nghìn tỷ đồng", "1500000000000", "VND", "exact"),
        ("vi", "dưới 2,1%", "2.1", "percent", "less_than"),
        ("vi", "từ 12 xuống còn 9 cơ quan", "12", "count", "exact"),
        ("vi", "1.000 tỷ đồng trở lên", "1000000000000", "VND", "at_least"),
        ("vi", "từ 95% trở lên", "95", "percent", "at_least"),
        ("vi", "2,5% trở xuống", "2.5", "percent", "at_most"),
        ("vi", "37 đơn vị nợ từ 3 tháng trở lên", "37", "count", "exact"),
        ("vi", "37 đơn vị nợ từ ba tháng trở lên", "37", "count", "exact"),
        ("vi", "HƠN 96%", "96", "percent", "more_than"),
        ("vi", "tối thiểu 95%", "95", "percent", "at_least"),
        ("vi", "không quá 2,5%", "2.5", "percent", "at_most"),
        ("en", "about 5,000 workers", "5000", "count", "about"),
        ("en", "VND 1,011 billion", "1011000000000", "VND", "exact"),
        ("en", "exceeded 5.9% of the target", "5.9", "percent", "more_than"),
        ("en", "45.1 per cent", "45.1", "percent", "exact"),
        ("en", "lower than 3.7%", "3.7", "percent", "less_than"),
        ("ja", "約1兆2000億ドン", "1200000000000", "VND", "about"),
        ("ja", "5万3000人", "53000", "count", "exact"),
        ("ja", "95.2%超", "95.2", "percent", "more_than"),
        ("ja", "1,234人", "1234", "count", "exact"),
        ("ja", "3億4,500万ドン", "345000000", "VND", "exact"),
        ("ja", "1.5万人", "15000", "count", "exact"),
        ("ja", "2024年末で、1,011.人", "2024", "count", "exact"),
        ("vi", "thu 5.317. tỷ đồng", "5317000000000", "VND", "exact"),
    ],
)
def test_figures(language: str, text: str, value: str, kind: str, qualifier: str) -> None:
    printed = parse_printed(text, language)
    assert printed is not None
    assert (printed.value, printed.kind, printed.qualifier) == (Decimal(value), kind, qualifier)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "không rõ"),
        ("vi", "1.23"),
        ("vi", "1,2,3"),
        ("vi", "12.34.567"),
        ("en", "1.234.567"),
        ("en", "12,34"),
        ("vi", ""),
    ],
)
def test_what_can_not_be_read(language: str, text: str) -> None:
    assert parse_printed(text, language) is None


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("227,4 tỷ đồng", "100000000"),
        ("9.916 tỷ đồng", "1000000000"),
        ("gần 1.000 tỷ đồng", "100000000000"),
        ("hơn 27.000 người", "1000"),
        ("321.779 người", "1"),
        ("95,76%", "0.01"),
        ("100%", "1"),
        ("10 người", "1"),
        ("0 người", "1"),
        ("1,3 triệu", "100000"),
    ],
)
def test_the_worth_of_the_last_digit(text: str, step: str) -> None:
    printed = parse_printed(text, "vi")
    assert printed is not None
    assert printed.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1兆2000億ドン", "10000000000"),
        ("5万3000人", "100"),
        ("1,234人", "1"),
        ("120万人", "100000"),
        ("1.5万人", "1000"),
    ],
)
def test_the_worth_of_the_last_digit_in_japanese(text: str, step: str) -> None:
    printed = parse_printed(text, "ja")
    assert printed is not None
    assert printed.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("gần 1.000 tỷ đồng", "vi", 1),
        ("từ 12 xuống còn 9 cơ quan", "vi", 2),
        ("không rõ", "vi", 0),
        ("1兆2000億ドン", "ja", 1),
        ("1兆2000億ドン", "vi", 2),
        ("5万3000人、95.2%", "ja", 2),
    ],
)
def test_how_many_numbers_are_printed(text: str, language: str, count: int) -> None:
    assert numbers_in(text, language) == count


def test_loose_marks_are_read_as_well() -> None:
    text = unicodedata.normalize("NFD", "gần 1.000 tỷ đồng")
    assert parse_printed(text, "vi") == parse_printed("gần 1.000 tỷ đồng", "vi")


def test_words_of_a_fall() -> None:
    for language, text in (("vi", "giảm 1,8%"), ("en", "down 1.8%"), ("ja", "1.8%減")):
        printed = parse_printed(text, language)
        assert printed is not None
        assert printed.falls
    rise = parse_printed("tăng 1,8%", "vi")
    assert rise is not None
    assert not rise.falls


@pytest.mark.parametrize(
    ("text", "value"),
    [("98.7%", "98.7"), ("98,7%", "98.7"), ("255,490 người", "255490"), ("1.617,981 người", "1617981")],
)
def test_mixed_marks(text: str, value: str) -> None:
    printed = parse_printed(text, "vi", separators_mixed=True)
    assert printed is not None
    assert printed.value == Decimal(value)


@pytest.mark.parametrize("text", ["1.2.3%", "25,49 người"])
def test_mixed_marks_that_make_no_sense(text: str) -> None:
    assert parse_printed(text, "vi", separators_mixed=True) is None


@given(some.text(max_size=60), some.sampled_from(["vi", "en", "ja"]), some.booleans())
def test_any_text_is_read_or_not_without_an_error(text: str, language: str, mixed: bool) -> None:
    printed = parse_printed(text, language, separators_mixed=mixed)
    if printed is not None:
        assert printed.value >= 0
        assert printed.step > 0


@given(some.text(alphabet="0123456789.,%兆億万ドン tỷđồng", max_size=40), some.sampled_from(["vi", "en", "ja"]))
def test_any_marks_are_read_or_not_without_an_error(text: str, language: str) -> None:
    parse_printed(text, language)
    parse_printed(text, language, separators_mixed=True)


@given(some.integers(1, 10**9), some.sampled_from([("tỷ đồng", 9), ("triệu đồng", 6), ("nghìn tỷ đồng", 12)]))
def test_scales_multiply(number: int, scale: tuple[str, int]) -> None:
    printed = parse_printed(f"hơn {format_number(number, 'vi')} {scale[0]}", "vi")
    assert printed is not None
    assert printed.value == number * 10 ** scale[1]
    assert printed.value % printed.step == 0


_HEDGES = {
    "vi": {
        "exact": "",
        "more_than": "hơn ",
        "nearly": "gần ",
        "about": "khoảng ",
        "less_than": "dưới ",
        "at_least": "ít nhất ",
        "at_most": "tối đa ",
    },
    "en": {
        "exact": "",
        "more_than": "more than ",
        "nearly": "nearly ",
        "about": "about ",
        "less_than": "less than ",
        "at_least": "at least ",
        "at_most": "at most ",
    },
}
_UNITS = {
    "vi": {
        " đồng": ("VND", 0),
        " triệu đồng": ("VND", 6),
        " tỷ đồng": ("VND", 9),
        " người": ("count", 0),
        "%": ("percent", 0),
    },
    "en": {
        " VND": ("VND", 0),
        " million VND": ("VND", 6),
        " billion dong": ("VND", 9),
        " people": ("count", 0),
        "%": ("percent", 0),
    },
}


@given(some.data(), some.decimals(min_value=0, max_value=10**9, places=2), some.booleans())
def test_a_figure_written_with_its_hedge_and_unit_reads_back(
    data: some.DataObject, number: Decimal, falls: bool
) -> None:
    language = data.draw(some.sampled_from(LANGUAGES))
    qualifier, hedge = data.draw(some.sampled_from(sorted(_HEDGES[language].items())))
    ending, (kind, power) = data.draw(some.sampled_from(sorted(_UNITS[language].items())))
    change = {"vi": "giảm ", "en": "a decrease of "}[language] if falls else ""
    text = f"{change}{hedge}{format_number(number.normalize(), language)}{ending}"
    for form in ("NFC", "NFD"):
        printed = parse_printed(unicodedata.normalize(form, text), language)
        assert printed is not None
        assert (printed.value, printed.kind, printed.qualifier, printed.falls) == (
            number.scaleb(power),
            kind,
            qualifier,
            falls,
        )
        assert printed.step > 0
        assert (printed.value / printed.step) % 1 == 0 or not number
