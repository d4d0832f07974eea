"""What a package with a fault is made of."""

from __future__ import annotations

from dataclasses import dataclass

from tests.packages.edits import Edit

Place = tuple[str, str, int, str]
"""Code, file, row and column of an issue."""


@dataclass(frozen=True)
class Fault:
    """A folder ``bad-<name>``: the good package(s) it starts from, the change, the issues that it must give.

    One base becomes the folder itself; several keep their paths below it. A list package always keeps its own name,
    which is part of what is checked.
    """

    name: str
    bases: tuple[str, ...]
    edit: Edit
    expected: tuple[Place, ...]


def one_fault(
    name: str, bases: tuple[str, ...], edit: Edit, file: str, row: int, column: str = "", code: str = ""
) -> Fault:
    """A fault that gives one issue, by default with the folder's name as its code."""
    return Fault(name, bases, edit, ((code or name, file, row, column),))
