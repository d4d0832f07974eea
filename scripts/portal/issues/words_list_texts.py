"""Words for faults of what cells of a list say, beside names and numbers. None quotes a cell."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

LIST_TEXTS: Final[dict[str, Wording]] = {
    "list-text-names": wording(
        "Ô này có vẻ nêu một người, một hộ hoặc một đơn vị bằng tên hay mã.",
        "The text seems to name a person, a household or a unit, by name or by code.",
        "Viết lại không có tên và mã nào; đơn vị chỉ được nêu ở units.csv và ở cột unit_code.",
        "Write it without any name or code; units stand only in units.csv and in the column unit_code.",
    ),
    "list-office": wording(
        "Cơ quan công bố không được viết như tên một cơ quan bảo hiểm xã hội.",
        "The issuing office isn't written like the name of a social security office.",
        "Viết như “BHXH tỉnh …”; tiếng Anh có “Social Security” hoặc “VSS”.",
        "Begin with “BHXH” or “Bảo hiểm xã hội”; in English it holds “Social Security” or “VSS”.",
    ),
    "list-commune": wording(
        "Ô địa bàn không bắt đầu bằng xã, phường, đặc khu hay một cấp hành chính khác.",
        "The commune doesn't begin with a word for a commune or another kind of place.",
        "Viết như “phường …”; không rõ thì để trống.",
        "Write it like “phường …”, or leave it empty.",
    ),
    "list-formula": wording(
        "Ô bắt đầu như một công thức (dấu =, hoặc +, -, @ rồi đến phép tính, ô hay hàm); bảng tính sẽ chạy nó.",
        "The cell begins like a formula (with =, or with +, - or @ before a sum, a cell or a call); "
        "a spreadsheet would run it.",
        "Bỏ dấu ở đầu; dấu đứng trước chữ thường thì được để yên. "
        "Nếu tên của đơn vị đúng là như vậy thì giữ lại cả dòng, không đưa lên.",
        "Take the sign away; one before plain words may stay. "
        "Hold the row back where a unit's name really begins like that.",
    ),
    "list-number-too-large": wording(
        "Con số lớn hơn mức {limit}, quá lớn với mọi số tiền, số người hay số tháng.",
        "The number is beyond {limit}, more than any amount or count can be.",
        "Xem lại con số trên danh sách; có thể hai số đã dính vào nhau.",
        "Check it on the list; two numbers may have run together.",
    ),
}
