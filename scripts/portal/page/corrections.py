"""The log of corrections in words: what a figure said before, what it says now, why, and which were withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from portal.derive.corrections import COLUMN_WORDS
from portal.derive.records import records_of
from portal.model.vocabulary import WITHDRAWN
from portal.page.views import CorrectionView
from portal.text.date import format_date

if TYPE_CHECKING:
    from portal.page.catalogue import Catalogue

_LABELLED: Final = frozenset({"unit", "qualifier", "funds", "denominator", "set_by", "confidence"})
_DATES: Final = frozenset({"as_of", "period_start"})


def correction_views(catalogue: Catalogue) -> list[CorrectionView]:
    """Every row of the log, the newest first."""
    language = catalogue.language
    views = []
    for row in records_of(catalogue.facts.corrections):
        cell = {name: str(value) for name, value in row.items()}
        column = "value" if cell["action"] == WITHDRAWN else cell["column"]
        views.append(
            CorrectionView(
                obs_id=cell["obs_id"],
                day=cell["date"],
                day_text=format_date(cell["date"], language),
                withdrawn=cell["action"] == WITHDRAWN,
                province_id=cell["province_id"],
                place=catalogue.place(cell["province_id"]),
                indicator=cell["indicator"],
                indicator_name=catalogue.indicator_name(cell["indicator"]),
                as_of_text=format_date(cell["as_of"], language),
                column=COLUMN_WORDS[column].in_language(language),
                old=_told(catalogue, cell, column, cell["old"]),
                new=_told(catalogue, cell, column, cell["new"]),
                reason=cell[f"reason_{language}"],
            )
        )
    return sorted(views, key=lambda view: (view.day, view.obs_id, view.column), reverse=True)


def _told(catalogue: Catalogue, row: dict[str, str], column: str, text: str) -> str:
    """A cell as a page writes it; an empty one is a dash."""
    if not text:
        return "–"
    if column == "value":
        return catalogue.amount_text(text, str(catalogue.facts.indicators.at[row["indicator"], "unit"]))
    if column in _DATES:
        return format_date(text, catalogue.language)
    if column == "province_id":
        return catalogue.place(text)
    if column in _LABELLED:
        return catalogue.label(column, text)
    return text
