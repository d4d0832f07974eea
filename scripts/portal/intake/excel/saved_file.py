"""Reading a CSV file as spreadsheets save it: other encodings, delimiters, a line ``sep=;``, empty columns and rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.contract.field import Resource
from portal.intake.excel.letters import clean
from portal.intake.list_import.text_file import is_old_vietnamese
from portal.text.bilingual import Bilingual

_DELIMITERS: Final = (",", ";", "\t")
_SEPARATOR_LINE: Final = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_BLOCK: Final = 16
"""A spreadsheet writes this many rows with one width, so that empty cells at their ends may be missing together."""
MAXIMUM_BYTES: Final = 256 * 1024 * 1024


@dataclass(frozen=True)
class Saved:
    """A table that could be read whole.

    ``frame`` has the contract's columns as text, in the contract's order, and the line of each record as its index;
    ``traces`` says what showed that a spreadsheet wrote the file.
    """

    frame: pd.DataFrame
    traces: tuple[Bilingual, ...]


@dataclass(frozen=True)
class Unreadable:
    """Why a file can't be read: a code, and the line."""

    code: str
    row: int = 0
    found: str = ""


@dataclass(frozen=True)
class OtherColumns:
    """The header of a file that holds most of the contract's columns once its delimiter is known, but not just them."""

    header: tuple[str, ...]


def read_saved(
    content: bytes, resource: Resource, known: frozenset[str] = frozenset()
) -> Saved | Unreadable | OtherColumns | None:
    """The table that a spreadsheet saved; ``None`` when the file is none of the shapes that one saves.

    ``known`` are the cells of the previous version: letters of an old code page are believed only when every cell that
    holds one stands there.
    """
    decoded = _decoded(content)
    if not decoded:
        return Unreadable("tidy-letters-old") if is_old_vietnamese(content.decode("latin-1")) else None
    for text, name in decoded:
        saved = _read_text(text, resource)
        if isinstance(saved, Saved) and name and name.startswith("cp") and not _all_known(saved.frame, known):
            continue
        if isinstance(saved, Saved):
            told = (Bilingual(f"bảng mã {name}", f"encoding {name}"),) if name else ()
            return Saved(saved.frame, (*told, *saved.traces))
        if isinstance(saved, OtherColumns) or (isinstance(saved, Unreadable) and name != "cp1252"):
            return saved
    return Unreadable("tidy-letters-old") if is_old_vietnamese(content.decode("latin-1")) else None


def _decoded(content: bytes) -> list[tuple[str, str]]:
    """The texts that the bytes may be, each with the name of its encoding; "" for UTF-8."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return [(content.decode("utf-16"), "UTF-16")]
        except UnicodeDecodeError:
            return []
    if b"\x00" in content:
        return []
    try:
        return [(content.decode("utf-8-sig"), "")]
    except UnicodeDecodeError:
        pass
    found = []
    for code_page in ("cp1258", "cp1252"):
        try:
            found.append((content.decode(code_page), code_page))
        except UnicodeDecodeError:
            continue
    return found


def _all_known(frame: pd.DataFrame, known: frozenset[str]) -> bool:
    cells = {clean(cell) for column in frame.columns for cell in frame[column].unique() if not cell.isascii()}
    return bool(cells) and cells <= known


def _read_text(text: str, resource: Resource) -> Saved | Unreadable | OtherColumns | None:
    first = _SEPARATOR_LINE.match(text)
    body = text[first.end() :] if first else text
    tried = [_read_table(body, sign, resource, 1 if first else 0) for sign in (first[1] if first else _DELIMITERS)]
    whole = [one for one in tried if isinstance(one, Saved)]
    if len(whole) != 1:
        broken = next((one for one in tried if isinstance(one, Unreadable)), None)
        return broken or _other_columns(body, resource)
    told = (Bilingual("dòng sep= ở đầu tệp", "the line sep= at the start"),) if first else ()
    return Saved(whole[0].frame, (*told, *whole[0].traces))


def _read_table(text: str, delimiter: str, resource: Resource, skipped: int) -> Saved | Unreadable | None:
    """The table with this delimiter; ``None`` when the header is not the contract's."""
    records, lines = [], []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for record in reader:
            records.append(record)
            lines.append(start + skipped)
            start = reader.line_num + 1
    except csv.Error:
        return None
    header = _without_empty_end([clean(cell) for cell in records[0]]) if records else []
    if sorted(header) != sorted(resource.columns):
        return None
    width = len(records[0])
    is_whole = text.endswith(("\n", "\r"))
    body: list[list[str]] = []
    kept: list[int] = []
    for place, record in enumerate(records[1:], start=1):
        row = _without_empty_end(record)
        if not row:
            continue
        lacking = header[len(record) :]
        if len(row) > len(header) or (lacking and not (is_whole and _written_short(records, place, lacking, resource))):
            return Unreadable("ragged-row", lines[place], str(len(record)))
        body.append(row + [""] * (len(header) - len(row)))
        kept.append(lines[place])
    frame = pd.DataFrame(body, columns=header, index=pd.Index(kept, name="row", dtype="int64"), dtype="str")
    return Saved(frame[resource.columns], tuple(_traces(delimiter, width - len(header), len(records) - 1 - len(kept))))


def _other_columns(text: str, resource: Resource) -> OtherColumns | None:
    """The header with a delimiter that only a spreadsheet writes, where it holds most columns and none twice."""
    for sign in _DELIMITERS[1:]:
        try:
            first = next(csv.reader(io.StringIO(text, newline=""), delimiter=sign), [])
        except csv.Error:
            continue
        header = _without_empty_end([clean(cell) for cell in first])
        known = set(header) & set(resource.columns)
        is_other = set(header) != set(resource.columns) and len(set(header)) == len(header)
        if is_other and 2 * len(known) > len(resource.columns):
            return OtherColumns(tuple(header))
    return None


def _written_short(records: Sequence[list[str]], place: int, lacking: Sequence[str], resource: Resource) -> bool:
    """True when the row lacks cells because its block was written with one width: all of them empty, none required."""
    first = place // _BLOCK * _BLOCK
    widths = {len(record) for record in records[first : first + _BLOCK] if record}
    fields = {field.name: field for field in resource.fields}
    return len(widths) == 1 and not any(fields[name].required for name in lacking)


def _without_empty_end(record: list[str]) -> list[str]:
    end = len(record)
    while end and not record[end - 1].strip(" \u00a0"):
        end -= 1
    return record[:end]


def _traces(delimiter: str, columns: int, rows: int) -> list[Bilingual]:
    found = []
    if delimiter != ",":
        shown = "tab" if delimiter == "\t" else f"“{delimiter}”"
        found.append(Bilingual(f"dấu phân cách {shown}", f"delimiter {shown}"))
    if columns:
        found.append(Bilingual("cột trống ở cuối", "empty columns at the end"))
    if rows:
        found.append(Bilingual("dòng trống", "blank lines"))
    return found
