"""Which sheet holds the table, and which column is which: chosen only where there is one answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from portal.intake.list_import.grid import Grid, column_letter
from portal.intake.list_import.header import Header, find_header
from portal.intake.list_import.header_words import FIELDS, Meaning
from portal.intake.list_import.refusal import Fault, ImportRefused, refuse
from portal.intake.list_import.shown_heading import shown_sheet


def choose_table(grids: Sequence[Grid], columns: Mapping[Meaning, int]) -> tuple[Grid, Header]:
    """The one sheet with a whole header, and that header; ``columns`` are the reader's own word (field to column).

    The grids of a CSV file differ in their delimiter only: the one that tells most is meant. Raises
    ``ImportRefused`` where no sheet or more than one holds a table, or a field could be one of several columns.
    """
    found = [(grid, header) for grid in grids if (header := find_header(grid)) is not None]
    named = [(grid, _with_columns(header, columns)) for grid, header in found]
    whole = [(grid, header) for grid, header in named if header.is_whole]
    if not whole:
        raise refuse("import-header-missing", [named[0][1].top] if named else [], missing=_missing(named))
    if not whole[0][0].name:
        whole = [max(whole, key=lambda one: len({column.meaning for column in one[1].columns}))]
    if len(whole) > 1:
        raise refuse(
            "import-sheet-ambiguous", sheets=", ".join(shown_sheet(grid.number, grid.name) for grid, _ in whole)
        )
    grid, header = whole[0]
    faults = [fault for meaning in FIELDS if (fault := _ambiguity(header, meaning)) is not None]
    if faults:
        raise ImportRefused(faults)
    return grid, header


def _with_columns(header: Header, columns: Mapping[Meaning, int]) -> Header:
    known = {column.place: column for column in header.columns}
    faults = []
    for place in columns.values():
        values = {"letter": column_letter(place)}
        if place not in known:
            faults.append(Fault("import-column-unknown", [header.top], "", values))
        elif known[place].meaning == "forbidden":
            faults.append(Fault("import-column-forbidden", [header.top], "", values))
    if faults:
        raise ImportRefused(faults)
    chosen: dict[int, Meaning] = {place: meaning for meaning, place in columns.items()}

    def meaning_of(place: int, meaning: Meaning) -> Meaning:
        return chosen.get(place, "unknown" if meaning in columns else meaning)

    renamed = tuple(replace(one, meaning=meaning_of(one.place, one.meaning)) for one in header.columns)
    return replace(header, columns=renamed)


def _missing(found: Sequence[tuple[Grid, Header]]) -> str:
    """The fields that the nearest header lacks."""
    held = max(({column.meaning for column in header.columns} for _, header in found), key=len, default=set())
    codes = [] if held & {"unit_code", "tax_code"} else ["unit_code / tax_code"]
    return ", ".join([*(name for name in ("unit_name", "amount_vnd") if name not in held), *codes])


def _ambiguity(header: Header, meaning: Meaning) -> Fault | None:
    columns = header.of(meaning)
    if len(columns) < 2:
        return None
    shown = "; ".join(f"{column.letter} “{column.heading}”" for column in columns)
    values = {"meaning": meaning, "columns": shown, "letter": columns[0].letter}
    return Fault("import-column-ambiguous", [header.top], "", values)
