"""Reading one CSV file as text, with the line on which each record starts and every fault of form that was met."""

from __future__ import annotations

import csv
import io
from array import array
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

import pandas as pd
import pyarrow as pa

from portal.model.issue import Finding
from portal.store.conflict import conflict_line, may_hold_conflict
from portal.store.plain_file import Refusal, read_plain_file
from portal.store.plain_table import FEWEST_BYTES, read_plain_table
from portal.store.repeated import LIMIT, more_of

MAXIMUM_TABLE_BYTES: Final = 4 * 1024 * 1024
"""Of any table but the units of a list: ten years of a province that reports all figures monthly take a quarter."""
MAXIMUM_LINES: Final = 2_000_000
MAXIMUM_TABLE_LINES: Final = 50_000
MAXIMUM_COLUMNS: Final = 200
_BATCH: Final = 20_000
"""How many records are held as objects of Python at a time; a frame holds them in a third of the memory."""
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
    so that a message can name the line that an editor shows. ``content`` is the file in UTF-8, without a byte order
    mark; ``is_plain`` tells that no cell of it is quoted and every line ends in LF.
    """

    name: str
    file: str
    frame: pd.DataFrame
    content: bytes
    is_plain: bool = False

    @property
    def text(self) -> str:
        """The file as text: each time a new copy, which of a large file takes much memory."""
        return self.content.decode("utf-8")


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
    lines = MAXIMUM_TABLE_LINES if limit <= MAXIMUM_TABLE_BYTES else MAXIMUM_LINES
    frame = _read_plain(content, lines)
    if frame is not None:
        return Table(name, file, frame, content, is_plain=True), findings
    refusal = _refusal(content, lines, found)
    if refusal is not None:
        return None, [*findings, refusal]
    table, more = _parse(content, name, found, file)
    return table, findings + more


def _read_plain(content: bytes, lines: int) -> pd.DataFrame | None:
    """The rows of a large file that has no quotes and no fault; ``None`` for any other, which is read strictly."""
    if len(content) < FEWEST_BYTES or may_hold_conflict(content) or content.count(b"\n") > lines:
        return None
    header = content[: content.find(b"\n")]
    if header.count(b",") >= MAXIMUM_COLUMNS or header.lower().startswith(b"sep="):
        return None
    return read_plain_table(content)


def _refusal(content: bytes, lines: int, found: _Found) -> Finding | None:
    """Why a file can't be read as a table at all."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return found("encoding", content[: error.start].count(b"\n") + 1)
    if not text or text.isspace():
        return found("file-empty")
    if may_hold_conflict(content) and (line := conflict_line(text)):
        return found("conflict-marker", line)
    if max(content.count(b"\n"), content.count(b"\r")) > lines:
        return found("too-many-rows", limit=str(lines))
    # Read with commas, every column would be missing and every row of the wrong length.
    code = _other_delimiter(text[: text.find("\n")] if "\n" in text else text)
    return found(code, 1) if code else None


def _other_delimiter(header: str) -> str:
    """The code of a file whose header is parted by another sign than the comma; "" for any other.

    Semicolons and tabs come from spreadsheets with many settings, and ``tidy.py`` undoes them.
    """
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


@dataclass
class _Records:
    """Records that become columns a batch at a time, and the line on which each begins."""

    lines: array[int] = field(default_factory=lambda: array("q"))
    _batch: list[list[str]] = field(default_factory=list)
    _batches: list[list[pa.Array]] = field(default_factory=list)

    def add(self, record: list[str], line: int) -> None:
        self._batch.append(record)
        self.lines.append(line)
        if len(self._batch) == _BATCH:
            self._finish_batch()

    def frame(self, header: list[str]) -> pd.DataFrame:
        self._finish_batch()
        columns = zip(*self._batches, strict=True) if self._batches else [[] for _ in header]
        chunked = [pa.chunked_array(list(column), pa.large_string()) for column in columns]
        frame: pd.DataFrame = pa.table(chunked, names=header).to_pandas()
        frame.index = pd.Index(self.lines, name="row", dtype="int64")
        return frame.astype("str")

    def _finish_batch(self) -> None:
        if self._batch:
            columns = zip(*self._batch, strict=True)
            self._batches.append([pa.array(column, pa.large_string()) for column in columns])
            self._batch = []


def _parse(content: bytes, name: str, found: _Found, file: str) -> tuple[Table | None, list[Finding]]:
    findings = _Findings()
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline=""), strict=True)
    header: list[str] = []
    records = _Records()
    start = 1
    # The bound of a cell belongs to the process and libraries move it; how long a text may be, the contract judges.
    bound = csv.field_size_limit(len(content) + 1)
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
                records.add(record, start)
            start = reader.line_num + 1
    except csv.Error as error:
        findings.add(found("broken-quoting", start, found=str(error)))
    finally:
        csv.field_size_limit(bound)
    if not header:
        return None, [*findings.listed(), found("file-empty")]
    doubled = sorted({column for column in header if header.count(column) > 1})
    if doubled:
        return None, [*findings.listed(), *(found("duplicate-column", 1, column) for column in doubled)]
    return Table(name, file, records.frame(header), content), findings.listed()
