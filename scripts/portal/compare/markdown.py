"""A comparison as a comment on a pull request: Vietnamese first, English second, never longer than a comment may be."""

from __future__ import annotations

from typing import Final

from portal.compare.cell import cell
from portal.compare.comparison import Comparison
from portal.compare.section import Section
from portal.compare.sections import sections_of
from portal.compare.summary import summary, warnings_of
from portal.text.bilingual import Bilingual

LONGEST: Final = 60_000
"""GitHub takes 65,536 characters; what a workflow puts around them needs room."""
_ROWS: Final = (50, 25, 12, 6, 3, 1, 0)
TITLE: Final = Bilingual("Dữ liệu thay đổi thế nào", "What changes in the data")
_FROM: Final = Bilingual("từ {base} sang {head}", "from {base} to {head}")
_REST: Final = Bilingual(
    "và {count} dòng nữa, có đủ trong --format json", "and {count} more rows, all in --format json"
)


def as_markdown(comparison: Comparison, base: str, head: str) -> str:
    """The whole comment, shorter than ``LONGEST`` characters: long sections show their first rows and count the rest.

    ``base`` and ``head`` are the names that the command was given.
    """
    opening = _opening(comparison, base, head)
    sections = sections_of(comparison)
    texts = ("\n".join([*opening, *(line for one in sections for line in _lines(one, rows))]) for rows in _ROWS)
    return next(text for text in texts if len(text) < LONGEST)


def _opening(comparison: Comparison, base: str, head: str) -> list[str]:
    told = summary(comparison)
    names = {"base": cell(base), "head": cell(head)}
    lines = [f"## {TITLE.vi} · {TITLE.en}", ""]
    lines += [f"{_FROM.vi.format(**names)} · {_FROM.en.format(**names)}", ""]
    for warning in warnings_of(comparison, cell(base), cell(head)):
        lines += [f"> **{warning.vi}**", f"> {warning.en}", ""]
    return [*lines, f"**{told.vi}**", "", told.en]


def _lines(section: Section, most: int) -> list[str]:
    total = len(section.rows)
    lines = ["", f"### {section.title.vi} · {section.title.en} ({total})" if total else
             f"### {section.title.vi} · {section.title.en}", ""]  # fmt: skip
    for remark in section.remarks:
        lines += [f"{remark.vi}<br>{remark.en}", *([""] if total else [])]
    shown = section.rows[: min(most, section.most)]
    if shown:
        lines.append("| " + " | ".join(f"{head.vi}<br>{head.en}" for head in section.header) + " |")
        lines.append("|" + " --- |" * len(section.header))
        lines += ["| " + " | ".join(row()) + " |" for row in shown]
    if rest := total - len(shown):
        lines += ["", f"… {_REST.vi.format(count=rest)} · {_REST.en.format(count=rest)}"]
    return lines
