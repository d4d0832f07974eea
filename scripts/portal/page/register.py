"""Rows of the register of published lists and of the lists held here; neither holds a name of any unit."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive.records import records_of
from portal.lookup.held import ILLUSTRATIVE_PROVINCE, HeldList
from portal.page.catalogue import Catalogue
from portal.page.views import SourceView
from portal.text.date import format_date
from portal.text.escape import is_web_address
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


@dataclass(frozen=True)
class HeldView:
    """A list whose units are, or were, held here: what it says of itself, never a name.

    ``collection`` is ``real`` or ``illustrative``. ``valid_until_day`` is "" for a list that never expires. An expired
    list keeps its figures and has neither file nor note.
    """

    list_id: str
    collection: str
    province_id: str
    place: str
    office: str
    as_of_day: str
    as_of: str
    payments_through: str
    threshold: str
    count: str
    held_back: str
    total: str
    valid_until_day: str
    valid_until: str
    expired: bool
    source_url: str
    note: str


def _place(catalogue: Catalogue, held: HeldList) -> str:
    invented = ILLUSTRATIVE_PROVINCE.get(held.province_id)
    return catalogue.place(held.province_id) if invented is None else invented[0 if catalogue.language == "vi" else 1]


def held_views(catalogue: Catalogue) -> list[HeldView]:
    """Every list held here, the expired ones too, newest first."""
    language = catalogue.language
    not_stated = "không nêu" if language == "vi" else "not stated"
    views = [
        HeldView(
            list_id=held.list_id,
            collection="illustrative" if held.illustrative else "real",
            province_id=held.province_id,
            place=_place(catalogue, held),
            office=held.issuing_office if language == "vi" else held.issuing_office_en,
            as_of_day=held.as_of,
            as_of=format_date(held.as_of, language),
            payments_through=format_date(held.payments_through, language) if held.payments_through else not_stated,
            threshold=catalogue.label("threshold_rule", held.threshold_rule),
            count=format_number(held.stated_units, language),
            held_back=format_number(held.held_back_units, language) if held.held_back_units else "",
            total=" ".join(scale_money(held.stated_total_vnd, language))
            if held.stated_total_vnd is not None
            else not_stated,
            valid_until_day=held.valid_until,
            valid_until=format_date(held.valid_until, language),
            expired=held.expired,
            source_url=held.source_url if is_web_address(held.source_url) else "",
            # A note may speak of single units.
            note="" if held.expired else held.note if language == "vi" else held.note_en or held.note,
        )
        for held in catalogue.held
    ]
    return sorted(views, key=lambda view: (view.as_of_day, view.list_id), reverse=True)


def can_be_looked_up(catalogue: Catalogue, province_id: str) -> bool:
    """True when a real list of the province is held here and may still be shown."""
    return any(
        held.province_id == province_id and not held.illustrative and not held.expired for held in catalogue.held
    )
