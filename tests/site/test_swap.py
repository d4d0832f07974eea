from __future__ import annotations

from pathlib import Path

import pytest

from portal.site.failure import WrongUse
from portal.site.swap import MARK, check_out, next_folder, previous_folder, recover, swap_in


def site(folder: Path, text: str, mark: bool = True) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(text)
    if mark:
        (folder / MARK).write_text("")
    return folder


def text_of(folder: Path) -> str:
    return (folder / "index.html").read_text()


def test_a_finished_site_takes_the_place_of_the_previous_one(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new", mark=False)
    swap_in(out)
    assert text_of(out) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    check_out(out, [])


def test_the_first_site_needs_no_previous_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    site(next_folder(out), "new")
    swap_in(out)
    assert text_of(out) == "new"


def test_a_failed_second_rename_brings_the_previous_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == next_folder(out):
            raise OSError("disk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="disk"):
        swap_in(out)
    assert text_of(out) == "old"


def test_a_run_killed_while_writing_leaves_the_previous_site(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "half")
    recover(out)
    assert text_of(out) == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_the_two_renames_is_undone(tmp_path: Path) -> None:
    out = tmp_path / "site"
    site(previous_folder(out), "old")
    site(next_folder(out), "new")
    recover(out)
    assert text_of(out) == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_after_the_swap_leaves_the_new_site(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "new")
    site(previous_folder(out), "old")
    recover(out)
    assert text_of(out) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_somebodys_files_is_refused(tmp_path: Path) -> None:
    thesis = tmp_path / "thesis"
    thesis.mkdir()
    (thesis / "chapter.txt").write_text("years of work")
    with pytest.raises(WrongUse, match="--out"):
        check_out(thesis, [])
    (tmp_path / "file").write_text("")
    with pytest.raises(WrongUse, match="--out"):
        check_out(tmp_path / "file", [])


@pytest.mark.parametrize("out", ["project", "project/datapackages", "."])
def test_a_folder_that_holds_what_we_need_is_refused(tmp_path: Path, out: str) -> None:
    kept = tmp_path / "project" / "datapackages"
    kept.mkdir(parents=True)
    with pytest.raises(WrongUse, match="--out"):
        check_out((tmp_path / out).resolve(), [kept])


def test_new_and_empty_folders_are_allowed(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    check_out(tmp_path / "empty", [tmp_path / "data"])
    check_out(tmp_path / "new", [tmp_path / "data"])
