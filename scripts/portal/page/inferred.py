"""What follows from a place's printed figures: the base that a rate and its amount imply, and the change on a year."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from portal.page.catalogue import Catalogue
from portal.page.views import FigureView
from portal.text.bilingual import Bilingual
from portal.text.number import format_number, scale_money

_YEARLY_BASES: Final = {
    "plan": Bilingual("Kế hoạch thu cả năm {year}", "Collection plan of {year}"),
    "participants_plan": Bilingual("Chỉ tiêu người tham gia cả năm {year}", "Participant plan of {year}"),
}
MOST: Final = 20
"""The most of each kind on a page: what follows from monthly reports would weigh as much as they do."""
_ABOUT: Final = Bilingual("khoảng", "about")


@dataclass(frozen=True)
class Inference:
    """A number that nobody printed: ``formula`` tells how it follows, ``figure`` is the printed one it belongs to."""

    label: str
    value: str
    formula: str
    figure: FigureView


def implied_bases(catalogue: Catalogue, province_id: str) -> list[Inference]:
    """Plans, labour forces and populations that a rate and its amount of one source imply, newest first.

    The number is cut to the digits that the rounding of the two printed figures allows.
    """
    language = catalogue.language
    inferences = []
    for row in catalogue.implied_of(province_id):
        rate, amount = catalogue.figure(str(row["obs_id"])), catalogue.figure(str(row["amount_obs_id"]))
        number = supported_digits(row["implied"], row["implied_high"] - row["implied_low"])
        if amount.unit_code == "VND":
            told = " ".join(scale_money(number, language))
        else:
            told = f"{format_number(number, language)} {amount.unit}"
        inferences.append(
            Inference(
                _base_label(catalogue, row, rate),
                f"{_ABOUT.in_language(language)} {told}",
                f"{amount.text} ÷ {rate.text}",
                rate,
            )
        )
    return sorted(inferences, key=lambda inference: (inference.figure.as_of, inference.label), reverse=True)


def yearly_changes(catalogue: Catalogue, province_id: str) -> list[Inference]:
    """Changes on the same date of the year before, between two exact figures of one series, newest first.

    A change between hedged figures ("nearly 1,214" and "nearly 1,232 billion") may be of either sign and is left out.
    """
    language = catalogue.language
    inferences = []
    for row in catalogue.changes_of(province_id):
        if not row["exact"]:
            continue
        figure, previous = catalogue.figure(str(row["obs_id"])), catalogue.figure(str(row["previous_obs_id"]))
        number = str(Decimal(catalogue.value(figure.obs_id)) - Decimal(catalogue.value(previous.obs_id)))
        sign = "" if number.startswith("-") else "+"
        if figure.unit_code == "VND":
            told = " ".join(scale_money(number, language))
        elif figure.unit_code == "percent":
            told = f"{format_number(number, language)} {Bilingual('điểm', 'points').in_language(language)}"
        else:
            told = f"{format_number(number, language)} {figure.unit}"
        name = f"{figure.indicator_name} ({figure.detail})" if figure.detail else figure.indicator_name
        inferences.append(
            Inference(name, f"{sign}{told}", f"{figure.text} − {previous.text}, {previous.as_of_text}", figure)
        )
    return sorted(inferences, key=lambda inference: (inference.figure.as_of, inference.label), reverse=True)


def of_rows(inferences: list[Inference], views: list[FigureView]) -> list[Inference]:
    """Those that belong to one of these rows, so that each stands on the page of its figure; the first ``MOST``."""
    here = {view.obs_id for view in views}
    return [inference for inference in inferences if inference.figure.obs_id in here][:MOST]


def supported_digits(number: float, width: float) -> str:
    """``number`` in plain digits, rounded to the largest power of ten that is no wider than the interval around it."""
    power = math.floor(math.log10(width)) if width > 0 else 0
    rounded = round(number / 10**power) * 10**power
    return f"{rounded:.{max(0, -power)}f}"


def _base_label(catalogue: Catalogue, row: dict[str, Any], rate: FigureView) -> str:
    base = str(row["base"])
    detail = f" ({rate.variant})" if rate.variant and base != "plan" else ""
    if base in _YEARLY_BASES:
        return _YEARLY_BASES[base].fill(year=row["year"]).in_language(catalogue.language) + detail
    if base == "not_stated":
        return Bilingual("Mẫu số mà nguồn không nêu", "The base that the source does not state").in_language(
            catalogue.language
        )
    label = catalogue.label("denominator", base)
    return f"{label[:1].upper()}{label[1:]}"
