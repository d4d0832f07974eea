"""Text that a spreadsheet would run when it opens a CSV file."""

from __future__ import annotations

import re
from typing import Final

_BEGINS: Final = re.compile("[=＝\t]")
_SIGNS: Final = "+-@＋－＠"
"""Wide signs too: spreadsheets of East Asia take them for the plain ones."""
_RUNS: Final = re.compile(r"[=＝|{}\[\]#$\t]|!(?!$)|[A-Za-z0-9_.]\s*\(")
"""Another program, another file, a call: what no name needs behind a sign. “Ví Dụ (Việt Nam)” calls nothing."""
_WORD: Final = re.compile(r"(?<![^\s(])[^\W\d_]{2,}(?![^\s),.;])")
_LEAST_WORDS: Final = 2


def is_formula(text: str) -> bool:
    """True for text that begins with = or a tab, or with +, - or @ and is then not plainly words.

    Two words side by side (“- Công ty”, “@Home JSC”, “+84 Studio”) compute nothing: names are printed so.
    """
    if _BEGINS.match(text):
        return True
    if not text.startswith(tuple(_SIGNS)):
        return False
    told = text.lstrip(f"{_SIGNS} ")
    return _RUNS.search(told) is not None or _WORD.search(told) is None or len(told.split()) < _LEAST_WORDS
