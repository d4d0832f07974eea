"""The one way to write a table: rows in the order of the key, LF, NFC, quotes only where needed, a final newline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, islice, zip_longest
from typing import Final

import pandas as pd
import pyarrow.compute as pc

from portal.contract.field import Resource
from portal.contract.sweep import Sweep, cells_of, holds, suspected
from portal.model.issue import Finding
from portal.store.table import Table
from portal.store.tree import Package
from portal.store.write import canonical_csv
from portal.text.settled_letters import UNSETTLED

_WHOLE: Final = re.compile(r"-?[0-9]{1,24}")
_LAST: Final = 10**25
_BATCH: Final = 20_000


def canonical_order(frame: pd.DataFrame, resource: Resource) -> pd.DataFrame:
    """The rows in the order of the key, whole numbers as numbers; rows with one key keep their order."""
    integers = {field.name for field in resource.fields if field.type == "integer"}
    keys = [
        [_order_of(cell, is_integer=column in integers) for cell in frame[column].tolist()] for column in resource.key
    ]
    order = sorted(range(len(frame)), key=lambda place: tuple(column[place] for column in keys))
    return frame if order == list(range(len(frame))) else frame.iloc[order]


def _order_of(cell: str, *, is_integer: bool) -> tuple[int, str]:
    """Cells that should be whole numbers and are none go last; they are an error of their own."""
    if not is_integer:
        return 0, unicodedata.normalize("NFC", cell)
    return (int(cell), cell) if _WHOLE.fullmatch(cell) else (_LAST, cell)


def canonical_text(frame: pd.DataFrame, resource: Resource) -> str:
    """The file that holds exactly these rows in the canonical form."""
    return canonical_csv(list(frame.columns), _records(canonical_order(frame, resource)))


def _records(frame: pd.DataFrame) -> Iterable[tuple[str, ...]]:
    """The rows as tuples; column by column, which is many times faster than asking a frame of text row by row."""
    return zip(*(frame[column].tolist() for column in frame.columns), strict=True)


def check_canonical(package: str, table: Table, resource: Resource) -> list[Finding]:
    """What keeps the file from being canonical: at most one finding of each kind, at the first row that shows it.

    Only asked of a table whose columns and records could all be read.
    """
    if is_canonical(table, resource):
        return []

    def found(code: str, row: int, **values: str) -> Finding:
        return Finding(code, package, table.file, row, "", values)

    findings: list[Finding] = []
    text = table.text
    if "\r" in text:
        findings.append(found("canonical-line-ends", text[: text.index("\r")].count("\n") + 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        findings.append(found("canonical-end", text.count("\n") + 1))
        text += "\n"
    if not unicodedata.is_normalized("NFC", text):
        lines = enumerate(text.split("\n"), start=1)
        findings.append(
            found("canonical-letters", next(n for n, line in lines if not unicodedata.is_normalized("NFC", line)))
        )
        text = unicodedata.normalize("NFC", text)
    if not table.is_plain:
        written = canonical_csv(list(table.frame.columns), _records(table.frame))
        row = _first_difference(text, written.replace("\r\n", "\n").replace("\r", "\n"))
        findings += [found("canonical-quoting", row)] if row else []
    ordered = canonical_order(table.frame, resource)
    for here, there in zip(table.frame.index, ordered.index, strict=True):
        if here != there:
            key = ", ".join(str(ordered.loc[there, column]) for column in resource.key)
            findings.append(found("canonical-order", int(here), expected=key))
            break
    return findings


def is_canonical(table: Table, resource: Resource) -> bool:
    """True for a file that is written as ``canonical_text`` writes its rows; without a copy of the whole file."""
    if not _is_in_order(table.frame, resource):
        return False
    if not table.is_plain:
        return _is_written_alike(table)
    # Cells without quotes stand in the file as they are.
    open_forms = Sweep(suspect=(UNSETTLED,))
    cells = (cell for column in resource.columns for cell in suspected(table.frame[column], open_forms))
    return all(unicodedata.is_normalized("NFC", cell) for cell in cells)


def _is_in_order(frame: pd.DataFrame, resource: Resource) -> bool:
    is_text = all(field.type != "integer" for field in resource.fields if field.name in resource.key)
    if len(resource.key) > 1 or not is_text or holds(frame[resource.key[0]], UNSETTLED):
        return canonical_order(frame, resource) is frame
    # Letters in UTF-8 are in the order of their code points.
    keys = cells_of(frame[resource.key[0]])
    return bool(pc.all(pc.less_equal(keys.slice(0, max(len(keys) - 1, 0)), keys.slice(1)), min_count=0).as_py())


def _is_written_alike(table: Table) -> bool:
    """True when each batch of rows, written anew, is what stands in the file."""
    written = chain([tuple(table.frame.columns)], _records(table.frame))
    place = 0
    while batch := list(islice(written, _BATCH)):
        part = canonical_csv(batch[0], batch[1:]).encode()
        if not table.content.startswith(part, place):
            return False
        place += len(part)
    return place == len(table.content)


def check_canonical_tables(package: Package, resources: tuple[Resource, ...]) -> list[Finding]:
    """What keeps the files of a package from being canonical, of those that could be read whole."""
    findings: list[Finding] = []
    unread = {finding.file for finding in package.findings}
    for resource in resources:
        table = package.tables.get(resource.name)
        if table is None or list(table.frame.columns) != resource.columns:
            continue
        if table.file not in unread:
            findings += check_canonical(package.name, table, resource)
    return findings


def _first_difference(text: str, written: str) -> int:
    """Line of the first record that differs, 0 when none does."""
    if text == written:
        return 0
    pairs = zip_longest(text.split("\n"), written.split("\n"))
    return next(number for number, (here, there) in enumerate(pairs, start=1) if here != there)
