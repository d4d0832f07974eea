"""The packages with one fault each: what is changed in a good one, and what the check must name.

The places are typed by hand. Lines of ``bac-kan``: 2 share of the plan, 3 collected, 4 and 5 year on year, 6 late
payment, 7 health insurance, 8 and 9 social insurance, 10-12 year on year, 13 plan of the year.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from tests.packages.edits import (
    Edit,
    all_of,
    cell,
    cells,
    content,
    copy_row,
    decomposed,
    delimited,
    descriptor,
    drop_column,
    put,
    read_records,
    records,
    remove,
    replace,
    swap_columns,
    swap_rows,
    write_records,
)
from tests.packages.fault import Fault
from tests.packages.fault import one_fault as _one
from tests.packages.faults_lists import LIST_FAULTS
from tests.packages.faults_texts import TEXT_FAULTS
from tests.packages.faults_trees import TREE_FAULTS

OBS: Final = "observations.csv"
SRC: Final = "sources.csv"
YOY: Final = b"bac-kan-2017-07-31-collections_yoy_pct"
JSON: Final = "datapackage.json"
PROV: Final = "provinces.csv"
QUANG_NINH_34: Final = 77
QUANG_TRI_34: Final = 79
YEN_BAI_63: Final = 100
BAC_KAN: Final = ("provinces/bac-kan",)
QUANG_NINH: Final = ("provinces/quang-ninh",)
PHU_THO: Final = ("provinces/phu-tho",)
REGISTRY: Final = ("registry",)
REGISTER: Final = ("debtor-lists/register",)


def _cell(name: str, row: int, column: str, value: str, code: str = "", file: str = OBS) -> Fault:
    """One wrong cell in a table of Bắc Kạn."""
    return _one(name, BAC_KAN, cell(file, row, column, value), file, row, column, code)


def _schema(value: dict[str, Any]) -> None:
    value["resources"][0]["schema"]["fieldsMatch"] = ["equal"]


def _remote(value: dict[str, Any]) -> None:
    value["resources"][1]["path"] = "https://example.org/sources.csv"


def _outside(value: dict[str, Any]) -> None:
    value["resources"][1]["path"] = "../../sources.csv"


def _copy_source(folder: Path) -> None:
    """Carry a source into another package and change who published it."""
    source = read_records(folder / "provinces/bac-kan/sources.csv")[1]
    source[2] = "Báo khác"
    table = read_records(folder / "provinces/phu-tho/sources.csv")
    write_records(folder / "provinces/phu-tho/sources.csv", [*table, source])


FILES: Final = (
    _one("byte-order-mark", BAC_KAN, content(OBS, lambda text: b"\xef\xbb\xbf" + text), OBS, 1),
    _one("nul-byte", BAC_KAN, replace(OBS, "38.678 tri", "38.678\x00tri"), OBS, 4),
    _one(
        "encoding",
        BAC_KAN,
        content(OBS, lambda text: text.replace("7.327 người".encode(), b"7.327 ng\xff")),
        OBS,
        7,
    ),
    _one("file-empty", BAC_KAN, content(SRC, lambda _: b""), SRC, 0),
    _one("file-missing", BAC_KAN, remove("unpublished.csv"), "unpublished.csv", 0),
    _one(
        "blank-line",
        BAC_KAN,
        content(OBS, lambda text: text.replace(b"\n" + YOY, b"\n\n" + YOY)),
        OBS,
        5,
    ),
    _one("delimiter", BAC_KAN, delimited(OBS, ";"), OBS, 1),
    _one("ragged-row", BAC_KAN, replace(OBS, "307.327 người,,,S004", "307,327 người,,,S004"), OBS, 7),
    _one("broken-quoting", BAC_KAN, replace(OBS, "Kế hoạch của cả năm", '"Kế hoạch của cả năm'), OBS, 13),
    _one("duplicate-column", BAC_KAN, replace(OBS, "note_en", "note"), OBS, 1, "note"),
    _one("column-missing", BAC_KAN, records(OBS, drop_column("confidence")), OBS, 1, "confidence"),
    _one("column-extra", BAC_KAN, records(OBS, lambda table: [[*row, "x"] for row in table]), OBS, 1, "x"),
    _one("column-order", BAC_KAN, records(OBS, swap_columns("value", "unit")), OBS, 1, "unit"),
    _one("canonical-line-ends", BAC_KAN, content(OBS, lambda text: text.replace(b"\n", b"\r\n")), OBS, 1),
    _one("canonical-end", BAC_KAN, content(OBS, lambda text: text[:-1]), OBS, 13),
    _one("canonical-letters", BAC_KAN, decomposed(OBS, 8, "note"), OBS, 8),
    _one("canonical-quoting", BAC_KAN, replace(OBS, ",303842000000,", ',"303842000000",'), OBS, 3),
    _one("canonical-order", BAC_KAN, records(OBS, swap_rows(3, 4)), OBS, 3),
)

DESCRIPTORS: Final = (
    _one("descriptor-missing", BAC_KAN, remove(JSON), JSON, 0),
    _one("descriptor-not-json", BAC_KAN, replace(JSON, '"version": "1.0.0",', '"version": "1.0.0"'), JSON, 6),
    _one("descriptor-duplicate-key", BAC_KAN, replace(JSON, '"version"', '"name": "cao-bang",\n  "version"'), JSON, 0),
    _one("descriptor-drift", BAC_KAN, descriptor(_schema), JSON, 0, "resources[0].schema.fieldsMatch"),
    _one("descriptor-resources", BAC_KAN, descriptor(lambda whole: whole["resources"].pop()), JSON, 0, "resources"),
    _one("descriptor-unknown-key", BAC_KAN, put("profile", "https://example.org/profile.json"), JSON, 0, "profile"),
    _one("descriptor-profile", BAC_KAN, put("$schema", "https://example.org/profile.json"), JSON, 0, "$schema"),
    _one("descriptor-province", BAC_KAN, put("name", "bac-can"), JSON, 0, "name"),
    _one("descriptor-title", BAC_KAN, put("title", " "), JSON, 0, "title"),
    _one("descriptor-version", BAC_KAN, put("version", "1.0"), JSON, 0, "version"),
    _one("descriptor-created", BAC_KAN, put("created", "2026-02-30T00:00:00Z"), JSON, 0, "created"),
    _one("descriptor-licenses", BAC_KAN, put("licenses", []), JSON, 0, "licenses"),
    _one("descriptor-contributors", BAC_KAN, put("contributors", "BHXH Mở"), JSON, 0, "contributors"),
    _one("resource-path", BAC_KAN, descriptor(_outside), JSON, 0, "path"),
    _one("resource-path-remote", BAC_KAN, descriptor(_remote), JSON, 0, "path", code="resource-path"),
)

CELLS: Final = (
    _cell("line-break", 2, "note", "Bài nói đạt tiến độ,\ndù thấp hơn mức chia đều."),
    _cell("character-hidden", 2, "note", "Bài nói đạt\u200b tiến độ."),
    _cell("character-bidirectional", 7, "as_printed", "307.327 \u202engười", "character-hidden"),
    _cell("mojibake", 8, "note", "Bài chỉ ghi là Báº£o hiá»ƒm xã hội."),
    _cell("outer-space", 3, "confidence", "high "),
    _cell("text-too-long", 2, "note", "Bài nói đạt tiến độ, " * 25 + "hết."),
    _cell("printed-too-long", 7, "as_printed", "307.327 người" + " và nhiều người nữa" * 3),
    _cell("required-empty", 4, "locator", ""),
    _cell("number-syntax", 7, "value", "307_327"),
    _cell("number-syntax-grouped", 7, "value", "307.327,0", "number-syntax"),
    _cell("number-syntax-exponent", 3, "value", "3.03842e11", "number-syntax"),
    _cell("number-syntax-full-width", 9, "value", "８９３", "number-syntax"),
    _cell("number-syntax-trailing", 2, "value", "55.80", "number-syntax"),
    _cell("number-syntax-leading", 9, "value", "0893", "number-syntax"),
    _cell("number-too-long", 3, "value", "9" * 25),
    _cell("date-syntax", 2, "as_of", "31/07/2017"),
    _cell("date-unreal", 3, "as_of", "2017-02-30"),
    _cell("partial-date-syntax", 2, "published", "08/2017", file=SRC),
    _cell("not-in-list", 5, "confidence", "cao"),
    _cell("pattern", 7, "indicator", "Participants HI"),
    _cell("url-form", 2, "url", "javascript:alert(1)", file=SRC),
    _cell("url-form-password", 2, "url", "https://user:secret@example.org/", "url-form", SRC),
    _cell("url-number-host", 2, "url", "http://10.0.0.1/bai-bao", file=SRC),
)

ROWS: Final = (
    _one("key-repeated", BAC_KAN, records(OBS, copy_row(9)), OBS, 10, "obs_id"),
    _one(
        "figure-repeated",
        BAC_KAN,
        records(OBS, copy_row(9, obs_id="bac-kan-2017-07-31-participants_si-voluntary-si-s004-b")),
        OBS,
        10,
        "obs_id",
    ),
    _one(
        "source-differs",
        ("provinces/bac-kan", "provinces/phu-tho"),
        _copy_source,
        "provinces/phu-tho/sources.csv",
        6,
        "publisher",
    ),
    _cell("province-differs", 7, "province_id", "cao-bang"),
    Fault(
        "province-unknown",
        BAC_KAN,
        cell(OBS, 7, "boundary", "34"),
        (("boundary-date", OBS, 7, "boundary"), ("province-unknown", OBS, 7, "province_id")),
    ),
    _cell("indicator-unknown", 7, "indicator", "participants_hix"),
    _cell("variant-unknown", 8, "variant", "forced"),
    _cell("denominator-unknown", 2, "denominator", "population"),
    _cell("denominator-missing", 2, "denominator", ""),
    _cell("set-by-missing", 13, "set_by", ""),
    _cell("source-unknown", 7, "source_id", "S999"),
    _cell("flag-unknown", 8, "flags", "class_not_stated;class_forgotten"),
    _cell("flag-not-curated", 8, "flags", "class_not_stated;jump"),
    _cell("flag-repeated", 8, "flags", "class_not_stated;class_not_stated"),
    _cell("contradicts-unknown", 8, "flags", "contradicts:bac-kan-2017-07-31-nothing"),
    _cell("contradicts-one-sided", 8, "flags", "contradicts:bac-kan-2017-07-31-participants_si-voluntary-si-s004"),
    _cell("unit-differs", 7, "unit", "units"),
    _cell("value-negative", 7, "value", "-307327"),
    _one("value-not-whole", BAC_KAN, cells(OBS, 7, value="307327.5", as_printed="307.327,5 người"), OBS, 7, "value"),
    _one("percent-range", PHU_THO, cells(OBS, 11, value="189.5", as_printed="189,5%"), OBS, 11, "value"),
    _cell("printed-no-digit", 7, "as_printed", "ba trăm nghìn người"),
    _cell("printed-unreadable", 7, "as_printed", "307.32.7 người"),
    _cell("printed-value", 3, "value", "303842000"),
    _cell("printed-unit", 7, "as_printed", "307.327%"),
    _cell("printed-qualifier", 6, "qualifier", "exact"),
    _cell("printed-sign", 4, "value", "-38678000000"),
    _one("derived-note", QUANG_NINH, cell(OBS, 27, "note", "Bài chỉ nêu phần vượt."), OBS, 27, "note"),
    _one("derived-sum", QUANG_NINH, cell(OBS, 27, "note", "Tính: 100 + 5 = 105."), OBS, 27, "note"),
    _one("derived-printed", QUANG_NINH, cell(OBS, 27, "note", "Tính: 99 + 5 = 104."), OBS, 27, "note"),
    _one("date-after-created", QUANG_NINH, cell(OBS, 31, "as_of", "2027-03-31"), OBS, 31, "as_of"),
    _cell("date-after-publication", 7, "as_of", "2017-08-31"),
    _one("boundary-date", QUANG_NINH, cell(OBS, 15, "boundary", "63"), OBS, 15, "boundary"),
    _cell("period-missing", 3, "period_start", ""),
    _cell("period-unexpected", 6, "period_start", "2017-01-01"),
    _cell("period-start", 3, "period_start", "2017-07-01"),
)

TREES: Final = (
    Fault(
        "descriptor-name",
        ("provinces/bac-kan", "provinces/phu-tho"),
        descriptor(lambda whole: whole.__setitem__("name", "cao-bang"), "provinces/bac-kan"),
        (("descriptor-name", "provinces/bac-kan/datapackage.json", 0, "name"),),
    ),
    Fault(
        "three-files",
        ("provinces/bac-kan", "provinces/phu-tho", "provinces/quang-ninh"),
        all_of(
            cell("provinces/bac-kan/observations.csv", 7, "value", "307_327"),
            cell("provinces/phu-tho/sources.csv", 2, "url", "ftp://example.org/"),
            descriptor(lambda whole: whole.__setitem__("version", "một"), "provinces/quang-ninh"),
        ),
        (
            ("number-syntax", "provinces/bac-kan/observations.csv", 7, "value"),
            ("url-form", "provinces/phu-tho/sources.csv", 2, "url"),
            ("descriptor-version", "provinces/quang-ninh/datapackage.json", 0, "version"),
        ),
    ),
)


CORR: Final = "registry/corrections.csv"
PLAN: Final = "bac-kan-2017-07-31-collections_plan_pct-si.hi.ui-s004"
_CORRECTION: Final = {
    "obs_id": PLAN,
    "date": "2026-11-22",
    "action": "corrected",
    "province_id": "bac-kan",
    "boundary": "63",
    "indicator": "collections_plan_pct",
    "as_of": "2017-07-31",
    "column": "value",
    "old": "55.6",
    "new": "55.8",
    "reason_vi": "Chép nhầm một chữ số.",
    "reason_en": "One digit was copied wrongly.",
}


def _log(*rows: dict[str, str]) -> Edit:
    """The log of corrections, with these rows."""
    written = [list(_CORRECTION), *([{**_CORRECTION, **row}[name] for name in _CORRECTION] for row in rows)]
    return records(CORR, lambda _: written)


def _correction(name: str, row: int, column: str, *rows: dict[str, str]) -> Fault:
    return _one(name, ("registry", "provinces/bac-kan"), _log(*rows), CORR, row, column)


CORRECTIONS: Final = (
    _correction("correction-column", 2, "column", {"column": "obs_id"}),
    _correction("correction-new", 2, "new", {"old": "55.8"}),
    _correction("correction-value", 2, "old", {"old": "abc"}),
    _correction("correction-about", 2, "obs_id", {"province_id": "cao-bang"}),
    _correction("correction-unknown", 2, "obs_id", {"obs_id": "bac-kan-2017-07-31-nothing"}),
    _correction("correction-withdrawn", 2, "obs_id", {"action": "withdrawn", "column": "", "old": "55.8", "new": ""}),
    _correction("correction-chain", 3, "old", {"date": "2026-11-20", "old": "55", "new": "55.7"}, {}),
    _correction("correction-differs", 2, "new", {"new": "55.9"}),
)


def _province(name: str, row: int, column: str, value: str, told: str = "", **more: str) -> Fault:
    """One wrong province in the registry; ``told`` is the column of the issue, where it is another one."""
    return _one(name, REGISTRY, cells(PROV, row, **{column: value}, **more), PROV, row, told or column)


REGISTRIES: Final = (
    Fault(
        "code-differs",
        REGISTRY,
        all_of(cell(PROV, QUANG_NINH_34, "code", "44"), cell(PROV, QUANG_TRI_34, "code", "22")),
        (("code-differs", PROV, QUANG_NINH_34, "code"), ("code-differs", PROV, QUANG_TRI_34, "code")),
    ),
    _province("code-missing", QUANG_NINH_34, "code", ""),
    _province("name-english", QUANG_NINH_34, "name_en", "Quảng Ninh"),
    _province("name-identifier", YEN_BAI_63, "name_vi", "Yên Báy", name_en="Yen Bay", told="province_id"),
    _province("validity-dates", YEN_BAI_63, "valid_to", "2025-07-01"),
    _province("successor-unknown", YEN_BAI_63, "successor_id", "yen-bai"),
    _province("tile-missing", QUANG_NINH_34, "tile_row", "", told="tile_col"),
    _province("tile-repeated", QUANG_TRI_34, "tile_col", "4", tile_row="2"),
    _one(
        "bounds-order",
        REGISTRY,
        cell("indicators.csv", 4, "plausible_min", "130"),
        "indicators.csv",
        4,
        "plausible_min",
    ),
    _one("code-repeated", REGISTRY, cell("provinces.csv", 7, "code", "06"), "provinces.csv", 7, "code"),
    _one(
        "predecessors-differ",
        REGISTRY,
        cell("provinces.csv", 2, "predecessor_ids", "an-giang"),
        "provinces.csv",
        2,
        "predecessor_ids",
    ),
    _one(
        "label-missing",
        REGISTRY,
        records("labels.csv", lambda table: [r for r in table if r[:2] != ["unit", "VND"]]),
        "indicators.csv",
        2,
        "unit",
    ),
    _one("integer-syntax", REGISTER, cell("lists.csv", 2, "units_count", "1.17e2"), "lists.csv", 2, "units_count"),
    _one("month-unreal", REGISTER, cell("lists.csv", 8, "as_of", "2017-13"), "lists.csv", 8, "as_of", "date-unreal"),
)

FAULTS: Final = (
    *FILES,
    *DESCRIPTORS,
    *CELLS,
    *ROWS,
    *TREES,
    *CORRECTIONS,
    *REGISTRIES,
    *LIST_FAULTS,
    *TEXT_FAULTS,
    *TREE_FAULTS,
)
