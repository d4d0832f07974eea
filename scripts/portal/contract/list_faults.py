"""All rules for list packages in their order. Each list is judged by itself, then the lists among each other."""

from __future__ import annotations

from typing import Final

from portal.contract.canonical import check_canonical_tables
from portal.contract.cells import check_cells
from portal.contract.characters import check_characters
from portal.contract.descriptor_form import check_descriptor
from portal.contract.folder import check_folder
from portal.contract.keys import check_keys
from portal.contract.kind import RESOURCES
from portal.contract.list_about import Hosts, check_about
from portal.contract.list_events import check_events
from portal.contract.list_free_text import check_free_text
from portal.contract.list_numbers import check_large_numbers
from portal.contract.list_sheets import ListSheets, list_sheets
from portal.contract.list_sums import check_sums
from portal.contract.list_texts import check_texts
from portal.contract.list_units import check_units
from portal.contract.lists_together import check_together
from portal.contract.references import check_labels
from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.contract.withholding import withhold
from portal.model.issue import Finding
from portal.store.tree import Tree

_LABELLED: Final = (("entity_type", "entity_type"), ("legal_status", "legal_status"))


def find_list_faults(tree: Tree, registry: RegistryIndex | None, offices: Sheet, labels: Sheet) -> list[Finding]:
    """Every fault of the lists of a tree, without a word of what their cells say.

    ``registry`` is ``None`` when it could not be read; what has to be looked up in it then passes.
    """
    hosts = index_hosts(offices)
    findings: list[Finding] = []
    read: list[ListSheets] = []
    packages = {package.place: package for package in tree.lists}
    for package in tree.lists:
        sheets, more = list_sheets(package)
        in_tree = package.place not in tree.elsewhere
        found = [*more, *_check_form(sheets), *_check_meaning(sheets, registry, hosts, in_tree=in_tree)]
        if registry is not None:
            found += check_labels(labels, _labelled(sheets))
        findings += [withhold(finding, package) for finding in found]
        read.append(sheets)
    # A finding about several lists stands in the file of one of them.
    findings += [withhold(one, packages[one.file.rpartition("/")[0]]) for one in check_together(read)]
    return findings


def index_hosts(offices: Sheet) -> Hosts:
    """The hosts of the offices by (province_id, boundary)."""
    held: dict[tuple[str, str], set[str]] = {}
    usable = offices.frame.loc[offices.sound("province_id", "boundary", "host")]
    for province, boundary, host in zip(usable["province_id"], usable["boundary"], usable["host"], strict=True):
        held.setdefault((province, boundary), set()).add(host)
    return {place: frozenset(hosts) for place, hosts in held.items()}


def _check_form(sheets: ListSheets) -> list[Finding]:
    package = sheets.package
    findings = [
        *package.findings,
        *check_descriptor(package, RESOURCES["list"], package.folder.resolve().name),
        *check_canonical_tables(package, RESOURCES["list"]),
        *check_folder(package, RESOURCES["list"]),
    ]
    for sheet in (sheets.about, sheets.units, sheets.events):
        findings += check_characters(sheet)
        findings += check_cells(sheet)
        findings += check_keys(sheet)
    return findings


def _check_meaning(sheets: ListSheets, registry: RegistryIndex | None, hosts: Hosts, *, in_tree: bool) -> list[Finding]:
    # Texts come first: a number of a person in a cell is told as that, and not also as a wrong code.
    return [
        *check_texts(sheets),
        *check_large_numbers(sheets),
        *check_free_text(sheets),
        *check_units(sheets),
        *check_events(sheets),
        *check_sums(sheets),
        *check_about(sheets, registry, hosts, in_tree=in_tree),
    ]


def _labelled(sheets: ListSheets) -> list[tuple[Sheet, str, str]]:
    return [
        *((sheets.units, column, kind) for column, kind in _LABELLED),
        (sheets.events, "event", "unit_event"),
        (sheets.about, "threshold_rule", "threshold_rule"),
    ]
