"""The command itself: exit codes, one line of progress, no traceback, what it needs to be told."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from portal.intake.list_import.arguments import read_order
from portal.intake.list_import.bar import progress_bar
from portal.text.bilingual import Bilingual
from tests.intake.list_import.test_cases import SAID, table
from tests.intake.workbooks import CODES, HEADER, NAMES, PERSONS, book, plain, tax_code


def command(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(project / "scripts" / "import_list.py")
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, encoding="utf-8", check=False)


def test_exit_codes(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(plain(1_000_000, 2_000_000, 3_000_000))
    done = command(project, str(file), *SAID, "--out", str(tmp_path / "lists"))
    assert (done.returncode, done.stderr) == (0, "Đang nhập danh sách … · Importing the list …\n")
    assert "Đã ghi vào" in done.stdout
    file.write_bytes(plain(PERSONS[0], 2_000_000, 3_000_000))
    refused = command(project, str(file), *SAID, "--out", str(tmp_path / "lists"))
    assert (refused.returncode, refused.stderr) == (1, done.stderr)
    assert "Nothing was written." in refused.stdout
    missing = command(project, str(tmp_path / "no.xlsx"), *SAID, "--out", str(tmp_path / "lists"))
    assert missing.returncode == 2
    wrong = command(project, str(file), "--province", "quang-ninh")
    assert wrong.returncode == 2
    assert "Traceback" not in "".join((done.stderr, refused.stderr, missing.stderr, wrong.stderr))


def test_the_day_of_publication_is_needed_once(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(plain(1_000_000, 2_000_000, 3_000_000))
    place = SAID.index("--published")
    without = [*SAID[:place], *SAID[place + 2 :]]
    first = command(project, str(file), *without, "--out", str(tmp_path / "lists"))
    assert first.returncode == 2
    assert "--published" in first.stdout
    command(project, str(file), *SAID, "--out", str(tmp_path / "lists"))
    assert command(project, str(file), *without, "--out", str(tmp_path / "lists")).returncode == 0


def test_an_illustrative_list(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(book(HEADER, [1, CODES[0], tax_code(0, "00"), f"{NAMES[0]} Minh Họa", 3, 5_000_000]))
    said = ["--province", "minh-hoa", "--as-of", "2026-10-31", "--payments-through", "15/11/2026", "--illustrative",
            "--source-url", "https://bhxh.minh-hoa.example/a", "--published", "2026-11-17"]  # fmt: skip
    done = command(project, str(file), *said, "--out", str(tmp_path / "lists"))
    assert done.returncode == 0, done.stdout
    about = table(tmp_path / "lists" / "minh-hoa-2026-10-31" / "list.csv")[0]
    assert (about["illustrative"], about["valid_until"], about["payments_through"]) == ("yes", "", "2026-11-15")


@pytest.mark.parametrize(
    "more",
    [
        ["--as-of", "31/02/2025"],
        ["--as-of", "2025-1-1"],
        ["--published", "not_stated"],
        ["--column", "amount_vnd"],
        ["--column", "legal_status=F"],
        ["--column", "amount_vnd=4"],
        ["--stated-units", "-1"],
        ["--suffix", "Đợt 2"],
        ["--illustrative"],
        ["--amount-unit", "usd"],
    ],
)
def test_wrong_use(more: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_order(["a.xlsx", *SAID, "--out", "x", *more])
    assert ended.value.code == 2
    assert "error" in capsys.readouterr().err


def test_dates_and_boundary() -> None:
    order = read_order(["a.xlsx", *SAID, "--out", "x", "--as-of", "30/6/2025", "--payments-through", "2025-07-15"])
    assert (order.list_id, order.boundary_code) == ("quang-ninh-2025-06-30", "63")
    assert str(order.payments_through) == "2025-07-15"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar() -> None:
    stream = Terminal()
    with progress_bar(stream) as stage:
        step = stage(Bilingual("Đọc tệp", "Reading the file"))
        step(50, 100)
    assert "Đọc tệp" in stream.getvalue()
