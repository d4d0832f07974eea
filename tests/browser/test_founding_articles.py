"""Each figure of the founding articles stands on the built page of its province, in both languages, as printed.

The table below was typed from the articles, not read from the packages: it is the oracle for the whole chain.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from lxml import html
from lxml.html import HtmlElement

TAX_NEWS: Final = "https://thoibaotaichinhvietnam.vn/"
NOVEMBER: Final = TAX_NEWS + (
    "bao-hiem-xa-hoi-quang-ninh-phan-dau-ty-le-cham-dong-bao-hiem-thap-hon-21-trong-nam-2025-186867.html"
)
DECEMBER: Final = TAX_NEWS + (
    "quang-ninh-so-thu-quy-bao-hiem-xa-hoi-bao-hiem-y-te-va-bao-hiem-that-nghiep-dat-9916-ty-dong-189669.html"
)
PHU_THO: Final = "S002"
BAC_KAN: Final = "S004"

# (province, printed expression, figure in Vietnamese, figure in English, address or id of the source)
FIGURES: Final = [
    ("quang-ninh", "dưới 2,1%", "dưới 2,1%", "less than 2.1%", NOVEMBER),
    ("quang-ninh", "7.091 tỷ đồng", "7.091 tỷ đồng", "7,091 billion VND", NOVEMBER),
    ("quang-ninh", "gần 1.000 tỷ đồng", "gần 1.000 tỷ đồng", "nearly 1,000 billion VND", NOVEMBER),
    ("quang-ninh", "74,43%", "74,43%", "74.43%", NOVEMBER),
    ("quang-ninh", "227,4 tỷ đồng", "227,4 tỷ đồng", "227.4 billion VND", NOVEMBER),
    ("quang-ninh", "2,39%", "2,39%", "2.39%", NOVEMBER),
    ("quang-ninh", "521 đơn vị", "521 đơn vị", "521 units", NOVEMBER),
    ("quang-ninh", "11 tổ công tác liên ngành", "11 tổ", "11 teams", NOVEMBER),
    ("quang-ninh", "321.779 người", "321.779 người", "321,779 people", NOVEMBER),
    ("quang-ninh", "93,53%", "93,53%", "93.53%", NOVEMBER),
    ("quang-ninh", "275.500 người", "275.500 người", "275,500 people", NOVEMBER),
    ("quang-ninh", "46.300 người", "46.300 người", "46,300 people", NOVEMBER),
    ("quang-ninh", "gần đạt 1,3 triệu", "gần 1.300.000 người", "nearly 1,300,000 people", NOVEMBER),
    ("quang-ninh", "95,75%", "95,75%", "95.75%", NOVEMBER),
    ("quang-ninh", "332.600 người", "332.600 người", "332,600 people", DECEMBER),
    ("quang-ninh", "hơn 27.000 người", "hơn 27.000 người", "more than 27,000 people", DECEMBER),
    ("quang-ninh", "52,05%", "52,05%", "52.05%", DECEMBER),
    ("quang-ninh", "vượt mốc 1,3 triệu", "hơn 1.300.000 người", "more than 1,300,000 people", DECEMBER),
    ("quang-ninh", "95,76%", "95,76%", "95.76%", DECEMBER),
    ("quang-ninh", "9.916 tỷ đồng", "9.916 tỷ đồng", "9,916 billion VND", DECEMBER),
    ("quang-ninh", "1.082 tỷ đồng", "1.082 tỷ đồng", "1,082 billion VND", DECEMBER),
    ("quang-ninh", "vượt 4%", "104%", "104%", DECEMBER),
    ("quang-ninh", "hơn 128.000 người", "hơn 128.000 người", "more than 128,000 people", DECEMBER),
    ("quang-ninh", "khoảng 94%", "khoảng 94%", "about 94%", DECEMBER),
    ("quang-ninh", "227.500 lượt người", "227.500 lượt", "227,500 cases", DECEMBER),
    ("quang-ninh", "9.912 tỷ đồng", "9.912 tỷ đồng", "9,912 billion VND", DECEMBER),
    (
        "quang-ninh",
        "hơn 2,6 triệu lượt khám chữa bệnh",
        "hơn 2.600.000 lượt khám",
        "more than 2,600,000 visits",
        DECEMBER,
    ),
    ("quang-ninh", "2.620 tỷ đồng", "2.620 tỷ đồng", "2,620 billion VND", DECEMBER),
    ("quang-ninh", "87%", "87%", "87%", DECEMBER),
    ("quang-ninh", "99,83%", "99,83%", "99.83%", DECEMBER),
    ("quang-ninh", "từ 12 xuống còn 9 cơ quan BHXH cơ sở", "12 cơ quan", "12 offices", DECEMBER),
    ("quang-ninh", "9 cơ quan BHXH cơ sở", "9 cơ quan", "9 offices", DECEMBER),
    ("quang-ninh", "hơn 96%", "hơn 96%", "more than 96%", DECEMBER),
    ("quang-ninh", "3,5%", "3,5 điểm phần trăm", "3.5 percentage points", DECEMBER),
    ("phu-tho", "hơn 650.000 người", "hơn 650.000 người", "more than 650,000 people", PHU_THO),
    ("phu-tho", "33,8%", "33,8%", "33.8%", PHU_THO),
    ("phu-tho", "hơn 524.000 người", "hơn 524.000 người", "more than 524,000 people", PHU_THO),
    ("phu-tho", "95,6%", "95,6%", "95.6%", PHU_THO),
    ("phu-tho", "89,5%", "89,5%", "89.5%", PHU_THO),
    ("phu-tho", "11.413 tỉ đồng", "11.413 tỷ đồng", "11,413 billion VND", PHU_THO),
    ("phu-tho", "65%", "65%", "65%", PHU_THO),
    ("phu-tho", "430 tỉ đồng", "430 tỷ đồng", "430 billion VND", PHU_THO),
    ("phu-tho", "2,45%", "2,45%", "2.45%", PHU_THO),
    ("phu-tho", "947 đơn vị", "947 đơn vị", "947 units", PHU_THO),
    ("phu-tho", "95,1%", "95,1%", "95.1%", PHU_THO),
    ("phu-tho", "dưới 1,5%", "dưới 1,5%", "less than 1.5%", PHU_THO),
    ("bac-kan", "22.766 người", "22.766 người", "22,766 people", BAC_KAN),
    ("bac-kan", "117 người", "117 người", "117 people", BAC_KAN),
    ("bac-kan", "307.327 người", "307.327 người", "307,327 people", BAC_KAN),
    ("bac-kan", "5.941 người", "5.941 người", "5,941 people", BAC_KAN),
    ("bac-kan", "893 người", "893 người", "893 people", BAC_KAN),
    ("bac-kan", "132 người", "132 người", "132 people", BAC_KAN),
    ("bac-kan", "303.842 triệu đồng", "303.842 triệu đồng", "303,842 million VND", BAC_KAN),
    ("bac-kan", "544.460 triệu đồng", "544,46 tỷ đồng", "544.46 billion VND", BAC_KAN),
    ("bac-kan", "55,8%", "55,8%", "55.8%", BAC_KAN),
    ("bac-kan", "38.678 triệu đồng", "38.678 triệu đồng", "38,678 million VND", BAC_KAN),
    ("bac-kan", "14,6%", "14,6%", "14.6%", BAC_KAN),
    ("bac-kan", "trên 45 tỷ đồng", "hơn 45 tỷ đồng", "more than 45 billion VND", BAC_KAN),
]


def _page(site_folder: Path, language: str, province: str) -> HtmlElement:
    folder = f"tinh/{province}" if language == "vi" else f"en/provinces/{province}"
    return html.parse(site_folder / folder / "index.html", parser=html.HTMLParser(encoding="utf-8")).getroot()


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _rows(page: HtmlElement, printed: str) -> list[HtmlElement]:
    return [
        row
        for row in page.xpath("//table//tr[@id]")
        if any(_text(cell) == f"“{printed}”" for cell in row.xpath(".//*[@class='printed']"))
    ]


def _has_source(row: HtmlElement, source: str) -> bool:
    (cell,) = row.xpath("./td[contains(@class, 'c-source')]")
    links = cell.xpath(".//a/@href")
    return source in links if source.startswith("http") else any(link.endswith(f"#{source}") for link in links)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("province", "printed", "figure_vi", "figure_en", "source"), FIGURES)
def test_figure_stands_on_its_page(
    site_folder: Path, language: str, province: str, printed: str, figure_vi: str, figure_en: str, source: str
) -> None:
    rows = [row for row in _rows(_page(site_folder, language, province), printed) if _has_source(row, source)]
    assert rows, f"no row is printed as {printed!r} with its source"
    figure = figure_vi if language == "vi" else figure_en
    assert figure in [_text(row.xpath("./td[contains(@class, 'c-value')]")[0]) for row in rows]


def test_the_table_has_every_figure_of_the_articles() -> None:
    assert [sum(row[0] == place for row in FIGURES) for place in ("quang-ninh", "phu-tho", "bac-kan")] == [34, 12, 12]


@pytest.mark.parametrize(("language", "word"), [("vi", "phải tính lãi"), ("en", "interest-bearing")], ids=["vi", "en"])
def test_the_late_sum_of_quang_ninh_is_told_as_the_interest_bearing_part(
    site_folder: Path, language: str, word: str
) -> None:
    (row,) = [
        row for row in _rows(_page(site_folder, language, "quang-ninh"), "227,4 tỷ đồng") if _has_source(row, NOVEMBER)
    ]
    assert word in _text(row.xpath("./th")[0])


@pytest.mark.parametrize("printed", ["hơn 650.000 người", "11.413 tỉ đồng", "430 tỉ đồng", "95,1%"])
def test_phu_tho_is_told_as_inferred(site_folder: Path, printed: str) -> None:
    for language, label in (("vi", "Địa phương do suy luận"), ("en", "Province inferred")):
        (row,) = [row for row in _rows(_page(site_folder, language, "phu-tho"), printed) if _has_source(row, PHU_THO)]
        assert label in _text(row)


@pytest.mark.parametrize(
    "printed", [row[1] for row in FIGURES if row[4] == DECEMBER and not row[1].startswith("từ 12")]
)
def test_figures_of_28_december_are_told_as_provisional(site_folder: Path, printed: str) -> None:
    for language, label in (("vi", "Công bố trước khi hết kỳ"), ("en", "Published before the period ended")):
        rows = [row for row in _rows(_page(site_folder, language, "quang-ninh"), printed) if _has_source(row, DECEMBER)]
        assert rows
        assert all(label.lower() in _text(row).lower() for row in rows)


def test_the_target_that_asks_to_maintain_more_than_is_reported(site_folder: Path) -> None:
    (row,) = _rows(_page(site_folder, "vi", "phu-tho"), "95,1%")
    text = _text(row)
    assert "Chỉ tiêu bao phủ" in text
    assert "hạn 31/12/2025" in text
    assert "duy trì 95,1%" in text
    assert "89,5%" in text


def test_the_directive_without_figures_stands_on_the_national_page(site_folder: Path) -> None:
    for language in ("vi", "en"):
        (item,) = _page(site_folder, language, "viet-nam").xpath("//li[@id='S003']")
        assert "BHXH" in _text(item)


def test_bac_kan_says_what_it_became(site_folder: Path) -> None:
    assert "Bắc Kạn sáp nhập vào Thái Nguyên" in _text(_page(site_folder, "vi", "bac-kan"))
    assert "merged into Thai Nguyen" in _text(_page(site_folder, "en", "bac-kan"))
