"""The one comment or issue of ours, found again by a mark that only our own account can have left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

OUR_ACCOUNT: Final = "github-actions[bot]"


def mark_of(name: str) -> str:
    """The line that a text of ours starts with; readers do not see it."""
    return f"<!-- bhxh-mo: {name} -->"


def find_marked(items: Iterable[dict[str, Any]], name: str) -> dict[str, Any] | None:
    """The first comment or issue of ``items`` with our mark, written by our own account; anyone can copy the mark."""
    for item in items:
        user = item.get("user")
        ours = isinstance(user, dict) and user.get("login") == OUR_ACCOUNT and user.get("type") == "Bot"
        if ours and str(item.get("body") or "").startswith(mark_of(name)):
            return item
    return None
