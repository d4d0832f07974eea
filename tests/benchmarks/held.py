"""What has been measured: ``build/bench.json`` holds the rows, ``build/bench.about.json`` which part each came from.

A part measured again takes the place of what was held of it, so a part that failed need not cost a whole run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.benchmarks.row import Row


@dataclass(frozen=True)
class Part:
    """The rows of one part; ``run`` is when the run that measured it began, ``where`` its machine."""

    name: str
    run: datetime
    where: str
    failed: bool
    rows: tuple[Row, ...]


def read_parts(folder: Path) -> list[Part]:
    """The parts held in ``folder``, none where nothing was measured yet."""
    about, table = _files(folder)
    if not (about.is_file() and table.is_file()):
        return []
    rows = iter([Row.from_json(row) for row in json.loads(table.read_text("utf-8"))])
    return [
        Part(
            told["part"],
            datetime.fromisoformat(told["run"]),
            told["where"],
            told["failed"],
            tuple(next(rows) for _ in range(told["rows"])),
        )
        for told in json.loads(about.read_text("utf-8"))
    ]


def write_parts(folder: Path, parts: Sequence[Part]) -> None:
    """Hold ``parts`` in ``folder``, and nothing else."""
    folder.mkdir(exist_ok=True)
    about, table = _files(folder)
    told = [
        {"part": part.name, "run": part.run.isoformat(), "where": part.where, "failed": part.failed,
         "rows": len(part.rows)}
        for part in parts
    ]  # fmt: skip
    rows = [row.as_json() for part in parts for row in part.rows]
    about.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    table.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def replaced(held: Sequence[Part], measured: Sequence[Part], order: Sequence[str]) -> list[Part]:
    """``held`` with the ``measured`` parts in the place of theirs, in the ``order`` of names."""
    parts = {part.name: part for part in (*held, *measured)}
    return [parts[name] for name in order if name in parts]


def missing(parts: Sequence[Part], order: Sequence[str]) -> list[str]:
    """The names in ``order`` of which no part was measured to its end."""
    whole = {part.name for part in parts if not part.failed}
    return [name for name in order if name not in whole]


def _files(folder: Path) -> tuple[Path, Path]:
    return folder / "bench.about.json", folder / "bench.json"
