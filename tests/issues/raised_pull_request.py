"""Issues of pull requests: what touches code and data at once, and what touches a release."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from portal.issues.example import Example
from portal.upkeep.guard import Change, check_change

_DATA = Change("M", "datapackages/provinces/bac-kan/observations.csv")
_CODE = Change("M", "scripts/portal/text/number.py")
_RELEASE = Change("M", "releases/1.0.0/packages/bac-kan/observations.csv")


def raised_by_pull_requests(folder: Path) -> Iterator[Example]:
    """One example after another; nothing is written into ``folder``."""
    for changes in ([_DATA, _CODE], [_RELEASE]):
        for issue in check_change(changes, {"1.0.0"}, approved=False):
            words = (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en)
            yield Example(issue.code, issue.file, issue.row, issue.column, *words, "tests/upkeep/test_guard.py")
