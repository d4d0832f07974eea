"""The figures of a comparison as a reader would say them, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from portal.compare.figures import FigureChange, Row, is_number
from portal.compare.side import REGISTRY, Side
from portal.contract.schema import FLAGS, INDICATORS, LABELS, PROVINCES
from portal.derive.labels import Labels, derive_labels
from portal.review.wording import Words, indicator_names
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import MINUS, format_number, format_percent, scale_money

_NOTHING: Final = Bilingual("", "")
POINTS: Final = Bilingual("điểm phần trăm", "percentage points")
NO_REASON: Final = Bilingual("chưa có lý do trong sổ đính chính", "no reason in the log of corrections yet")


@dataclass(frozen=True)
class FigureWords:
    """The words of both trees; where a code has words in both, those of the newer one."""

    words: Words
    places: Mapping[tuple[str, str], Bilingual]
    flags: Mapping[str, Bilingual]

    def place(self, row: Row) -> Bilingual:
        """The name of the place under its boundary; its id where the registry has none."""
        known = self.places.get((row["province_id"], row["boundary"]))
        return known or Bilingual(row["province_id"], row["province_id"])

    def thing(self, row: Row) -> Bilingual:
        """What the figure counts: ``số tiền chậm đóng (tổng số; BHXH, BHYT, BHTN)``."""
        return self.words.thing(row)

    def value(self, row: Row | None) -> Bilingual:
        """The figure with hedge and unit; the bare cell where it is no number; empty without a row."""
        if row is None:
            return _NOTHING
        return self.words.figure(row) if is_number(row["value"]) else Bilingual(row["value"], row["value"])

    def flag(self, flag: str) -> Bilingual:
        """The label of a flag."""
        return self.flags.get(flag, Bilingual(flag, flag))

    def difference(self, change: FigureChange) -> Bilingual:
        """``+1,2 tỷ đồng (+3,4%)``; points for a percentage; empty where there is no difference to tell."""
        if change.difference is None:
            return _NOTHING
        amount, unit = change.difference, change.row["unit"]
        share = signed_percent(change.percent) if change.percent is not None else _NOTHING
        if unit in ("percent", "percentage_points"):
            return signed_points(amount)
        if unit == "VND":
            numbers = [scale_money(abs(amount), "vi"), scale_money(abs(amount), "en")]
            told = Bilingual(*(f"{sign(amount)}{number} {word}" for number, word in numbers))
        else:
            plain = Bilingual(format_number(abs(amount), "vi"), format_number(abs(amount), "en"))
            told = Bilingual(*(f"{sign(amount)}{number}" for number in plain))
        return join(told, share)


def figure_words(base: Side, head: Side) -> FigureWords:
    """The words of the registries of both trees."""
    labels: dict[tuple[str, str], tuple[str, str]] = {}
    names: dict[str, tuple[str, str]] = {}
    places: dict[tuple[str, str], Bilingual] = {}
    flags: dict[str, Bilingual] = {}
    for side in (base, head):
        labels |= derive_labels(side.table(REGISTRY, LABELS)).words
        names |= indicator_names(side.table(REGISTRY, INDICATORS).set_index("indicator"))
        for place, boundary, vi, en in _cells(side, PROVINCES.name, "province_id", "boundary", "name_vi", "name_en"):
            places[place, boundary] = Bilingual(vi, en)
        for flag, vi, en in _cells(side, FLAGS.name, "flag", "label_vi", "label_en"):
            flags[flag] = Bilingual(vi, en)
    return FigureWords(Words(Labels(labels), names), places, flags)


def _cells(side: Side, table: str, *columns: str) -> list[tuple[str, ...]]:
    frame = side.tables.get((REGISTRY, table))
    return [] if frame is None else list(zip(*(frame[column].tolist() for column in columns), strict=True))


def join(first: Bilingual, share: Bilingual = _NOTHING) -> Bilingual:
    """Two tellings, the second in brackets where there is one."""
    return Bilingual(*(f"{one} ({other})" if other else one for one, other in zip(first, share, strict=True)))


def signed_percent(share: Decimal) -> Bilingual:
    """A change in percent with its sign and two decimals at the most."""
    rounded = abs(round(share, 2)).normalize()
    return Bilingual(*(f"{sign(share)}{format_percent(rounded, language)}" for language in ("vi", "en")))


def signed_points(points: Decimal) -> Bilingual:
    """A difference of percentages with its sign, in points."""
    rounded = abs(round(points, 2)).normalize()
    vi, en = format_number(rounded, "vi"), format_number(rounded, "en")
    return Bilingual(f"{sign(points)}{vi} {POINTS.vi}", f"{sign(points)}{en} {POINTS.en}")


def sign(number: Decimal) -> str:
    """A plus or a minus; nought has a plus."""
    return MINUS if number < 0 else "+"


def day(text: str) -> Bilingual:
    """A date in both languages."""
    return Bilingual(format_date(text, "vi"), format_date(text, "en"))


def percent(number: Decimal) -> Bilingual:
    """A percentage in both languages, two decimals at the most."""
    rounded = round(number, 2).normalize()
    return Bilingual(format_percent(rounded, "vi"), format_percent(rounded, "en"))


def money(amount: int) -> Bilingual:
    """A sum of VND in both languages, every digit kept."""
    return Bilingual(" ".join(scale_money(amount, "vi")), " ".join(scale_money(amount, "en")))


def count(number: int) -> Bilingual:
    """A whole number in both languages."""
    return Bilingual(format_number(number, "vi"), format_number(number, "en"))
