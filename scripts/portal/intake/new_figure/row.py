"""The row of a new figure: what follows from the answers, the registry and the source."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from portal.contract.schema import OBSERVATIONS
from portal.intake.excel.numbers import canonical_number
from portal.intake.new_figure.answers import Answers
from portal.intake.new_figure.locator import written_locator
from portal.model.vocabulary import MERGER_DATE
from portal.text.printed import Printed, parse_printed

_WITH_PERIOD: Final = ("year_to_date", "year")
_TRANSLATED: Final = "machine_translated"


def boundary_of(as_of: str) -> str:
    """The boundary that holds on a day in ISO form."""
    return "34" if as_of >= MERGER_DATE.isoformat() else "63"


def printed_of(answers: Answers, language: str) -> Printed | None:
    """What the printed words say in the language of the source."""
    mixed = "separator_mixed" in answers.flags.split(";")
    return parse_printed(answers.as_printed, language, separators_mixed=mixed)


def value_of(printed: Printed, kind: str) -> str:
    """The value in the contract's writing; a fall is below nought where the indicator is a change."""
    value = canonical_number(Decimal(printed.value))
    return f"-{value}" if kind == "change" and printed.falls and value != "0" else value


def figure_row(
    answers: Answers, source: Mapping[str, str], indicator: Mapping[str, str], printed: Printed
) -> dict[str, str]:
    """Every cell of the figure, with its id made of what it is."""
    flags = [flag for flag in answers.flags.split(";") if flag]
    if source["translated"] and _TRANSLATED not in flags:
        flags.append(_TRANSLATED)
    row = {
        "province_id": answers.province_id,
        "boundary": boundary_of(answers.as_of),
        "indicator": answers.indicator,
        "variant": answers.variant,
        "funds": answers.funds,
        "period_start": f"{answers.as_of[:4]}-01-01" if indicator["time_basis"] in _WITH_PERIOD else "",
        "as_of": answers.as_of,
        "value": value_of(printed, indicator["kind"]),
        "unit": indicator["unit"],
        "qualifier": printed.qualifier,
        "as_printed": answers.as_printed,
        "denominator": answers.denominator,
        "set_by": answers.set_by,
        "source_id": source["source_id"],
        "locator": written_locator(answers.locator),
        "flags": ";".join(sorted(flags)),
        "note": answers.note,
        "note_en": answers.note_en,
        "confidence": answers.confidence or source["reliability"],
    }
    row["obs_id"] = figure_id(row, with_setter=indicator["kind"] == "target")
    return {column: row[column] for column in OBSERVATIONS.columns}


def figure_id(row: Mapping[str, str], *, with_setter: bool) -> str:
    """The id of a figure: place, day, indicator, variant, funds (dots for hyphens), for a target who set it, source."""
    setter = row["set_by"] if with_setter else ""
    parts = (row["variant"], row["funds"].replace("-", "."), setter)
    told = [row["province_id"], row["as_of"], row["indicator"], *(part for part in parts if part), row["source_id"]]
    return "-".join(told).lower()
