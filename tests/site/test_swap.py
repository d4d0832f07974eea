from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.site import swap as swap_module
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


@pytest.fixture(params=["in one step", "in two"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A system that exchanges two names at once, and one that can't."""
    if request.param == "in two":
        monkeypatch.setattr(swap_module, "exchange", lambda one, other: False)
    return str(request.param)


def test_either_way_of_swapping_ends_alike(tmp_path: Path, way: str) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new", mark=False)
    swap_in(out, "kept.css\n")
    assert text_of(out) == "new"
    assert (out / MARK).read_text() == "kept.css\n"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert recover(out) == []


def test_a_failed_second_rename_brings_the_previous_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap_module, "exchange", lambda one, other: False)
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


class Killed(BaseException):
    """What no code of ours answers to."""


@pytest.mark.parametrize("step", range(6))
def test_a_swap_killed_before_any_of_its_steps_is_mended_by_the_next_run(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new", mark=False)
    left = [step]

    def counted(doing: Callable[..., Any]) -> Callable[..., Any]:
        def step_of_the_disk(*arguments: Any, **named: Any) -> Any:
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return doing(*arguments, **named)

        return step_of_the_disk

    with monkeypatch.context() as patched:
        for owner, name in (
            (swap_module, "exchange"),
            (Path, "rename"),
            (Path, "unlink"),
            (shutil, "rmtree"),
        ):
            patched.setattr(owner, name, counted(getattr(owner, name)))
        try:
            swap_in(out, pause=0)
        except Killed:
            pass
        else:
            assert step > 3, "the test reaches beyond the last step"
    told = recover(out)
    assert text_of(out) in ("old", "new")
    assert (out / MARK).is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert bool(told) is (step <= (3 if way == "in one step" else 4))
    assert recover(out) == []


def test_a_run_killed_while_writing_leaves_the_previous_site(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "half", mark=False)
    (told,) = recover(out)
    assert "not touched" in told.en
    assert "không bị đụng đến" in told.vi
    assert text_of(out) == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_between_the_two_renames_is_undone(tmp_path: Path) -> None:
    out = tmp_path / "site"
    site(previous_folder(out), "old")
    site(next_folder(out), "new")
    assert "is back in its place" in recover(out)[0].en
    assert text_of(out) == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_killed_after_the_swap_leaves_the_new_site(tmp_path: Path) -> None:
    out = site(tmp_path / "site", "new")
    site(previous_folder(out), "old")
    (told,) = recover(out)
    assert "after it swapped" in told.en
    assert text_of(out) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_half_a_removed_site_is_never_brought_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    site(previous_folder(out), "half", mark=False)
    recover(out)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_links_to_the_site_goes_on_doing_so(tmp_path: Path) -> None:
    real = site(tmp_path / "disk" / "site", "old")
    link = tmp_path / "site"
    link.symlink_to(real)
    out = link.resolve()
    site(next_folder(out), "new")
    swap_in(out)
    assert link.is_symlink()
    assert text_of(link) == "new"


def test_the_root_of_a_disk_is_refused_before_anything_is_built() -> None:
    with pytest.raises(WrongUse, match=r"--out /dev/site|--out /proc/site"):
        check_out(Path("/dev") if Path("/dev").is_mount() else Path("/proc"), [])


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


def test_an_old_site_that_can_not_be_removed_is_moved_aside_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new", mark=False)

    def refuse(folder: Path) -> None:
        raise OSError(39, "Directory not empty", str(folder))

    # As a network disk does while somebody still reads a file of the folder.
    monkeypatch.setattr(shutil, "rmtree", refuse)
    swap_in(out, pause=0)
    assert text_of(out) == "new"
    told = recover(out)
    assert str(tmp_path / ".site.previous.1") in told[-1].vi
    assert str(tmp_path / ".site.previous.1") in told[-1].en
    assert not previous_folder(out).exists()
    site(next_folder(out), "newer", mark=False)
    swap_in(out, pause=0)
    assert text_of(out) == "newer"
    assert str(tmp_path / ".site.previous.2") in recover(out)[-1].vi


def test_a_previous_site_that_can_not_be_set_aside_stays_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = site(tmp_path / "site", "old")
    site(next_folder(out), "new", mark=False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if target == previous_folder(out):
            raise OSError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="Permission denied"):
        swap_in(out, pause=0)
    assert text_of(out) == "old"
