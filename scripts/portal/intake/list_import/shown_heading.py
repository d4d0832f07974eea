"""Headings as messages may show them: made of phrases that headings use, and nothing that could be a name or a code.

In a spoilt file a cell of the table may be taken for a heading. So a heading is shown only when it consists of phrases
of a closed list, marks included (“tháng” is no “Thắng”); any other is told by the letter of its column alone.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from portal.contract.quoting import show_cell
from portal.text.search_words import search_words

HIDDEN: Final = "…"


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


_PHRASES: Final = _phrases(
    """
    stt | tt | mst | msdn | bhxh | bhyt | bhtn | bh | bnn | tnld | tnlđ | vnđ | đvt | sđt | sdt | cccd | cmnd |
    email | fax | ghi chú | mã số thuế | mã số | mã đơn vị | mã đv | mã thuế | mã | tên đơn vị | tên doanh
    nghiệp | tên công ty | tên cơ quan | tên | đơn vị | doanh nghiệp | đv | dn | người sử dụng | người lao động
    | sử dụng | lao động | số lao động | số lđ | lđ | tham gia | số người | số tháng | tháng | số tiền | tổng số
    | tổng cộng | tổng | cộng | tiền | chậm đóng | chậm nộp | chậm | phải đóng | phải nộp | phải thu | đã đóng |
    đã nộp | đã thu | còn nợ | còn lại | nợ gốc | nợ lãi | nợ đọng | nợ | lãi suất | tiền lãi | lãi | gốc | phát
    sinh | lũy kế | trong đó | số dư | đầu kỳ | cuối kỳ | trong kỳ | kỳ | đến hết | tính đến | đến ngày | đến |
    ngày | năm | quý | thời gian | thời điểm | gần nhất | xã | phường | đặc khu | thị trấn | quận | huyện | tỉnh
    | thành phố | địa bàn | địa chỉ | trụ sở | điện thoại | liên hệ | người đại diện | đại diện | pháp luật |
    người đứng đầu | giám đốc | chủ hộ | chủ doanh nghiệp | kế toán | họ và tên | họ tên | căn cước | công dân |
    chứng minh | tài khoản | ngân hàng | loại hình | loại | khối | ngành nghề | ngành | lĩnh vực | nhóm | kinh
    doanh | hoạt động | lý do | nguyên nhân | tỷ lệ | tỉ lệ | bắt buộc | tự nguyện | theo | hợp đồng | văn bản |
    quyết định | thanh tra | kiểm tra | xử phạt | cán bộ | chuyên quản | phụ trách | khu vực | cơ quan quản lý |
    cơ quan | quản lý | thuộc | cấp | đăng ký | đồng | triệu | tỷ | nghìn | ngàn | tr | đ | bảo hiểm | xã hội |
    y tế | thất nghiệp | và | của | hoặc | số | tình trạng | trạng thái | tra cứu | thông tin | tình hình | chi
    tiết | đợt | danh sách
    """
)
_ABBREVIATIONS: Final = ("stt", "tt", "mst", "msdn", "bhxh", "bhyt", "bhtn", "cccd", "cmnd", "sdt", "email", "fax")
_DIGITS_OF_A_DATE: Final = 8
_NUMBER: Final = "[0-9]{1,4}"


def _tiling(phrases: list[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?:(?:{words}|{_NUMBER})(?: |$))+")


_WITH_MARKS: Final = _tiling([unicodedata.normalize("NFC", phrase) for phrase in _PHRASES])
_WITHOUT: Final = _tiling([*_ABBREVIATIONS, *(" ".join(search_words(phrase)) for phrase in _PHRASES if " " in phrase)])
"""Without marks a single word can be anything, so only longer phrases and abbreviations count."""
_WORD: Final = re.compile(r"[^\W_]+")


def shown_heading(headings: tuple[str, ...]) -> str:
    """The headings of a column on one line; ``…`` for one that holds anything beside the known phrases."""
    return " / ".join(show_cell(text) if _is_plain(text) else HIDDEN for text in headings)


def shown_sheet(number: int, name: str) -> str:
    """A sheet by its number, with its name where that is made of the words of headings: it may be a person's."""
    return f"{number} “{show_cell(name)}”" if _is_plain(name) else str(number)


def _is_plain(text: str) -> bool:
    words = " ".join(_WORD.findall(unicodedata.normalize("NFC", text).lower()))
    if sum(sign.isdigit() for sign in words) > _DIGITS_OF_A_DATE:
        return False
    return (_WITHOUT if words.isascii() else _WITH_MARKS).fullmatch(words) is not None
