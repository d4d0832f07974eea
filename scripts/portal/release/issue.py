"""An issue of a release in the words of its code."""

from __future__ import annotations

from portal.issues.words_release import RELEASES
from portal.model.issue import Issue


def release_issue(code: str, file: str, column: str = "", package: str = "releases", **values: str) -> Issue:
    """An error about a file of a release, or about the log of corrections; ``values`` fill the words."""
    message, remedy = (text.fill(**values) for text in RELEASES[code])
    return Issue(code, "error", package, file, 0, column, *message, *remedy)
