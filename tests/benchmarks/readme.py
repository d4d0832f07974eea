"""The table of timings in ``README.md``, in Vietnamese and in English: ``python -m tests.benchmarks --readme``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from tests.benchmarks.row import Row, table_of
from tests.benchmarks.vietnamese import in_vietnamese

_PLACE: Final = "<!-- bench {0} -->\n{1}<!-- /bench {0} -->"
_OTHERS: Final = {"vi": "Các phép đo khác, không có mức phải đạt", "en": "The other figures, which have no goal"}
_TOLD: Final = {"vi": "Đo trong một lượt, {}.", "en": "Measured in one run, {}."}


def with_timings(readme: str, rows: Sequence[Row], day: date, where: str) -> str:
    """``readme`` with the tables of ``rows`` in the places marked for them; ``ValueError`` without such places."""
    days = {"vi": f"{day.day}/{day.month}/{day.year}", "en": f"{day.day} {day:%B %Y}"}
    for language in ("vi", "en"):
        section = _PLACE.format(language, "\n".join(_section(rows, language, f"{days[language]}, {where}")))
        parts = re.split(_PLACE.format(language, "(?s:.*?)"), readme)
        count = len(parts) - 1
        if count != 1:
            raise ValueError(f"README.md needs one place for the table in {language!r}, and has {count}")
        readme = section.join(parts)
    return readme


def _section(rows: Sequence[Row], language: str, when_and_where: str) -> list[str]:
    wanted = [row for row in rows if row.goal]
    others = [row for row in rows if not row.goal]
    lines = [_TOLD[language].format(when_and_where), "", _table(wanted, language), ""]
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
