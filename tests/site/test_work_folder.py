from __future__ import annotations

import os
from pathlib import Path

import pytest

from portal.site.work_folder import own_folder, remove_unfinished
from portal.text.bilingual import Bilingual


def test_a_run_has_a_folder_of_its_own_and_leaves_none(tmp_path: Path) -> None:
    told: list[Bilingual] = []
    with own_folder(tmp_path / "work", told.append) as first:
        (first / "html").mkdir()
    with pytest.raises(KeyError), own_folder(tmp_path / "work", told.append) as second:
        raise KeyError
    assert second != first
    assert list((tmp_path / "work").iterdir()) == []
    assert told == []


def test_what_dead_runs_left_goes_and_is_told_once(tmp_path: Path) -> None:
    for name in ("run-a", "run-b", "cache"):
        (tmp_path / name / "deep").mkdir(parents=True)
    told: list[Bilingual] = []
    with own_folder(tmp_path, told.append):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["cache"]
    assert ["2" in words.vi and "2" in words.en for words in told] == [True]


def test_only_unfinished_files_of_dead_runs_leave_the_cache(tmp_path: Path) -> None:
    kept = ["a1.svg", f"a1.svg.{os.getpid()}", "vega-1.2.0-6.4.1.js"]
    for name in [*kept, "a1.svg.99999999", "a2.png.123456789012345678901234567890"]:
        (tmp_path / "charts").mkdir(exist_ok=True)
        (tmp_path / "charts" / name).write_text("x")
    (tmp_path / "kept" / "a.b.99999999").mkdir(parents=True)
    assert remove_unfinished(tmp_path) == 2
    assert sorted(path.name for path in (tmp_path / "charts").iterdir()) == sorted(kept)
    assert remove_unfinished(tmp_path / "none") == 0
