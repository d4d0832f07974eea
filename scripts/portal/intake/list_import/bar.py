"""A bar of progress on a terminal; one line of text where the output goes to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from portal.intake.list_import.importer import Stage
from portal.text.bilingual import Bilingual


@contextmanager
def progress_bar(stream: TextIO) -> Iterator[Stage]:
    """Gives the callback that begins a stage; on a terminal each stage has its bar, which goes away at the end."""
    if not stream.isatty():
        stream.write("Đang nhập danh sách … · Importing the list …\n")
        stream.flush()
        yield _silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as bars:

        def stage(heading: Bilingual) -> Callable[[int, int], None]:
            task = bars.add_task(f"{heading.vi} · {heading.en}", total=None)
            return lambda done, total: bars.update(task, completed=done, total=total)

        yield stage


def _silent(heading: Bilingual) -> Callable[[int, int], None]:
    return lambda done, total: None
