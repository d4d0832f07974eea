"""What each finding means and what to do about it, in both languages: one table of codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from portal.contract.quoting import LIMIT, show_alike, show_cell, show_place
from portal.issues.wording import Wording
from portal.issues.words_cells import CELLS
from portal.issues.words_corrections import CORRECTIONS
from portal.issues.words_files import FILES
from portal.issues.words_list_texts import LIST_TEXTS
from portal.issues.words_lists import LISTS
from portal.issues.words_rows import ROWS
from portal.issues.words_trees import TREES
from portal.model.issue import Finding, Issue

CATALOGUE: Final[dict[str, Wording]] = {**FILES, **TREES, **CELLS, **ROWS, **LISTS, **LIST_TEXTS, **CORRECTIONS}

_OURS: Final = frozenset({"expected", "limit", "place", "language"})
"""Values that come from the contract and may be longer than what is quoted from a cell."""
_OURS_LIMIT: Final = 300


def issue_of(finding: Finding, words: Mapping[str, Wording] = CATALOGUE) -> Issue:
    """The finding in ``words``. Raises ``KeyError`` for a code that they don't hold."""
    wording = words[finding.code]
    values = {name: show_cell(text, _OURS_LIMIT if name in _OURS else LIMIT) for name, text in finding.values.items()}
    if finding.code == "letters-alike" and "found" in finding.values:
        values["found"] = show_alike(finding.values["found"])
    column = show_place(finding.column)
    values = {"found": "", "expected": "", **values, "column": column, "package": show_cell(finding.package)}
    values.setdefault("place", show_place(finding.file.rpartition("/")[0] or finding.file))
    message, remedy = wording.message.fill(**values), wording.remedy.fill(**values)
    return Issue(
        code=finding.code,
        severity="error",
        package=show_cell(finding.package),
        file=show_place(finding.file),
        row=finding.row,
        column=column,
        message_vi=message.vi,
        message_en=message.en,
        remedy_vi=remedy.vi,
        remedy_en=remedy.en,
    )
