"""Reading a CSV file as agencies save it: byte order marks, semicolons, tabs; old Vietnamese encodings are refused."""

from __future__ import annotations

import codecs
import csv
import io
import re
from typing import Final

from portal.intake.list_import.grid import Grid, Row
from portal.intake.list_import.refusal import refuse
from portal.intake.list_import.workbook import MAXIMUM_COLUMNS, MAXIMUM_ROWS
from portal.text.broken_letters import MOJIBAKE

DELIMITERS: Final = (",", ";", "\t")
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n")
_TCVN3: Final = re.compile("[A-Za-z][«¬®\u00ad§¨©ª][A-Za-z]|[A-Za-z][µ¶·¸¹»¼½¾]|C«ng|§¬n|Tªn|M· ")
"""Letters of the fonts .VnTime and the like, read as Latin: “C«ng ty” stands for “Công ty”."""


def has_broken_letters(text: str) -> bool:
    """True for Vietnamese written for an old font (TCVN3) or spoilt by a wrong encoding."""
    return not text.isascii() and (_TCVN3.search(text) is not None or MOJIBAKE.search(text) is not None)


def is_old_vietnamese(text: str) -> bool:
    """True for Vietnamese written for a font like .VnTime (TCVN3), its bytes read as Latin."""
    return _TCVN3.search(text) is not None


def read_text(content: bytes) -> list[Grid]:
    """The file read with each delimiter that could be meant: whoever knows the header chooses.

    Raises ``ImportRefused`` where the letters can't be told. Row numbers are the file's lines.
    """
    text = _decoded(content)
    first_line = _SEPARATOR_LINE.match(text)
    skipped = 1 if first_line else 0
    delimiters = (first_line[1],) if first_line else tuple(sign for sign in DELIMITERS if sign in text)
    body = text[first_line.end() :] if first_line else text
    parsed = [_parsed(body, delimiter, skipped) for delimiter in delimiters or (",",)]
    grids = [one for one in parsed if isinstance(one, Grid)]
    if not grids:
        raise refuse("import-csv-broken", [one for one in parsed if isinstance(one, int)])
    return grids


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise refuse("import-file-unknown") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        legacy = content.decode("latin-1")
        raise refuse("import-csv-tcvn3" if is_old_vietnamese(legacy) else "import-csv-encoding") from None


def _parsed(text: str, delimiter: str, skipped: int) -> Grid | int:
    """The rows, or the line at which quotes don't close."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    start = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                rows.append(Row(start + skipped, tuple(cell or None for cell in record[: MAXIMUM_COLUMNS + 1])))
            start = reader.line_num + 1
            if len(rows) > MAXIMUM_ROWS:
                raise refuse("import-too-many-rows", limit=str(MAXIMUM_ROWS))
    except csv.Error:
        return start + skipped
    return Grid("", tuple(rows))
