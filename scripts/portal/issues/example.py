"""One example for each code: what a check said about a fixture of the tests. They are written from the tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("examples.json")


@dataclass(frozen=True)
class Example:
    """An issue as it was raised; ``file`` as a maintainer would see it, ``row`` 0 for a whole file.

    ``wrong`` is the cell that raised it and ``right`` the same cell of the good package; both "" where no single
    cell is meant, or where it belongs to a list of units. ``fixture`` is where it comes from,
    below the repository.
    """

    code: str
    file: str
    row: int
    column: str
    message_vi: str
    message_en: str
    remedy_vi: str
    remedy_en: str
    fixture: str
    wrong: str = ""
    right: str = ""


@cache
def examples() -> dict[str, Example]:
    """Every example by its code."""
    return {row["code"]: Example(**row) for row in json.loads(_FILE.read_text(encoding="utf-8"))}


def examples_text(found: Iterable[Example]) -> str:
    """The file of the examples."""
    return json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n"
