"""Numbers as Vietnamese (1.234,5) and English (1,234.5) readers write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from portal.model.vocabulary import Language

_MONEY_STEPS: Final = (
    (Decimal(10) ** 9, "tỷ đồng", "billion VND"),
    (Decimal(10) ** 6, "triệu đồng", "million VND"),
)
_MONEY_DECIMALS: Final = 2
_ROUNDING: Final = {
    "more_than": ROUND_FLOOR,
    "at_least": ROUND_FLOOR,
    "nearly": ROUND_CEILING,
    "less_than": ROUND_CEILING,
    "at_most": ROUND_CEILING,
}
_PLAIN_TO_VIETNAMESE: Final = str.maketrans({",": ".", ".": ","})
NO_BREAK_SPACE: Final = "\u00a0"
MINUS: Final = "\u2212"


def format_number(value: Decimal | int | str, language: Language, decimals: int | None = None) -> str:
    """A number with grouped thousands; ``decimals`` rounds half up and pads, ``None`` keeps the digits as they are.

    ``value`` is a plain canonical number (``"1234.5"``, a ``Decimal`` or an ``int``); floats are refused on purpose,
    since they would print digits that nobody published. Raises ``decimal.InvalidOperation`` for other text.
    """
    number = Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding="ROUND_HALF_UP")
    elif number == number.to_integral_value():
        number = number.quantize(Decimal(1))
    text = f"{abs(number):,f}"
    if language == "vi":
        text = text.translate(_PLAIN_TO_VIETNAMESE)
    return f"{MINUS}{text}" if number < 0 else text


def scale_money(value: Decimal | int | str, language: Language) -> tuple[str, str]:
    """Money in VND as (number, unit word) in the largest unit that needs two decimals at the most.

    No digit is lost: ``227400000000`` is ``("227,4", "tỷ đồng")``, but ``303842000000`` is
    ``("303.842", "triệu đồng")``, since three decimals of a billion read like thousands in the other language.
    """
    (number,), unit = scale_money_together([value], language)
    return number, unit


def round_money(value: Decimal | int | str, qualifier: str, language: Language) -> tuple[str, str]:
    """Money for a sentence or a large figure: from one billion on in billions, with one decimal at the most.

    ``245985000000`` is ``("246", "tỷ đồng")``. What ``scale_money`` writes in billions stays as it is, and so does all
    that is less. A hedged figure stays true: below a ``qualifier`` like ``more_than`` it is rounded down, below one
    like ``nearly`` up. Never for a comparison, nor where the printed figure does not stand on the same page.
    """
    step, word_vi, word_en = _MONEY_STEPS[0]
    billions = Decimal(value) / step
    if abs(billions) < 1 or billions == round(billions, _MONEY_DECIMALS):
        return scale_money(value, language)
    rounding = _ROUNDING.get(qualifier, ROUND_HALF_UP)
    rounded = billions.quantize(Decimal("0.1"), rounding=rounding).normalize()
    return format_number(rounded, language), word_vi if language == "vi" else word_en


def scale_money_together(values: Sequence[Decimal | int | str], language: Language) -> tuple[list[str], str]:
    """Several sums in one unit, the largest in which each is 1 or more and needs two decimals at the most."""
    amounts = [Decimal(value) for value in values]
    for step, word_vi, word_en in _MONEY_STEPS:
        scaled = [amount / step for amount in amounts]
        if all(abs(number) >= 1 and number == round(number, _MONEY_DECIMALS) for number in scaled):
            numbers = [format_number(number.normalize(), language) for number in scaled]
            return numbers, word_vi if language == "vi" else word_en
    return [format_number(amount, language) for amount in amounts], "đồng" if language == "vi" else "VND"


def format_percent(value: Decimal | int | str, language: Language, decimals: int | None = None) -> str:
    """A percentage with its sign attached: ``95,76%``."""
    return f"{format_number(value, language, decimals)}%"
