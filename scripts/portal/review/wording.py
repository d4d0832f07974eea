"""Words for figures and for computed values, in the number form of each language."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Protocol

import pandas as pd

from portal.model.vocabulary import Language
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import format_number, format_percent, scale_money

Row = Mapping[str, Any]
"""One figure: the columns of ``figures_of`` by name."""

_BILLION: Final = 10**9
_MILLION: Final = 10**6


class LabelSource(Protocol):
    """Where the words of codes come from (``portal.derive.labels.Labels``)."""

    def text(self, kind: str, code: str, language: Language) -> str:
        """The label of a code; the code itself when it has none."""
        ...


@dataclass(frozen=True)
class Words:
    """The words of one registry: ``names`` maps an indicator to its Vietnamese and English name."""

    labels: LabelSource
    names: Mapping[str, tuple[str, str]]

    def figure(self, row: Row) -> Bilingual:
        """A figure with its hedge and unit: ``hơn 211,2 tỷ đồng``, ``33,8%``, ``1.352 đơn vị``."""
        return Bilingual(self._figure(row, "vi"), self._figure(row, "en"))

    def thing(self, row: Row) -> Bilingual:
        """What a figure counts, within a sentence: ``số tiền chậm đóng (tổng số; BHXH, BHYT)``."""
        return Bilingual(self._thing(row, "vi"), self._thing(row, "en"))

    def code(self, kind: str, code: str) -> Bilingual:
        """The label of a code in both languages."""
        return Bilingual(self.labels.text(kind, code, "vi"), self.labels.text(kind, code, "en"))

    def _figure(self, row: Row, language: Language) -> str:
        hedge = "" if row["qualifier"] == "exact" else self.labels.text("qualifier", row["qualifier"], language) + " "
        unit, value = row["unit"], Decimal(row["value"])
        if unit == "VND":
            number, word = scale_money(value, language)
            return f"{hedge}{number} {word}"
        if unit == "percent":
            return hedge + format_percent(value, language)
        return f"{hedge}{format_number(value, language)} {self.labels.text('unit', unit, language)}"

    def _thing(self, row: Row, language: Language) -> str:
        pair = self.names.get(row["indicator"], (row["indicator"], row["indicator"]))
        name = _inside_sentence(pair[0] if language == "vi" else pair[1])
        details = []
        if row["variant"]:
            details.append(self.labels.text("variant", f"{row['indicator']}.{row['variant']}", language))
        if row["funds"] and row["unit"] in {"VND", "units"}:
            details.append(self.labels.text("funds", row["funds"], language))
        return f"{name} ({'; '.join(details)})" if details else name


def sentence(template: Bilingual, **values: Bilingual) -> Bilingual:
    """Both sentences with their fields filled and a capital at the start."""
    vi = template.vi.format(**{name: value.vi for name, value in values.items()})
    en = template.en.format(**{name: value.en for name, value in values.items()})
    return Bilingual(vi[:1].upper() + vi[1:], en[:1].upper() + en[1:])


def indicator_names(indicators: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Vietnamese and English names by indicator; ``indicators`` is the registry's frame, index ``indicator``."""
    return dict(zip(indicators.index, zip(indicators["name_vi"], indicators["name_en"], strict=True), strict=True))


def day(row: Row) -> Bilingual:
    """The as-of date of a figure."""
    return Bilingual(format_date(row["as_of"], "vi"), format_date(row["as_of"], "en"))


def amount_in(unit: str, value: float, digits: int = 4) -> Bilingual:
    """A computed amount in a unit of the contract: money as ``money``, percentages with two decimals, counts whole."""
    if unit == "VND":
        return money(value, digits)
    return percent(value) if unit == "percent" else whole(value)


def money(value: float, digits: int = 4) -> Bilingual:
    """A computed amount of VND with so many digits that count: ``43,6 triệu đồng``, ``1.922 tỷ đồng``."""
    size = abs(value)
    step = _BILLION if size >= _BILLION else _MILLION if size >= _MILLION else 1
    rounded = rounded_to(value / step, digits) * step
    texts = [scale_money(rounded, language) for language in ("vi", "en")]
    return Bilingual(*(f"{number} {word}" for number, word in texts))


def percent(value: float, decimals: int = 2) -> Bilingual:
    """A computed percentage, rounded: ``20,17%``."""
    rounded = Decimal(repr(float(value)))
    return Bilingual(format_percent(rounded, "vi", decimals), format_percent(rounded, "en", decimals))


def points(value: float) -> Bilingual:
    """A computed difference of percentages, without its unit: ``5,6``."""
    rounded = _plain(Decimal(repr(round(abs(float(value)), 2))))
    return Bilingual(format_number(rounded, "vi"), format_number(rounded, "en"))


def whole(value: float) -> Bilingual:
    """A computed number of persons, units or cases, rounded to whole ones."""
    rounded = round(float(value))
    return Bilingual(format_number(rounded, "vi"), format_number(rounded, "en"))


def roughly(value: float) -> Bilingual:
    """A computed number of persons, with four digits that count: ``3.636.000``."""
    size = math.floor(math.log10(abs(value))) if value else 0
    return whole(round(float(value), min(0, 3 - size)))


def times(value: float) -> Bilingual:
    """How many times: ``2``, ``1,6``, ``988``; never a power of ten."""
    rounded = rounded_to(value, 3) if value >= 10 else Decimal(repr(round(float(value), 1)))
    return Bilingual(format_number(_plain(rounded), "vi"), format_number(_plain(rounded), "en"))


def rounded_to(value: float, digits: int) -> Decimal:
    """A number rounded to so many digits that count, but never coarser than whole ones."""
    if value == 0 or not math.isfinite(value):
        return Decimal(0)
    exponent = math.floor(math.log10(abs(value)))
    decimals = max(0, digits - 1 - exponent)
    return _plain(Decimal(repr(round(float(value), decimals))))


def _plain(number: Decimal) -> Decimal:
    whole_number = number.to_integral_value()
    return whole_number if number == whole_number else number.normalize()


def _inside_sentence(name: str) -> str:
    return name if len(name) > 1 and name[1].isupper() else name[:1].lower() + name[1:]
