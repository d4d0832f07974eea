"""One number or one date: what it is, or why that can't be told."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from portal.contract.cells import judge_cell
from portal.contract.field import Field
from portal.contract.list_schema import NOT_STATED
from portal.intake.excel.dates import looks_like_date, shows_month
from portal.intake.excel.letters import clean
from portal.intake.excel.numbers import is_noise, is_scientific, lost_decimals, lost_its_mark
from portal.intake.excel.origin import CellKind, could_come_from, readings_of
from portal.intake.excel.reading import Settled, Unsettled, Verdict, Waiting
from portal.text.date import parse_date

_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_canonical(text: str, field: Field, kind: CellKind) -> bool:
    """True for an empty cell and for one that the contract accepts as it stands."""
    if text == "" or (kind == "date" and text == NOT_STATED):
        return True
    if kind == "date":
        return _ISO_DAY.fullmatch(text) is not None and parse_date(text) is not None
    return judge_cell(text, field) is None


def judge_number(
    cell: str,
    field: Field,
    kind: CellKind,
    before: str | None,
    *,
    traces: bool,
    percent: bool,
    whole: bool,
    printed: Decimal | None,
) -> Verdict:
    """What a number is.

    ``percent``: a percent sign means nothing; ``whole``: the unit has no fractions; ``printed``: what ``as_printed``
    says, without its sign. That is the strongest evidence, the previous version the next.
    """
    text = clean(cell)
    canonical = is_canonical(text, field, kind)
    if text in ("", before):
        return Settled(text, "space" if cell != text else "")
    readings = readings_of(text, kind, percent=percent)
    values = list(dict.fromkeys(one.value for one in readings))
    possible = [value for value in values if not (whole and "." in value)]
    may_be_damaged = (
        traces
        and before is not None
        and any(lost_its_mark(before, value) or lost_decimals(before, value) for value in (text, *values))
    )
    may_be_old = before is not None and (may_be_damaged or could_come_from(before, text, kind, percent=percent))
    if before is not None and may_be_old and before not in possible:
        possible.append(before)
    if canonical and not possible:
        # A fraction of a person: the check names it.
        return Settled(text)
    if canonical and not is_noise(text) and (text in possible) and (len(possible) == 1 or not (may_be_old or whole)):
        return Settled(text, "space" if cell != text else "")
    agreeing = [value for value in possible if printed is not None and abs(Decimal(value)) == printed]
    if len(agreeing) == 1 and not is_noise(text):
        return Settled(agreeing[0], "before" if may_be_old and agreeing[0] == before else "printed")
    if printed is not None and possible and not is_noise(text):
        code = "tidy-number-scientific" if is_scientific(text) else "tidy-printed-contradicts"
        return Unsettled(code, tuple(possible))
    if may_be_old and before is not None and not canonical and not may_be_damaged:
        return Settled(before, "before")
    is_certain = (len(values) == 1 or kind == "integer") and not may_be_damaged
    if is_certain and len(possible) == 1 and readings[0].is_exact and not canonical:
        return Settled(possible[0], "number")
    return Unsettled(_number_code(text, possible, canonical=canonical), tuple(possible))


def _number_code(text: str, possible: list[str], *, canonical: bool) -> str:
    if is_noise(text):
        return "tidy-number-noise"
    if is_scientific(text):
        return "tidy-number-scientific"
    if possible:
        return "tidy-value-regrouped" if canonical else "tidy-number-ambiguous"
    return "tidy-number-is-date" if looks_like_date(text) else "tidy-number-unreadable"


def judge_date(
    cell: str, field: Field, kind: CellKind, before: str | None, *, traces: bool, own_day: str = ""
) -> Verdict:
    """What a date is; ``own_day`` is the day that the row's ``obs_id`` names, where it is one of ``as_of``."""
    text = clean(cell)
    if text in ("", before):
        return Settled(text, "space" if cell != text else "")
    if is_canonical(text, field, kind):
        if traces and before is not None and f"{before}-01" == text:
            return Unsettled("tidy-date-precision", (before, text))
        if traces and own_day not in ("", text) and before in (None, own_day):
            return Unsettled("tidy-date-contradicts", (text,))
        return Settled(text, "space" if cell != text else "")
    readings = readings_of(text, kind)
    values = tuple(dict.fromkeys(one.value for one in readings))
    if not readings:
        # A day that is on no calendar is the source's or the typist's, not a spreadsheet's: the check names it.
        return Settled(text) if _ISO_DAY.fullmatch(text) else Unsettled("tidy-date-unreadable")
    if own_day and own_day not in values and before in (None, own_day):
        return Unsettled("tidy-date-contradicts", values)
    if len(readings) == 1 and readings[0].is_exact:
        why = "before" if values[0] == before else "obs-id" if values[0] == own_day else "date"
        return Settled(values[0], why)
    return Waiting(readings, before, own_day if own_day in values else "", shows_month(text))
