"""Numbers and dates in a form that a spreadsheet, a person or Python would take, and the contract doesn't."""

from __future__ import annotations

import pytest

from portal.contract.cells import check_cells, judge_cell
from portal.contract.schema import LISTS, OBSERVATIONS
from tests.contract.frames import observations, told

LITERALS = [
    "1_000",
    "1.234,5",
    "1e5",
    "31/12/2025",
    "\uff11\uff12\uff13",
    "\u0661\u0662\u0663",
    "+5",
    " 5",
    "1,000",
    "\u0662\u0660\u0662\u0665-12-31",
    "2025-12-31T00:00",
    "2025-12-31 ",
    "20251231\n",
]
"""Full-width and Arabic-Indic digits are written as escapes: they look like plain ones in some editors."""

NUMBER = next(field for field in OBSERVATIONS.fields if field.name == "value")
DATE = next(field for field in OBSERVATIONS.fields if field.name == "as_of")
INTEGER = next(field for field in LISTS.fields if field.name == "units_count")


@pytest.mark.parametrize("cell", LITERALS)
def test_no_number_no_whole_number_and_no_date(cell: str) -> None:
    assert judge_cell(cell, NUMBER) == ("number-syntax", {})
    assert judge_cell(cell, INTEGER) == ("integer-syntax", {})
    assert judge_cell(cell, DATE) == ("date-syntax", {})


@pytest.mark.parametrize("cell", LITERALS)
@pytest.mark.parametrize(("column", "code"), [("value", "number-syntax"), ("as_of", "date-syntax")])
def test_the_row_and_the_column_are_named(cell: str, column: str, code: str) -> None:
    findings = check_cells(observations({}, {column: cell}))
    assert told(findings) == [(code, 3, column)]
    assert findings[0].values["found"] == cell


@pytest.mark.parametrize("cell", ["0", "5", "-5", "1000"])
def test_the_one_way_to_write_a_number_is_taken(cell: str) -> None:
    assert judge_cell(cell, NUMBER) is None
    assert judge_cell(cell, INTEGER) is None


@pytest.mark.parametrize(("cell", "verdict"), [("2025-12-31", None), ("2025-02-29", ("date-unreal", {}))])
def test_a_date_is_one_of_the_calendar(cell: str, verdict: object) -> None:
    assert judge_cell(cell, DATE) == verdict
