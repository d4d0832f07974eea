"""All rules in their order: a table's form first, then what its rows mean, so that one fault is told once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal.contract.addresses import check_addresses
from portal.contract.canonical import check_canonical_tables
from portal.contract.cells import check_cells
from portal.contract.characters import check_characters
from portal.contract.corrections import check_corrections, check_corrections_form
from portal.contract.dates import check_boundary_date, check_dates
from portal.contract.descriptor_form import check_descriptor, created_day
from portal.contract.field import Resource
from portal.contract.figures import check_figures, check_not_negative
from portal.contract.flags import check_flags
from portal.contract.folder import check_filled, check_folder
from portal.contract.keys import check_figures_once, check_keys, check_sources_agree
from portal.contract.kind import RESOURCES, PackageKind
from portal.contract.list_faults import find_list_faults
from portal.contract.printed_figures import check_printed
from portal.contract.references import check_indicators, check_labels, check_places, check_sources
from portal.contract.registry_index import RegistryIndex, index_registry
from portal.contract.registry_rows import check_bounds, check_provinces
from portal.contract.schema import (
    CORRECTIONS,
    FLAGS,
    GLOSSARY,
    HEADLINES,
    INDICATOR_LINKS,
    INDICATORS,
    LABELS,
    LAWS,
    LISTS,
    OBSERVATIONS,
    OFFICES,
    PROVINCES,
    SOURCES,
    UNPUBLISHED,
)
from portal.contract.sheet import Sheet, gather_sheet
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.store.place import PROVINCES as PROVINCE_FOLDER
from portal.store.tree import Package, Tree

_REGISTRY_ONLY = (
    PROVINCES,
    INDICATORS,
    INDICATOR_LINKS,
    HEADLINES,
    FLAGS,
    LABELS,
    GLOSSARY,
    LAWS,
    OFFICES,
    CORRECTIONS,
)
_NEEDED = (*(table for table in _REGISTRY_ONLY if table is not CORRECTIONS), SOURCES)
"""Tables of the registry that pages stand on. A province may have no figure yet, and the log no correction."""
_LABELLED_COLUMNS = ("unit", "qualifier", "funds", "denominator", "set_by", "confidence")


@dataclass(frozen=True)
class _Sheets:
    """The rows of a tree by resource; ``observations`` holds the unpublished rows too."""

    registry: Mapping[str, Sheet]
    observations: Sheet
    sources: Sheet
    lists: Sheet


def find_faults(tree: Tree, *, whole_tree: bool = True) -> list[Finding]:
    """Every fault of form in a tree.

    Without ``whole_tree`` rows of other packages may be missing, and the registry is only looked things up in.
    """
    findings = list(tree.findings)
    for package, kind in _packages(tree):
        if kind == "registry" and not whole_tree:
            continue
        findings += package.findings
        findings += check_descriptor(package, RESOURCES[kind], _expected_name(package, kind))
        findings += check_canonical_tables(package, RESOURCES[kind])
        findings += check_folder(package, RESOURCES[kind])
        findings += check_filled(package, _needed(package, kind))
    sheets, more = _gather(tree)
    findings += more
    findings += _check_form(tree, sheets, with_registry=whole_tree)
    offices, labels = sheets.registry["offices"], sheets.registry["labels"]
    if not _has_registry(tree):
        # Without these tables every reference would look wrong; why they are missing is told already.
        return findings + find_list_faults(tree, None, offices, labels)
    registry = index_registry(*(sheets.registry[name] for name in ("provinces", "indicators", "flags")))
    if whole_tree:
        findings += _check_registry(sheets, registry)
    findings += _check_observations(tree, sheets, registry, whole_tree=whole_tree)
    findings += _check_lists(sheets, registry)
    findings += _check_labels(sheets)
    findings += find_list_faults(tree, registry, offices, labels)
    return findings


def _needed(package: Package, kind: PackageKind) -> tuple[Resource, ...]:
    """Tables that may not be empty; sources only where a row of the package has to name one."""
    if kind == "registry":
        return _NEEDED
    is_filled = any(not table.frame.empty for name, table in package.tables.items() if name != SOURCES.name)
    return (SOURCES,) if is_filled else ()


def _packages(tree: Tree) -> list[tuple[Package, PackageKind]]:
    provinces: list[tuple[Package, PackageKind]] = [(package, "province") for package in tree.provinces]
    register: list[tuple[Package, PackageKind]] = [(tree.register, "register")] if tree.register else []
    return [(tree.registry, "registry"), *provinces, *register]


def _expected_name(package: Package, kind: PackageKind) -> str:
    if kind == "province":
        # A copy that somebody looks at elsewhere may lie in a folder of any name.
        folder = package.folder.resolve()
        return folder.name if folder.parent.name == PROVINCE_FOLDER else ""
    return "registry" if kind == "registry" else "debtor-lists-register"


def _gather(tree: Tree) -> tuple[_Sheets, list[Finding]]:
    findings: list[Finding] = []

    def gather(resource: Resource, packages: list[Package], *names: str) -> Sheet:
        parts = [(package, package.tables.get(name)) for package in packages for name in names or (resource.name,)]
        sheet, more = gather_sheet(resource, parts)
        findings.extend(more)
        return sheet

    registry = {resource.name: gather(resource, [tree.registry]) for resource in _REGISTRY_ONLY}
    observations = gather(OBSERVATIONS, list(tree.provinces), OBSERVATIONS.name, UNPUBLISHED.name)
    sources = gather(SOURCES, list(tree.packages()))
    lists = gather(LISTS, [tree.register] if tree.register else [])
    return _Sheets(registry, observations, sources, lists), findings


def _check_form(tree: Tree, sheets: _Sheets, *, with_registry: bool) -> list[Finding]:
    findings: list[Finding] = []
    registry = tuple(sheets.registry.values()) if with_registry else ()
    for sheet in (*registry, sheets.observations, sheets.sources, sheets.lists):
        findings += check_characters(sheet)
        findings += check_cells(sheet)
    for sheet in (*registry, sheets.observations, sheets.lists):
        findings += check_keys(sheet)
    findings += check_keys(sheets.sources, within="package")
    findings += check_sources_agree(sheets.sources)
    findings += check_addresses(sheets.sources)
    return findings


def _has_registry(tree: Tree) -> bool:
    return all(
        name in tree.registry.tables and not tree.registry.tables[name].frame.empty
        for name in ("provinces", "indicators", "flags")
    )


def _check_registry(sheets: _Sheets, registry: RegistryIndex) -> list[Finding]:
    tables = sheets.registry
    links = tables["indicator_links"]
    findings = [
        *check_provinces(tables["provinces"]),
        *check_bounds(tables["indicators"]),
        *check_indicators(links, registry, variant="variant", denominator="denominator"),
        *check_indicators(tables["headlines"], registry, variant="variant", denominator="denominator"),
        *check_sources(tables["laws"], sheets.sources, ("source_ids",)),
        *check_places(tables["offices"], registry),
        *check_places(tables["corrections"], registry),
        *check_indicators(tables["corrections"], registry),
        *check_corrections_form(tables["corrections"]),
    ]
    for end in ("numerator", "denominator", "target"):
        findings += check_indicators(links, registry, f"{end}_indicator", variant=f"{end}_variant")
    return findings


def _check_observations(tree: Tree, sheets: _Sheets, registry: RegistryIndex, *, whole_tree: bool) -> list[Finding]:
    if not tree.provinces:
        return []
    observations, sources = sheets.observations, sheets.sources
    findings = [
        Finding("descriptor-province", package.name, f"{package.place}/{FILE_NAME}", 0, "name", {"found": package.name})
        for package in tree.provinces
        if package.descriptor and package.name not in registry.province_ids
    ]
    # In a package with the wrong name every row would look like another province's.
    own = [
        package.name
        for package in tree.provinces
        if package.name in registry.province_ids and _expected_name(package, "province") in ("", package.name)
    ]
    created = {package.name: created_day(package.descriptor) for package in tree.provinces}
    findings += check_figures_once(observations)
    findings += check_places(observations, registry, own=own)
    findings += check_indicators(observations, registry, variant="variant", denominator="denominator")
    findings += check_sources(observations, sources)
    findings += check_flags(observations, registry, whole_tree=whole_tree)
    findings += check_figures(observations, registry)
    findings += check_printed(observations, sources, registry)
    findings += check_dates(observations, sources, registry, created)
    if whole_tree:
        findings += check_corrections(sheets.registry["corrections"], observations)
    return findings


def _check_lists(sheets: _Sheets, registry: RegistryIndex) -> list[Finding]:
    lists = sheets.lists
    return [
        *check_places(lists, registry),
        *check_sources(lists, sheets.sources),
        *check_boundary_date(lists, "as_of"),
        *check_not_negative(lists, ("units_count", "total_amount_vnd")),
    ]


def _check_labels(sheets: _Sheets) -> list[Finding]:
    provinces, indicators = sheets.registry["provinces"], sheets.registry["indicators"]
    observations = sheets.observations
    uses = [
        (provinces, "region", "region"),
        (provinces, "region_63", "region"),
        (provinces, "type", "province_type"),
        (indicators, "unit", "unit"),
        (indicators, "variants", "variant"),
        (indicators, "denominators", "denominator"),
        (indicators, "theme", "theme"),
        *((observations, column, column) for column in _LABELLED_COLUMNS),
        (sheets.sources, "kind", "source_kind"),
        (sheets.sources, "language", "language"),
        (sheets.lists, "threshold_rule", "threshold_rule"),
        (sheets.lists, "form", "list_form"),
    ]
    return check_labels(sheets.registry["labels"], uses)
