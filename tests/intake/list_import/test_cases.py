"""Files as they really come: what is read from each, or why it is refused; and no name or code in any message."""

from __future__ import annotations

import csv
import io
import logging
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from portal.contract.check import check_paths
from portal.contract.report import format_issues
from portal.intake.list_import.account import describe_import
from portal.intake.list_import.arguments import read_order
from portal.intake.list_import.bar import progress_bar
from portal.intake.list_import.importer import import_list
from portal.intake.list_import.refusal import ImportRefused, refusal_issues
from portal.text.search_words import search_words
from tests.intake.read_cases import READ
from tests.intake.refused_cases import REFUSED
from tests.intake.workbooks import CITIZEN, CODES, NAMES, PERSONS, STREET, TAX, Case

each_case = pytest.mark.parametrize("case", [*READ, *REFUSED], ids=lambda case: case.name)
SAID = (
    "--province", "quang-ninh", "--as-of", "31/10/2025", "--payments-through", "not_stated",
    "--source-url", "https://vss.gov.vn/danh-sach.xlsx", "--published", "2025-11-10", "--threshold", "months>=3",
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What an import said, its codes when it was refused, the folder of the package when it wasn't."""

    said: str
    codes: Sequence[str]
    folder: Path


@dataclass(frozen=True)
class Tried:
    """A case that was run once: the file, what came of it, all that was printed or logged meanwhile."""

    file: Path
    outcome: Outcome
    told: str


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Tried]:
    """Runs each case once for all tests."""

    @cache
    def attempt(name: str) -> Tried:
        case = next(case for case in (*READ, *REFUSED) if case.name == name)
        folder = tmp_path_factory.mktemp("case")
        told = io.StringIO()
        log = logging.StreamHandler(told)
        logging.getLogger().addHandler(log)
        try:
            with redirect_stdout(told), redirect_stderr(told):
                file = case.write(folder)
                outcome = run(file, folder / "lists", *case.options)
        finally:
            logging.getLogger().removeHandler(log)
        return Tried(file, outcome, told.getvalue() + outcome.said)

    return lambda case: attempt(case.name)


def run(file: Path, out: Path, *options: str) -> Outcome:
    order = read_order([str(file), *SAID, "--out", str(out), *options])
    stream = io.StringIO()
    try:
        with progress_bar(stream) as stage:
            done = import_list(order, stage)
    except ImportRefused as refusal:
        issues = refusal_issues(refusal, order.file.as_posix())
        said = f"{stream.getvalue()}{format_issues(issues, 'text')}{format_issues(issues, 'json')}{refusal!r}{refusal}"
        return Outcome(said, [issue.code for issue in issues], out / order.list_id)
    return Outcome(stream.getvalue() + describe_import(done), (), done.folder)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@each_case
def test_outcome(case: Case, tried: Callable[[Case], Tried]) -> None:
    outcome = tried(case).outcome
    out = outcome.folder.parent
    assert sorted(outcome.codes) == sorted(case.codes), outcome.said
    if case.codes:
        assert not outcome.folder.exists()
        assert not out.exists() or list(out.iterdir()) == []
        return
    assert check_paths([outcome.folder]) == []
    assert [path.name for path in out.iterdir()] == ["quang-ninh-2025-10-31"]
    units = {unit["unit_code"]: unit for unit in table(outcome.folder / "units.csv")}
    assert sorted(units) == sorted(case.units)
    about = table(outcome.folder / "list.csv")[0]
    assert {name: about[name] for name in case.about} == case.about
    assert {place: units[place[0]][place[1]] for place in case.cells} == case.cells
    assert [words for words in case.said if words not in outcome.said] == []
    assert {unit["legal_status"] for unit in units.values()} == {"late"}


@each_case
def test_no_name_and_no_code_is_told(case: Case, tried: Callable[[Case], Tried]) -> None:
    words = " ".join(search_words(tried(case).told))
    secret = [*PERSONS, *NAMES, *CODES, *TAX, CITIZEN, STREET, *case.units, "0912345678", "TY1", "TÀ/0001"]
    assert [one for one in secret if " ".join(search_words(one)) in words] == []


@each_case
def test_no_person_is_written(case: Case, tried: Callable[[Case], Tried]) -> None:
    files = contents(tried(case).outcome.folder.parent)
    written = " ".join(search_words(b"".join(files.values()).decode()))
    assert [one for one in (*PERSONS, CITIZEN, STREET, "0912345678") if " ".join(search_words(one)) in written] == []
    assert bool(files) != bool(case.codes)


@pytest.mark.parametrize("case", READ[::4], ids=lambda case: case.name)
def test_again_is_the_same(case: Case, tried: Callable[[Case], Tried]) -> None:
    first = tried(case)
    once = contents(first.outcome.folder)
    second = run(first.file, first.outcome.folder.parent, *case.options)
    assert contents(first.outcome.folder) == once
    assert second.said == first.outcome.said


def test_there_are_many_shapes() -> None:
    assert len(READ) >= 14
    assert len({case.name for case in (*READ, *REFUSED)}) == len(READ) + len(REFUSED)
