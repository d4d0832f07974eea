"""Reading workbooks: what is hidden, merged or only shown as a code, and bytes that are spoilt."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any

import pytest

from portal.intake.list_import.container import file_kind
from portal.intake.list_import.grid import Grid, Span
from portal.intake.list_import.refusal import ImportRefused
from portal.intake.list_import.workbook import read_sheets
from tests.intake.workbooks import HEADER, PERSONS, book, concealed, filled, plain, saved, three, usual


def read(content: bytes, only: str = "") -> list[Grid]:
    return read_sheets(content, lambda done, total: None, only)[0]


def test_merged_and_hidden() -> None:
    (grid,) = read(usual())
    assert Span(7, 8, 7, 9) in grid.spans
    assert {row.number for row in grid.rows}.isdisjoint({3, 17})
    assert read(concealed(column=False))[0].hidden_rows == {4}
    assert read(concealed(column=True))[0].hidden_columns == {6}


def test_a_code_is_read_as_its_format_shows_it() -> None:
    def change(workbook: Any) -> None:
        filled(workbook.active, [["x", 7, 7.0, "7"]])
        for cell in workbook.active[1]:
            cell.number_format = "00000"

    assert read(saved(change))[0].rows[0].cells == ("x", "00007", "00007", "7")


def test_formulas_without_results() -> None:
    assert read(plain("=1+1", 2, "=A1"))[0].uncalculated == {(2, 5), (4, 5)}


def test_progress_is_told() -> None:
    steps: list[tuple[int, int]] = []
    read_sheets(book(HEADER, *three(1, 2, 3) * 400), lambda done, total: steps.append((done, total)))
    assert len(steps) > 2
    assert steps[-1][0] == steps[-1][1]
    assert all(done <= total for done, total in steps)


@pytest.mark.parametrize("seed", range(25))
def test_spoilt_bytes_are_refused_or_read_but_never_fail(seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(book(HEADER, *three(1, 2, 3), [PERSONS[0]]))
    for _ in range(chance.randint(1, 6)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    with suppress(ImportRefused):
        assert file_kind(bytes(content)) == "text" or read(bytes(content))
