"""One thing that is wrong, or doubtful, with the place where it stands and the remedy, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader or a check found, before it has words: a catalogue turns it into an ``Issue``.

    ``values`` fills the fields of the code's message, e.g. ``{"found": "1_000", "expected": "1000"}``.
    """

    code: str
    package: str
    file: str
    row: int = 0
    column: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue for a person to read.

    ``package`` is the package's name, ``file`` a path that the reader can open (POSIX separators), ``row`` the line of
    the file as an editor or a spreadsheet numbers it (the header is row 1; 0 means the whole file) and ``column`` the
    name of the field ("" for the whole row).
    """

    code: str
    severity: Severity
    package: str
    file: str
    row: int
    column: str
    message_vi: str
    message_en: str
    remedy_vi: str
    remedy_en: str

    def as_record(self) -> dict[str, str | int]:
        """The issue as a flat mapping, in the order of the public JSON form."""
        return asdict(self)


def has_errors(issues: list[Issue]) -> bool:
    """True when at least one issue must stop the build."""
    return any(issue.severity == "error" for issue in issues)
