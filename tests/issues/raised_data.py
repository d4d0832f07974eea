"""Issues of data packages: every ``bad-*`` and ``doubt-*`` fixture, and what no committed folder can show."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest import mock

from portal.contract.check import check_paths, tree_at
from portal.issues.example import Example
from portal.issues.words_list_texts import LIST_TEXTS
from portal.issues.words_lists import LISTS
from portal.model.issue import Issue
from portal.review.review import review_tree
from portal.store.table import MAXIMUM_TABLE_BYTES
from portal.text.alike_letters import has_suspect_letters
from tests.contract.hostile_trees import HOSTILE
from tests.packages.doubts import DOUBTS
from tests.packages.fault import Fault
from tests.packages.faults import FAULTS

PROJECT: Final = Path(__file__).resolve().parents[2]
PACKAGES: Final = PROJECT / "tests" / "packages"
_TELLING: Final = frozenset({"number-syntax-grouped", "letters-alike"})
"""Of several fixtures with one code, those that show what maintainers really meet."""
_TELLING_TREES: Final = frozenset({"pipe-table", "name-device", "case-table", "rows-short", "rows-empty"})
"""Of the trees made by hand, one for each code that no committed folder shows."""
_SHORT: Final = 60
"""A longer cell is a remark, and the one of the good package says something else."""


def raised_by_packages(folder: Path) -> Iterator[Example]:
    """One example after another; fixtures with a single fault come first."""
    for fault in sorted(FAULTS, key=lambda one: (one.name not in _TELLING, len(one.expected))):
        place = PACKAGES / f"bad-{fault.name}"
        yield from _examples(place, check_paths([place]), fault)
    for doubt in DOUBTS:
        place = PACKAGES / f"doubt-{doubt.name}"
        for issue in review_tree(tree_at(place)):
            yield _example(issue, place, doubt.bases, f"tests/packages/{place.name}")
    yield from _by_hand(folder)


def _examples(place: Path, issues: list[Issue], fault: Fault) -> Iterator[Example]:
    for issue in issues:
        wrong, right = _cells(place, issue, fault)
        yield _example(issue, place, fault.bases, f"tests/packages/{place.name}", wrong, right)


def _example(
    issue: Issue, place: Path, bases: tuple[str, ...], fixture: str, wrong: str = "", right: str = ""
) -> Example:
    """The issue with the paths of a repository of data instead of those of the fixture."""
    shown = place.relative_to(PROJECT).as_posix() if place.is_relative_to(PROJECT) else place.as_posix()
    home = _home(place, bases)
    texts = (issue.file, issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en)
    file, message_vi, message_en, remedy_vi, remedy_en = (text.replace(shown, home) for text in texts)
    words = (message_vi, message_en, remedy_vi, remedy_en)
    return Example(issue.code, file, issue.row, issue.column, *words, fixture, wrong, right)


def _home(place: Path, bases: tuple[str, ...]) -> str:
    """Where a maintainer would have the package: a single province, registry or register in its own folder."""
    if len(bases) != 1:
        return "datapackages"
    base = bases[0]
    return "lists" if base.startswith("ok-list/") else f"datapackages/{base.removesuffix(f'/{_list_name(base)}')}"


def _list_name(base: str) -> str:
    name = base.rpartition("/")[2]
    return name if name.startswith("minh-hoa-") else "\0"


def _cells(place: Path, issue: Issue, fault: Fault) -> tuple[str, str]:
    """The cell that is meant, and the same cell of the good package; nothing of a list of units."""
    if not issue.row or not issue.column or issue.code in {*LISTS, *LIST_TEXTS} or "list" in fault.name:
        return "", ""
    own = Path(issue.file).relative_to(place.relative_to(PROJECT)) if not Path(issue.file).is_absolute() else None
    good = None if own is None else _good_file(own, fault)
    if own is None or good is None:
        return "", ""
    wrong, right = (_cell(path, issue) for path in (place / own, good))
    shown = [
        text is not None and text.isprintable() and not has_suspect_letters(text) and len(text) <= _SHORT
        for text in (wrong, right)
    ]
    return (wrong, right) if all(shown) and wrong is not None and right is not None and wrong != right else ("", "")


def _good_file(own: Path, fault: Fault) -> Path | None:
    candidate = PACKAGES / "ok" / (Path(fault.bases[0]) / own if len(fault.bases) == 1 else own)
    return candidate if candidate.is_file() else None


def _cell(path: Path, issue: Issue) -> str | None:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        records = list(csv.reader(line.replace("\0", "") for line in stream))
    if issue.row > len(records) or issue.column not in records[0]:
        return None
    place = records[0].index(issue.column)
    return records[issue.row - 1][place] if place < len(records[issue.row - 1]) else None


def _by_hand(folder: Path) -> Iterator[Example]:
    """Faults that a repository can't hold, or should not: links, files beyond measure, folders that are no package."""
    nothing = folder / "nothing"
    yield from _made(nothing, "tests/store/test_tree.py")
    empty = folder / "empty"
    empty.mkdir()
    yield from _made(empty, "tests/contract/test_check.py")
    linked = _copy(folder / "linked")
    (linked / "sources.csv").rename(folder / "sources.csv")
    (linked / "sources.csv").symlink_to(folder / "sources.csv")
    yield from _made(linked, "tests/store/test_table.py")
    large = _copy(folder / "large")
    # A hole in the file: its length is all that is looked at.
    os.truncate(large / "observations.csv", MAXIMUM_TABLE_BYTES + 1)
    yield from _made(large, "tests/store/test_table.py")
    for tree in HOSTILE:
        if tree.name in _TELLING_TREES:
            (folder / tree.name).mkdir()
            yield from _made(tree.make(folder / tree.name), "tests/contract/hostile_trees.py")
    refused = _copy(folder / "refused")
    with mock.patch("os.open", side_effect=PermissionError(13, "Permission denied")):
        yield from _made(refused, "tests/store/test_plain_file.py")


def _copy(folder: Path) -> Path:
    folder.mkdir()
    for path in (PACKAGES / "ok" / "provinces" / "bac-kan").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def _made(place: Path, fixture: str) -> Iterator[Example]:
    for issue in check_paths([place]):
        yield _example(issue, place, ("provinces/bac-kan",), fixture)
