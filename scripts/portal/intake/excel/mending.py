"""A whole table as a spreadsheet saved it, cell by cell: what each cell is, and what can't be told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

import pandas as pd

from portal.contract.field import Field, Resource
from portal.intake.excel.alignment import Previous, align
from portal.intake.excel.letters import clean, is_error_value, is_western
from portal.intake.excel.numbers import is_noise
from portal.intake.excel.origin import CellKind, kind_of_cell, readings_of
from portal.intake.excel.printed import printed_value
from portal.intake.excel.reading import Settled, Unsettled, Verdict, Waiting
from portal.intake.excel.text_cell import judge_text
from portal.intake.excel.typed_cell import is_canonical, judge_date, judge_number, settle_waiting
from portal.model.vocabulary import PERCENT_UNITS, WHOLE_NUMBER_UNITS

_ISO_DAY: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_MARK_LOST: Final = re.compile("-?[1-9][0-9]{2,4}[1-9]")
"""What three decimals look like once a Vietnamese spreadsheet took their mark for grouping."""
Place = tuple[int, str]
"""The line of a row and the name of a column."""


@dataclass(frozen=True)
class Mend:
    """A cell that was written anew; ``why`` is a key of ``WHYS``."""

    row: int
    column: str
    old: str
    new: str
    why: str


@dataclass(frozen=True)
class Doubt:
    """A cell that can't be told; ``readings`` are the values that it may have."""

    code: str
    row: int
    column: str
    found: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mended:
    """The table with its mends; ``frame`` may be written only where ``doubts`` is empty."""

    frame: pd.DataFrame
    mends: tuple[Mend, ...]
    doubts: tuple[Doubt, ...]


@dataclass
class _Work:
    frame: pd.DataFrame
    resource: Resource
    previous: Previous | None
    places: Mapping[int, int]
    traces: bool
    languages: Mapping[str, str]
    answers: Mapping[Place, str]
    western: bool
    columns: Mapping[str, list[str]]
    positions: Mapping[int, int]
    settled: dict[Place, Settled] = field(default_factory=dict)
    waiting: dict[Place, Waiting] = field(default_factory=dict)
    doubts: dict[Place, Doubt] = field(default_factory=dict)

    def before(self, line: int, column: str) -> str | None:
        place = self.places.get(line)
        return None if place is None or self.previous is None else self.previous.columns[column][place]

    def found(self, place: Place) -> str:
        """The cell as it stands in the file."""
        return self.columns[place[1]][self.positions[place[0]]]

    def cell(self, line: int, column: str) -> str:
        """The cell as far as it is settled."""
        done = self.settled.get((line, column))
        return done.value if done else clean(self.found((line, column)))

    def row(self, line: int) -> dict[str, str]:
        return {column: self.cell(line, column) for column in self.resource.columns}


def mend_frame(
    frame: pd.DataFrame,
    resource: Resource,
    previous: Previous | None = None,
    *,
    traces: bool,
    languages: Mapping[str, str] | None = None,
    answers: Mapping[Place, str] | None = None,
) -> Mended:
    """What each cell of ``frame`` is; its index holds line numbers, its columns are the resource's, all text.

    ``traces`` says that a spreadsheet wrote the file, ``languages`` gives the language of each source, ``answers`` what
    a person said of a cell. A cell is never guessed: evidence is one only reading, ``as_printed``, the previous
    version, the day in ``obs_id``, and the order of day and month in the rest of the file.
    """
    western = traces and is_western(cell for column in frame.columns for cell in frame[column].unique())
    work = _Work(
        frame,
        resource,
        previous,
        align(frame, previous),
        traces,
        languages or {},
        answers or {},
        western,
        {column: frame[column].tolist() for column in resource.columns},
        {line: position for position, line in enumerate(frame.index.tolist())},
    )
    # Numbers are held against what is printed, dates against the obs_id: the texts come first.
    for one in sorted(resource.fields, key=lambda one: kind_of_cell(one) != "text"):
        _mend_column(work, one, kind_of_cell(one))
    _settle_dates(work)
    _check_codes(work)
    _check_numbers(work)
    return _result(work)


def _mend_column(work: _Work, one: Field, kind: CellKind) -> None:
    alone: dict[str, Verdict] = {}
    for line, cell in zip(work.positions, work.columns[one.name], strict=True):
        before = work.before(line, one.name)
        if cell == before:
            continue
        if before is None and kind == "text":
            if cell not in alone:
                alone[cell] = _judge(work, line, one, kind, cell, None)
            verdict = alone[cell]
        elif before is None and cell in alone:
            continue
        elif before is None and _is_plain(cell, one, kind):
            alone[cell] = Settled(cell)
            continue
        else:
            verdict = _judge(work, line, one, kind, cell, before)
        _keep(work, (line, one.name), cell, verdict)


def _is_plain(cell: str, one: Field, kind: CellKind) -> bool:
    """True for a number or date that stands as the contract wants it and can mean nothing else."""
    if not is_canonical(cell, one, kind) or is_noise(cell):
        return False
    return kind != "number" or "." not in cell or len(readings_of(cell, kind)) <= 1


def _keep(work: _Work, place: Place, cell: str, verdict: Verdict) -> None:
    if place in work.answers:
        verdict = Settled(work.answers[place], "asked")
    if isinstance(verdict, Settled):
        if verdict.value != cell:
            work.settled[place] = verdict
    elif isinstance(verdict, Waiting):
        work.waiting[place] = verdict
    else:
        work.doubts[place] = Doubt(verdict.code, *place, cell, verdict.readings)


def _judge(work: _Work, line: int, one: Field, kind: CellKind, cell: str, before: str | None) -> Verdict:
    if is_error_value(clean(cell)):
        return Unsettled("tidy-spreadsheet-error", (before,) if before else ())
    if kind == "text":
        return judge_text(cell, one, before, traces=work.traces, western=work.western)
    if kind in ("date", "partial"):
        return judge_date(cell, one, kind, before, traces=work.traces, own_day=_own_day(work, line, one.name))
    unit = work.cell(line, "unit") if "unit" in work.resource.columns else ""
    is_value = one.name == "value"
    return judge_number(
        cell,
        one,
        kind,
        before,
        traces=work.traces,
        percent=unit in PERCENT_UNITS,
        whole=is_value and unit in WHOLE_NUMBER_UNITS,
        printed=_printed(work, line) if is_value else None,
    )


def _own_day(work: _Work, line: int, column: str) -> str:
    if column != "as_of" or "obs_id" not in work.resource.columns:
        return ""
    days = _ISO_DAY.findall(work.cell(line, "obs_id"))
    return days[0] if len(days) == 1 else ""


def _printed(work: _Work, line: int) -> Decimal | None:
    if "as_printed" not in work.resource.columns or (line, "as_printed") in work.doubts:
        return None
    row = work.row(line)
    return printed_value(row, work.languages.get(row["source_id"], ""))


def _settle_dates(work: _Work) -> None:
    orders = frozenset(_orders(work)) if work.waiting else frozenset()
    for place, waiting in work.waiting.items():
        _keep(work, place, work.found(place), settle_waiting(waiting.readings, orders))


def _orders(work: _Work) -> Iterator[str]:
    """The orders of day and month that the settled dates of the file were written in."""
    kinds = {one.name: kind_of_cell(one) for one in work.resource.fields}
    for (line, column), settled in work.settled.items():
        if kinds[column] in ("date", "partial") and settled.why != "asked":
            readings = readings_of(work.found((line, column)), kinds[column])
            yield from {one.order for one in readings if one.value == settled.value and one.order}


def _check_codes(work: _Work) -> None:
    """Codes of digits whose leading noughts a spreadsheet would have taken, and nothing says that there were none."""
    if not work.traces or "unit_code" not in work.resource.key:
        return
    codes = {line: work.cell(line, "unit_code") for line in work.positions}
    if work.previous is None and any(code.isdigit() and code.startswith("0") for code in codes.values()):
        return
    if work.previous is not None and not work.previous.has_lost_zeros():
        return
    for line, code in codes.items():
        if code.isdigit() and line not in work.places and not code.startswith("0"):
            work.doubts[line, "unit_code"] = Doubt("tidy-code-zeros", line, "unit_code", code)


def _check_numbers(work: _Work) -> None:
    """No number goes on that ``as_printed`` contradicts, or that lost its mark where nothing printed can tell."""
    touched = {line for line, _ in work.settled}
    for one in work.resource.fields:
        if one.type == "number":
            for line in work.positions if work.traces else sorted(touched):
                _check_number(work, line, one)


def _check_number(work: _Work, line: int, one: Field) -> None:
    place, value = (line, one.name), work.cell(line, one.name)
    held = [name for name in (one.name, "as_printed", "flags") if name in work.resource.columns]
    is_open = place in work.doubts or place in work.answers or (line, "as_printed") in work.doubts
    if is_open or value == "" or not is_canonical(value, one, "number"):
        return
    if all(work.cell(line, name) == work.before(line, name) for name in held):
        return
    printed = _printed(work, line) if one.name == "value" else None
    found = work.found(place)
    if printed is not None and abs(Decimal(value)) != printed:
        work.doubts[place] = Doubt("tidy-printed-contradicts", *place, found, (value,))
    is_whole = one.name == "value" and work.cell(line, "unit") in WHOLE_NUMBER_UNITS
    is_new = line not in work.places and place not in work.settled
    if work.traces and is_new and printed is None and not is_whole and _MARK_LOST.fullmatch(value):
        work.doubts[place] = Doubt("tidy-value-regrouped", *place, found, (value, f"{value[:-3]}.{value[-3:]}"))


def _result(work: _Work) -> Mended:
    columns = {name: list(cells) for name, cells in work.columns.items()}
    mends = []
    for (line, column), settled in sorted(work.settled.items()):
        old = work.found((line, column))
        columns[column][work.positions[line]] = settled.value
        # Composed letters are told once for the whole file.
        if unicodedata.normalize("NFC", old) != settled.value and settled.why:
            mends.append(Mend(line, column, old, settled.value, settled.why))
    frame = pd.DataFrame(columns, index=work.frame.index, columns=work.resource.columns, dtype="str")
    return Mended(frame, tuple(mends), tuple(work.doubts[place] for place in sorted(work.doubts)))
