"""Asking at a terminal what a cell means: the answer is taken; without one the file stays; lists are never asked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portal.intake.asking import ask_by
from portal.intake.tidy import tidy_package
from tests.intake.manglings import REFUSED

PACKAGES = Path(__file__).resolve().parents[1] / "packages"
AMBIGUOUS = next(one for one in REFUSED if one.name == "date-ambiguous")
LOST_ZEROS = next(one for one in REFUSED if one.name == "code-zeros")


def asked(folder: Path, *lines: str) -> tuple[bytes, bytes, list[str]]:
    """The file before and after tidying, and what was shown, for these lines typed."""
    copy = Path(shutil.copytree(PACKAGES / AMBIGUOUS.package, folder / "package"))
    path = copy / AMBIGUOUS.file
    path.write_bytes(AMBIGUOUS.edit(path.read_bytes()))
    before = path.read_bytes()
    shown: list[str] = []
    typed = list(lines)

    def read(prompt: str) -> str:
        shown.append(prompt)
        if not typed:
            raise EOFError
        return typed.pop(0)

    tidy_package(copy, ask=ask_by(read, shown.append))
    return before, path.read_bytes(), shown


def test_the_answer_is_taken(tmp_path: Path) -> None:
    _, after, shown = asked(tmp_path, "1")
    assert after == (PACKAGES / AMBIGUOUS.package / AMBIGUOUS.file).read_bytes()
    assert "ngày 10/8/2017 · 10 August 2017" in "\n".join(shown)


def test_the_other_answer_is_taken_too(tmp_path: Path) -> None:
    assert b",2017-10-08," in asked(tmp_path, "2")[1]


def test_no_answer_changes_nothing(tmp_path: Path) -> None:
    for number, line in enumerate(("", "3", "0", "x", "-1")):
        before, after, _ = asked(tmp_path / str(number), line)
        assert before == after
    before, after, _ = asked(tmp_path / "end")
    assert before == after


def test_ctrl_c_says_that_no_table_was_written(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(PACKAGES / AMBIGUOUS.package, tmp_path / "package"))
    path = copy / AMBIGUOUS.file
    path.write_bytes(AMBIGUOUS.edit(path.read_bytes()))
    before, shown = path.read_bytes(), list[str]()

    def stopped(_: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tidy_package(copy, ask=ask_by(stopped, shown.append))
    assert "Chưa ghi gì cả" in shown[-1]
    assert path.read_bytes() == before


def test_of_a_list_nothing_is_asked(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(PACKAGES / LOST_ZEROS.package, tmp_path / Path(LOST_ZEROS.package).name))
    path = copy / LOST_ZEROS.file
    path.write_bytes(LOST_ZEROS.edit(path.read_bytes()))

    def never(_: str) -> str:
        raise AssertionError

    assert tidy_package(copy, ask=ask_by(never, never)).left
