"""The words of the command line, read into an order."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from portal.contract.list_schema import NOT_STATED
from portal.intake.list_import.grid import column_of
from portal.intake.list_import.header_words import FIELDS, Meaning
from portal.intake.list_import.order import ILLUSTRATIVE_PROVINCE, Order
from portal.model.vocabulary import BOUNDARIES
from portal.text.date import parse_date

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def read_order(arguments: Sequence[str] | None = None) -> Order:
    """The order that the command line gives; ends the program with code 2 and a bilingual message where it can't."""
    parser = _parser()
    said = vars(parser.parse_args(arguments))
    columns = dict(said.pop("column"))
    if said["illustrative"] != (said["province_id"] == ILLUSTRATIVE_PROVINCE):
        parser.error("--illustrative đi cùng --province minh-hoa · --illustrative goes with --province minh-hoa")
    return Order(columns=columns, **said)


def day_of(text: str) -> date:
    """A day written 2025-10-31 or 31/10/2025."""
    match = _DAY_FIRST.fullmatch(text)
    day = parse_date(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else text)
    if day is None:
        raise argparse.ArgumentTypeError(f"không phải một ngày · not a day (2025-10-31, 31/10/2025): {text}")
    return day


def _day_or_not_stated(text: str) -> date | None:
    return None if text == NOT_STATED else day_of(text)


def _whole(text: str) -> int:
    if re.fullmatch("[0-9]{1,18}", text) is None:
        raise argparse.ArgumentTypeError(f"không phải số nguyên · not a whole number: {text}")
    return int(text)


def _identifier(text: str) -> str:
    if text and re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", text) is None:
        raise argparse.ArgumentTypeError(
            f"chỉ dùng chữ thường, số, gạch nối · only small letters, digits, hyphens: {text}"
        )
    return text


def _column(text: str) -> tuple[Meaning, int]:
    name, _, letter = text.partition("=")
    found: list[Meaning] = [field for field in FIELDS if field == name]
    try:
        return found[0], column_of(letter)
    except (IndexError, ValueError):
        raise argparse.ArgumentTypeError(
            f"viết như amount_vnd=F · write it like amount_vnd=F ({', '.join(FIELDS)}): {text}"
        ) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Nhập một danh sách chậm đóng (XLSX, CSV) thành gói dữ liệu · Import a list of late units."
    )
    add = parser.add_argument
    add("file", type=Path, help="tệp của cơ quan · the agency's file")
    add("--province", required=True, dest="province_id", type=_identifier, help="mã tỉnh · province_id")
    add("--as-of", required=True, type=day_of, help="nợ tính đến ngày · day of the debts")
    add(
        "--payments-through",
        required=True,
        type=_day_or_not_stated,
        help=f"tiền nộp ghi nhận đến ngày, hoặc {NOT_STATED} · payments counted until, or {NOT_STATED}",
    )
    add("--source-url", required=True, help="địa chỉ trên trang của cơ quan · address on the office's own site")
    add("--out", required=True, type=Path, help="thư mục chứa các gói · folder of the packages")
    add("--published", type=day_of, help="ngày công bố, cần ở lần nhập đầu · day of publication, needed at first")
    add("--boundary", choices=BOUNDARIES, default="", help="địa giới, mặc định theo ngày · boundary, default by date")
    add("--office", default="", help="tên cơ quan, mặc định theo tỉnh · name of the office, default by province")
    add("--office-en", default="", help="tên tiếng Anh · its English name")
    add("--threshold", default=NOT_STATED, help="ngưỡng nêu tên, ví dụ months>=3 · rule for naming, e.g. months>=3")
    add("--valid-until", type=day_of, help="hiện đến hết ngày, mặc định 12 tháng · shown until, default 12 months")
    add("--suffix", default="", type=_identifier, help="phần thêm của mã danh sách · addition to the list's identifier")
    add("--stated-units", type=_whole, help="số đơn vị danh sách tự nêu · number of units the list states")
    add("--stated-total-vnd", type=_whole, help="tổng số tiền (đồng) tự nêu · total in VND that it states")
    add("--amount-unit", choices=("dong", "nghin", "trieu", "ty"), help="đơn vị tính · unit of the amounts")
    add("--numbers", choices=("vi", "en"), help="1.234,5 là vi, 1,234.5 là en · how numbers are written")
    add("--code-width", type=_whole, help="số chữ số của mã đơn vị, 0: như trong tệp · digits of unit codes, 0: as is")
    add("--sheet", default="", help="số thứ tự hoặc tên trang tính · number or name of the sheet")
    add(
        "--column",
        action="append",
        default=[],
        type=_column,
        help="cột của một trường · column of a field: amount_vnd=F",
    )
    add("--hidden-rows", choices=("skip", "read"), help="dòng bị ẩn · hidden rows")
    add("--illustrative", action="store_true", help="danh sách minh họa · an invented list")
    return parser
