"""Reading one CSV file as text, with the line on which each record starts and every fault of form that was met."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import pandas as pd

from portal.model.issue import Finding

MAXIMUM_BYTES: Final = 256 * 1024 * 1024
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class _Found(Protocol):
    """The shape of ``read_table``'s local constructor of findings."""

    def __call__(self, code: str, row: int = 0, column: str = "", **values: str) -> Finding: ...


@dataclass(frozen=True)
class Table:
    """A CSV resource as text.

    ``frame`` has one ``str`` column per header name and the line number of each record as its index (header = line 1),
    so that a message can name the line that an editor shows. ``text`` is the decoded file.
    """

    name: str
    file: str
    frame: pd.DataFrame
    text: str


def read_table(path: Path, name: str, package: str, file: str) -> tuple[Table | None, list[Finding]]:
    """Read a CSV file strictly: UTF-8, comma, one header, equal record lengths.

    Returns the table (``None`` when nothing usable could be read) and the findings; never raises for bad content.
    Records of the wrong length are left out of the frame and reported.
    """

    def found(code: str, row: int = 0, column: str = "", **values: str) -> Finding:
        return Finding(code, package, file, row, column, values)

    if path.is_symlink():
        return None, [found("file-is-link")]
    if not path.is_file():
        return None, [found("file-missing")]
    if path.stat().st_size > MAXIMUM_BYTES:
        return None, [found("file-too-large", limit=str(MAXIMUM_BYTES))]
    content = path.read_bytes()
    findings: list[Finding] = []
    if content.startswith(_BYTE_ORDER_MARK):
        findings.append(found("byte-order-mark", 1))
        content = content[len(_BYTE_ORDER_MARK) :]
    if b"\x00" in content:
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        return None, [*findings, found("nul-byte", line)]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [*findings, found("encoding", line)]
    if not text.strip():
        return None, [*findings, found("file-empty")]
    if _is_otherwise_delimited(text):
        # Read with commas, every column would be missing and every row of the wrong length.
        return None, [*findings, found("delimiter", 1)]
    table, more = _parse(text, name, found, file)
    return table, findings + more


def _is_otherwise_delimited(text: str) -> bool:
    """True for a file whose header is parted by semicolons or tabs, as spreadsheets with many settings save it."""
    header = text.partition("\n")[0]
    if header.lower().startswith("sep="):
        return True
    return "," not in header and max(header.count(";"), header.count("\t")) > 1


def _parse(text: str, name: str, found: _Found, file: str) -> tuple[Table | None, list[Finding]]:
    findings: list[Finding] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    records: list[list[str]] = []
    lines: list[int] = []
    start = 1
    try:
        for record in reader:
            if not header:
                header = record
            elif not record:
                findings.append(found("blank-line", start))
            elif len(record) != len(header):
                findings.append(found("ragged-row", start, found=str(len(record)), expected=str(len(header))))
            else:
                records.append(record)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        findings.append(found("broken-quoting", start, found=str(error)))
    if not header:
        return None, [*findings, found("file-empty")]
    doubled = sorted({column for column in header if header.count(column) > 1})
    if doubled:
        return None, [*findings, *(found("duplicate-column", 1, column) for column in doubled)]
    frame = pd.DataFrame(records, columns=header, index=pd.Index(lines, name="row", dtype="int64"), dtype="str")
    return Table(name, file, frame, text), findings
