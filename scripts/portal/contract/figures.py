"""Whether a figure fits its indicator: unit, kind of number, denominator, who set a target."""

from __future__ import annotations

import pandas as pd

from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.model.vocabulary import WHOLE_NUMBER_UNITS

_PLAN_SHARE = "_plan_pct"


def check_figures(observations: Sheet, registry: RegistryIndex) -> list[Finding]:
    """Faults of unit, value, denominator and ``set_by`` against the indicator."""
    frame = observations.frame
    codes = frame["indicator"]
    known = observations.sound("indicator") & codes.isin(registry.indicators)
    kind = registry.of_indicator(codes, "kind")
    unit = registry.of_indicator(codes, "unit")
    valued = known & observations.sound("value")
    value = pd.to_numeric(frame["value"].where(valued), errors="coerce")
    percent = valued & (unit == "percent") & (kind != "change")
    negative = valued & (kind != "change") & (value < 0)
    over = percent & (value > 100) & ~codes.str.endswith(_PLAN_SHARE)
    fraction = valued & unit.isin(WHOLE_NUMBER_UNITS) & frame["value"].str.contains(".", regex=False)
    return [
        *observations.findings(
            known & observations.sound("unit") & (frame["unit"] != unit),
            "unit-differs",
            "unit",
            indicator=codes,
            expected=unit,
        ),
        *observations.findings(negative, "value-negative", "value", indicator=codes),
        *observations.findings(over, "percent-range", "value", indicator=codes),
        *observations.findings(fraction, "value-not-whole", "value", expected=unit),
        *observations.findings(
            known & observations.sound("denominator") & (kind == "ratio") & (frame["denominator"] == ""),
            "denominator-missing",
            "denominator",
            indicator=codes,
            expected=registry.of_indicator(codes, "denominators").str.replace("|", ", ", regex=False),
        ),
        *observations.findings(
            known & observations.sound("set_by") & (kind == "target") & (frame["set_by"] == ""),
            "set-by-missing",
            "set_by",
            indicator=codes,
        ),
    ]


def check_not_negative(sheet: Sheet, columns: tuple[str, ...]) -> list[Finding]:
    """Counts and totals that are below nought."""
    findings: list[Finding] = []
    for column in columns:
        cells = sheet.frame[column]
        wrong = sheet.sound(column) & cells.str.startswith("-")
        findings += sheet.findings(wrong, "value-negative", column, indicator=column)
    return findings
