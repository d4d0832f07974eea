"""What a row names must exist: place, indicator and its choices, source."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.model.issue import Finding


def check_places(sheet: Sheet, registry: RegistryIndex, *, own: Sequence[str] = ()) -> list[Finding]:
    """(province, boundary) in the registry; in the packages ``own`` the province is the package's."""
    province, boundary = sheet.frame["province_id"], sheet.frame["boundary"]
    usable = sheet.sound("province_id", "boundary")
    foreign = sheet.sound("province_id") & sheet.package.isin(own) & (province != sheet.package)
    known = (province + "/" + boundary).isin(registry.places)
    return [
        *sheet.findings(foreign, "province-differs", "province_id", expected=sheet.package),
        *sheet.findings(usable & ~foreign & ~known, "province-unknown", "province_id", boundary=boundary),
    ]


def check_indicators(
    sheet: Sheet, registry: RegistryIndex, column: str = "indicator", *, variant: str = "", denominator: str = ""
) -> list[Finding]:
    """The indicator, and the variant and the denominator in the columns named, are in the registry."""
    codes = sheet.frame[column]
    known = codes.isin(registry.indicators)
    usable = sheet.sound(column) & (codes != "")
    findings = sheet.findings(usable & ~known, "indicator-unknown", column)
    for choice, field, code in (
        (variant, "variants", "variant-unknown"),
        (denominator, "denominators", "denominator-unknown"),
    ):
        if choice:
            wrong = usable & known & sheet.sound(choice) & ~registry.allows(codes, sheet.frame[choice], field)
            expected = registry.of_indicator(codes, field).str.replace("|", ", ", regex=False)
            findings += sheet.findings(wrong, code, choice, indicator=codes, expected=expected)
    return findings


def check_sources(sheet: Sheet, sources: Sheet, columns: Sequence[str] = ("source_id",)) -> list[Finding]:
    """Sources stand in ``sources.csv`` of the same package; a cell may name several, parted by ``;``."""
    held = set(sources.package + "\x1f" + sources.frame["source_id"])
    packages_with_sources = set(sources.package)
    findings = []
    for column in columns:
        cells = sheet.frame[column]
        missing = pd.Series(
            [
                next((one for one in cell.split(";") if f"{package}\x1f{one}" not in held), "")
                if cell and package in packages_with_sources
                else ""
                for package, cell in zip(sheet.package, cells, strict=True)
            ],
            index=cells.index,
            dtype="str",
        )
        findings += sheet.findings(sheet.sound(column) & (missing != ""), "source-unknown", column, found=missing)
    return findings


def check_labels(labels: Sheet, uses: Sequence[tuple[Sheet, str, str]]) -> list[Finding]:
    """Every code in use has its words: ``uses`` are (sheet, column, kind of code). Told once, at the first use.

    A cell may list several codes, parted by ``|``. A variant's code is ``<indicator>.<variant>``.
    """
    held = set(labels.frame["kind"] + "\x1f" + labels.frame["code"])
    findings: list[Finding] = []
    told: set[str] = set()
    for sheet, column, kind in uses:
        cells = sheet.frame[column].where(sheet.sound(column), "")
        if column == "variants":
            cells = _full_variants(sheet.frame["indicator"], cells)
        for cell in cells.unique():
            for code in filter(None, cell.split("|")):
                name = f"{kind}\x1f{code}"
                if name in held or name in told:
                    continue
                told.add(name)
                first = pd.Series(False, index=cells.index)
                first.loc[(cells == cell).idxmax()] = True
                findings += sheet.findings(first, "label-missing", column, found=code, kind=kind)
    return findings


def _full_variants(indicators: pd.Series[str], variants: pd.Series[str]) -> pd.Series[str]:
    return pd.Series(
        [
            "|".join(f"{indicator}.{variant}" for variant in cell.split("|")) if cell else ""
            for indicator, cell in zip(indicators, variants, strict=True)
        ],
        index=variants.index,
        dtype="str",
    )
