"""The title of a page where only its title is seen: in a list of results, a tab, a shared link."""

from __future__ import annotations

from typing import Final

_SITE: Final = "BHXH Mở"
_MOST: Final = 110
"""More letters than this are cut by every place that shows a title."""


def shared_title(finding: str) -> str:
    """A finding with the name of the site: ``Quảng Ninh thu vượt 4% kế hoạch năm 2025; … · BHXH Mở``.

    A long one ends with its first sentence or clause, in the last resort at a word.
    """
    told = finding
    for mark in ("; ", " ("):
        if len(told) > _MOST:
            told = told.split(mark)[0]
    if len(told) > _MOST:
        told = told[:_MOST].rsplit(" ", 1)[0].rstrip(",:") + "…"
    return f"{told} · {_SITE}"
