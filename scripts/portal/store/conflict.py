"""Marks that git leaves in a file whose two versions it could not join."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$", re.MULTILINE)


def conflict_line(text: str) -> int:
    """The number of the first line that is a mark of an unsettled conflict, from 1; 0 where there is none."""
    mark = _MARK.search(text)
    return 0 if mark is None else text.count("\n", 0, mark.start()) + 1


def may_hold_conflict(content: bytes) -> bool:
    """False for a file in which no line can be such a mark, told many times faster than by looking at its lines."""
    return any(sign * 7 in content for sign in (b"<", b">", b"|", b"="))
