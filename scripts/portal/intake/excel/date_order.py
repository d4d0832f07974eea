"""Whether day or month comes first in a file, and what its dates are by that order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from portal.intake.excel.origin import kind_of_cell, readings_of
from portal.intake.excel.reading import Settled, Unsettled, Waiting
from portal.intake.excel.work import Work

_ISO_DAY: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_UNUSUAL: Final = {
    "day-first": re.compile(r"(?<![0-9])[0-9](?![0-9])"),
    "month-first": re.compile(r"(?<![0-9])0[0-9](?![0-9])"),
}
_MONTH: Final = len("2025-10")
Orders = frozenset[str]


def own_day_of(work: Work, line: int, column: str) -> str:
    """The day that the ``obs_id`` of a row names, where the column is ``as_of``; "" for none or several."""
    if column != "as_of" or "obs_id" not in work.resource.columns:
        return ""
    days = _ISO_DAY.findall(work.cell(line, "obs_id"))
    return days[0] if len(days) == 1 else ""


def settle_dates(work: Work) -> None:
    """Settle what waits for the order of day and month.

    The order comes from the dates that have one real reading; where there are none, from those whose ``obs_id`` names
    the day; where there are none either, from the previous version, but only of a file that nobody changed.
    """
    if not work.waiting:
        return
    orders = frozenset(_orders(work)) or frozenset(_orders_of_ids(work)) or _orders_of_untouched(work)
    for place, waiting in work.waiting.items():
        work.keep(place, settle_waiting(waiting, orders))


def settle_waiting(waiting: Waiting, orders: Orders) -> Settled | Unsettled:
    """What a date is by the ``orders`` of day and month that the file shows: none, one, or both.

    The previous version counts only where it is what the cell says by that order, and just as exact: a date that says
    something else by that order is the person's correction.
    """
    readings = waiting.readings
    fitting = [one for one in readings if len(orders) != 1 or one.order in ("", *orders)]
    told = tuple(dict.fromkeys(one.value for one in fitting))
    values = tuple(dict.fromkeys(one.value for one in readings))
    if len({one.order for one in fitting}) > 1:
        if all(one.is_exact for one in fitting) or waiting.before in told or waiting.own_day in told:
            return Unsettled("tidy-date-order-mixed" if len(orders) > 1 else "tidy-date-ambiguous", values)
    elif waiting.before in told and waiting.before is not None:
        if (len(waiting.before) == _MONTH) is waiting.shows_month:
            return Settled(waiting.before, "before")
        return Unsettled("tidy-date-precision", told)
    elif waiting.own_day:
        is_own = waiting.own_day in told
        return Settled(waiting.own_day, "obs-id") if is_own else Unsettled("tidy-date-contradicts", told)
    elif len(told) == 1 and fitting[0].is_exact:
        return Settled(told[0], "date-order")
    is_month = any(len(value) == _MONTH for value in values)
    return Unsettled("tidy-date-precision" if is_month else "tidy-date-short-year", values)


def _orders(work: Work) -> Iterator[str]:
    """The orders of the dates that are real days in one order only: ``31/10/2025``."""
    kinds = {one.name: kind_of_cell(one) for one in work.resource.fields}
    for line, column in (*work.settled, *work.waiting, *work.doubts):
        if kinds[column] in ("date", "partial"):
            shown = {one.order for one in readings_of(work.found((line, column)), kinds[column])}
            if len(shown) == 1:
                yield from shown - {""}


def _orders_of_ids(work: Work) -> Iterator[str]:
    for waiting in work.waiting.values():
        yield from {one.order for one in waiting.readings if one.order and one.value == waiting.own_day}


def _orders_of_untouched(work: Work) -> Orders:
    """The order by which every date is what it was, where every other cell is too; none where anything differs.

    None also where the noughts tell the other order: Vietnamese settings write ``09/01/2020``, American ``1/9/2020``,
    so that the one date that differs may be a correction.
    """
    if not _is_whole(work) or work.doubts:
        return frozenset()
    for line in work.positions:
        for column in work.resource.columns:
            if (line, column) not in work.waiting and work.cell(line, column) != work.before(line, column):
                return frozenset()
    shown = [
        {one.order for one in waiting.readings if one.value == waiting.before} for waiting in work.waiting.values()
    ]
    found = frozenset[str]().union(*shown) - {""} if all(shown) else frozenset[str]()
    unusual = {order for order, form in _UNUSUAL.items() if any(form.search(work.found(one)) for one in work.waiting)}
    return frozenset() if found & unusual else found


def _is_whole(work: Work) -> bool:
    """True where every row is one of before, and none is gone."""
    rows = len(work.positions)
    return work.previous is not None and len(work.places) == rows == work.previous.rows
