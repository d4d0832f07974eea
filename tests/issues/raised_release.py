"""Issues of releases: small ones, made in memory, then edited as nobody should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.issues.example import Example
from portal.model.issue import Issue
from portal.release.check import check_day, check_releases
from portal.release.corrections import check_log
from portal.release.follows import rows_gone
from tests.release import test_contents as contents
from tests.release import test_corrections as corrections
from tests.release.test_corrections import CORRECTION, DAY, FIGURE, OTHER, states

_PATH = "packages/place/observations.csv"


def raised_by_release(folder: Path) -> Iterator[Example]:
    """One example after another; nothing is written into ``folder``."""
    for issue in _of_folders():
        yield _example(issue, "tests/release/test_contents.py")
    for issue in _of_rows():
        yield _example(issue, "tests/release/test_follows.py")
    for issue in _of_log():
        yield _example(issue, "tests/release/test_corrections.py")


def _example(issue: Issue, fixture: str) -> Example:
    words = (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en)
    return Example(issue.code, issue.file, issue.row, issue.column, *words, fixture)


def _of_folders() -> Iterator[Issue]:
    first = contents.released(None, contents.package(contents.ROWS))
    less = {path: content for path, content in first.files.items() if path != _PATH}
    edited = {**first.files, _PATH: b"id,value\na,1\nb,3\n"}
    for files in (less, {**first.files, "extra.txt": b""}, edited):
        yield from check_releases([replace(first, files=files)])
    yield from check_releases([replace(first, version="latest")])
    yield from check_releases([replace(first, about={**first.about, "previous": "0.9.0"})])
    yield from check_day(first, date(2026, 11, 1))


def _of_log() -> Iterator[Issue]:
    mended = {**FIGURE, "value": "56.8"}
    first = corrections.released(None, states([FIGURE, OTHER]))
    second = corrections.released(first, states([mended, OTHER], CORRECTION), DAY)
    yield from check_log(first, states([mended, OTHER]), DAY)
    yield from check_log(first, states([mended, OTHER], {**CORRECTION, "old": "11"}), DAY)
    yield from check_log(first, states([mended, OTHER], {**CORRECTION, "date": "2026-11-21"}), DAY)
    yield from check_log(second, states([mended, OTHER]), DAY)


def _of_rows() -> Iterator[Issue]:
    before = corrections.released(None, states([FIGURE], held_back=[OTHER]))
    yield from rows_gone(before, states([FIGURE]), {"ha-noi": "datapackages/provinces/ha-noi"})
