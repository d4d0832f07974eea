"""Clean data that look odd raise no error: what is true and unusual has to pass, or checks are ignored."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from portal.contract.check import check_paths
from portal.contract.schema import OBSERVATIONS, UNPUBLISHED
from portal.store.table import read_table
from portal.store.tree import read_package
from tests.packages.edits import Edit, all_of, cell, cells, descriptor, put, read_records, records

PACKAGES: Final = Path(__file__).resolve().parents[1] / "packages"
OBS: Final = "observations.csv"
SRC: Final = "sources.csv"
LIST: Final = "quang-ninh-2025-10-31"
UNITS: Final = f"{LIST}/units.csv"
ABOUT: Final = f"{LIST}/list.csv"


def told(base: str, folder: Path, edit: Edit) -> list[tuple[str, str, int, str]]:
    """What the check says of a good package after an honest change."""
    shutil.copytree(PACKAGES / base, folder / "data")
    edit(folder / "data")
    return [(one.code, Path(one.file).name, one.row, one.column) for one in check_paths([folder / "data"])]


def header_only(file: str) -> Edit:
    return records(file, lambda table: table[:1])


_TEXTS: Final = {
    "quotes": "Bài viết “thu” là 'thu' và \"nộp\".",
    "quotes at the ends": '"Thu" đạt 55,8%, "nợ" giảm.',
    "sign first": "- thu đạt tiến độ",
    "plus first": "+ thu vượt kế hoạch",
    "equals first": "= kế hoạch cả năm",
    "at first": "@bhxh đưa tin",
    "apostrophe first": "'tính đến cuối tháng",
    "html": "Bài viết <b>đậm</b> & in nghiêng.",
    "script": "<script>alert(1)</script>",
    "template": "{{ x }} {% raw %} ${x}",
    "markdown": "# Thu *nợ* `x` [a](b) | c |",
    "rule of a page": "--- thu nợ ---",
    "braces": '{: .lop onclick="x"}',
    "conflict in a sentence": "dấu ======= và <<<<<<< giữa câu",
    "French": "Noël, août, naïve, Müller, Bodø, São Paulo",
    "Japanese": "社会保険庁のＶＳＳ",
    "Greek letter": "hệ số α bằng 2",
    "units": "5 µm, 3 m², 20 °C, ½, n° 5, §2",
    "question": "Vì sao? Ai nộp? Bao giờ?",
    "capitals": "THỊ XÃ” ĐÃ NỘP",
    "old spelling": "quì, hoà, thuỷ, Xoòng",
    "numbers": "1_000; 1e5; 00; -0; 7.09E+12",
    "backslashes": "C:\\new\\table \\u202e %00 %s",
    "null": "null",
    "not a number": "NaN",
    "registered": "Báo A® và B™, Toyota®cars",
    "Turkish": "Yıldız và Yıldırım",
    "Icelandic": "Þór Guðmundsson",
    "a tone on the wrong letter": "Hoaì Đức, Khoaì Châu",
    "questions without spaces": "Ai? Vì sao?Sao?Thế",
    "marks": "№ 5, ①, ⊕, Chương Ⅷ",
}


@pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS)
@pytest.mark.parametrize(("file", "column"), [(OBS, "note"), (OBS, "locator"), (SRC, "title"), (SRC, "publisher")])
def test_odd_text_is_text(tmp_path: Path, text: str, file: str, column: str) -> None:
    assert told("ok/provinces/bac-kan", tmp_path, cell(file, 2, column, text)) == []


_NAMES: Final = (
    'Công ty TNHH "Ví Dụ"',
    "Công ty Cổ phần “Ví Dụ” & Cộng sự",
    "Công ty TNHH Ví Dụ 'Xanh'",
    "- Công ty TNHH Ví Dụ",
    "+ Công ty TNHH Ví Dụ (Việt Nam)",
    "-Công ty Cổ phần Ví Dụ",
    "Công ty TNHH MTV 1-5",
    "Công ty TNHH A+B Ví Dụ",
    "Công ty TNHH O'Ví Dụ; chi nhánh số 2",
    "CÔNG TY TNHH VÍ DỤ <VN>",
    "Công ty Cổ phần 100% Ví Dụ",
    "Công ty TNHH Noël Ví Dụ",
    "@Home JSC",
    "+84 Studio Công ty TNHH",
    "Công ty TNHH Yıldız Việt Nam",
    "Công ty TNHH Guðmundsson Việt Nam",
)


@pytest.mark.parametrize("name", _NAMES)
def test_odd_names_of_organisations_are_names(tmp_path: Path, name: str) -> None:
    assert told("ok-list", tmp_path, cell(UNITS, 5, "unit_name", name)) == []


@pytest.mark.parametrize("printed", ["giảm 38.678 triệu đồng", "-38.678 triệu đồng"])
def test_a_negative_adjustment_is_a_figure(tmp_path: Path, printed: str) -> None:
    # A change may fall, and then both the print and the value say so.
    assert told("ok/provinces/bac-kan", tmp_path, cells(OBS, 4, value="-38678000000", as_printed=printed)) == []


@pytest.mark.parametrize("share", ["100", "100.01", "107.4", "129.99"])
def test_a_plan_that_is_overfulfilled_is_a_figure(tmp_path: Path, share: str) -> None:
    edit = cells(OBS, 2, value=share, as_printed=f"{share.replace('.', ',')}%")
    assert told("ok/provinces/bac-kan", tmp_path, edit) == []


def test_a_province_without_a_row_is_sound(tmp_path: Path) -> None:
    edit = all_of(*(header_only(file) for file in (OBS, SRC)))
    assert told("ok/provinces/bac-kan", tmp_path, edit) == []
    assert read_package(tmp_path / "data").tables.keys() == {OBSERVATIONS.name, "sources", UNPUBLISHED.name}


def test_a_tree_of_provinces_without_a_row_is_sound(tmp_path: Path) -> None:
    places = ("bac-kan", "phu-tho", "quang-ninh")
    edit = all_of(*(header_only(f"provinces/{place}/{file}") for place in places for file in _filled(place)))
    assert told("ok", tmp_path, edit) == []


def _filled(place: str) -> list[str]:
    folder = PACKAGES / "ok" / "provinces" / place
    return [file.name for file in sorted(folder.glob("*.csv")) if len(read_records(file)) > 1]


def test_registers_that_may_be_empty(tmp_path: Path) -> None:
    assert told("ok/registry", tmp_path, lambda _: None) == []
    assert len(read_records(tmp_path / "data" / "corrections.csv")) == 1
    assert told("ok/debtor-lists/register", tmp_path / "other", header_only("lists.csv")) == []


@pytest.mark.parametrize(
    "edit",
    [
        put("description", "Số liệu đã công bố.\nChép từ báo."),
        put("keywords", ["bhxh", "bảo hiểm y tế"]),
        put("title", 'Số liệu “Bắc Kạn” & "cũ" <2017>'),
        put("contributors", [{"title": "Trần Ví Dụ", "path": "https://example.org/"}]),
        descriptor(lambda value: value.update(version="10.20.30-thu.1+x")),
    ],
)
def test_descriptors_may_say_more(tmp_path: Path, edit: Edit) -> None:
    assert told("ok/provinces/bac-kan", tmp_path, edit) == []


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "ghi-chu.txt", ".gitkeep", ".DS_Store", "expected.json"])
def test_texts_may_lie_in_a_package(tmp_path: Path, name: str) -> None:
    def edit(folder: Path) -> None:
        (folder / name).write_text("x\n", encoding="utf-8")

    assert told("ok/provinces/bac-kan", tmp_path, edit) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c&d=e%20f#g",
        "http://báo.vn/bài-viết",
        "https://xn--bo-mja.vn/",
        "https://example.org:8443/~a/(b),'c';d=!e*f+g@h",
        "https://example.org/[x]",
    ],
)
def test_addresses_of_every_honest_kind(tmp_path: Path, address: str) -> None:
    assert told("ok/provinces/bac-kan", tmp_path, cell(SRC, 2, "url", address)) == []


def test_a_long_table_is_not_too_long(tmp_path: Path) -> None:
    # Ten years of forty figures a month, each row longer than those of today.
    (tmp_path / "o.csv").write_text("a,b\n" + f"{'x' * 500},\n" * 4800, encoding="utf-8")
    table, findings = read_table(tmp_path / "o.csv", "o", "p", "o.csv")
    assert findings == []
    assert table is not None
    assert len(table.frame) == 4800
