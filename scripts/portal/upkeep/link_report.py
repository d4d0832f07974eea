"""Links of sources in words, and as the file that the weekly report reads."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final

from portal.text.bilingual import Bilingual
from portal.upkeep.links import LinkState, Outcome

OUTCOMES: Final[dict[Outcome, Bilingual]] = {
    "ok": Bilingual("còn mở được", "open"),
    "moved": Bilingual("đã dời hẳn", "moved for good"),
    "gone": Bilingual("không còn", "gone"),
    "unreachable": Bilingual("không hỏi được", "not reached"),
    "unasked": Bilingual("chưa hỏi", "not asked"),
}
_DETAILS: Final = {
    "timeout": Bilingual("quá giờ", "timed out"),
    "name": Bilingual("tên miền không có", "no such host"),
    "secure": Bilingual("không lập được kết nối bảo mật", "no secure connection"),
    "connection": Bilingual("đứt kết nối", "connection failed"),
    "redirects": Bilingual("chuyển hướng quá nhiều", "too many redirects"),
    "refused": Bilingual("không phải địa chỉ công khai", "no public address"),
    "late": Bilingual("hết giờ của cả lượt", "the time of the run was over"),
}


def describe_detail(state: LinkState) -> Bilingual:
    """Why, in words; a status stands as it is."""
    return _DETAILS.get(state.detail, Bilingual(f"HTTP {state.detail}", f"HTTP {state.detail}"))


def describe_links(states: Sequence[LinkState], sources: Mapping[str, str]) -> str:
    """The report for a person: counts, then every address that does not simply open, with the ids of its sources."""
    counts = Counter(state.outcome for state in states)
    lines = [f"{name.vi} · {name.en}: {counts[outcome]}" for outcome, name in OUTCOMES.items()]
    for state in states:
        if state.outcome != "ok":
            name, why = OUTCOMES[state.outcome], describe_detail(state)
            lines += ["", f"{plain_address(state.address)}  ({sources.get(state.address, '')})"]
            lines += [f"  {name.vi} ({why.vi}) · {name.en} ({why.en})"]
            lines += [f"  → {plain_address(state.now_at)}"] if state.now_at else []
    return "\n".join(lines)


def plain_address(address: str, limit: int = 300) -> str:
    """An address in printable ASCII without backtick or bar, at most ``limit`` characters: inert inside a code span."""
    kept = "".join(letter if "!" <= letter <= "~" and letter not in "`|" else "�" for letter in address)
    return kept if len(kept) <= limit else kept[:limit] + "…"


def write_states(states: Sequence[LinkState]) -> str:
    """The states as JSON, one record for each address."""
    return json.dumps([asdict(state) for state in states], ensure_ascii=False, indent=1) + "\n"


def read_states(text: str) -> list[LinkState]:
    """The states from ``write_states``; raises ``ValueError`` or ``TypeError`` for anything else."""
    return [LinkState(**record) for record in json.loads(text)]
