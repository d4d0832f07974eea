"""Numbers as Vietnamese (1.234,5) and English (1,234.5) readers write them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from portal.model.vocabulary import Language

_MONEY_STEPS: Final = (
    (Decimal(10) ** 9, "tỷ đồng", "billion VND"),
    (Decimal(10) ** 6, "triệu đồng", "million VND"),
)
_MONEY_DECIMALS: Final = 2
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
