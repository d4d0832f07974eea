"""What each row below the header is: a unit, a total, a group's name, a repeated heading, a footer ..."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from portal.intake.list_import.grid import Grid, Row, Value, cell_text, is_number_cell
from portal.intake.list_import.header import Column, Header
from portal.intake.list_import.header_words import Meaning, meaning_of
from portal.intake.list_import.refusal import refuse

RowKind = Literal["unit", "total", "subtotal", "group", "numbering", "heading", "footer", "hidden", "remark", "unclear"]
HiddenRows = Literal["skip", "read"]
Step = Callable[[int, int], None]

_COLUMNS_OF_A_TABLE: Final = 3
_LONGEST_NUMBERING: Final = 5
_ROMAN: Final = re.compile(r"\(?(?:[IVXLC]{1,6}|[A-Z])[.)]?|[0-9]+\.[0-9.]+")
_ARABIC: Final = re.compile(r"[0-9]{1,7}\.?")
_NUMBERING: Final = re.compile(r"\(?\s*(?:[0-9]{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?")
_COUNT: Final = r"[0-9][0-9. ]*"
_REST: Final = (
    rf"(?:\s*(?:[:().,+/=–-]|{_COUNT}|[ivx]+\b|toàn|tỉnh|thành phố|tp|danh sách|số|cộng|tiền|các|đơn vị|doanh nghiệp"
    r"|nợ|chậm đóng|lũy kế|chung|trang|cả))*\s*"
)
_TOTAL: Final = re.compile(rf"(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so|cong)(?!\w){_REST}")
_PLACE: Final = (
    r"(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|địa bàn|khu vực|khối|bhxh|bảo hiểm xã hội"
    r"|cơ quan bhxh|loại hình|(?:nhóm|mục|phần|trang)(?= (?:[0-9]|[ivx]+(?!\w)|đơn vị)))"
)
_SUBTOTAL: Final = re.compile(rf"(?:tổng cộng|tổng số|tổng|cộng)(?!\w)[ :]*{_PLACE}(?!\w).*")
_GROUP: Final = re.compile(rf"(?:[ivxlc]+|[a-z]|[0-9.]+)?[.):\s-]*{_PLACE}(?!\w).*")
_COUNT_OF_UNITS: Final = re.compile(rf"({_COUNT})\s*(?:đơn vị|doanh nghiệp|dv|đv|dn)(?!\w)")
_STATED_COUNT: Final = re.compile(rf"(?:đơn vị|doanh nghiệp)\s*[:=]\s*({_COUNT})")
_TOTAL_STARTS: Final = ("tổng", "cộng", "tong", "cong")
_DIGIT: Final = re.compile("[0-9]")
_CODE: Final = re.compile(r"(?=[^0-9]*[0-9])[0-9A-Za-z][0-9A-Za-z./ -]{0,24}")
_NUMBER_LIKE: Final = re.compile(r"[-+(\u2212]?\s*[0-9][0-9., ]*\)?\s*(?:đồng|đ|vnđ|vnd)?", re.IGNORECASE)


@dataclass(frozen=True)
class TableRow:
    """A row below the header and what it is."""

    row: Row
    kind: RowKind


@dataclass(frozen=True)
class Places:
    """Where the fields stand; ``None`` for one that the table doesn't have."""

    ordinal: int | None
    fields: dict[Meaning, int]

    def value(self, row: Row, field: Meaning) -> Value:
        """The row's cell of a field; ``None`` where there is no such column."""
        place = self.fields.get(field)
        return None if place is None else row.cell(place)


def places_of(header: Header) -> Places:
    """The place of each field; the header has one column at most for each."""
    ordinal = header.of("ordinal")
    found: dict[Meaning, int] = {
        column.meaning: column.place for column in header.columns if column.meaning != "ordinal"
    }
    return Places(ordinal[0].place if ordinal else None, found)


def classify_rows(grid: Grid, header: Header, hidden: HiddenRows | None, step: Step) -> list[TableRow]:
    """Every row below the header that holds something, in the order of the file.

    A hidden row of a unit needs the reader's word: raises ``ImportRefused`` without it, and where no unit is left.
    """
    places = places_of(header)
    below = [row for row in grid.rows if row.number > header.bottom]
    kinds: list[RowKind] = []
    for done, row in enumerate(below):
        if done % 500 == 0:
            step(done, len(below))
        kinds.append(_kind_of(row, header, places))
    step(len(below), len(below))
    if hidden != "read":
        concealed = [place for place, row in enumerate(below) if row.number in grid.hidden_rows]
        in_doubt = [below[place].number for place in concealed if kinds[place] in ("unit", "unclear")]
        if in_doubt and hidden is None:
            raise refuse("import-hidden-rows", in_doubt)
        for place in concealed:
            kinds[place] = "hidden"
    others = [row.number for row, kind in zip(below, kinds, strict=True) if kind == "remark" and _is_other_header(row)]
    if others:
        raise refuse("import-second-table", others)
    if "unit" not in kinds:
        raise refuse("import-no-units", [header.bottom])
    last = max((place for place, kind in enumerate(kinds) if kind in ("unit", "total", "subtotal")), default=-1)
    return [
        TableRow(row, "footer" if place > last and kind in ("group", "remark") else kind)
        for place, (row, kind) in enumerate(zip(below, kinds, strict=True))
    ]


def _kind_of(row: Row, header: Header, places: Places) -> RowKind:
    name = cell_text(places.value(row, "unit_name"))
    code = cell_text(places.value(row, "unit_code")) or cell_text(places.value(row, "tax_code"))
    has_amount = holds_number(places.value(row, "amount_vnd"))
    if len(name) <= _LONGEST_NUMBERING and _is_numbering(row):
        return "numbering"
    if name and has_amount and _DIGIT.search(code) and not name.lower().startswith(_TOTAL_STARTS):
        return "unit"
    if _repeats(row, header.columns):
        return "heading"
    label = _label(row)
    if _TOTAL.fullmatch(label):
        return "total"
    if _SUBTOTAL.fullmatch(label) and not _CODE.fullmatch(code):
        return "subtotal"
    if code and (has_amount or _CODE.fullmatch(code)):
        return "unit"
    if code:
        # Text in the column of codes of a row without amount: a signature or a date below the table.
        return "remark"
    ordinal = cell_text(row.cell(places.ordinal)) if places.ordinal is not None else ""
    if name and _ARABIC.fullmatch(ordinal):
        return "unit"
    if _ROMAN.fullmatch(ordinal) or _GROUP.fullmatch(label):
        return "group"
    if not has_amount:
        return "remark"
    # Without a code and without a number of its own a row with an amount may be the sum of a group.
    return "unit" if name and places.ordinal is None else "unclear"


def _label(row: Row) -> str:
    """The first text of the row that is no ordinal number, in small letters."""
    for value in row.cells:
        if isinstance(value, str):
            text = cell_text(value)
            if text and not _ROMAN.fullmatch(text) and not _ARABIC.fullmatch(text):
                return unicodedata.normalize("NFC", text.lower())
    return ""


def holds_number(value: Value) -> bool:
    """True for a number, or text that is meant as one."""
    return is_number_cell(value) or (isinstance(value, str) and _NUMBER_LIKE.fullmatch(cell_text(value)) is not None)


def _is_numbering(row: Row) -> bool:
    """A row such as (1) (2) (3) or A B 1 2 under the header, or under one that is printed again."""
    texts = [text for value in row.cells if (text := cell_text(value))]
    if len(texts) < 3 or not all(_NUMBERING.fullmatch(text) for text in texts):
        return False
    return len(set(texts)) == len(texts)


def _repeats(row: Row, columns: tuple[Column, ...]) -> bool:
    """The header printed again at the top of a page: every text of the row is a heading of its own column."""
    headings = {column.place: {cell_text(text).lower() for text in column.headings} for column in columns}
    same = 0
    for place, value in enumerate(row.cells):
        text = cell_text(value).lower()
        if not text:
            continue
        if text not in headings.get(place, ()):
            return False
        same += 1
    return same >= 2


def _is_other_header(row: Row) -> bool:
    """The header of another table below: its columns may mean something else."""
    meanings = {meaning_of((text,)) for value in row.cells if (text := cell_text(value))} - {"unknown", "forbidden"}
    return "unit_name" in meanings and len(meanings) >= _COLUMNS_OF_A_TABLE


def stated_count(row: Row, places: Places) -> int | None:
    """The number of units that a row of totals states: “Tổng cộng: 2.063 đơn vị”, or a number under the names."""
    for value in row.cells:
        if isinstance(value, str):
            text = cell_text(value).lower()
            match = _COUNT_OF_UNITS.search(text) or _STATED_COUNT.search(text)
            if match is not None:
                return int(re.sub(r"[. ]", "", match[1]))
    under_names = cell_text(places.value(row, "unit_name"))
    if re.fullmatch(_COUNT, under_names):
        return int(re.sub(r"[. ]", "", under_names))
    return None
