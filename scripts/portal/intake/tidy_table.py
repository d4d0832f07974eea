"""One table of a package in the canonical form: what a spreadsheet did to it undone, where that can be told."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from portal.contract.canonical import canonical_order, canonical_text
from portal.contract.field import Resource
from portal.intake.excel.alignment import Previous
from portal.intake.excel.mending import Mended, mend_frame
from portal.intake.excel.saved_file import OtherColumns, Saved, Unreadable, read_saved
from portal.intake.excel.work import NO_DIFFERENCES, Differences, Doubt, Mend, Place
from portal.model.issue import Finding
from portal.store.table import Table
from portal.text.bilingual import Bilingual

_HARMLESS: Final = frozenset({"byte-order-mark", "blank-line", "delimiter"})
"""Findings of the reader that leave nothing out of the table, or that the reading of spreadsheets takes up itself."""
_LINE_ENDS: Final = Bilingual("dấu xuống dòng", "line ends")
_BYTE_ORDER_MARK: Final = Bilingual("bỏ dấu BOM", "byte order mark removed")

Answer = Callable[[Doubt], str | None]
"""A person's answer to what a cell is: one of its readings, or ``None``."""


@dataclass(frozen=True)
class Source:
    """A file as it stands: its bytes, the table as read strictly (``None``: not at all) and what was found then."""

    package: str
    file: str
    content: bytes
    table: Table | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class TidyTable:
    """The canonical text and what had to be mended for it; ``text`` is ``None`` where the file must be left alone."""

    text: str | None
    frame: pd.DataFrame | None
    reasons: tuple[Bilingual, ...] = ()
    mends: tuple[Mend, ...] = ()
    findings: tuple[Finding, ...] = ()
    differences: Differences = NO_DIFFERENCES


def tidy_table(
    source: Source,
    resource: Resource,
    previous: Previous | None = None,
    languages: Mapping[str, str] | None = None,
    answer: Answer | None = None,
) -> TidyTable:
    """The table in the canonical form, all of it or nothing; ``languages`` are those of the sources by their id.

    Whatever can't be told is asked of ``answer``, and without one becomes a finding.
    """
    saved = _read(source, resource, previous)
    if not isinstance(saved, Saved):
        return TidyTable(None, None, findings=saved)
    frame = saved.frame[(saved.frame != "").any(axis="columns")]
    traces = bool(saved.traces) or len(frame) < len(saved.frame)

    def mended(answers: Mapping[Place, str]) -> Mended:
        return mend_frame(frame, resource, previous, traces=traces, languages=languages, answers=answers)

    done = mended({})
    if done.doubts and answer is not None:
        done = mended(_answers(done.doubts, answer))
    if done.doubts:
        return TidyTable(None, done.frame, findings=tuple(_finding(one, source) for one in done.doubts))
    text = canonical_text(done.frame, resource)
    if text.encode("utf-8") == source.content:
        return TidyTable(text, done.frame)
    reasons = _reasons(source, saved, done, resource)
    return TidyTable(text, done.frame, reasons, done.mends, differences=done.differences)


def _read(source: Source, resource: Resource, previous: Previous | None) -> Saved | tuple[Finding, ...]:
    """The rows of the file under the contract's columns, or why they can't be had."""
    findings = tuple(one for one in source.findings if one.code not in _HARMLESS)
    header = (
        [unicodedata.normalize("NFC", str(column)) for column in source.table.frame.columns] if source.table else []
    )
    if source.table is not None and not findings and sorted(header) == sorted(resource.columns):
        frame = source.table.frame.set_axis(header, axis="columns")[resource.columns]
        return Saved(frame, _traces(source.content))
    saved = read_saved(source.content, resource, previous.cells() if previous else frozenset())
    if isinstance(saved, Saved):
        return Saved(saved.frame, (*_traces(source.content), *saved.traces))
    if isinstance(saved, OtherColumns):
        return _column_findings(source, saved.header, resource)
    if isinstance(saved, Unreadable) and (saved.code.startswith("tidy-") or not findings):
        values = {"found": saved.found, "expected": str(len(resource.columns))}
        return (Finding(saved.code, source.package, source.file, saved.row, "", values),)
    return findings or _column_findings(source, header, resource)


def _column_findings(source: Source, header: Sequence[str], resource: Resource) -> tuple[Finding, ...]:
    expected = {"expected": ", ".join(resource.columns)}
    missing = [("column-missing", column) for column in resource.columns if column not in header]
    extra = [("column-extra", column) for column in header if column not in resource.columns]
    return tuple(Finding(code, source.package, source.file, 1, column, expected) for code, column in (*missing, *extra))


def _traces(content: bytes) -> tuple[Bilingual, ...]:
    found = [_BYTE_ORDER_MARK] if content.startswith(b"\xef\xbb\xbf") else []
    return (*found, _LINE_ENDS) if b"\r" in content else tuple(found)


def _answers(doubts: Sequence[Doubt], answer: Answer) -> dict[Place, str]:
    given = {(one.row, one.column): answer(one) for one in doubts if one.readings}
    return {place: value for place, value in given.items() if value is not None}


def _finding(doubt: Doubt, source: Source) -> Finding:
    expected = doubt.says or " / ".join(doubt.readings) or "—"
    values = {"found": doubt.found, "expected": expected, "printed": doubt.printed}
    return Finding(doubt.code, source.package, source.file, doubt.row, doubt.column, values)


def _reasons(source: Source, saved: Saved, done: Mended, resource: Resource) -> tuple[Bilingual, ...]:
    """What about the file as a whole was not canonical."""
    reasons = list(dict.fromkeys(saved.traces))
    text = source.table.text if source.table else ""
    if _LINE_ENDS not in reasons and text and not text.endswith("\n"):
        reasons.append(_LINE_ENDS)
    if not unicodedata.is_normalized("NFC", "".join("".join(saved.frame[one]) for one in saved.frame.columns)):
        reasons.append(Bilingual("chữ có dấu dạng NFC", "letters in NFC"))
    header = (
        [unicodedata.normalize("NFC", str(column)) for column in source.table.frame.columns] if source.table else []
    )
    if header != resource.columns and sorted(header) == sorted(resource.columns):
        reasons.append(Bilingual("thứ tự cột", "order of columns"))
    if list(done.frame.index) != list(canonical_order(done.frame, resource).index):
        reasons.append(Bilingual("thứ tự dòng", "order of rows"))
    if not reasons and not done.mends:
        reasons.append(Bilingual("dấu ngoặc kép, dòng trống", "quotes, blank lines"))
    return tuple(reasons)
