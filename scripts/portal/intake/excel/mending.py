"""A whole table as a spreadsheet saved it, cell by cell: what each cell is, and what can't be told."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from portal.contract.field import Field, Resource
from portal.intake.excel.alignment import Previous, align
from portal.intake.excel.date_order import own_day_of, settle_dates
from portal.intake.excel.letters import clean, is_error_value, is_western
from portal.intake.excel.marks import decimal_marks
from portal.intake.excel.number_check import check_numbers, printed_of
from portal.intake.excel.numbers import is_noise
from portal.intake.excel.origin import CellKind, kind_of_cell, readings_of
from portal.intake.excel.reading import Settled, Unsettled, Verdict
from portal.intake.excel.text_cell import judge_text
from portal.intake.excel.traces import shows_spreadsheet
from portal.intake.excel.typed_cell import is_canonical, judge_date, judge_number
from portal.intake.excel.work import NO_DIFFERENCES, Differences, Doubt, Mend, Place, Work
from portal.model.vocabulary import PERCENT_UNITS, WHOLE_NUMBER_UNITS


@dataclass(frozen=True)
class Mended:
    """The table with its mends; ``frame`` may be written only where ``doubts`` is empty."""

    frame: pd.DataFrame
    mends: tuple[Mend, ...]
    doubts: tuple[Doubt, ...]
    differences: Differences = NO_DIFFERENCES


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

    ``traces`` says that the file as a whole shows a spreadsheet, where its cells may not; ``languages`` gives the
    language of each source, ``answers`` what a person said of a cell. A cell is never guessed: evidence is one only
    reading, ``as_printed``, the previous version, the day in ``obs_id``, and the order of day and month in the file.
    """
    places = align(frame, previous)
    traces = traces or shows_spreadsheet(frame, resource, previous, places)
    western = traces and is_western(cell for column in frame.columns for cell in frame[column].unique())
    work = Work(
        frame,
        resource,
        previous,
        places,
        traces,
        languages or {},
        answers or {},
        western,
        decimal_marks(frame, resource),
        {column: frame[column].tolist() for column in resource.columns},
        {line: position for position, line in enumerate(frame.index.tolist())},
    )
    # Numbers are held against what is printed, dates against the obs_id: the texts come first.
    for one in sorted(resource.fields, key=lambda one: kind_of_cell(one) != "text"):
        _mend_column(work, one, kind_of_cell(one))
    settle_dates(work)
    _check_codes(work)
    check_numbers(work)
    return _result(work)


def _mend_column(work: Work, one: Field, kind: CellKind) -> None:
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
        elif before is None and _is_plain(cell, one, kind) and not (work.traces and own_day_of(work, line, one.name)):
            alone[cell] = Settled(cell)
            continue
        else:
            verdict = _judge(work, line, one, kind, cell, before)
        work.keep((line, one.name), verdict)


def _is_plain(cell: str, one: Field, kind: CellKind) -> bool:
    """True for a number or date that stands as the contract wants it and can mean nothing else."""
    if not is_canonical(cell, one, kind) or is_noise(cell):
        return False
    return kind != "number" or "." not in cell or len(readings_of(cell, kind)) <= 1


def _judge(work: Work, line: int, one: Field, kind: CellKind, cell: str, before: str | None) -> Verdict:
    if is_error_value(clean(cell)):
        return Unsettled("tidy-spreadsheet-error", (before,) if before else ())
    if kind == "text":
        return judge_text(cell, one, before, traces=work.traces, western=work.western, marks=work.marks)
    if kind in ("date", "partial"):
        return judge_date(cell, one, kind, before, traces=work.traces, own_day=own_day_of(work, line, one.name))
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
        printed=printed_of(work, line) if is_value else None,
    )


def _check_codes(work: Work) -> None:
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


def _result(work: Work) -> Mended:
    columns = {name: list(cells) for name, cells in work.columns.items()}
    mends = []
    for (line, column), settled in sorted(work.settled.items()):
        old = work.found((line, column))
        columns[column][work.positions[line]] = settled.value
        # Composed letters are told once for the whole file.
        if unicodedata.normalize("NFC", old) != settled.value and settled.why:
            is_old = settled.value == work.before(line, column)
            mends.append(Mend(line, column, old, settled.value, "before" if is_old else settled.why))
    frame = pd.DataFrame(columns, index=work.frame.index, columns=work.resource.columns, dtype="str")
    doubts = tuple(work.doubts[place] for place in sorted(work.doubts))
    return Mended(frame, tuple(mends), doubts, _differences(work, columns))


def _differences(work: Work, columns: Mapping[str, list[str]]) -> Differences:
    """``columns`` are the cells as mended."""
    if work.previous is None:
        return NO_DIFFERENCES
    edits = [
        Mend(line, name, old, now, "edit")
        for line, place in work.places.items()
        for name in work.resource.columns
        if (now := columns[name][work.positions[line]]) != (old := work.previous.columns[name][place])
    ]
    gone = work.previous.rows - len(work.places)
    return Differences(tuple(sorted(edits, key=lambda one: one.row)), len(work.positions) - len(work.places), gone)
