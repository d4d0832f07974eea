"""Putting a finished site in the place of the previous one, so that a reader always finds one of them whole."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from portal.site.exchange import exchange
from portal.site.failure import WrongUse
from portal.text.bilingual import Bilingual

MARK: Final = ".bhxh-mo-site"
"""A file at the root of every finished site. A folder without it is unfinished, or somebody's own: never replaced."""

_LAST_READERS_SECONDS: Final = 0.1
"""A reader that went into the previous site a moment before the swap still finds its file."""

_BROUGHT_BACK: Final = Bilingual(
    "Lượt dựng trước bị ngắt giữa lúc đổi trang: đã đưa trang cũ trở lại.",
    "An earlier run was cut off while it swapped the site: the previous site is back in its place.",
)
_CUT_OFF: Final = Bilingual(
    "Lượt dựng trước bị ngắt: đã xóa bản dở dang của nó, trang đang dùng không bị đụng đến.",
    "An earlier run was cut off: what it left unfinished is removed, the site in place was not touched.",
)
_CUT_OFF_AT_SWAP: Final = Bilingual(
    "Lượt dựng trước bị ngắt đúng lúc đổi trang: trang đang dùng là một bản trọn vẹn, bản kia đã xóa.",
    "An earlier run was cut off just as it swapped the site: the one in place is whole, the other one is removed.",
)
_CUT_OFF_AFTER_SWAP: Final = Bilingual(
    "Lượt dựng trước bị ngắt sau khi đổi trang: đã xóa bản cũ mà nó để lại.",
    "An earlier run was cut off after it swapped the site: the old site that it left is removed.",
)


def next_folder(out: Path) -> Path:
    """Where the next site is put together: beside ``out``, so that the swap is a rename on one file system."""
    return out.with_name(f".{out.name}.next")


def previous_folder(out: Path) -> Path:
    """Where the previous site stands until it is removed."""
    return out.with_name(f".{out.name}.previous")


def lock_file(out: Path) -> Path:
    """What a build into ``out`` holds: beside it, so that builds of two copies of the project never meet there."""
    return out.with_name(f".{out.name}.lock")


def check_out(out: Path, kept: list[Path]) -> None:
    """Raise ``WrongUse`` unless ``out`` may be replaced: new, empty or built by us, and not around a folder we need."""
    if any(folder == out or out in folder.parents for folder in kept):
        raise WrongUse(
            f"Không thể dựng vào {out}: thư mục này chứa dữ liệu hoặc mã nguồn. Hãy chọn một thư mục khác cho --out.\n"
            f"Can't build into {out}: this folder holds data or code. Choose another folder for --out."
        )
    if out.exists() and not out.is_dir():
        raise WrongUse(f"{out} không phải là thư mục. Hãy đổi --out.\n{out} is not a folder. Change --out.")
    if out.is_mount():
        raise WrongUse(
            f"{out} là gốc của một ổ đĩa, không đổi chỗ được. Hãy chọn một thư mục nằm trong đó: --out {out / 'site'}\n"
            f"{out} is the root of a disk, which can't change places. Choose a folder in it: --out {out / 'site'}"
        )
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise WrongUse(
            f"{out} đã có tệp không phải do lệnh này tạo ra. Hãy dời chúng đi hoặc chọn thư mục khác cho --out.\n"
            f"{out} has files that this command did not make. Move them away or choose another folder for --out."
        )


def recover(out: Path) -> list[Bilingual]:
    """Finish or undo what a killed run left beside ``out``; says what was done, nothing where nothing was left.

    Whatever was killed when, ``out`` is a whole site already, or the previous one is brought back here.
    """
    done = []
    finished, previous = next_folder(out), previous_folder(out)
    if not out.exists() and (previous / MARK).is_file():
        previous.rename(out)
        done.append(_BROUGHT_BACK)
    if finished.exists():
        whole = (finished / MARK).is_file()
        done += [_CUT_OFF_AT_SWAP if whole else _CUT_OFF, *_clear(finished)]
    if previous.exists():
        done += [_CUT_OFF_AFTER_SWAP, *_clear(previous)]
    return done


def swap_in(out: Path, mark: str = "", pause: float = _LAST_READERS_SECONDS) -> None:
    """Let the finished next folder be ``out``, in one step where the system has one; ``mark`` goes into its mark.

    Raises ``OSError`` with the previous site in its place. What of that one can't be removed afterwards stays beside
    it: the next run tries again.
    """
    finished, previous = next_folder(out), previous_folder(out)
    (finished / MARK).write_text(mark, encoding="utf-8", newline="\n")
    if not out.exists():
        finished.rename(out)
        return
    if exchange(finished, out):
        try:
            finished.rename(previous)
        except OSError:
            exchange(finished, out)
            raise
    else:
        _swap_in_two_steps(out)
    time.sleep(pause)
    with suppress(OSError):
        _remove(previous)


def _swap_in_two_steps(out: Path) -> None:
    """Where the system can't exchange two names: readers find no site for a moment, ``recover`` undoes half a swap."""
    previous = previous_folder(out)
    out.rename(previous)
    try:
        next_folder(out).rename(out)
    except OSError:
        previous.rename(out)
        raise


def _clear(folder: Path) -> list[Bilingual]:
    """Remove a folder, or move what can't be removed aside and say where it is, so that no later build meets it."""
    try:
        _remove(folder)
    except OSError:
        number = next(one for one in count(1) if not folder.with_name(f"{folder.name}.{one}").exists())
        aside = folder.rename(folder.with_name(f"{folder.name}.{number}"))
        return [
            Bilingual(
                f"Không xóa hết được bản ấy; phần còn lại nằm ở {aside}, hãy xóa bằng tay.",
                f"Not all of it could be removed; the rest is at {aside}: please remove it by hand.",
            )
        ]
    return []


def _remove(folder: Path) -> None:
    """Remove a folder, the mark first: half a site must not pass for a whole one."""
    if folder.is_symlink() or not folder.is_dir():
        folder.unlink()
        return
    (folder / MARK).unlink(missing_ok=True)
    shutil.rmtree(folder)
