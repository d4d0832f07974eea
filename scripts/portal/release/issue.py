"""An issue of a release in the words of its code."""

from __future__ import annotations

from portal.contract.quoting import show_cell, show_line, show_place
from portal.issues.words_release import RELEASES
from portal.model.issue import Issue


def release_issue(code: str, file: str, column: str = "", package: str = "releases", **values: str) -> Issue:
    """An error about a file of a release, or about the log of corrections; ``values`` fill the words."""
    # A row to be added to the log is copied from the message: it isn't cut as a quoted cell is.
    quoted = {name: show_line(text) for name, text in values.items()}
    message, remedy = (text.fill(**quoted) for text in RELEASES[code])
    return Issue(code, "error", show_cell(package), show_place(file), 0, show_place(column), *message, *remedy)
