"""A made-up nation: what 34 provinces would report month after month, or a few times a year, from a seed.

The registry and the register are those of the repository.
"""

from __future__ import annotations

import random
import shutil
from calendar import monthrange
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from portal.contract.descriptor import province_descriptor
from portal.contract.schema import OBSERVATIONS, SOURCES, UNPUBLISHED
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_csv, canonical_json

TEN_YEARS: Final = tuple((year, month) for year in range(2025, 2036) for month in range(1, 13))[6:126]
"""July 2025, when there came to be 34 provinces, to June 2035."""
_SIZES: Final = (
    ("benefits_paid", "hi", "hi", "VND", 600_000.0),
    ("benefits_paid", "pension", "si", "VND", 800_000.0),
    ("collections_total", "total", "si-hi-ui", "VND", 3_000_000.0),
    ("debtor_units", "m3_plus", "si-hi-ui", "units", 0.001),
    ("debtor_units", "total", "si-hi-ui", "units", 0.004),
    ("debtor_workers", "m3_plus", "si-hi-ui", "persons", 0.006),
    ("debtor_workers", "total", "si-hi-ui", "persons", 0.03),
    ("enforcement_actions", "inspections", "si-hi-ui", "cases", 0.0002),
    ("enforcement_actions", "working_records", "si-hi-ui", "cases", 0.0004),
    ("enforcement_amount", "fines", "si-hi-ui", "VND", 200.0),
    ("enforcement_amount", "recovered", "si-hi-ui", "VND", 8_000.0),
    ("hi_visits", "", "hi", "visits", 1.9),
    ("late_payment", "interest_bearing", "si-hi-ui", "VND", 40_000.0),
    ("late_payment", "total", "si-hi-ui", "VND", 90_000.0),
    ("participants_hi", "", "hi", "persons", 0.9),
    ("participants_si", "compulsory", "si", "persons", 0.18),
    ("participants_si", "voluntary", "si", "persons", 0.02),
    ("participants_ui", "", "ui", "persons", 0.17),
    ("pensioners_monthly", "", "si", "persons", 0.034),
    ("sick_maternity_cases", "", "si", "cases", 0.08),
)
"""Indicator, variant, funds, unit, size by head of the population."""
_SERVICES: Final = (
    ("service_pct", "cashless", "si", "transactions", 90.0),
    ("service_pct", "efiling", "", "files", 88.0),
    ("service_pct", "it_sync", "", "not_stated", 97.0),
    ("service_pct", "satisfaction", "", "respondents", 93.0),
)
_RATES: Final = (
    ("collections_plan_pct", "", "si-hi-ui", "plan", "collections_total"),
    ("late_payment_pct", "total", "si-hi-ui", "plan", "late_payment"),
    ("coverage_hi_population_pct", "", "hi", "population", "participants_hi"),
    ("coverage_si_labour_pct", "total", "si", "labour_force", "participants_si"),
    ("coverage_ui_labour_pct", "", "ui", "labour_force", "participants_ui"),
)
"""Indicator, variant, funds, base, numerator; worked out from the figures beside them, so that few contradict each
other. With the sum of ``participants_si`` there are 30 series of a place."""
_RUNNING: Final = frozenset(
    {"collections_total", "benefits_paid", "enforcement_amount", "hi_visits", "sick_maternity_cases"}
    | {"enforcement_actions", "collections_plan_pct"}
)
"""Counted from the start of the year, so that they grow with the months."""
_UNIT_WORDS: Final = {"persons": "người", "units": "đơn vị", "visits": "lượt", "cases": "lượt", "VND": "đồng"}


class Province(NamedTuple):
    """A place with its size, which all its figures follow."""

    identifier: str
    name: str
    people: int


def write_nation(
    root: Path, data: Path, months: Sequence[tuple[int, int]] = TEN_YEARS, seed: int = 7, newer: bool = False
) -> None:
    """Write the tree ``root``: a report of each province for each of ``months`` (year, month), of 30 figures.

    ``data`` is the repository's ``datapackages``. The same seed gives the same bytes; with ``newer`` a hundredth of
    the figures differ.
    """
    for name in ("registry", "debtor-lists/register"):
        shutil.copytree(data / name, root / name)
    for province in provinces_of(data):
        folder = root / "provinces" / province.identifier
        _write_province(folder, province, months, random.Random(seed), newer)


def created_after(months: Sequence[tuple[int, int]]) -> str:
    """The time at which packages of reports for ``months`` were made."""
    return f"{months[-1][0] + 1}-01-31T00:00:00Z"


def provinces_of(data: Path) -> Iterator[Province]:
    """The 34 provinces of the registry in ``data``."""
    lines = (data / "registry" / "provinces.csv").read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        cells = line.split(",")
        if cells[1] == "34" and cells[0] != "viet-nam":
            yield Province(cells[0], cells[3], int(cells[12] or 1_000_000))


def _write_province(
    folder: Path, province: Province, months: Sequence[tuple[int, int]], chance: random.Random, newer: bool
) -> None:
    rows = sorted(_observations(province, months, chance, newer))
    sources = [
        (
            f"T{year}{month:02}", f"https://example.org/{year}/{month:02}", "Báo Thử", "Trial Paper",
            f"Báo cáo tháng {month} năm {year}", f"{year + month // 12}-{month % 12 + 1:02}-20",
            "vi", "", "newspaper", "figures", "high", "", "",
        )
        for year, month in months
    ]  # fmt: skip
    write_table(folder / OBSERVATIONS.path, OBSERVATIONS.columns, rows)
    write_table(folder / UNPUBLISHED.path, UNPUBLISHED.columns, [])
    write_table(folder / SOURCES.path, SOURCES.columns, sources)
    descriptor = province_descriptor(province.identifier, province.name, version="1.0.0", created=created_after(months))
    (folder / FILE_NAME).write_text(canonical_json(descriptor), encoding="utf-8")


def _observations(
    province: Province, months: Sequence[tuple[int, int]], chance: random.Random, newer: bool
) -> Iterator[tuple[str, ...]]:
    for step, (year, month) in enumerate(months):
        day = f"{year}-{month:02}-{monthrange(year, month)[1]}"
        for indicator, variant, funds, unit, base, value in _figures(province, step, month, chance):
            digit, fate = chance.randrange(1, 10), chance.random()
            # A figure of a hundred is mended or withdrawn, and some are new.
            if fate < 0.004 and newer:
                value = value[:-1] + str(digit)
            if (fate > 0.997 and newer) or (0.993 < fate < 0.996 and not newer):
                continue
            word = "%" if unit == "percent" else f" {_UNIT_WORDS[unit]}"
            printed = value.replace(".", ",") if unit == "percent" else f"{int(value):,}".replace(",", ".")
            is_plan = indicator == "collections_plan"
            parts = (province.identifier, day, indicator, variant or "x", funds.replace("-", ".") or "x")
            yield (
                "-".join(parts), province.identifier, "34", indicator, variant, funds,
                f"{year}-01-01" if is_plan or indicator in _RUNNING else "", f"{year}-12-31" if is_plan else day, value,
                unit, "exact", printed + word, base, "vss" if is_plan else "",
                f"T{year}{month:02}", "bảng 1", "", "", "", "high",
            )  # fmt: skip


def _figures(
    province: Province, step: int, month: int, chance: random.Random
) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Indicator, variant, funds, unit, denominator and value of the 30 figures of one month."""
    held: dict[str, int] = {}
    for indicator, variant, funds, unit, size in _SIZES:
        running = month if indicator in _RUNNING else 12
        amount = int(province.people * size * running / 12 * (1 + step / 2000)) + chance.randrange(10)
        # The last digit is never a nought, which a print could mean as rounding.
        amount += amount % 10 == 0
        held[indicator] = held.get(indicator, 0) * (indicator == "participants_si") + amount
        yield indicator, variant, funds, unit, "", str(amount)
    yield "participants_si", "total", "si", "persons", "", str(held["participants_si"])
    plan = province.people * 3_300_001
    if month == 1:
        yield "collections_plan", "", "si-hi-ui", "VND", "", str(plan)
    bases = {"plan": plan, "population": province.people, "labour_force": province.people * 0.5}
    for indicator, variant, funds, base, numerator in _RATES:
        yield indicator, variant, funds, "percent", base, _two_decimals(held[numerator] / bases[base] * 100)
    for indicator, variant, funds, base, percent in _SERVICES:
        yield indicator, variant, funds, "percent", base, _two_decimals(percent + step / 120 + chance.random())


def _two_decimals(percent: float) -> str:
    """A number in the canonical form, which has no noughts at its end."""
    return f"{percent:.2f}".rstrip("0").rstrip(".")


def write_table(path: Path, header: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    """Write a table in the canonical form of the contract."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(canonical_csv(header, rows), encoding="utf-8", newline="\n")
