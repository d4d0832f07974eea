"""Why a command could not do its work, in words for the person who ran it."""

from __future__ import annotations

from typing import Literal

from portal.model.issue import Issue, Severity

DATA_ERROR = 1
WRONG_USE = 2


class WrongUse(Exception):
    """The command was asked for something that can't be done; the text is bilingual and names a remedy."""


class BuildFailed(Exception):
    """The build found errors; ``issues`` says which, ``log`` what another program printed."""

    def __init__(self, issues: list[Issue], log: str = "") -> None:
        super().__init__(f"{len(issues)} issues")
        self.issues = issues
        self.log = log


def site_issue(
    code: str,
    file: str,
    message: tuple[str, str],
    remedy: tuple[str, str],
    severity: Severity = "error",
    package: Literal["site"] = "site",
) -> Issue:
    """An issue about a page or a file of the site; ``message`` and ``remedy`` are (Vietnamese, English)."""
    return Issue(
        code=code,
        severity=severity,
        package=package,
        file=file,
        row=0,
        column="",
        message_vi=message[0],
        message_en=message[1],
        remedy_vi=remedy[0],
        remedy_en=remedy[1],
    )
