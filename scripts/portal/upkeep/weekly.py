"""The weekly report: what grew old, as the Markdown of one issue. Without anything to tell it is empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from portal.text.date import format_date
from portal.upkeep.link_report import OUTCOMES, describe_detail, plain_address
from portal.upkeep.links import LinkState, Outcome
from portal.upkeep.old_age import EndingList, QuietPlace
from portal.upkeep.quiet_text import quiet_text

_SHOWN: Final = 100
_FIRST: Final[tuple[Outcome, ...]] = ("gone", "unreachable", "moved", "unasked", "ok")
_LENGTH: Final = 200


@dataclass(frozen=True)
class GrownOld:
    """What the report tells. ``sources`` names the sources of an address; ``days`` are the limits that were asked."""

    places: Sequence[QuietPlace]
    lists: Sequence[EndingList]
    links: Sequence[LinkState]
    sources: Mapping[str, str]
    quiet_days: int
    ending_days: int


def render_weekly(grown: GrownOld, today: date) -> str:
    """The issue's text, Vietnamese first; "" when nothing grew old. Text of data and of servers can't act in it."""
    sections = [*_places(grown), *_lists(grown, today), *_links(grown), *_unasked(grown)]
    if not sections:
        return ""
    day = today.isoformat()
    head = [
        f"Mỗi tuần máy xem lại và viết lại phiếu này, lần này ngày {format_date(day, 'vi')}. Hết việc, phiếu tự đóng.",
        "",
        f"Looked at every week; this is of {format_date(day, 'en')}. The issue closes itself when nothing is left.",
    ]
    return "\n".join([*head, *sections]) + "\n"


def _places(grown: GrownOld) -> list[str]:
    if not grown.places:
        return []
    rows = [
        f"| {_cell(place.name_vi)} | {format_date(place.newest, 'vi') or 'chưa có số nào · none'} |"
        for place in grown.places
    ]
    return [
        *_title("Nơi chưa có tin mới", "Places without news", len(grown.places)),
        f"Số mới nhất cũ hơn {grown.quiet_days} ngày, hoặc chưa có. Biết nguồn công khai, xin gửi phiếu “Số liệu mới”.",
        "",
        f"Newest figure older than {grown.quiet_days} days, or none. Know a public source? Open the form “New figure”.",
        "",
        "| Nơi · Place | Số mới nhất · Newest |",
        "| --- | --- |",
        *rows,
    ]


def _lists(grown: GrownOld, today: date) -> list[str]:
    if not grown.lists:
        return []
    expired = sum(one.valid_until < today.isoformat() for one in grown.lists)
    return [
        *_title("Danh sách sắp hết hạn", "Lists that expire", len(grown.lists)),
        f"{expired} danh sách đã hết hạn và không còn hiện; số còn lại hết hạn trong {grown.ending_days} ngày.",
        "",
        f"{expired} expired and are no longer shown; the others expire within {grown.ending_days} days.",
        "",
        *(f"- `{plain_address(one.list_id)}`: {format_date(one.valid_until, 'vi')}" for one in grown.lists[:_SHOWN]),
        *_more(len(grown.lists)),
    ]


def _links(grown: GrownOld) -> list[str]:
    broken = [state for state in grown.links if state.outcome not in {"ok", "unasked"}]
    if not broken:
        return []
    rows = []
    for state in sorted(broken, key=lambda state: (_FIRST.index(state.outcome), state.address))[:_SHOWN]:
        name, why = OUTCOMES[state.outcome], describe_detail(state)
        words = f"{name.vi} ({why.vi}) · {name.en} ({why.en})" if state.outcome != "moved" else f"{name.vi} · {name.en}"
        to = f" → `{plain_address(state.now_at)}`" if state.now_at else ""
        rows.append(
            f"| {_cell(grown.sources.get(state.address, ''))} | `{plain_address(state.address)}`{to} | {words} |"
        )
    return [
        *_title("Đường dẫn nguồn cần xem", "Links of sources to look at", len(broken)),
        "Một lần không hỏi được chưa phải là mất; xin mở thử trước khi sửa `sources.csv`. Con số vẫn giữ nguyên.",
        "",
        "Not reached once does not mean lost; please try before you edit `sources.csv`. The figures stay.",
        "",
        "| Nguồn · Source | Địa chỉ · Address | Tình trạng · State |",
        "| --- | --- | --- |",
        *rows,
        *_more(len(broken)),
    ]


def _unasked(grown: GrownOld) -> list[str]:
    number = sum(state.outcome == "unasked" for state in grown.links)
    if not number:
        return []
    return [
        *_title("Đường dẫn chưa hỏi", "Links not asked", number),
        "Hết giờ của cả lượt trước khi hỏi tới; tuần sau máy hỏi lại. Muốn hỏi lâu hơn: `check_links.py --minutes`.",
        "",
        "The time of the run was over first; they are asked next week. For a longer run: `check_links.py --minutes`.",
    ]


def _title(vi: str, en: str, count: int) -> list[str]:
    return ["", f"## {vi} · {en}: {count}", ""]


def _more(count: int) -> list[str]:
    return ["", f"… và {count - _SHOWN} mục nữa · and {count - _SHOWN} more"] if count > _SHOWN else []


def _cell(text: str) -> str:
    """Text of data in a cell of a table: quiet, on one line, without a bar."""
    return quiet_text(text.replace("\n", " ").replace("|", "/").encode(), _LENGTH)
