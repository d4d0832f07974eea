"""What happened to some invented units after their list was published: one row for each, the evidence invented too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import pandas as pd

from portal.contract.list_schema import LIST_EVENTS
from portal.text.bilingual import Bilingual

_EVIDENCE: Final[Mapping[str, str]] = {
    "paid": "Giấy báo có {number:02d}/GBC-MINHHOA (minh họa)",
    "disputed": "Đơn {number:02d}/KN-MINHHOA (minh họa)",
    "corrected": "Công văn {number:02d}/CV-MINHHOA (minh họa)",
    "withdrawn": "Công văn {number:02d}/CV-MINHHOA (minh họa)",
    "decided": "Quyết định {number:02d}/QĐ-MINHHOA (minh họa)",
}
_NOTES: Final[Mapping[str, Bilingual]] = {
    "paid": Bilingual(
        "Cơ quan xác nhận đơn vị đã nộp đủ số tiền trong danh sách.",
        "The office confirms that the unit has paid all that the list shows.",
    ),
    "disputed": Bilingual(
        "Đơn vị cho rằng số tiền chưa đúng; cơ quan đang đối chiếu.",
        "The unit says that the amount is wrong; the office is checking.",
    ),
    "corrected": Bilingual(
        "Cơ quan đã sửa số lao động; số tiền giữ nguyên.",
        "The office has corrected the number of employees; the amount stands.",
    ),
    "withdrawn": Bilingual(
        "Một đơn vị bị nêu nhầm đã được rút khỏi danh sách.",
        "A unit listed by mistake was withdrawn from the list.",
    ),
    "decided": Bilingual(
        "Quyết định được đặt ra để minh họa cách ghi.",
        "The decision is made up, to show how one is recorded.",
    ),
}


@dataclass(frozen=True)
class Planned:
    """An event, how many days after publication it happens, and which unit of its kind it is about."""

    event: str
    days: int
    place: int


def events_table(plan: Sequence[Planned], units: Mapping[str, Sequence[str]], published: date) -> pd.DataFrame:
    """``events.csv`` of a list: the plan in the order of its dates; a withdrawn unit gets no code.

    ``units`` gives for each event the codes of the units that it may be about, of which ``Planned.place`` is one.
    """
    rows = []
    for number, planned in enumerate(sorted(plan, key=lambda one: one.days), start=1):
        row = {
            "event_id": f"E{number:04d}",
            "unit_code": "" if planned.event == "withdrawn" else units[planned.event][planned.place],
            "event": planned.event,
            "date": (published + timedelta(days=planned.days)).isoformat(),
            "evidence": _EVIDENCE[planned.event].format(number=number),
            "note": _NOTES[planned.event].vi,
            "note_en": _NOTES[planned.event].en,
        }
        rows.append(row)
    return pd.DataFrame(rows, columns=LIST_EVENTS.columns, dtype=str)
