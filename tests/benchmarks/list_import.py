"""Importing an office's workbook of very many rows, beside reading it with pandas and writing it as CSV."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pandas as pd
import xlsxwriter

from portal.intake.illustrative_units import generate_units
from tests.benchmarks.command import Run, run_command
from tests.benchmarks.row import Row

_COLUMNS: Final = {
    "unit_code": "Mã đơn vị",
    "tax_code": "Mã số thuế",
    "unit_name": "Tên đơn vị",
    "commune": "Xã, phường",
    "months_late": "Số tháng chậm đóng",
    "amount_vnd": "Số tiền chậm đóng (đồng)",
}
_NUMBERS: Final = frozenset({"months_late", "amount_vnd"})
_SAID: Final = (
    "--province", "minh-hoa", "--illustrative", "--as-of", "2026-10-31", "--payments-through", "2026-11-15",
    "--source-url", "https://bhxh.minh-hoa.example/danh-sach", "--published", "2026-11-17",
)  # fmt: skip
_NAIVE: Final = """
import sys
import pandas as pd
pd.read_excel(sys.argv[1], dtype="str").to_csv(sys.argv[2], index=False)
"""


def measure_import(copy: Path, work: Path, rows: int = 200_000) -> Iterator[Row]:
    """pandas only copies the cells: it finds no heading, checks nothing and holds nobody's name back."""
    file = work / "list.xlsx"
    write_workbook(file, rows)
    script = str(copy / "scripts" / "import_list.py")
    ours = _run([sys.executable, script, str(file), *_SAID, "--out", str(work / "lists")], work)
    naive = _run([sys.executable, "-c", _NAIVE, str(file), str(work / "list.csv")], work)
    size = f"{rows:,} rows, {file.stat().st_size / 1e6:.1f} MB"
    yield Row("import_list.py, beside pandas read_excel, to_csv", size, ours.seconds, "s", naive.seconds)
    yield Row("import_list.py, memory of the largest process", size, ours.megabytes, "MB", naive.megabytes)


def write_workbook(file: Path, rows: int) -> None:
    """A workbook of invented units with the headings that offices use."""
    units = generate_units(rows, seed=11)
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["STT", *_COLUMNS.values()])
        for number, cells in enumerate(units[list(_COLUMNS)].itertuples(index=False, name=None), start=1):
            sheet.write_number(number, 0, number)
            for column, (name, cell) in enumerate(zip(_COLUMNS, cells, strict=True), start=1):
                if pd.notna(cell) and cell != "":
                    (sheet.write_number if name in _NUMBERS else sheet.write_string)(
                        number, column, int(cell) if name in _NUMBERS else str(cell)
                    )


def _run(command: list[str], work: Path) -> Run:
    return run_command(command, work / "log").checked()
