"""The lists of units in the comment: counts and totals, never a name, a code or a word of a row."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from portal.compare.cell import both, cell, code
from portal.compare.lists import ListChange, ListTotals
from portal.compare.section import Section
from portal.compare.tables import RowChange
from portal.compare.words import FigureWords, count, day, money
from portal.text.bilingual import Bilingual
from portal.text.number import format_number

_NOT_PAID: Final = Bilingual("Ra khỏi danh sách không có nghĩa là đã trả xong.", "Gone from a list does not mean paid.")
_CHANGES: Final = {
    "added": Bilingual("thêm", "added"),
    "changed": Bilingual("sửa", "changed"),
    "withdrawn": Bilingual("bỏ", "withdrawn"),
}
_UNREADABLE: Final = Bilingual("không đọc được", "can't be read")
_LIST: Final = Bilingual("Danh sách", "List")
_UNITS: Final = Bilingual("Số đơn vị", "Units")
_TOTAL: Final = Bilingual("Tổng tiền", "Total")
_WHOLE: Final = re.compile("[0-9]{1,18}")
_Told = Callable[[ListTotals], Bilingual]


def held_lists(changes: tuple[ListChange, ...]) -> Section:
    """Lists that are held here: what came, went and changed of each."""
    header = (
        *(_LIST, Bilingual("Thay đổi", "Change"), _UNITS, _TOTAL, Bilingual("Số tháng bình quân", "Months on average")),
        Bilingual("Vào / ra / đổi tiền / đổi tháng", "Came / gone / other amount / other months"),
        Bilingual("Việc về sau", "Later acts"),
    )
    remarks = (_NOT_PAID,) if any(one.gone for one in changes) else ()
    title = Bilingual("Danh sách đơn vị chậm đóng", "Lists of late units")
    return Section(title, header, tuple(partial(_held, one) for one in changes), remarks)


def register(changes: tuple[RowChange, ...], words: FigureWords) -> Section:
    """Rows of the register of published lists."""
    title = Bilingual("Sổ danh sách đã công bố", "Register of published lists")
    header = (_LIST, Bilingual("Thay đổi", "Change"), Bilingual("Nơi", "Place"), Bilingual("Ngày chốt", "As of"))
    return Section(title, (*header, _UNITS, _TOTAL), tuple(partial(_registered, one, words) for one in changes))


def _held(change: ListChange) -> list[str]:
    happened = "added" if not change.held_before else "changed" if change.held_now else "withdrawn"
    told = _CHANGES[happened]
    moves = (change.came, change.gone, change.amounts, change.months)
    compared = happened == "changed" and not change.unreadable
    return [
        code(change.list_id),
        both(_UNREADABLE if change.unreadable else told),
        _pair(change, lambda totals: count(totals.units)),
        _pair(change, lambda totals: money(totals.amount_vnd)),
        _pair(change, _months),
        " / ".join(format_number(number, "vi") for number in moves) if compared else cell(""),
        _pair(change, lambda totals: count(totals.events) if totals.events is not None else _UNREADABLE),
    ]


def _pair(change: ListChange, told: _Told) -> str:
    """What a total was and is, where both stand; once where they are the same."""
    texts = list(dict.fromkeys(told(totals) for totals in (change.old, change.new) if totals is not None))
    return both(Bilingual(" → ".join(text.vi for text in texts), " → ".join(text.en for text in texts)))


def _months(totals: ListTotals) -> Bilingual:
    if totals.months_mean is None:
        return Bilingual("", "")
    return Bilingual(format_number(totals.months_mean, "vi"), format_number(totals.months_mean, "en"))


def _registered(change: RowChange, words: FigureWords) -> list[str]:
    row = change.row
    units, total = row["units_count"], row["total_amount_vnd"]
    return [
        code(row["list_id"]),
        both(_CHANGES[change.change]),
        both(words.place(row)),
        both(day(row["as_of"])),
        both(count(int(units))) if _WHOLE.fullmatch(units) else cell(units),
        both(money(int(total))) if _WHOLE.fullmatch(total) else cell(total),
    ]
