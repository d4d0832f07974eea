"""The place in a source where a figure stands: told in Vietnamese or English, written in English."""

from __future__ import annotations

import re
from typing import Final

from portal.intake.new_figure.dialogue import Dialogue

_NUMBERED: Final = {"paragraph": "đoạn", "table": "bảng"}
_ALONE: Final = {"headline": "đầu đề", "excerpt": "trích"}
_TOLD: Final = re.compile(r"([^\W\d]+(?: [^\W\d]+)*)\s*([0-9]{1,3})?")


def written_locator(text: str) -> str:
    """``đoạn 2`` as ``paragraph 2``; words of another kind as they are."""
    found = _TOLD.fullmatch(text.strip().lower())
    if found is None:
        return text
    told, number = found[1], found[2] or ""
    kind = next((kind for kind, vi in {**_NUMBERED, **_ALONE}.items() if told in (kind, vi)), None)
    if kind is None or bool(number) != (kind in _NUMBERED):
        return text
    return f"{kind} {int(number)}" if number else kind


def ask_locator(dialogue: Dialogue) -> str:
    """A kind of place and, where there are several of it, its number; any other words once they are confirmed."""
    kinds = {**_NUMBERED, **_ALONE}
    for order, (kind, vi) in enumerate(kinds.items(), start=1):
        dialogue.write(f"  {order}) {vi} · {kind}")
    while True:
        typed = dialogue.ask(
            "Ở đâu trong nguồn (số ở trên, hoặc như “đoạn 2”)", "Where in the source (number above, or “paragraph 2”)"
        )
        chosen = list(kinds)[int(typed) - 1] if typed in ("1", "2", "3", "4") else typed.lower()
        kind = next((kind for kind, vi in kinds.items() if chosen in (kind, vi)), "")
        if kind in _NUMBERED:
            number = dialogue.ask(f"{_NUMBERED[kind].capitalize()} thứ mấy?", f"Which {kind}?")
            chosen = f"{kind} {number}"
        place = written_locator(chosen)
        known = place.partition(" ")[0] in kinds and written_locator(place) == place and bool(_TOLD.fullmatch(place))
        if known or dialogue.confirm(f"Ghi nguyên “{typed}”?", f"Write “{typed}” as it is?"):
            place = place if known else typed
            dialogue.write(f"  → {place}")
            return place
