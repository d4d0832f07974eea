"""The account of an import: what was understood, kept, held back and left out; counts and row numbers, no cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from portal.contract.quoting import show_cell
from portal.intake.list_import.amount_unit import UnitFound
from portal.intake.list_import.header_words import Meaning
from portal.intake.list_import.importer import Imported
from portal.intake.list_import.refusal import short_rows
from portal.intake.list_import.rows import RowKind
from portal.intake.list_import.shown_heading import shown_sheet
from portal.intake.list_import.statement import Origin
from portal.intake.list_import.title_dates import title_dates
from portal.model.vocabulary import LANGUAGES
from portal.text.bilingual import Bilingual
from portal.text.date import format_date
from portal.text.number import format_number

_FIELDS: Final[Mapping[Meaning, Bilingual]] = {
    "unit_code": Bilingual("mã đơn vị", "unit code"),
    "tax_code": Bilingual("mã số thuế", "tax code"),
    "unit_name": Bilingual("tên đơn vị", "unit name"),
    "commune": Bilingual("xã, phường", "commune"),
    "months_late": Bilingual("số tháng chậm đóng", "months late"),
    "amount_vnd": Bilingual("số tiền chậm đóng", "amount late"),
    "interest_vnd": Bilingual("trong đó tiền lãi", "interest within it"),
    "employees": Bilingual("số lao động", "employees"),
    "ordinal": Bilingual("số thứ tự, không giữ", "ordinal number, not kept"),
    "forbidden": Bilingual("không được giữ, đã bỏ", "must not be kept, left out"),
    "unknown": Bilingual("không dùng, đã bỏ", "not used, left out"),
}
_UNITS: Final = {
    "dong": Bilingual("đồng", "VND"),
    "nghin": Bilingual("nghìn đồng", "thousand VND"),
    "trieu": Bilingual("triệu đồng", "million VND"),
    "ty": Bilingual("tỷ đồng", "billion VND"),
}
_FORMS: Final = {
    "vi": Bilingual("1.234,5 (kiểu Việt Nam)", "1.234,5 (Vietnamese)"),
    "en": Bilingual("1,234.5 (kiểu Anh)", "1,234.5 (English)"),
    "plain": Bilingual("ô số hoặc chữ số liền", "number cells or bare digits"),
}
_HELD: Final = {
    "household": Bilingual("hộ kinh doanh", "household businesses"),
    "person": Bilingual("tên giống tên người", "names that may be a person's"),
    "private_enterprise_person": Bilingual(
        "doanh nghiệp tư nhân mang tên người", "private enterprises named after a person"
    ),
    "practice_person": Bilingual("cơ sở hành nghề mang tên người", "practices named after a person"),
    "no_organisation_word": Bilingual("tên không cho biết là tổ chức", "names that don't tell an organisation"),
    "personal_number": Bilingual("có số giấy tờ cá nhân hoặc số dài trong tên", "a personal or other long number"),
    "no_code": Bilingual("không có mã đơn vị lẫn mã số thuế", "neither unit code nor tax code"),
    "tax_code_wrong": Bilingual("mã số thuế sai, không có mã đơn vị", "a wrong tax code and no unit code"),
    "unit_code_form": Bilingual("mã đơn vị có ký tự lạ", "a unit code with strange characters"),
    "formula": Bilingual("tên bắt đầu bằng = + - @ hoặc tab", "a name beginning with = + - @ or a tab"),
    "number_in_name": Bilingual("số giấy tờ cá nhân trong tên hoặc mã", "a personal number in the name or the code"),
    "illustrative_mark": Bilingual("mang dấu của danh sách minh họa", "marked like a unit of an invented list"),
    "name_form": Bilingual("tên viết sai quy ước", "a name that the contract does not accept"),
    "text_in_name": Bilingual("tên có địa chỉ hoặc điện thoại", "an address or telephone in the name"),
}
_DROPPED: Final[Mapping[RowKind, Bilingual]] = {
    "total": Bilingual("dòng tổng cộng", "totals"),
    "subtotal": Bilingual("dòng cộng từng phần", "subtotals"),
    "group": Bilingual("dòng tên nhóm, địa bàn", "names of groups"),
    "numbering": Bilingual("dòng đánh số cột", "column numbers"),
    "heading": Bilingual("dòng tiêu đề lặp lại", "repeated headers"),
    "footer": Bilingual("chữ dưới bảng", "text below the table"),
    "hidden": Bilingual("dòng bị ẩn", "hidden rows"),
    "remark": Bilingual("dòng chỉ có chữ", "rows of text only"),
}
_REMARKS: Final = {
    "signs_dropped": Bilingual(
        "có ký tự ẩn hoặc dấu đổi chiều chữ, đã bỏ", "hidden characters or marks of direction, dropped"
    ),
    "unit_code_zeros": Bilingual("mã đơn vị được trả lại số 0 ở đầu", "unit codes that got leading zeros back"),
    "tax_code_zero": Bilingual("mã số thuế được trả lại số 0 ở đầu", "tax codes that got a leading zero back"),
    "tax_code_left_out": Bilingual("mã số thuế sai, để trống", "wrong tax codes, left empty"),
    "commune_left_out": Bilingual(
        "ô địa bàn có thể chứa tên người hoặc địa chỉ, để trống",
        "places that may hold a person's name or an address, left empty",
    ),
    "entity_type_unclear": Bilingual("loại đơn vị không rõ, ghi “other”", "kind of unit unclear, put as “other”"),
    "amount_rounded": Bilingual("số tiền lẻ dưới 1 đồng, đã làm tròn", "fractions of a đồng, rounded"),
    "months_late_left_out": Bilingual("ô số tháng không đọc được, để trống", "months that can't be read, left empty"),
    "employees_left_out": Bilingual(
        "ô số lao động không đọc được, để trống", "employees that can't be read, left empty"
    ),
}
_ORIGINS: Final[Mapping[Origin, Bilingual]] = {
    "option": Bilingual("theo người nhập", "as told by the reader"),
    "total_row": Bilingual("theo dòng tổng cộng", "by the row of totals"),
    "rows": Bilingual("danh sách không nêu, đếm theo dòng", "not stated, rows counted"),
    "none": Bilingual("danh sách không nêu", "not stated"),
}


def describe_import(done: Imported) -> str:
    """The account in Vietnamese, then in English, with a line break at its end."""
    vietnamese, english = zip(*_lines(done), strict=True)
    return "\n".join([*vietnamese, "", *english]) + "\n"


def _lines(done: Imported) -> list[Bilingual]:
    header, sorting, figures = done.header, done.sorting, done.figures
    sheet = shown_sheet(done.grid.number, done.grid.name) if done.grid.number else ""
    where = (
        Bilingual(f"Trang tính {sheet}, tiêu đề", f"Sheet {sheet}, header in")
        if sheet
        else Bilingual("Tiêu đề", "Header in")
    )
    rows = f"{header.top}-{header.bottom}" if header.bottom > header.top else f"{header.top}"
    lines = [Bilingual(f"{where.vi} ở dòng {rows}.", f"{where.en} row {rows}.")]
    if done.hidden_sheets:
        lines.append(
            Bilingual(
                f"Bỏ qua {done.hidden_sheets} trang tính bị ẩn.", f"{done.hidden_sheets} hidden sheets passed over."
            )
        )
    for column in sorted(header.columns, key=lambda column: column.place):
        words = _FIELDS[column.meaning]
        text = f"  {column.letter} “{column.heading}” → "
        lines.append(Bilingual(text + words.vi, text + words.en))
    for column in header.hidden:
        text = f"  {column.letter}: "
        lines.append(Bilingual(f"{text}cột bị ẩn, đã bỏ", f"{text}hidden column, left out"))
    dates = title_dates(done.grid, header)
    if dates and done.order.as_of not in dates:
        named = [", ".join(format_date(day.isoformat(), language) for day in dates) for language in LANGUAGES]
        lines.append(
            Bilingual(
                f"CHÚ Ý: phần đầu tệp ghi {named[0]}, khác ngày tính đến đã nêu. Hãy kiểm tra --as-of.",
                f"NOTE: the titles name {named[1]}, not the as-of date given. Check --as-of.",
            )
        )
    form = _FORMS.get(figures.form, _FORMS["plain"])
    lines += [_unit_line(figures.unit), Bilingual(f"Số viết kiểu: {form.vi}.", f"Numbers are written: {form.en}.")]
    units = sum(one.kind == "unit" for one in figures.rows)
    kept = len(sorting.kept) - len(done.withdrawn_rows)
    lines += [
        _counted(Bilingual("Dòng đơn vị đã đọc", "Rows of units read"), units),
        _counted(Bilingual("Đưa vào gói", "Put into the package"), kept),
    ]
    lines.append(
        Bilingual(
            f"Không đưa lên: {_number(sorting.held_units).vi} đơn vị, {_number(sorting.held_total).vi} đồng.",
            f"Held back: {_number(sorting.held_units).en} units, {_number(sorting.held_total).en} VND.",
        )
    )
    lines += [_listed(_HELD[reason], [row for row, _ in found]) for reason, found in sorted(sorting.held.items())]
    dropped: dict[RowKind, list[int]] = defaultdict(list)
    for one in figures.rows:
        if one.kind in _DROPPED:
            dropped[one.kind].append(one.row.number)
    left_out = [
        *(_listed(_DROPPED[kind], found) for kind, found in dropped.items()),
        *(
            [_listed(Bilingual("dòng trùng hệt", "rows exactly repeated"), sorting.repeated)]
            if sorting.repeated
            else []
        ),
        *([_listed(Bilingual("đơn vị đã rút", "withdrawn units"), done.withdrawn_rows)] if done.withdrawn_rows else []),
    ]
    lines += [Bilingual("Dòng đã bỏ:", "Rows left out:"), *left_out] if left_out else []
    remarks = {**figures.remarks, **sorting.remarks}
    if remarks:
        lines += [
            Bilingual("Từng ô:", "Single cells:"),
            *(_listed(_REMARKS[what], found) for what, found in remarks.items()),
        ]
    return [*lines, *_statement_lines(done), *_forbidden_lines(done), *_reminder(done), _written(done)]


def _forbidden_lines(done: Imported) -> list[Bilingual]:
    """How many cells stood in columns that must not be kept."""
    places = [column.place for column in done.header.of("forbidden")]
    cells = sum(one.row.cell(place) is not None for one in done.figures.rows if one.kind == "unit" for place in places)
    if not places:
        return []
    return [
        Bilingual(
            f"Cột không được giữ: {len(places)} cột, {_number(cells).vi} ô đã bỏ.",
            f"Columns that must not be kept: {len(places)}, with {_number(cells).en} cells left out.",
        )
    ]


def _reminder(done: Imported) -> list[Bilingual]:
    count = _number(done.other_withdrawals)
    if not done.other_withdrawals:
        return []
    return [
        Bilingual(
            f"NHẮC: {count.vi} đơn vị đã được rút khỏi các danh sách khác của tỉnh này. "
            "Hãy kiểm tra để không đơn vị nào trong đó trở lại cùng danh sách này.",
            f"REMINDER: {count.en} units were withdrawn from other lists of this province. "
            "Check that none of those units comes back with this list.",
        )
    ]


def _statement_lines(done: Imported) -> list[Bilingual]:
    statement = done.statement
    units, origin = _number(statement.units), _ORIGINS[statement.units_origin]
    lines = [
        Bilingual(
            f"Số đơn vị của danh sách: {units.vi} ({origin.vi}).", f"Units of the list: {units.en} ({origin.en})."
        )
    ]
    origin = _ORIGINS[statement.total_origin]
    if statement.total is not None:
        total = _number(statement.total)
        lines.append(
            Bilingual(
                f"Tổng số tiền: {total.vi} đồng ({origin.vi}), khớp các dòng.",
                f"Total: {total.en} VND ({origin.en}), as the rows add up.",
            )
        )
    elif statement.difference:
        off = _number(abs(statement.difference))
        lines.append(
            Bilingual(
                f"Tổng in trên danh sách lệch {off.vi} đồng vì làm tròn; ghi ở chú thích.",
                f"The printed total is off by {off.en} VND from rounding; told in the note.",
            )
        )
    else:
        lines.append(Bilingual(f"Tổng số tiền: {origin.vi}.", f"Total: {origin.en}."))
    return lines


def _unit_line(unit: UnitFound) -> Bilingual:
    origin = {
        "heading": Bilingual("theo tiêu đề cột", "by the column's heading"),
        "line": Bilingual(f"theo dòng {unit.row}", f"by row {unit.row}"),
        "option": Bilingual("theo người nhập", "as told by the reader"),
    }[unit.origin]
    words = _UNITS[unit.unit]
    return Bilingual(f"Đơn vị tính: {words.vi} ({origin.vi}).", f"Unit of money: {words.en} ({origin.en}).")


def _written(done: Imported) -> Bilingual:
    place = show_cell(done.folder.as_posix(), 600)
    return Bilingual(f"Đã ghi vào {place}, đúng quy ước dữ liệu.", f"Written to {place}, as the contract wants it.")


def _counted(words: Bilingual, count: int) -> Bilingual:
    return Bilingual(f"{words.vi}: {_number(count).vi}.", f"{words.en}: {_number(count).en}.")


def _listed(words: Bilingual, rows: Sequence[int]) -> Bilingual:
    count, shown = _number(len(rows)), short_rows(rows)
    return Bilingual(f"  {words.vi}: {count.vi} (dòng {shown})", f"  {words.en}: {count.en} (rows {shown})")


def _number(value: int) -> Bilingual:
    return Bilingual(format_number(value, "vi"), format_number(value, "en"))
