"""Refusals of ``import_list.py``: the files of its own tests, and what only a second import can meet."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final
from unittest import mock

from portal.intake.list_import import workbook
from portal.intake.list_import.arguments import read_order
from portal.intake.list_import.bar import progress_bar
from portal.intake.list_import.importer import import_list
from portal.intake.list_import.refusal import ImportRefused, refusal_issues
from portal.issues.example import Example
from tests.intake.list_import.test_again import withdraw
from tests.intake.refused_cases import REFUSED
from tests.intake.workbooks import CODES, HEADER, LARGE, Case, book, plain, three

_SAID: Final = (
    "--province", "quang-ninh", "--as-of", "31/10/2025", "--payments-through", "not_stated",
    "--source-url", "https://vss.gov.vn/danh-sach.xlsx", "--threshold", "months>=3",
)  # fmt: skip
_DAY: Final = ("--published", "2025-11-10")
_FIXTURE: Final = "tests/intake/refused_cases.py"


def raised_by_import(folder: Path) -> Iterator[Example]:
    """One example after another; files with a single fault come first."""
    for case in sorted(REFUSED, key=lambda one: len(one.codes)):
        own = folder / case.name
        own.mkdir()
        yield from _refused(case.write(own), own / "lists", *_DAY, *case.options, fixture=_FIXTURE)
    yield from _by_hand(folder)


def _by_hand(folder: Path) -> Iterator[Example]:
    table = Case("", lambda: plain(*LARGE)).write(folder)
    lists = folder / "lists"
    again = "tests/intake/list_import/test_again.py"
    yield from _refused(folder / "danh-sach-khac.xlsx", lists, *_DAY)
    yield from _refused(table, lists)
    yield from _refused(table, lists, *_DAY, "--column", "amount_vnd=Z")
    with mock.patch.object(workbook, "MAXIMUM_ROWS", 3):
        yield from _refused(table, lists, *_DAY)
    (folder / "file").write_bytes(b"")
    yield from _refused(table, folder / "file", *_DAY, fixture=again)
    assert list(_refused(table, lists, *_DAY)) == []
    yield from _refused(table, lists, *_DAY, "--suffix", "m2", fixture=again)
    package = lists / "quang-ninh-2025-10-31"
    withdraw(package, CODES[1])
    table.write_bytes(book(HEADER, *three(*LARGE)[:1]))
    yield from _refused(table, lists, *_DAY, fixture=again)
    units = package / "units.csv"
    units.write_text("".join(units.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    yield from _refused(table, lists, *_DAY, fixture=again)


def _refused(file: Path, out: Path, *options: str, fixture: str = _FIXTURE) -> Iterator[Example]:
    order = read_order([str(file), *_SAID, "--out", str(out), *options])
    try:
        with progress_bar(StringIO()) as stage:
            import_list(order, stage)
    except ImportRefused as refusal:
        home = file.parent.as_posix()
        for issue in refusal_issues(refusal, order.file.as_posix()):
            texts = (issue.file, issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en)
            shown, message_vi, message_en, remedy_vi, remedy_en = (
                text.replace(f"{home}/", "").replace(out.as_posix(), "lists") for text in texts
            )
            words = (message_vi, message_en, remedy_vi, remedy_en)
            yield Example(issue.code, shown, issue.row, issue.column, *words, fixture)
