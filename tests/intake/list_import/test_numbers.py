"""Numbers as printed, against a plain oracle that knows how each was written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.intake.list_import.numbers import NumberForm, column_form, parse_number

SIGNS: dict[NumberForm, tuple[str, str]] = {"vi": (".", ","), "en": (",", ".")}
NUMBERS = st.decimals(min_value=0, max_value=10**15, allow_nan=False, allow_infinity=False, places=None).map(
    lambda number: number.quantize(Decimal("0.0001")).normalize()
)


def written(number: Decimal, form: NumberForm, grouping: str) -> str:
    """The number as a careful clerk writes it; ``grouping`` is ``sign``, ``space`` or ``none``."""
    group, decimal = SIGNS[form]
    sign = {"sign": group, "space": " ", "none": ""}[grouping]
    whole, _, fraction = f"{number:,f}".partition(".")
    return whole.replace(",", sign) + (decimal + fraction if fraction else "")


@given(
    st.sampled_from(["vi", "en"]),
    st.lists(st.tuples(NUMBERS, st.sampled_from(["sign", "space", "none"])), min_size=1, max_size=6),
)
def test_a_column_is_read_as_it_was_written_or_not_at_all(form: NumberForm, figures: list[tuple[Decimal, str]]) -> None:
    texts = [written(number, form, grouping) for number, grouping in figures]
    verdict = column_form(texts)
    assert verdict in (form, "plain", "unclear")
    if verdict == "unclear":
        assert all(
            len(text) <= 7 and text.strip("0123456789")[:1] in ("", ".", ",") for text in texts if " " not in text
        )
        assert all(text.count(",") + text.count(".") <= 1 for text in texts)
    elif verdict == "plain":
        assert [parse_number(text, "plain") for text in texts] == [number for number, _ in figures]
    else:
        assert [parse_number(text, verdict) for text in texts] == [number for number, _ in figures]


@given(st.lists(st.integers(0, 10**12), min_size=1), st.sampled_from(["vi", "en"]))
def test_whole_numbers_are_never_unclear(numbers: list[int], form: NumberForm) -> None:
    texts = [written(Decimal(number), form, "sign") for number in numbers]
    verdict = column_form(texts, whole=True)
    assert verdict in (form, "plain")
    assert [parse_number(text, "plain" if verdict == "plain" else form) for text in texts] == numbers


@given(st.text(alphabet="0123456789., -()đ", max_size=12), st.sampled_from(["vi", "en", "plain"]))
def test_any_text_is_a_number_or_none(text: str, form: NumberForm) -> None:
    number = parse_number(text, form)
    assert number is None or [sign for sign in str(number) if sign.isdigit()]


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (["1.234.567", "1.234"], "vi"),
        (["1,234,567", "1,234"], "en"),
        (["1.234,5"], "vi"),
        (["1,234.5"], "en"),
        (["1234,5", "1.234"], "vi"),
        (["0,125", "1,234"], "vi"),
        (["1234.567"], "en"),
        (["1 234,567"], "vi"),
        (["1.234"], "unclear"),
        (["1.234", "1,234"], "unclear"),
        (["1.234.567", "1,234,567"], "mixed"),
        (["12", "1 234"], "plain"),
        (["x", "1.2.3.4"], "plain"),
    ],
)
def test_verdicts(texts: list[str], verdict: str) -> None:
    assert column_form(texts) == verdict


@pytest.mark.parametrize(
    ("text", "number"),
    [("(1.234)", -1234), ("-5", -5), ("+5", 5), ("1 2", None), ("12.34", None), ("1.234.56", None), ("", None)],
)
def test_single_numbers(text: str, number: int | None) -> None:
    assert parse_number(text, "vi") == number
