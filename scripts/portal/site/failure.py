"""Why a command could not do its work, in words for the person who ran it."""

from __future__ import annotations

from portal.contract.quoting import show_line, show_place
from portal.issues.words_site import SITE
from portal.model.issue import Issue

DATA_ERROR = 1
WRONG_USE = 2

HELPER_KILLED = (
    "Một tiến trình phụ bị ngắt giữa chừng, thường vì máy hết bộ nhớ. Hãy đóng bớt chương trình rồi chạy lại.\n"
    "A helper process was killed, mostly because the machine ran out of memory. Close some programs and run this again."
)


class WrongUse(Exception):
    """The command was asked for something that can't be done; the text is bilingual and names a remedy."""


class BuildFailed(Exception):
    """The build found errors; ``issues`` says which, ``log`` what another program printed."""

    def __init__(self, issues: list[Issue], log: str = "") -> None:
        super().__init__(f"{len(issues)} issues")
        self.issues = issues
        self.log = log


def site_issue(code: str, file: str, **values: str) -> Issue:
    """An issue about a page or a file of the site, in the words of its code; ``values`` fill them."""
    quoted = {name: show_line(text) for name, text in values.items()}
    message, remedy = (text.fill(**quoted) for text in SITE[code])
    return Issue(code, "error", "site", show_place(file), 0, "", *message, *remedy)
