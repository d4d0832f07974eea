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
    "build, cold": "dựng trang, chưa giữ gì, cạnh Material nguyên bản",
    "build, warm": "dựng trang, không có gì đổi, cạnh Material nguyên bản",
    "build, cold, beside Zensical": "dựng trang, chưa giữ gì, cạnh Zensical",
    "build, warm, beside Zensical": "dựng trang, không có gì đổi, cạnh Zensical",
    "build, cold, beside Zensical, which stops with an error": "dựng trang, chưa giữ gì, cạnh Zensical (dừng vì lỗi)",
    "build, warm, beside Zensical, which stops with an error": "dựng trang, không gì đổi, cạnh Zensical (dừng vì lỗi)",
    "build, memory": "dựng trang: bộ nhớ",
    "one changed row, until its page is served": "sửa một dòng, đến khi thấy trang của tỉnh",
    "one changed row, until the whole site is": "sửa một dòng, đến khi cả trang dựng xong",
    "cost per page, cold": "thời gian cho một trang, chưa giữ gì",
    "cost per page, warm": "thời gian cho một trang, không có gì đổi",
    "HTML per page, of pages in both trees": "HTML của một trang, những trang có ở cả hai cỡ",
    "HTML of the heaviest page": "HTML của trang nặng nhất",
    "HTML per page, mean of every kind": "HTML của một trang, trung bình mọi loại trang",
    "validate.py beside plain Frictionless": "validate.py, cạnh Frictionless nguyên bản",
    "validate.py, memory": "validate.py: bộ nhớ",
    "validate.py, nothing changed": "validate.py, không có gì đổi",
    "look-up: make the index": "tra cứu: lập chỉ mục",
    "look-up: memory for it": "tra cứu: bộ nhớ để lập",
    "look-up: bytes a unit, beside one JSON file": "tra cứu: byte cho một đơn vị, cạnh một tệp JSON",
    "look-up: files": "tra cứu: số tệp",
    "look-up: first view, beside one JSON file": "tra cứu: lượt tải đầu, cạnh một tệp JSON",
    "look-up: bytes of a query, median": "tra cứu: một câu hỏi tải về, trung vị",
    "look-up: bytes of a query, p95": "tra cứu: một câu hỏi tải về, bách phân vị 95",
    "look-up: bytes of a query, most": "tra cứu: một câu hỏi tải về, nhiều nhất",
    "look-up: first answer, beside a JSON scan": "tra cứu: câu trả lời đầu, cạnh quét tệp JSON",
    "look-up: time of a query, median, beside a JSON scan": "tra cứu: thời gian, trung vị, cạnh quét tệp JSON",
    "look-up: time of a query, p95, beside a JSON scan": "tra cứu: thời gian, bách phân vị 95, cạnh quét tệp JSON",
    "look-up: serial round trips, most": "tra cứu: lượt tải nối nhau, nhiều nhất",
    "look-up: first answer, beside a hyparquet scan": "tra cứu: câu trả lời đầu, cạnh quét Parquet (hyparquet)",
    "look-up: bytes until it, beside a hyparquet scan": "tra cứu: tải về đến lúc ấy, cạnh quét Parquet (hyparquet)",
    "look-up: time of a query, median, beside a hyparquet scan": "tra cứu: thời gian, trung vị, cạnh quét Parquet",
    "look-up: first answer, beside hyparquet (not to be had here)": "tra cứu: câu trả lời đầu (không có hyparquet)",
    "look-up: bytes until it, beside hyparquet (not to be had here)": "tra cứu: tải về đến lúc ấy (không có hyparquet)",
    "look-up: time of a query, median, beside hyparquet (not to be had here)": "tra cứu: thời gian, trung vị",
    "compare.py beside a merge in pandas": "compare.py, cạnh phép ghép của pandas",
    "compare.py, memory": "compare.py: bộ nhớ",
    "page: bytes, beside charts by script": "trang Quảng Ninh: tải về, cạnh biểu đồ vẽ bằng tập lệnh",
    "page: bytes, beside stock Material": "trang Quảng Ninh: tải về, cạnh Material nguyên bản",
    "page: first chart painted, beside charts by script": "đến khi thấy biểu đồ đầu, cạnh biểu đồ vẽ bằng tập lệnh",
    "page: first chart painted, beside stock Material": "đến khi thấy biểu đồ đầu, cạnh Material nguyên bản",
    "page: script that the first chart awaits, beside charts by script": "tập lệnh mà biểu đồ đầu phải chờ",
    "charts: all drawn, nothing cached": "biểu đồ: vẽ mới tất cả",
    "charts: all taken from the cache": "biểu đồ: lấy lại tất cả",
    "charts: each, beside Altair's chart.save": "biểu đồ: mỗi hình, cạnh chart.save của Altair",
    "import_list.py, beside pandas read_excel, to_csv": "import_list.py, cạnh read_excel, to_csv của pandas",
    "import_list.py, memory": "import_list.py: bộ nhớ",
    "Quảng Ninh, 400 ms, 400 kbit/s, processor / 4": "Quảng Ninh, 400 ms, 400 kbit/s, bộ xử lý chậm 4 lần",
}
"""Whole cells; a cell that is not here stays as it is but for its numbers and the words below."""
_COUNTED: Final = {
    "pages": "trang",
    "units": "đơn vị",
    "figures": "con số",
    "charts": "biểu đồ",
    "rows": "dòng",
    "files": "tệp",
    "of": "trong",
    "large by small": "lớn so với nhỏ",
    "by Altair": "do Altair vẽ",
}
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SWAPPED: Final = str.maketrans(",.", ".,")


def in_vietnamese(table: str) -> str:
    """A Markdown table of timings in Vietnamese, its numbers as 1.234,5."""
    return "\n".join(
        "|".join(f" {_cell(cell.strip())} " if cell else "" for cell in line.split("|")) for line in table.split("\n")
    )


def _cell(cell: str) -> str:
    if cell in WORDS:
        return WORDS[cell]
    told = _NUMBER.sub(lambda found: found.group().translate(_SWAPPED), cell)
    for word, vietnamese in _COUNTED.items():
        told = re.sub(rf"\b{word}\b", vietnamese, told)
    return told
