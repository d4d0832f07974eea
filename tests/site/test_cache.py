"""What is kept is whole, and the cache doesn't grow for ever."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from portal.site.cache import keep, mark_used, remove_oldest


def held(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def aged(tmp_path: Path) -> Path:
    """Files a to e, a the oldest."""
    for age, name in enumerate("abcde"):
        (tmp_path / f"{name}.svg").write_text(name)
        os.utime(tmp_path / f"{name}.svg", ns=(age, age))
    return tmp_path


def test_what_was_used_longest_ago_goes(aged: Path) -> None:
    mark_used([aged / "a.svg", aged / "none.svg"])
    assert remove_oldest(aged, ".svg", 3) == 2
    assert held(aged) == ["a.svg", "d.svg", "e.svg"]
    assert remove_oldest(aged, ".svg", 3) == 0


def test_other_files_and_folders_stay(aged: Path) -> None:
    (aged / "x.png").write_text("x")
    (aged / "folder.svg").mkdir()
    assert remove_oldest(aged, ".svg", 0) == 5
    assert held(aged) == ["folder.svg", "x.png"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    keep(tmp_path / "a.svg", b"a")
    with pytest.raises(TypeError):
        keep(tmp_path / "a.svg", "text")  # type: ignore[arg-type]  # a write that fails when it has begun
    assert held(tmp_path) == ["a.svg"]
    assert (tmp_path / "a.svg").read_bytes() == b"a"


def test_a_file_that_another_run_removed_meanwhile_is_passed_over(aged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        name = "z.svg"

        def is_file(self, **_: bool) -> bool:
            return True

        def stat(self, **_: bool) -> os.stat_result:
            raise FileNotFoundError

    entries = list(os.scandir(aged))
    monkeypatch.setattr(os, "scandir", lambda _: nullcontext([*entries, Gone()]))
    assert remove_oldest(aged, ".svg", 3) == 2
