"""The words and numbers of the table of timings in Vietnamese."""

from __future__ import annotations

import re
from typing import Final

WORDS: Final = {
    "what": "việc",
    "size": "cỡ",
    "ours": "BHXH Mở",
    "alternative": "cách kia",
    "unit": "đơn vị đo",
    "ratio": "tỷ lệ",
    "goal": "mức phải đạt",
    "met": "đạt",
    "build": "dựng trang",
    "cold": "chưa giữ gì",
    "warm": "không có gì đổi",
    "memory": "bộ nhớ",
    "memory of the largest process": "bộ nhớ của tiến trình lớn nhất",
    "beside Material": "cạnh Material nguyên bản",
    "beside Zensical": "cạnh Zensical",
    "which stops with an error": "dừng vì lỗi",
    "one changed row": "sửa một dòng",
    "until its page is served": "đến khi thấy trang của tỉnh",
    "until the whole site is": "đến khi cả trang dựng xong",
    "beside a whole build of Material": "cạnh cả lượt dựng của Material",
    "cost per page": "thời gian cho một trang",
    "HTML per page": "HTML của một trang",
    "of data pages in both trees": "những trang số liệu có ở cả hai cỡ",
    "mean of every kind": "trung bình mọi loại trang",
    "HTML of the heaviest page": "HTML của trang nặng nhất",
    "validate.py": "validate.py",
    "validate.py beside plain Frictionless": "validate.py, cạnh Frictionless nguyên bản",
    "nothing changed": "không có gì đổi",
    "look-up: make the index": "tra cứu: lập chỉ mục",
    "look-up: memory for it": "tra cứu: bộ nhớ để lập",
    "units included": "kể cả danh sách",
    "look-up: bytes a unit": "tra cứu: byte cho một đơn vị",
    "not compressed": "chưa nén",
    "beside one JSON file": "cạnh một tệp JSON",
    "look-up: files": "tra cứu: số tệp",
    "look-up: first view": "tra cứu: lượt tải đầu",
    "as gzip sends it": "nén gzip như khi tải",
    "look-up: bytes of a query": "tra cứu: một câu hỏi tải về",
    "median": "trung vị",
    "p95": "bách phân vị 95",
    "most": "nhiều nhất",
    "look-up: first answer": "tra cứu: câu trả lời đầu",
    "look-up: bytes until it": "tra cứu: tải về đến lúc ấy",
    "look-up: time of a query": "tra cứu: thời gian",
    "no network": "không tính mạng",
    "beside a JSON scan": "cạnh quét tệp JSON",
    "beside a hyparquet scan": "cạnh quét Parquet (hyparquet)",
    "beside hyparquet (not to be had here)": "không có hyparquet",
    "look-up: serial round trips": "tra cứu: lượt tải nối nhau",
    "ordered by name": "xếp theo tên",
    "compare.py": "compare.py",
    "compare.py beside a merge in pandas": "compare.py, cạnh phép ghép của pandas",
    "page: bytes": "trang Quảng Ninh: tải về",
    "page: first chart painted": "đến khi thấy biểu đồ đầu",
    "page: script that the first chart awaits": "tập lệnh mà biểu đồ đầu phải chờ",
    "beside charts by script": "cạnh biểu đồ vẽ bằng tập lệnh",
    "beside stock Material": "cạnh Material nguyên bản",
    "charts: all drawn": "biểu đồ: vẽ mới tất cả",
    "nothing cached": "chưa giữ gì",
    "charts: all taken from the cache": "biểu đồ: lấy lại tất cả",
    "charts: each": "biểu đồ: mỗi hình",
    "one process": "một tiến trình",
    "beside Altair's chart.save": "cạnh chart.save của Altair",
    "import_list.py": "import_list.py",
    "beside pandas read_excel": "cạnh read_excel",
    "to_csv": "to_csv của pandas",
    "processor / 4": "bộ xử lý chậm 4 lần",
}
"""What stands between the commas of a cell; what is not here stays as it is but for its numbers and the words below."""
PART_NAMES: Final = {
    "builds": "dựng trang",
    "growth": "cỡ lớn so với cỡ nhỏ",
    "validation": "kiểm tra",
    "look-up": "tra cứu",
    "compare": "so sánh",
    "page": "trang Quảng Ninh",
    "charts": "biểu đồ",
    "import": "nhập danh sách",
}
_COUNTED: Final = {
    "pages": "trang",
    "units": "đơn vị",
    "figures": "con số",
    "charts": "biểu đồ",
    "rows": "dòng",
    "files": "tệp",
    "lists": "danh sách",
    "of": "trong",
    "by": "so với",
}
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SWAPPED: Final = str.maketrans(",.", ".,")


def in_vietnamese(table: str) -> str:
    """A Markdown table of timings in Vietnamese, its numbers as 1.234,5."""
    return "\n".join(
        "|".join(f" {_cell(cell.strip())} " if cell else "" for cell in line.split("|")) for line in table.split("\n")
    )


def _cell(cell: str) -> str:
    return ", ".join(WORDS.get(part, _counted(part)) for part in cell.split(", "))


def _counted(part: str) -> str:
    told = _NUMBER.sub(lambda found: found.group().translate(_SWAPPED), part)
    for word, vietnamese in _COUNTED.items():
        told = re.sub(rf"\b{word}\b", vietnamese, told)
    return told
