"""A table as it is published: its contract and its cells, before any file format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from portal.contract.field import Resource

Cell = str | int | float | bool | None

ENGLISH_TITLES: Final[Mapping[str, str]] = {
    "obs_id": "Observation id; never changes once published",
    "province_id": "Province",
    "boundary": "Boundary: 63 provinces until 2025-06-30, 34 since 2025-07-01",
    "indicator": "Indicator (code)",
    "variant": "Variant of the indicator: which group is counted (code)",
    "funds": "Funds: si social, hi health, ui unemployment insurance",
    "period_start": "Start of the period",
    "as_of": "As-of date; for a target, the deadline",
    "value": "Value in the base unit (VND, persons, percent ...)",
    "unit": "Unit",
    "qualifier": "Qualifier: the word around the figure (nearly, more than ...)",
    "as_printed": "The figure as the source printed it",
    "denominator": "What a ratio is a share of",
    "set_by": "Who set a target",
    "source_id": "Source",
    "locator": "Place in the source",
    "flags": "Flags set by a person who read the source, separated by ;",
    "note": "Note, in Vietnamese",
    "note_en": "Note, in English",
    "confidence": "Confidence",
    "province_name": "Name of the province",
    "province_name_en": "Name of the province, in English",
    "province_code": "Official code of the province, text with leading zeros; codes were re-used in 2025",
    "indicator_name": "Name of the indicator",
    "indicator_name_en": "Name of the indicator, in English",
    "source_publisher": "Publisher of the source",
    "source_url": "Address of the source; empty when it has no public address",
    "source_published": "When the source was published; may be a month or a year only",
    "source_kind": "Kind of source",
    "status": "shown: stands for its series and date; also_reported: another source's figure stands there",
    "shown_obs_id": "The observation that is shown for this series and date",
    "review_flags": "All flags, set by a person or computed, separated by ;",
    "package": "Data package",
    "package_version": "Version of the data package",
    "since_release": "Release of the data since which the figure stands as it does; empty when not released yet",
    "since_released": "Day of that release",
    "url": "Address",
    "publisher": "Publisher",
    "publisher_en": "Publisher, in English",
    "title": "Title",
    "published": "Date of publication; may be a month or a year only",
    "language": "Language that was read",
    "translated": "Translation",
    "kind": "Kind of source",
    "role": "Role",
    "reliability": "Reliability",
    "packages": "Data packages that use the source, separated by ;",
    "flag": "Flag",
    "origin": "Who set it: curated by a person, computed by the portal",
    "related_obs_ids": "The other observations that the flag is about, nearest first, separated by ;",
    "detail_vi": "What was computed, in Vietnamese; the meaning of each flag is in the registry package",
    "detail_en": "What was computed, in English; the meaning of each flag is in the registry package",
    "method": "Calculation: share of a denominator, or growth on the year before",
    "numerator_obs_id": "Observation used as the numerator",
    "denominator_obs_id": "Observation used as the denominator",
    "printed": "Figure as published",
    "recomputed": "Figure that follows from numerator and denominator",
    "printed_low": "Lowest value that the printed figure allows",
    "printed_high": "Highest value that the printed figure allows",
    "recomputed_low": "Lowest value that the rounding of both inputs allows",
    "recomputed_high": "Highest value that the rounding of both inputs allows",
    "verdict": "agrees, differs or not_recomputable",
    "reason": "Why it can't be recomputed",
}
"""What each column holds, in English; the Vietnamese words are the titles in the schema."""


@dataclass(frozen=True)
class PublishedTable:
    """A table: ``frame`` has the resource's columns as canonical text ("" = nothing stated), in final order."""

    resource: Resource
    frame: pd.DataFrame

    def records(self) -> list[tuple[str, ...]]:
        """The rows as text, in the order of the file."""
        return list(zip(*(self.frame[name].tolist() for name in self.frame.columns), strict=True))

    def as_descriptor(self) -> dict[str, Any]:
        """The resource with its schema inline, each field explained in both languages."""
        descriptor = self.resource.as_descriptor()
        for field in descriptor["schema"]["fields"]:
            field["description"] = ENGLISH_TITLES[field["name"]]
        if not self.resource.key:
            del descriptor["schema"]["primaryKey"]
        return descriptor


def published_table(resource: Resource, columns: Mapping[str, Sequence[str] | pd.Series]) -> PublishedTable:
    """A table from its columns by name.

    Raises ``ValueError`` when the columns are not the contract's, in its order, or when a cell is missing.
    """
    frame = pd.DataFrame({name: list(cells) for name, cells in columns.items()}, columns=list(columns), dtype="str")
    if list(frame.columns) != resource.columns:
        raise ValueError(f"columns of {resource.name} are not those of its contract: {list(frame.columns)}")
    if frame.isna().to_numpy().any():
        raise ValueError(f"{resource.name} holds a missing cell; nothing stated must be empty text")
    return PublishedTable(resource, frame)


def typed_cell(text: str, field_type: str) -> Cell:
    """A cell in the type that its field declares: dates stay ISO text, empty text becomes ``None``.

    Raises ``ValueError`` for text that is not of the type; tables come from checked data.
    """
    if text == "":
        return None
    if field_type == "integer":
        return int(text)
    if field_type == "number":
        return float(text) if "." in text else int(text)
    if field_type == "boolean":
        return text == "true"
    return text
