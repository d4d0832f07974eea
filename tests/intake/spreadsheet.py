"""A spreadsheet that opens a canonical CSV file and saves it: what it makes of each cell, and of the file.

After the behaviour of Excel with English and with Vietnamese regional settings: cells that look like numbers, dates,
percentages or truth values are taken as such and written back in the way of the settings.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Settings = Literal["en", "vi"]
Rows = list[list[str]]

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY_MONTH: Final = re.compile(r"([0-9]{1,2})[-/]([0-9]{1,2})")
_SHOWN_DIGITS: Final = 11


@dataclass(frozen=True)
class Saving:
    """How a file is saved: with which delimiter, encoding and line ends, and which quotes."""

    delimiter: str = ","
    encoding: str = "utf-8-sig"
    line_end: str = "\r\n"
    quote_all: bool = False
    separator_line: bool = False
    empty_columns: int = 0
    empty_rows: int = 0


def opened_and_saved(content: bytes, settings: Settings, saving: Saving | None = None) -> bytes:
    """The file after a spreadsheet opened it with these regional settings and saved it."""
    rows = rows_of(content)
    width = len(rows[0])
    shown = [rows[0], *([as_saved(cell, settings) for cell in row] for row in rows[1:])]
    default = Saving(delimiter=";" if settings == "vi" else ",")
    assert all(len(row) == width for row in shown)
    return saved(shown, saving or default)


def as_saved(cell: str, settings: Settings) -> str:
    """What a cell of a canonical file is once a spreadsheet took it for what it looks like."""
    day = _ISO.fullmatch(cell)
    if day is not None:
        when = date(int(day[1]), int(day[2]), int(day[3]))
        return (
            f"{when.month}/{when.day}/{when.year}" if settings == "en" else f"{when.day:02}/{when.month:02}/{when.year}"
        )
    month = _MONTH.fullmatch(cell)
    if month is not None and 1 <= int(month[2]) <= 12:
        return f"{_MONTHS[int(month[2]) - 1]}-{month[1][2:]}"
    pair = _DAY_MONTH.fullmatch(cell)
    if pair is not None and 1 <= int(pair[2]) <= 12 and 1 <= int(pair[1]) <= 28:
        return f"{int(pair[1])}-{_MONTHS[int(pair[2]) - 1]}"
    if cell.lower() in ("true", "false"):
        return cell.upper()
    percent = _number_in(cell.removesuffix("%"), settings) if cell.endswith("%") else None
    if percent is not None:
        written = f"{percent:.2f}" if percent != percent.to_integral_value() else f"{percent:.0f}"
        return f"{_in_settings(written, settings)}%"
    number = _number_in(cell, settings)
    return cell if number is None else _general(number, settings)


def _number_in(text: str, settings: Settings) -> Decimal | None:
    group, mark = (",", ".") if settings == "en" else (".", ",")
    form = rf"-?(?:[0-9]+|[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+)(?:{re.escape(mark)}[0-9]+)?"
    if re.fullmatch(form, text) is None:
        return None
    return Decimal(text.replace(group, "").replace(mark, "."))


def _general(number: Decimal, settings: Settings) -> str:
    """The number format “General” of a narrow enough column: eleven digits, then scientific with six."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if len(text.lstrip("-").partition(".")[0]) <= _SHOWN_DIGITS:
        return _in_settings(text, settings)
    digits, _, power = f"{number:.5E}".partition("E")
    return _in_settings(f"{digits.rstrip('0').rstrip('.')}E{int(power):+03}", settings)


def _in_settings(text: str, settings: Settings) -> str:
    return text.replace(".", ",") if settings == "vi" else text


def rows_of(content: bytes) -> Rows:
    """The records of a canonical file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def saved(rows: Sequence[Sequence[str]], saving: Saving) -> bytes:
    """The bytes of the file; letters that the encoding lacks become question marks."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer,
        delimiter=saving.delimiter,
        lineterminator=saving.line_end,
        quoting=csv.QUOTE_ALL if saving.quote_all else csv.QUOTE_MINIMAL,
    )
    empty = [""] * saving.empty_columns
    writer.writerows([*row, *empty] for row in rows)
    writer.writerows([""] * (len(rows[0]) + saving.empty_columns) for _ in range(saving.empty_rows))
    text = buffer.getvalue()
    if saving.separator_line:
        text = f"sep={saving.delimiter}{saving.line_end}{text}"
    if saving.encoding == "cp1258":
        return b"".join(_as_cp1258(character) for character in unicodedata.normalize("NFC", text))
    if saving.encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(saving.encoding, errors="replace")


def _as_cp1258(character: str) -> bytes:
    """The code page of Vietnamese Windows has the letters with their hats and the tones apart."""
    try:
        return character.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", character)
        if len(parts) == 1:
            return b"?"
        base = unicodedata.normalize("NFC", parts[:-1])
        for candidate in ((base, parts[-1]), (unicodedata.normalize("NFC", parts[0] + parts[2:]), parts[1])):
            try:
                return "".join(candidate).encode("cp1258")
            except UnicodeEncodeError:
                continue
        return b"?"


def broken_letters(content: bytes) -> bytes:
    """The file read in the code page of Windows, as on a double click, and saved as UTF-8."""
    text = "".join(_in_code_page(byte) for byte in content)
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8")


def _in_code_page(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def change_cells(change: Callable[[str, str], str]) -> Callable[[Rows], Rows]:
    """Every cell below the header by ``change(column, cell)``."""

    def changed(rows: Rows) -> Rows:
        return [rows[0], *([change(name, cell) for name, cell in zip(rows[0], row, strict=True)] for row in rows[1:])]

    return changed
