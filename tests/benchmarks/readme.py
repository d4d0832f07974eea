"""The table of timings in ``README.md``, in Vietnamese and in English: ``python -m tests.benchmarks --readme``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tests.benchmarks.held import Part
from tests.benchmarks.row import Row, table_of
from tests.benchmarks.vietnamese import PART_NAMES, in_vietnamese

_PLACE: Final = "<!-- bench {0} -->\n{1}<!-- /bench {0} -->"
_OTHERS: Final = {"vi": "Các phép đo khác, không có mức phải đạt", "en": "The other figures, which have no goal"}
_ONE_RUN: Final = {"vi": "Đo trong một lượt, {}.", "en": "Measured in one run, {}."}
_RUNS: Final = {
    "vi": "Mỗi phần đo trong một lượt; hai số cạnh nhau luôn cùng lượt. {}.",
    "en": "Each part was measured in one run; figures side by side are always of the same run. {}.",
}


def with_timings(readme: str, parts: Sequence[Part]) -> str:
    """``readme`` with the tables of ``parts`` in the places marked for them; ``ValueError`` without such places."""
    rows = [row for part in parts for row in part.rows]
    for language in ("vi", "en"):
        section = _PLACE.format(language, "\n".join(_section(rows, language, _when_and_where(parts, language))))
        pieces = re.split(_PLACE.format(language, "(?s:.*?)"), readme)
        count = len(pieces) - 1
        if count != 1:
            raise ValueError(f"README.md needs one place for the table in {language!r}, and has {count}")
        readme = section.join(pieces)
    return readme


def _when_and_where(parts: Sequence[Part], language: str) -> str:
    """One day and machine when one run measured all; otherwise those of each run, with the names of its parts."""
    runs: dict[tuple[datetime, str], list[str]] = {}
    for part in parts:
        runs.setdefault((part.run, part.where), []).append(part.name)
    if len(runs) == 1:
        return _ONE_RUN[language].format(", ".join([_day(parts[0].run, language), parts[0].where]))
    told = []
    for (run, where), names in sorted(runs.items()):
        own = [PART_NAMES[name] if language == "vi" else name for name in names]
        told.append(f"{_day(run, language)}, {run:%H:%M} UTC, {where}: {', '.join(own)}")
    return _RUNS[language].format("; ".join(told))


def _day(run: datetime, language: str) -> str:
    return f"{run.day}/{run.month}/{run.year}" if language == "vi" else f"{run.day} {run:%B %Y}"


def _section(rows: Sequence[Row], language: str, when_and_where: str) -> list[str]:
    wanted = [row for row in rows if row.goal]
    others = [row for row in rows if not row.goal]
    lines = [when_and_where, "", _table(wanted, language), ""]
    if others:
        lines += [
            f"<details><summary>{_OTHERS[language]}</summary>",
            "",
            _table(others, language),
            "",
            "</details>",
            "",
        ]
    return lines


def _table(rows: Sequence[Row], language: str) -> str:
    table = table_of(rows)
    return in_vietnamese(table) if language == "vi" else table
