"""The number of a release of the data: Semantic Versioning 2.0.0, read for tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Bump = Literal["major", "minor", "patch"]
FIRST: Final = "1.0.0"
_PATTERN: Final = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")


@dataclass(frozen=True, order=True)
class Version:
    """Three numbers: a column changed, rows were added, values were corrected."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """``1.4.2``."""
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, bump: Bump) -> Version:
        """The next version."""
        if bump == "major":
            return Version(self.major + 1, 0, 0)
        if bump == "minor":
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)


def is_version(text: str) -> bool:
    """True for three plain numbers, ``1.4.0``."""
    return _PATTERN.fullmatch(text) is not None


def parse_version(text: str) -> Version:
    """The version that a text writes; raises ``ValueError`` for anything but three plain numbers."""
    found = _PATTERN.fullmatch(text)
    if found is None:
        raise ValueError(f"not a version of the data: {text!r}")
    return Version(*(int(number) for number in found.groups()))


def bump_of(*, form_changed: bool, added: int, changed: int, withdrawn: int) -> Bump | None:
    """What a release with these changes is; ``None`` when there is nothing to release.

    Columns or tables that came or went: major, since a reader's program may stop. Rows added: minor. Only values
    corrected or rows withdrawn: patch.
    """
    if form_changed:
        return "major"
    if added:
        return "minor"
    return "patch" if changed or withdrawn else None
