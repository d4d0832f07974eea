"""Putting a finished site in the place of the previous one, so that a failed run leaves the previous one untouched."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from portal.site.failure import WrongUse

MARK: Final = ".bhxh-mo-site"
"""A file at the root of every site we built: without it a folder is somebody's own and is never replaced."""


def next_folder(out: Path) -> Path:
    """Where the next site is put together: beside ``out``, so that the swap is a rename on one file system."""
    return out.with_name(f".{out.name}.next")


def previous_folder(out: Path) -> Path:
    """Where the previous site stands between the two renames of a swap."""
    return out.with_name(f".{out.name}.previous")


def check_out(out: Path, kept: list[Path]) -> None:
    """Raise ``WrongUse`` unless ``out`` may be replaced: new, empty or built by us, and not around a folder we need."""
    if any(folder == out or out in folder.parents for folder in kept):
        raise WrongUse(
            f"Không thể dựng vào {out}: thư mục này chứa dữ liệu hoặc mã nguồn. Hãy chọn một thư mục khác cho --out.\n"
            f"Can't build into {out}: this folder holds data or code. Choose another folder for --out."
        )
    if out.exists() and not out.is_dir():
        raise WrongUse(f"{out} không phải là thư mục. Hãy đổi --out.\n{out} is not a folder. Change --out.")
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise WrongUse(
            f"{out} đã có tệp không phải do lệnh này tạo ra. Hãy dời chúng đi hoặc chọn thư mục khác cho --out.\n"
            f"{out} has files that this command did not make. Move them away or choose another folder for --out."
        )


def recover(out: Path) -> None:
    """Clean what a killed run left: a previous site that was moved away comes back, an unfinished next site goes."""
    if not out.exists() and previous_folder(out).is_dir():
        previous_folder(out).rename(out)
    for left in (next_folder(out), previous_folder(out)):
        if left.exists():
            shutil.rmtree(left)


def swap_in(out: Path) -> None:
    """Move the finished next folder to ``out``; if the second rename fails the previous site is put back."""
    finished, previous = next_folder(out), previous_folder(out)
    (finished / MARK).write_text("", encoding="ascii")
    if out.exists():
        out.rename(previous)
    try:
        finished.rename(out)
    except OSError:
        if previous.exists():
            previous.rename(out)
        raise
    if previous.exists():
        shutil.rmtree(previous)
