"""The source of a new figure: one that some package holds already, or a new row with the next free id."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from portal.contract.schema import SOURCES
from portal.intake.new_figure.answers import Answers, NewSource
from portal.model.issue import Finding
from portal.store.tree import Package, Tree

Row = Mapping[str, str]
_NUMBERED: Final = re.compile(r"P([0-9]{3,6})")
_REQUIRED: Final = ("title", "publisher")


def known_sources(tree: Tree) -> dict[str, Row]:
    """Every source of the tree by its id; packages share ids, and a shared id means one source."""
    found: dict[str, Row] = {}
    for package in tree.packages():
        table = package.tables.get(SOURCES.name)
        if table is not None and set(SOURCES.columns) <= set(table.frame.columns):
            for row in table.frame[SOURCES.columns].to_dict("records"):
                found.setdefault(str(row["source_id"]), {str(name): str(cell) for name, cell in row.items()})
    return found


def sources_called(typed: str, known: Mapping[str, Row]) -> list[Row]:
    """The sources with this id, address or title; capitals of the title don't count."""
    text = typed.strip()
    if text in known:
        return [known[text]]
    found = [row for row in known.values() if text and row["url"] == text]
    return found or [row for row in known.values() if text and row["title"].lower() == text.lower()]


def source_of(tree: Tree, package: Package, answers: Answers) -> Row | Finding:
    """The row of the source that the answers name or describe, or why there is none."""
    known = known_sources(tree)

    def found(code: str, text: str, expected: str) -> Finding:
        return Finding(
            code, package.name, f"{package.place}/{SOURCES.path}", 0, "", {"found": text, "expected": expected}
        )

    if answers.source:
        called = sources_called(answers.source, known)
        if len(called) == 1:
            return called[0]
        if len(called) > 1:
            return found("new-source-unclear", answers.source, ", ".join(row["source_id"] for row in called))
    new = answers.new_source
    lacking = [name for name in _REQUIRED if new is None or not getattr(new, name)]
    if new is None or lacking:
        return found("new-source-incomplete", answers.source, ", ".join(lacking))
    row = _row_of(new)
    alike = _same_article(row, known)
    if alike is None:
        return {**row, "source_id": _next_id(known)}
    if all(row[name] == alike[name] for name in row if name not in ("source_id", "role")):
        return alike
    return found("new-source-differs", row["url"] or row["title"], alike["source_id"])


def _same_article(row: Row, known: Mapping[str, Row]) -> Row | None:
    """The source at the same address; without one the source of the same title and publisher."""
    columns = ("url",) if row["url"] else ("title", "publisher", "published")
    return next((one for one in known.values() if all(one[name] == row[name] for name in columns)), None)


def _row_of(new: NewSource) -> dict[str, str]:
    told = {**asdict(new), "publisher_en": new.publisher_en or new.publisher, "role": "figures", "source_id": ""}
    return {column: str(told[column]) for column in SOURCES.columns}


def _next_id(known: Sequence[str] | Mapping[str, Row]) -> str:
    """The id after the highest of the numbered ones: ``P140``."""
    numbers = [int(match[1]) for name in known if (match := _NUMBERED.fullmatch(name))]
    return f"P{max(numbers, default=0) + 1:03}"
