"""Dates against each other: package, publication, boundary, period."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from portal.contract.flags import flag_names, has_flag
from portal.contract.looking_up import look_up
from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.model.vocabulary import MERGER_DATE
from portal.text.date import parse_partial_date

_AHEAD_BASES = ("deadline", "year")
_MAY_PRECEDE = ("provisional", "estimate", "date_conflict", "date_inferred")
"""Flags that say why a figure may carry a date after its publication."""
_PERIOD_BASES = ("year_to_date", "year")
_UNKNOWN_LAST_DAY = "9999-12-31"


def check_dates(
    observations: Sheet, sources: Sheet, registry: RegistryIndex, created: Mapping[str, date | None]
) -> list[Finding]:
    """Faults of ``as_of`` and ``period_start``; ``created`` is the day of each package's descriptor.

    Days in ISO form compare as text. Targets and everything assigned for a whole year lie ahead by nature.
    """
    frame = observations.frame
    as_of = frame["as_of"]
    known = observations.sound("as_of", "indicator") & frame["indicator"].isin(registry.indicators)
    basis = registry.of_indicator(frame["indicator"], "time_basis")
    ahead = basis.isin(_AHEAD_BASES) | (registry.of_indicator(frame["indicator"], "kind") == "target")
    days = {package: day.isoformat() if day else _UNKNOWN_LAST_DAY for package, day in created.items()}
    created_day = look_up(observations.package, days, _UNKNOWN_LAST_DAY)
    after_created = known & ~ahead & (as_of > created_day)
    published = _last_publication_day(observations, sources)
    excused = has_flag(flag_names(frame["flags"]), *_MAY_PRECEDE)
    after_publication = known & ~after_created & ~ahead & ~excused & (as_of > published)
    return [
        *observations.findings(after_created, "date-after-created", "as_of", expected=created_day),
        *observations.findings(after_publication, "date-after-publication", "as_of", expected=published),
        *check_boundary_date(observations, "as_of"),
        *_check_period(observations, known, basis),
    ]


def check_boundary_date(sheet: Sheet, column: str) -> list[Finding]:
    """The 34 provinces exist since 1 July 2025 and the 63 until the day before."""
    last = {cell: parse_partial_date(cell) for cell in sheet.frame[column].unique()}
    merger = MERGER_DATE.isoformat()
    # A date known to the year may lie on both sides; only what surely lies on the wrong one is a fault.
    only_after = sheet.frame[column].map(
        {cell: bool(span and span[0].isoformat() >= merger) for cell, span in last.items()}
    )
    only_before = sheet.frame[column].map(
        {cell: bool(span and span[1].isoformat() < merger) for cell, span in last.items()}
    )
    boundary = sheet.frame["boundary"]
    wrong = (only_after.astype(bool) & (boundary == "63")) | (only_before.astype(bool) & (boundary == "34"))
    usable = sheet.sound(column, "boundary")
    expected = look_up(boundary, {"63": "34", "34": "63"})
    return sheet.findings(usable & wrong, "boundary-date", "boundary", expected=expected, date=sheet.frame[column])


def _last_publication_day(observations: Sheet, sources: Sheet) -> pd.Series[str]:
    usable = sources.sound("source_id", "published")
    spans = {cell: parse_partial_date(cell) for cell in sources.frame["published"].unique()}
    last = sources.frame["published"].map(
        {cell: span[1].isoformat() if span else _UNKNOWN_LAST_DAY for cell, span in spans.items()}
    )
    keys = (sources.package + "\x1f" + sources.frame["source_id"])[usable]
    days = dict(zip(keys, last[usable], strict=True))
    return look_up(observations.package + "\x1f" + observations.frame["source_id"], days, _UNKNOWN_LAST_DAY)


def _check_period(observations: Sheet, known: pd.Series[bool], basis: pd.Series[str]) -> list[Finding]:
    start, as_of = observations.frame["period_start"], observations.frame["as_of"]
    usable = known & observations.sound("period_start")
    wanted = basis.isin(_PERIOD_BASES)
    first_day = as_of.str[:4] + "-01-01"
    indicator = observations.frame["indicator"]
    return [
        *observations.findings(
            usable & wanted & (start == ""), "period-missing", "period_start", expected=first_day, indicator=indicator
        ),
        *observations.findings(
            usable & ~wanted & (start != ""), "period-unexpected", "period_start", indicator=indicator
        ),
        *observations.findings(
            usable & wanted & (start != "") & (start != first_day), "period-start", "period_start", expected=first_day
        ),
    ]
