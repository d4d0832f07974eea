"""Asking a person at a terminal what a cell means."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from portal.contract.quoting import show_cell, show_place
from portal.intake.excel.work import Doubt
from portal.intake.tidy import Ask
from portal.text.date import format_date, parse_partial_date
from portal.text.number import format_number


def ask_by(read: Callable[[str], str], write: Callable[[str], object]) -> Ask:
    """Shows the cell with its possible meanings, spelled out, and takes a number; anything else leaves it open.

    ``read`` shows a prompt and gives the line typed, like ``input``; ``write`` shows a line, like ``print``.
    """

    def ask(file: str, doubt: Doubt) -> str | None:
        write(f"\n{show_place(file)}, dòng · row {doubt.row}, {doubt.column}: “{show_cell(doubt.found)}”")
        for number, reading in enumerate(doubt.readings, start=1):
            write(f"  {number}) {show_cell(reading)}{_spelled(reading)}")
        try:
            said = read("Chọn số, Enter để bỏ qua · Choose a number, Enter to leave it: ").strip()
        except EOFError:
            return None
        except KeyboardInterrupt:
            # The tables of a package are written together, after the last question.
            write("\nChưa ghi gì cả vào các bảng của gói này · Nothing was written to the tables of this package.")
            raise
        chosen = int(said) - 1 if said.isdecimal() and len(said) <= 2 else -1
        return doubt.readings[chosen] if 0 <= chosen < len(doubt.readings) else None

    return ask


def _spelled(reading: str) -> str:
    """The value as readers write it, in both languages; "" for text."""
    if parse_partial_date(reading) is not None and len(reading) > len("2025"):
        return (
            f" ({'ngày' if len(reading) > 7 else 'tháng'} {format_date(reading, 'vi')} · {format_date(reading, 'en')})"
        )
    try:
        number = Decimal(reading)
    except InvalidOperation:
        return ""
    return f" ({format_number(number, 'vi')} · {format_number(number, 'en')})" if number.is_finite() else ""
