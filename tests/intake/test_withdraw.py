"""Withdrawing a unit from every list of a province, without a trace of it and without renumbering what stays."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from portal.contract.check import check_paths
from portal.intake.withdraw import Withdrawal, WithdrawalRefused, withdraw_unit
from tests.intake.list_import.test_cases import contents, run, table
from tests.intake.workbooks import CODES, NAMES, plain

DAY = date(2026, 1, 2)
PAPER = "Công văn số 1 ngày 2/1/2026"
FIRST, SECOND = "quang-ninh-2025-10-31", "quang-ninh-2025-10-31-m2"


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Two lists of one province; the first tells of the unit that goes and of one that stays."""
    out = tmp_path / "lists"
    for place, suffix in enumerate(("", "m2")):
        file = tmp_path / f"{place}.xlsx"
        file.write_bytes(plain(1_000_000 + place, 2_000_000, 3_000_000))
        run(file, out, *(["--suffix", suffix] if suffix else []))
    with (out / FIRST / "events.csv").open("a", encoding="utf-8") as stream:
        for number, code in enumerate((CODES[1], CODES[0], CODES[1]), start=1):
            stream.write(f"E000{number},{code},paid,2025-12-01,Thông báo 1,,\n")
    assert check_paths([out]) == []
    return out


def test_no_trace_is_left(lists: Path) -> None:
    done = withdraw_unit(lists, "quang-ninh", CODES[1].lower(), DAY, PAPER)
    assert done == [Withdrawal(FIRST, 2), Withdrawal(SECOND, 0)]
    assert check_paths([lists]) == []
    written = b"".join(contents(lists).values()).decode()
    assert CODES[1] not in written
    assert NAMES[1] not in written
    events = [(one["event_id"], one["unit_code"], one["event"]) for one in table(lists / FIRST / "events.csv")]
    assert events == [("E0002", CODES[0], "paid"), ("E0004", "", "withdrawn")]
    assert sorted(path.name for path in lists.iterdir()) == [FIRST, SECOND]


def test_again_finds_nothing_and_changes_nothing(lists: Path) -> None:
    withdraw_unit(lists, "quang-ninh", CODES[1], DAY, PAPER)
    before = contents(lists)
    assert withdraw_unit(lists, "quang-ninh", CODES[1], DAY, PAPER) == []
    assert withdraw_unit(lists, "minh-hoa", CODES[0], DAY, PAPER) == []
    assert contents(lists) == before


def test_a_second_unit_can_follow(lists: Path) -> None:
    withdraw_unit(lists, "quang-ninh", CODES[1], DAY, PAPER)
    withdraw_unit(lists, "quang-ninh", CODES[0], DAY, PAPER)
    assert [one["event_id"] for one in table(lists / FIRST / "events.csv")] == ["E0004", "E0005"]
    assert check_paths([lists]) == []


@pytest.mark.parametrize("gone", ["E0001", "E0004"])
def test_only_a_withdrawal_explains_a_gap_before_it(lists: Path, gone: str) -> None:
    events = lists / FIRST / "events.csv"
    if gone == "E0004":
        withdraw_unit(lists, "quang-ninh", CODES[1], DAY, PAPER)
        with events.open("a", encoding="utf-8") as stream:
            stream.write(f"E0006,{CODES[0]},paid,2026-01-03,Thông báo 2,,\n")
    else:
        lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
        events.write_text("".join(line for line in lines if not line.startswith(gone)), encoding="utf-8")
    assert [issue.code for issue in check_paths([lists / FIRST])] == ["list-event-number"]


@pytest.mark.parametrize(("day", "paper"), [(date(2025, 11, 1), PAPER), (DAY, f"Đơn của {NAMES[1]}")])
def test_what_the_contract_refuses_changes_nothing(lists: Path, day: date, paper: str) -> None:
    before = contents(lists)
    with pytest.raises(WithdrawalRefused) as refused:
        withdraw_unit(lists, "quang-ninh", CODES[1], day, paper)
    assert refused.value.issues
    assert ".withdraw-" not in repr(refused.value.issues[0].file)
    assert contents(lists) == before


def test_a_package_that_cannot_be_read_stops_it(lists: Path) -> None:
    (lists / SECOND / "units.csv").unlink()
    before = contents(lists)
    with pytest.raises(WithdrawalRefused):
        withdraw_unit(lists, "quang-ninh", CODES[1], DAY, PAPER)
    assert contents(lists) == before


def test_the_command_tells_no_code_and_no_name(project: Path, lists: Path) -> None:
    script = str(project / "scripts" / "withdraw_unit.py")
    said = [sys.executable, script, str(lists), "--province", "quang-ninh", "--unit-code", CODES[1],
            "--date", "2026-01-02", "--evidence", PAPER]  # fmt: skip
    first, second = (subprocess.run(said, capture_output=True, encoding="utf-8", check=False) for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 1)
    assert f"{FIRST}: 1 đơn vị, 2 việc" in first.stdout
    assert "This code stands on no list." in second.stdout
    told = first.stdout + first.stderr + second.stdout + second.stderr
    assert CODES[1] not in told
    assert NAMES[1] not in told
