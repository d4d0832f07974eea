"""Why a file can't be imported: every reason at once, located by row numbers, without the content of any cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from portal.contract.quoting import show_cell, show_place
from portal.issues.words_import import IMPORT
from portal.model.issue import Issue

GIVEN_FILE: Final = "tệp đã cho · the file given"
"""How messages call the imported file."""
_SHOWN_RUNS: Final = 8
_WRONG_USE: Final = frozenset(
    {
        "import-file-missing",
        "import-sheet-unknown",
        "import-published-missing",
        "import-column-unknown",
        "import-out-unwritable",
    }
)


@dataclass(frozen=True)
class Fault:
    """One reason; ``rows`` are rows of the file that is imported, ``values`` fill the words of the code."""

    code: str
    rows: Sequence[int] = ()
    column: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


class ImportRefused(Exception):
    """The file was not imported and nothing was written; ``faults`` say why, ``issues`` come from the contract."""

    def __init__(self, faults: Iterable[Fault] = (), issues: Iterable[Issue] = ()) -> None:
        self.faults = tuple(faults)
        self.issues = tuple(issues)
        super().__init__(", ".join(fault.code for fault in self.faults) or f"{len(self.issues)} issues")

    @property
    def is_wrong_use(self) -> bool:
        """True when the command was given wrongly, and the file can't be blamed."""
        return bool(self.faults) and {fault.code for fault in self.faults} <= _WRONG_USE


def refuse(code: str, rows: Sequence[int] = (), column: str = "", **values: str) -> ImportRefused:
    """A refusal for one reason, ready to be raised."""
    return ImportRefused([Fault(code, rows, column, values)])


def refusal_issues(refusal: ImportRefused, file: str) -> list[Issue]:
    """The reasons in words; ``file`` is the imported file as the reader named it.

    Its name may be a person's, so it is shown only where the reader has to look at what they typed.
    """
    return [
        *(_issue_of(fault, file if fault.code == "import-file-missing" else GIVEN_FILE) for fault in refusal.faults),
        *refusal.issues,
    ]


def _issue_of(fault: Fault, file: str) -> Issue:
    rows = {"rows": short_rows(fault.rows), "count": str(len(fault.rows))}
    values = {**rows, **{name: show_cell(text, 400) for name, text in fault.values.items()}}
    message, remedy = IMPORT[fault.code].message.fill(**values), IMPORT[fault.code].remedy.fill(**values)
    return Issue(
        code=fault.code,
        severity="error",
        package="",
        file=show_place(file),
        row=fault.rows[0] if fault.rows else 0,
        column=show_place(fault.column),
        message_vi=message.vi,
        message_en=message.en,
        remedy_vi=remedy.vi,
        remedy_en=remedy.en,
    )


def short_rows(rows: Sequence[int]) -> str:
    """Row numbers as runs, the first few of them: ``5-9, 12, 40-41 …``."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    shown = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in runs[:_SHOWN_RUNS])
    return f"{shown} …" if len(runs) > _SHOWN_RUNS else shown
