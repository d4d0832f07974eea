"""For every code the checks can raise: one real issue with it, and the fixture that it came from.

``raised`` runs the checks; ``PYTHONPATH=scripts:. python -m tests.issues.raised`` writes what they said into
``scripts/portal/issues/examples.json``, from which the page of each code takes its example.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from portal.issues.example import Example, examples_text
from tests.issues.raised_data import raised_by_packages
from tests.issues.raised_import import raised_by_import
from tests.issues.raised_intake import raised_by_intake
from tests.issues.raised_pull_request import raised_by_pull_requests
from tests.issues.raised_release import raised_by_release
from tests.issues.raised_site import raised_by_site

PROJECT: Final = Path(__file__).resolve().parents[2]
EXAMPLES: Final = PROJECT / "scripts" / "portal" / "issues" / "examples.json"

_SOURCES: Final[tuple[Callable[[Path], Iterator[Example]], ...]] = (
    raised_by_packages,
    raised_by_import,
    raised_by_intake,
    raised_by_release,
    raised_by_pull_requests,
    raised_by_site,
)


@cache
def raised() -> dict[str, Example]:
    """The first example of each code, by code."""
    found: dict[str, Example] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(_SOURCES):
            place = Path(folder) / str(number)
            place.mkdir()
            for example in source(place):
                found.setdefault(example.code, example)
    return dict(sorted(found.items()))


if __name__ == "__main__":
    EXAMPLES.write_text(examples_text(raised().values()), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{EXAMPLES}\n")
