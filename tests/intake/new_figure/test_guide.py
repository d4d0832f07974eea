"""The guided way: questions in order, choices found by typing, days and numbers shown back; flags for answers."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from portal.contract.check import check_paths
from portal.intake.new_figure.add import add_figure
from portal.intake.new_figure.arguments import read_said
from portal.intake.new_figure.dialogue import Abandoned, Dialogue
from portal.intake.new_figure.locator import ask_locator
from portal.store.tree import read_tree

DAY = date(2026, 12, 1)
PROJECT = Path(__file__).resolve().parents[3]


class Person:
    """Types the lines in their order and remembers what was shown."""

    def __init__(self, *lines: str, english: bool = False) -> None:
        self.lines = list(lines)
        self.shown: list[str] = []
        self.dialogue = Dialogue(self.read, self.write, english)

    def read(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)

    def write(self, line: str) -> None:
        self.shown.append(line)

    @property
    def seen(self) -> str:
        return "\n".join(self.shown)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "tests/packages/ok", tmp_path / "data"))


def added(data: Path, person: Person, flags: Sequence[str] = ()) -> bool:
    said = read_said(["--data", str(data), *flags])
    return add_figure(said, read_tree(data), DAY, person.dialogue, asks=True)


WHOLE = (
    "quang ninh", "ty le thuc hien ke hoach thu", "si-hi-ui", "1", "vss", "31/13/2026", "31/10/2026", "", "",
    "https://example.org/bai", "Bài thử", "Báo Thử", "", "2/11/2026", "", "vi", "", "newspaper", "medium",
    "chưa rõ", "82,5%", "", "đoạn 2", "", "", "", "",
)  # fmt: skip


def test_a_whole_conversation(data: Path) -> None:
    person = Person(*WHOLE)
    assert added(data, person)
    assert person.lines == []
    assert check_paths([data]) == []
    text = (data / "provinces/quang-ninh/observations.csv").read_text(encoding="utf-8")
    assert "quang-ninh-2026-10-31-collections_plan_pct-si.hi.ui-p138" in text
    assert "ngày 31 tháng 10 năm 2026, đúng không?" in person.seen
    assert "31 October 2026, right?" in person.seen
    assert "Hiểu là: 82,5 %, đúng không?" in person.seen
    assert "Không có ngày như vậy" in person.seen
    assert "2026-11-02, đúng không?" in person.seen
    assert "Tiếp theo: make validate" in person.seen


def test_the_same_again_changes_nothing(data: Path) -> None:
    added(data, Person(*WHOLE))
    before = {path: path.read_bytes() for path in data.rglob("*.*")}
    again = Person(*WHOLE[:9], "https://example.org/bai", *WHOLE[19:-1])
    assert added(data, again)
    assert "không đổi gì" in again.seen
    assert {path: path.read_bytes() for path in data.rglob("*.*")} == before


def test_a_no_writes_nothing(data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*.*")}
    person = Person(*WHOLE[:-1], "k")
    assert added(data, person)
    assert person.seen.endswith("Nothing was written.")
    assert "--yes" not in person.seen
    assert {path: path.read_bytes() for path in data.rglob("*.*")} == before


def test_closing_the_conversation_writes_nothing(data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*.*")}
    for place in range(0, len(WHOLE), 5):
        with pytest.raises(Abandoned):
            added(data, Person(*WHOLE[:place]))
    assert {path: path.read_bytes() for path in data.rglob("*.*")} == before


def test_english_alone(data: Path) -> None:
    person = Person("quang ninh", english=True)
    with pytest.raises(Abandoned):
        added(data, person)
    assert "Which province?" in person.seen
    assert "Tỉnh" not in person.seen


def test_what_the_flags_tell_is_not_asked(data: Path) -> None:
    person = Person("quang ninh")
    with pytest.raises(Abandoned):
        added(data, person, ["--indicator", "late_payment", "--variant", "total", "--funds", "si-hi-ui"])
    assert "Which indicator?" not in person.seen
    assert "As of which day" in person.seen


def test_words_that_fit_several_choices_narrow_the_list(data: Path) -> None:
    person = Person("hai", "2")
    names = {"hai-duong": "Hải Dương", "hai-phong": "Hải Phòng", "ha-noi": "Hà Nội"}
    assert person.dialogue.choose("Tỉnh nào?", "Which?", names) == "hai-phong"
    assert Person("x y", "99", "ha noi").dialogue.choose("Tỉnh nào?", "Which?", names) == "ha-noi"
    assert Person("").dialogue.choose("Tỉnh nào?", "Which?", names, optional=True) == ""


def test_a_number_counts_only_for_a_list_that_was_shown() -> None:
    few = {"hai-duong": "Hải Dương", "hai-phong": "Hải Phòng"}
    many = {f"x{number}x": "" for number in range(60)}
    person = Person("5", "x7x")
    assert person.dialogue.choose("Tỉnh nào?", "Which?", many) == "x7x"
    assert "Chưa có danh sách đánh số" in person.seen
    for typed in ("2", "hai-phong", "phong"):
        person = Person(typed)
        assert person.dialogue.choose("Tỉnh nào?", "Which?", few) == "hai-phong"
        assert "→ Hải Phòng (hai-phong)" in person.seen


def test_a_figure_of_one_quarter_ends_the_conversation_with_words(data: Path) -> None:
    person = Person(*WHOLE[:8], "k", "https://example.org/bai")
    with pytest.raises(Abandoned):
        added(data, person)
    assert "Cộng dồn từ 1/1/2026 đến 31/10/2026, đúng không?" in person.seen
    assert "số của riêng một quý" in person.seen
    assert person.lines == ["https://example.org/bai"]


def test_an_answer_that_is_wrong_is_told_at_once(data: Path) -> None:
    person = Person("quang ninh")
    with pytest.raises(Abandoned):
        added(data, person, ["--province", "hanoi", "--indicator", "late_pay"])
    assert "Không có mã “hanoi”" in person.seen
    assert "→ Quảng Ninh (quang-ninh)" in person.seen
    assert "Không có mã “late_pay”" in person.seen
    gone = Person("1/1/2026", "")
    with pytest.raises(Abandoned):
        added(data, gone, ["--province", "bac-kan", "--indicator", "debtor_units", "--variant", "", "--funds", "si"])
    assert "Trước 1/7/2025" in gone.seen
    without = Person("tỉnh nào cũng được")
    flags = ["--province", "bac-ninh", "--indicator", "late_payment", "--variant", "total", "--funds", "si-hi-ui"]
    with pytest.raises(Abandoned):
        added(data, without, [*flags, "--as-of", "31/10/2026"])
    assert "new_package.py bac-ninh" in without.seen
    assert without.lines == ["tỉnh nào cũng được"]


def test_words_of_another_unit_are_told_at_once(data: Path) -> None:
    person = Person(*WHOLE[:19], "82,5 tỷ đồng", "từ 80% đến 82%", *WHOLE[20:])
    assert added(data, person)
    assert "là số tiền, còn chỉ số là phần trăm" in person.seen
    assert "Có nhiều con số" in person.seen


def test_a_refusal_gives_the_answers_back_as_a_command(data: Path) -> None:
    lines = [*WHOLE[:-1]]
    lines[lines.index("2/11/2026")] = "2/9/2026"
    person = Person(*lines)
    assert not added(data, person)
    command = shlex.split(person.shown[-1])
    again = read_said(command[2:]).answers()
    assert (again.province_id, again.as_printed, again.locator) == ("quang-ninh", "82,5%", "paragraph 2")
    assert again.new_source is not None
    assert again.new_source.published == "2026-09-02"


@pytest.mark.parametrize(
    ("lines", "written"),
    [(["đoạn 2"], "paragraph 2"), (["1", "2"], "paragraph 2"), (["Bảng 3"], "table 3"), (["table", "3"], "table 3"),
     (["3"], "headline"), (["trích"], "excerpt"), (["trang 4", "k", "4"], "excerpt"), (["trang 4", ""], "trang 4")],
)  # fmt: skip
def test_a_place_in_the_source_is_written_in_english(lines: list[str], written: str) -> None:
    person = Person(*lines)
    assert ask_locator(person.dialogue) == written
    assert person.lines == []


def test_words_that_are_neither_yes_nor_no_are_asked_again() -> None:
    person = Person("7.091 tỷ đồng", "k", "")
    assert not person.dialogue.confirm("?", "?")
    assert person.dialogue.confirm("?", "?")
    assert "Gõ Enter hoặc k." in person.seen


def test_ctrl_c_is_an_end_of_the_conversation() -> None:
    def stopped(_: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(Abandoned):
        Dialogue(stopped, print).ask("?", "?")


def run(data: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PROJECT / "scripts/new_figure.py"), "--data", str(data), "--date", "2026-12-01"]
    return subprocess.run(
        [*command, *flags], capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )


FLAGS = (
    "--province", "quang-ninh", "--indicator", "late_payment", "--variant", "total", "--funds", "si-hi-ui",
    "--as-of", "31/10/2026", "--as-printed", "hơn 250 tỷ đồng", "--locator", "đoạn 2", "--source-title", "Bài thử",
    "--source-publisher", "Báo Thử", "--source-published", "2026-11",
)  # fmt: skip


def test_the_command_without_a_terminal(data: Path) -> None:
    missing = run(data, "--province", "quang-ninh", "--locator", "đoạn 2")
    assert (missing.returncode, missing.stdout) == (2, "")
    for flag in ("--indicator", "--as-of", "--as-printed", "--source"):
        assert flag in missing.stderr
    assert "--province" not in missing.stderr
    shown = run(data, *FLAGS)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "value: 250000000000" in shown.stdout
    assert "--yes" in shown.stdout
    assert "Đã ghi" in run(data, *FLAGS, "--yes").stdout
    assert "không đổi gì" in run(data, *FLAGS, "--yes").stdout
    assert check_paths([data]) == []
    refused = run(data, *FLAGS, "--as-printed", "250", "--yes")
    assert (refused.returncode, refused.stderr) == (1, "")
    assert "Chưa ghi gì cả" in refused.stdout
    assert run(data, "--as-of", "31/2/2026").returncode == 2
