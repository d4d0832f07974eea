"""Importing a list again: events stay, and a withdrawn unit never comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.contract.check import check_paths
from tests.intake.list_import.test_cases import contents, run, table
from tests.intake.workbooks import CODES, HEADER, book, plain, row, three

LARGE = (1_000_000, 2_000_000, 3_000_000)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return tmp_path / "lists"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(plain(*LARGE))
    return path


def withdraw(folder: Path, code: str) -> None:
    """What a maintainer does: the unit's row goes, an event without its code comes."""
    units = folder / "units.csv"
    lines = units.read_text(encoding="utf-8").splitlines(keepends=True)
    units.write_text("".join(line for line in lines if not line.startswith(f"{code},")), encoding="utf-8")
    events = folder / "events.csv"
    with events.open("a", encoding="utf-8") as stream:
        stream.write("E0001,,withdrawn,2025-12-01,Công văn 1,,\n")


def test_events_stay(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    with (folder / "events.csv").open("a", encoding="utf-8") as stream:
        stream.write(f"E0001,{CODES[0]},paid,2025-12-01,Thông báo 1,,\n")
    before = contents(folder)
    assert run(file, lists).codes == ()
    assert contents(folder) == before


def test_a_withdrawn_unit_stays_away(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    withdraw(folder, CODES[1])
    assert check_paths([folder]) == []
    before = contents(folder)
    outcome = run(file, lists)
    assert outcome.codes == ()
    assert "đơn vị đã rút: 1 (dòng 3)" in outcome.said
    assert contents(folder) == before


def test_what_could_be_a_withdrawn_unit_is_refused(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    withdraw(folder, CODES[1])
    before = contents(folder)
    for rows in ([*three(*LARGE), row(3, 5)], three(*LARGE)[1:], three(*LARGE)[:1]):
        file.write_bytes(book(HEADER, *rows))
        assert run(file, lists).codes == ["import-withdrawn-unclear"]
        assert contents(folder) == before


def test_a_row_taken_out_without_an_event_stops_the_import(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    units = folder / "units.csv"
    units.write_text("".join(units.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    before = contents(folder)
    assert run(file, lists).codes == ["import-existing-broken"]
    assert contents(folder) == before


def test_the_same_file_under_another_name_is_refused(file: Path, lists: Path) -> None:
    run(file, lists)
    outcome = run(file, lists, "--suffix", "m2")
    assert outcome.codes == ["import-source-again"]
    assert [path.name for path in lists.iterdir()] == ["quang-ninh-2025-10-31"]


def test_withdrawals_of_other_lists_are_recalled(file: Path, lists: Path) -> None:
    withdraw(run(file, lists).folder, CODES[1])
    file.write_bytes(plain(1_000_001, 2_000_000, 3_000_000))
    said = run(file, lists, "--suffix", "m2").said
    assert "NHẮC: 1 đơn vị đã được rút" in said
    assert "Check that none of those units comes back with this list." in said
    assert "NHẮC" not in run(file, lists, "--suffix", "m2", "--province", "an-giang").said


def test_a_mended_file_replaces_the_units(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    file.write_bytes(book(HEADER, *three(7, 8, 9), row(3, 10)))
    assert run(file, lists).codes == ()
    assert [unit["amount_vnd"] for unit in table(folder / "units.csv")] == ["7", "8", "9", "10"]
    assert list(lists.iterdir()) == [folder]


def test_a_refused_file_leaves_the_package_alone(file: Path, lists: Path) -> None:
    folder = run(file, lists).folder
    before = contents(folder)
    file.write_bytes(plain(1_000_000, None, 3_000_000))
    assert run(file, lists).codes == ["import-amount-missing"]
    file.write_bytes(book([*HEADER, "Tiền lãi"], *([*cells, 9_000_000] for cells in three(*LARGE))))
    assert set(run(file, lists).codes) == {"list-interest"}
    assert contents(folder) == before
    assert list(lists.iterdir()) == [folder]


def test_a_place_that_is_no_folder(file: Path, tmp_path: Path) -> None:
    (tmp_path / "lists").write_text("", encoding="utf-8")
    assert run(file, tmp_path / "lists").codes == ["import-out-unwritable"]


def test_faults_of_the_contract_name_rows_of_the_file(file: Path, lists: Path) -> None:
    rows = [row(place, amount) for place, amount in enumerate(LARGE)][::-1]
    rows[0].append(9_000_000)
    file.write_bytes(book(["Danh sách"], [*HEADER, "Tiền lãi"], *rows))
    said = run(file, lists).said
    assert "tệp đã cho · the file given\n  dòng 3, cột interest_vnd: lỗi list-interest" in said
    assert ".import-" not in said
    assert "danh-sach" not in said
