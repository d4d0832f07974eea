"""Text inside a BibTeX entry, whatever characters it holds."""

from __future__ import annotations

import re
from typing import Final

_SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "{}%&#$_"},
}
_SPECIAL_PATTERN: Final = re.compile("|".join(map(re.escape, _SPECIAL)))
_WHITE_SPACE: Final = re.compile(r"\s+")


def bibtex_text(text: str) -> str:
    """Text for a field in braces: LaTeX prints it as it stands, and no brace of it can end the field."""
    return _SPECIAL_PATTERN.sub(lambda found: _SPECIAL[found.group()], _WHITE_SPACE.sub(" ", text))
