"""Reading one CSV file as text, with the line on which each record starts and every fault of form that was met."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import pandas as pd

from portal.model.issue import Finding
from portal.store.conflict import conflict_line
from portal.store.plain_file import Refusal, read_plain_file
from portal.store.repeated import LIMIT, more_of

MAXIMUM_TABLE_BYTES: Final = 4 * 1024 * 1024
"""Of any table but the units of a list: ten years of a province that reports all figures monthly take a quarter."""
MAXIMUM_LINES: Final = 2_000_000
MAXIMUM_TABLE_LINES: Final = 50_000
MAXIMUM_COLUMNS: Final = 200
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 and UTF-32 begin, which spreadsheets call “Unicode text”."""


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


def read_table(
    path: Path, name: str, package: str, file: str, *, limit: int = MAXIMUM_TABLE_BYTES
) -> tuple[Table | None, list[Finding]]:
    """Read a CSV file strictly: UTF-8, comma, one header, equal record lengths, at most ``limit`` bytes.

    Returns the table (``None`` when nothing usable could be read) and the findings; never raises for bad content.
    Records of the wrong length are left out of the frame and reported, the first of very many and their count.
    """

    def found(code: str, row: int = 0, column: str = "", **values: str) -> Finding:
        return Finding(code, package, file, row, column, values)

    content = read_plain_file(path, limit)
    if isinstance(content, Refusal):
        return None, [Finding(content.code or "file-missing", package, file, values=content.values)]
    findings: list[Finding] = []
    if content.startswith(_WIDE_MARKS):
        return None, [found("encoding", 1)]
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
    if line := conflict_line(text):
        return None, [*findings, found("conflict-marker", line)]
    lines = MAXIMUM_TABLE_LINES if limit <= MAXIMUM_TABLE_BYTES else MAXIMUM_LINES
    if max(text.count("\n"), text.count("\r")) > lines:
        return None, [*findings, found("too-many-rows", limit=str(lines))]
    if code := _other_delimiter(text):
        # Read with commas, every column would be missing and every row of the wrong length.
        return None, [*findings, found(code, 1)]
    table, more = _parse(text, name, found, file)
    return table, findings + more


def _other_delimiter(text: str) -> str:
    """The code of a file whose header is parted by another sign than the comma; "" for any other.

    Semicolons and tabs come from spreadsheets with many settings, and ``tidy.py`` undoes them.
    """
    header = text.partition("\n")[0]
    if header.lower().startswith("sep="):
        return "delimiter"
    if "," in header:
        return ""
    if max(header.count(";"), header.count("\t")) > 1:
        return "delimiter"
    return "delimiter-other" if max(header.count(sign) for sign in "|^~:/") > 1 else ""


class _Findings:
    """The findings about the records of one file: of each code the first, and how many more there were."""

    def __init__(self) -> None:
        self._listed: list[Finding] = []
        self._met: Counter[str] = Counter()

    def add(self, finding: Finding) -> None:
        self._met[finding.code] += 1
        if self._met[finding.code] <= LIMIT:
            self._listed.append(finding)

    def listed(self) -> list[Finding]:
        firsts = {one.code: one for one in reversed(self._listed)}
        return [
            *self._listed,
            *(more_of(firsts[code], count - LIMIT) for code, count in self._met.items() if count > LIMIT),
        ]


def _parse(text: str, name: str, found: _Found, file: str) -> tuple[Table | None, list[Finding]]:
    findings = _Findings()
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    records: list[list[str]] = []
    lines: list[int] = []
    start = 1
    try:
        for record in reader:
            if not header:
                header = record
                if len(header) > MAXIMUM_COLUMNS:
                    return None, [found("too-many-columns", start, found=str(len(header)), limit=str(MAXIMUM_COLUMNS))]
            elif not record:
                findings.add(found("blank-line", start))
            elif len(record) != len(header):
                findings.add(found("ragged-row", start, found=str(len(record)), expected=str(len(header))))
            else:
                records.append(record)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        findings.add(found("broken-quoting", start, found=str(error)))
    if not header:
        return None, [*findings.listed(), found("file-empty")]
    doubled = sorted({column for column in header if header.count(column) > 1})
    if doubled:
        return None, [*findings.listed(), *(found("duplicate-column", 1, column) for column in doubled)]
    frame = pd.DataFrame(records, columns=header, index=pd.Index(lines, name="row", dtype="int64"), dtype="str")
    return Table(name, file, frame, text), findings.listed()
