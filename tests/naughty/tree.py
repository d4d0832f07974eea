"""A copy of real packages in which every free text is a text of the corpus, as far as the contract lets it in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from zlib import crc32

from portal.contract.canonical import canonical_text
from portal.contract.check import check_tree
from portal.contract.field import Resource
from portal.contract.kind import RESOURCES, kind_of
from portal.model.issue import Issue
from portal.store.descriptor import FILE_NAME
from portal.store.place import PROVINCES, REGISTRY
from portal.store.tree import DEBTOR_LISTS, Package, Tree, read_tree
from portal.store.write import canonical_json, write_text
from tests.naughty.corpus import CORPUS, Naughty

PLACES: Final = ("bac-kan", "da-nang", "quang-ninh", "viet-nam")
"""The packages of provinces that are copied: a former province, an old and a new one, and the nation."""
ROWS: Final = 150
"""Rows of a table that are changed: each text of the corpus stands in every free column of a long table."""
_CODES: Final = {
    "aliases",
    "as_of",
    "as_printed",
    "code",
    "denominators",
    "flags",
    "host",
    "payments_through",
    "population_source",
    "predecessor_ids",
    "source_ids",
    "source_url",
    "tax_code",
    "threshold_rule",
    "url",
    "variants",
}
"""Columns of text whose cells are read, not shown: another text there is another fact."""

AS_IT_WAS: Final = 3
"""The last of the forms of a cell."""

Cell = tuple[str, int, str]
"""A file from the root of the tree, the line of its row, and the column."""


@dataclass(frozen=True)
class Place:
    """A cell that holds a text of the corpus; ``text`` is the whole cell."""

    cell: Cell
    naughty: Naughty
    text: str


def write_naughty_tree(data: Path, folder: Path) -> list[Place]:
    """Write the tree to ``folder`` and return the cells that hold a text of the corpus.

    Where the contract refuses the text alone, it goes behind what stood there before, then between that and the same
    again; refused each time, the cell stays as it was. Raises ``AssertionError`` when the tree does not become valid
    this way.
    """
    for name in (REGISTRY, DEBTOR_LISTS, *(f"{PROVINCES}/{place}" for place in PLACES)):
        shutil.copytree(data / name, folder / name)
    plain = read_tree(folder)
    _title_anew(plain, folder)
    held = {place.cell: place for place in _free_cells(plain)}
    forms = {cell: _forms(place) for cell, place in held.items()}
    form = dict.fromkeys(held, 0)
    # Of a row only one cell may be told at a time.
    for _ in range(16):
        _write(plain, folder, {cell: forms[cell][form[cell]] for cell in held})
        refused = {cell for issue in check_tree(read_tree(folder)) for cell in _told_of(issue, held)}
        if not refused:
            break
        for cell in refused:
            form[cell] = min(form[cell] + 1, AS_IT_WAS)
    left = [issue for issue in check_tree(read_tree(folder)) if issue.severity == "error"]
    assert not left, left[:3]
    return [replace(place, text=forms[cell][form[cell]]) for cell, place in held.items() if form[cell] < AS_IT_WAS]


def _forms(place: Place) -> tuple[str, ...]:
    """The cell with the text alone, behind and between what stood there, and as it was."""
    before, text = place.text, place.naughty.text
    return text, f"{before} {text}", f"{before} {text} {before}", before


def _told_of(issue: Issue, held: Mapping[Cell, Place]) -> list[Cell]:
    """The changed cells that an issue is about: the one that it names, else those of its row."""
    if (cell := (issue.file, issue.row, issue.column)) in held:
        return [cell]
    row = [cell for cell in held if cell[:2] == (issue.file, issue.row)]
    assert row, f"refused, but not for a text of the corpus: {issue}"
    return row


def _free_cells(tree: Tree) -> Iterator[Place]:
    """Every cell that holds a text for readers, with the text as it stands and the one of the corpus to put there."""
    for package, resource in _tables(tree):
        file, frame = package.tables[resource.name].file, package.tables[resource.name].frame.head(ROWS)
        keys = [" ".join(key) for key in frame[list(resource.key)].itertuples(index=False)]
        for column in _free_columns(resource):
            for line, text, key in zip(frame.index, frame[column], keys, strict=True):
                if text:
                    # By what the row is about: packages that share a source must say the same of it.
                    number = crc32(f"{resource.name} {key} {column}".encode())
                    yield Place((file, int(line), column), CORPUS[number % len(CORPUS)], text)


def _free_columns(resource: Resource) -> list[str]:
    return [
        field.name
        for field in resource.fields
        if field.type == "string"
        and not field.pattern
        and not field.choices
        and field.name not in _CODES
        # Another key is another row, at another place of the file.
        and field.name not in resource.key
    ]


def _tables(tree: Tree) -> Iterator[tuple[Package, Resource]]:
    for package in (*tree.packages(), *tree.lists):
        kind = kind_of(package)
        assert kind is not None
        for resource in RESOURCES[kind]:
            if resource.name in package.tables:
                yield package, resource


def _write(tree: Tree, folder: Path, cells: Mapping[Cell, str]) -> None:
    """Write every table with these cells in place of its own, in the order in which it stands."""
    for package, resource in _tables(tree):
        table = package.tables[resource.name]
        frame = table.frame.copy()
        for (file, line, column), text in cells.items():
            if file == table.file:
                frame.loc[line, column] = text
        write_text(folder / package.place / resource.path, canonical_text(frame, resource))


def _title_anew(tree: Tree, folder: Path) -> None:
    """Give each package a title of the corpus; titles of lists have rules of their own."""
    for number, package in enumerate(tree.packages()):
        descriptor = package.descriptor | {"title": f"{package.descriptor['title']} {CORPUS[number * 7].text}"}
        write_text(folder / package.place / FILE_NAME, canonical_json(descriptor))
