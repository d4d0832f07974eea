"""BHXH Mở: from data packages to a checked bilingual site.

Layers, an import only points left:
model, text <- store <- contract <- derive <- review <- chart <- page, publish <- site <- commands.
"""

from __future__ import annotations

import sys
from types import TracebackType


def _say_nothing_of_interrupts(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Ctrl-C while Python still reads libraries, before a command can answer it: no traceback, the usual exit code."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _say_nothing_of_interrupts
