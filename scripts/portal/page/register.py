"""Rows of the register of published lists, which holds no name of any unit."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive.records import records_of
from portal.page.catalogue import Catalogue
from portal.page.views import SourceView
from portal.text.date import format_date
from portal.text.number import format_number, scale_money


@dataclass(frozen=True)
class ListView:
    """One published list: who published it, its two dates, its threshold and how large it was."""

    list_id: str
    province_id: str
    place: str
    office: str
    as_of_day: str
    as_of: str
    payments_through: str
    threshold: str
    qualifier: str
    count: str
    total: str
    note: str
    source: SourceView


def list_views(catalogue: Catalogue) -> list[ListView]:
    """Every list of the register, newest first."""
    language = catalogue.language
    not_stated = "không nêu" if language == "vi" else "not stated"
    views = []
    for row in records_of(catalogue.facts.lists):
        total = str(row["total_amount_vnd"])
        through = str(row["payments_through"])
        views.append(
            ListView(
                list_id=str(row["list_id"]),
                province_id=str(row["province_id"]),
                place=catalogue.place(str(row["province_id"])),
                office=str(row["issuing_office"]),
                as_of_day=str(row["as_of"]),
                as_of=format_date(str(row["as_of"]), language),
                payments_through=format_date(through, language) if through else not_stated,
                threshold=catalogue.label("threshold_rule", str(row["threshold_rule"])),
                qualifier=catalogue.label("qualifier", str(row["qualifier"])) if row["qualifier"] != "exact" else "",
                count=format_number(str(row["units_count"]), language),
                total=" ".join(scale_money(total, language)) if total else not_stated,
                note=str(row["note"] if language == "vi" else row["note_en"] or row["note"]),
                source=catalogue.sources[str(row["source_id"])],
            )
        )
    return sorted(views, key=lambda view: (view.as_of_day, view.list_id), reverse=True)
