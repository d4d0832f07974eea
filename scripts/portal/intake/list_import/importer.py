"""Importing one file: read it, understand its table, sort its units, hold it against its own statement, write it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from portal.contract.list_schema import NOT_STATED
from portal.intake.list_import.amount_unit import SCALES
from portal.intake.list_import.container import MAXIMUM_BYTES, file_kind
from portal.intake.list_import.existing import (
    Existing,
    imported_elsewhere,
    read_existing,
    withdrawn_elsewhere,
    without_withdrawn,
)
from portal.intake.list_import.figures import Figures, read_figures
from portal.intake.list_import.grid import Grid
from portal.intake.list_import.header import Header
from portal.intake.list_import.office import office_names
from portal.intake.list_import.order import ILLUSTRATIVE_OFFICE, Order, months_after
from portal.intake.list_import.package import ListPackage, rows_not_to_be_shown, write_package
from portal.intake.list_import.refusal import Fault, ImportRefused, refuse
from portal.intake.list_import.rows import classify_rows, places_of
from portal.intake.list_import.statement import Statement, grand_totals, read_statement, rounding_tolerance
from portal.intake.list_import.table import choose_table
from portal.intake.list_import.text_file import read_text
from portal.intake.list_import.units import Sorting, hold_back, sort_units
from portal.intake.list_import.workbook import read_sheets
from portal.text.bilingual import Bilingual

Stage = Callable[[Bilingual], Callable[[int, int], None]]
"""Begins a stage of the work and gives the callback that tells how far it is (done, total)."""


@dataclass(frozen=True)
class Imported:
    """What was understood and done, for the account.

    ``withdrawn_rows`` are rows of units that were withdrawn from this list, ``other_withdrawals`` counts those of the
    province's other lists.
    """

    order: Order
    folder: Path
    grid: Grid
    hidden_sheets: int
    header: Header
    figures: Figures
    sorting: Sorting
    statement: Statement
    about: dict[str, str]
    withdrawn_rows: Sequence[int]
    other_withdrawals: int = 0


def import_list(order: Order, stage: Stage) -> Imported:
    """Import the file of an order; the same file and order give the same bytes.

    Nothing is written when anything is wrong: raises ``ImportRefused`` with every reason that could be found.
    """
    content = _content(order.file)
    digest = hashlib.sha256(content).hexdigest()
    step = stage(Bilingual("Đọc tệp", "Reading the file"))
    is_workbook = file_kind(content) == "workbook"
    grids, hidden = read_sheets(content, step, order.sheet) if is_workbook else (read_text(content), [])
    grid, header = choose_table(grids, order.columns)
    step = stage(Bilingual("Xếp loại các dòng", "Telling the rows apart"))
    figures = read_figures(grid, header, classify_rows(grid, header, order.hidden_rows, step), order)
    units = [one.row for one in figures.rows if one.kind == "unit"]
    sorting = sort_units(units, figures.numbers, places_of(header), order.code_width)
    statement, faults = _statement(order, header, figures, sorting)
    existing = read_existing(order.out / order.list_id)
    elsewhere = imported_elsewhere(order.out, order.list_id, digest)
    repeated = [Fault("import-source-again", (), "", {"list_id": elsewhere})] if elsewhere else []
    found = [*figures.faults, *sorting.faults, *([] if figures.faults else faults), *repeated]
    if found:
        raise ImportRefused(found)
    stage(Bilingual("Kiểm tra và ghi gói dữ liệu", "Checking and writing the package"))
    draft = Imported(order, order.out, grid, len(hidden), header, figures, sorting, statement, {}, ())
    try:
        return _write(draft, existing, digest)
    except ImportRefused as refusal:
        reasons = rows_not_to_be_shown(refusal)
        if not reasons:
            raise
    # The contract found telephones, addresses and the like in names: those units are held back like the others.
    return _write(replace(draft, sorting=hold_back(sorting, reasons)), existing, digest)


def _content(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise refuse("import-file-missing")
        if file.stat().st_size > MAXIMUM_BYTES:
            raise refuse("import-file-too-large", limit=str(MAXIMUM_BYTES // 1024 // 1024))
        return file.read_bytes()
    except OSError:
        raise refuse("import-file-missing") from None


def _statement(order: Order, header: Header, figures: Figures, sorting: Sorting) -> tuple[Statement, list[Fault]]:
    repeated = set(sorting.repeated)
    units = [one.row.number for one in figures.rows if one.kind == "unit"]
    amounts = [one.amount for row, one in zip(units, figures.numbers, strict=True) if row not in repeated]
    return read_statement(
        [(one, figures.totals.get(one.row.number)) for one in grand_totals(figures.rows)],
        places_of(header),
        amounts=amounts,
        option_units=order.stated_units,
        option_total=order.stated_total_vnd,
        tolerance=rounding_tolerance(figures.amounts, SCALES[figures.unit.unit]),
    )


def _write(draft: Imported, existing: Existing, digest: str) -> Imported:
    kept, withdrawn, faults = without_withdrawn(draft.sorting.kept, existing)
    if faults:
        raise ImportRefused(faults)
    about = _about(draft, existing, digest)
    package = ListPackage(about, kept, existing.events, existing.version)
    try:
        folder = write_package(package, draft.order.out)
    except OSError:
        raise refuse("import-out-unwritable", place=draft.order.out.as_posix()) from None
    others = withdrawn_elsewhere(draft.order.out, draft.order.list_id, draft.order.province_id)
    return replace(draft, folder=folder, about=about, withdrawn_rows=withdrawn, other_withdrawals=others)


def _about(draft: Imported, existing: Existing, digest: str) -> dict[str, str]:
    """The row of ``list.csv``. Raises ``ImportRefused`` when the day of publication is said nowhere."""
    order, statement = draft.order, draft.statement
    published = order.published.isoformat() if order.published else existing.published
    if not published:
        raise refuse("import-published-missing")
    known = ILLUSTRATIVE_OFFICE if order.illustrative else office_names(order.province_id, order.boundary_code)
    until = "" if order.illustrative else (order.valid_until or months_after(order.as_of, 12)).isoformat()
    difference = statement.difference
    note = Bilingual(
        f"Tổng in trên danh sách lệch {abs(difference)} đồng so với tổng các dòng, trong mức làm tròn.",
        f"The total printed on the list differs by {abs(difference)} VND from the sum of its rows, within rounding.",
    )
    return {
        "list_id": order.list_id,
        "province_id": order.province_id,
        "boundary": order.boundary_code,
        "issuing_office": order.office or known[0],
        "issuing_office_en": order.office_en or known[1],
        "as_of": order.as_of.isoformat(),
        "payments_through": order.payments_through.isoformat() if order.payments_through else NOT_STATED,
        "published": published,
        "threshold_rule": order.threshold,
        "source_url": order.source_url,
        "source_sha256": digest,
        "valid_until": until,
        "illustrative": "yes" if order.illustrative else "no",
        "stated_units": str(statement.units),
        "stated_total_vnd": "" if statement.total is None else str(statement.total),
        "held_back_units": str(draft.sorting.held_units),
        "held_back_total_vnd": str(draft.sorting.held_total),
        "note": note.vi if difference else "",
        "note_en": note.en if difference else "",
    }
