"""Hostile text, one kind to a package: each where it deceives a reader, or stands in a column that can't hold text.

In free text of a province (notes, titles, places in a source) markup of every kind is data like any other: it is
published as it stands and harms no page, which ``tests/site`` and ``tests/browser`` hold.
"""

from __future__ import annotations

from typing import Final

from tests.packages.edits import cell, put
from tests.packages.fault import Fault, one_fault

BAC_KAN: Final = ("provinces/bac-kan",)
REAL: Final = "quang-ninh-2025-10-31"
REAL_BASE: Final = (f"ok-list/{REAL}",)
OBS: Final = "observations.csv"
SRC: Final = "sources.csv"


def _text(name: str, file: str, row: int, column: str, value: str, code: str) -> Fault:
    return one_fault(f"text-{name}", BAC_KAN, cell(file, row, column, value), file, row, column, code)


def _list_text(name: str, file: str, row: int, column: str, value: str, code: str) -> Fault:
    path = f"{REAL}/{file}"
    return one_fault(f"list-text-{name}", REAL_BASE, cell(path, row, column, value), path, row, column, code)


def _title(name: str, key: str, value: object, where: str = "", code: str = "descriptor-text") -> Fault:
    return one_fault(f"text-{name}", BAC_KAN, put(key, value), "datapackage.json", 0, where or key, code)


MARKUP: Final = (
    _text("html", SRC, 2, "url", 'https://example.org/"><img src=x onerror=alert(1)>', "url-form"),
    _text("event-handler", OBS, 7, "variant", 'x" onmouseover="alert(1)', "pattern"),
    _text("markdown", SRC, 2, "url", "[bài](javascript:alert(1))", "url-form"),
    _text("attribute-list", OBS, 7, "indicator", "{: onclick=alert(1) }", "pattern"),
    _text("jinja", OBS, 7, "unit", "{{ config.items() }}", "not-in-list"),
    _text("jinja-block", OBS, 7, "confidence", "{% include 'x' %}", "not-in-list"),
    _text("front-matter", OBS, 2, "note", "---\ntitle: x\n---", "line-break"),
    _text("script-end", OBS, 7, "qualifier", "</script><script>alert(1)</script>", "not-in-list"),
    _text("vega", OBS, 13, "set_by", "datum.constructor.constructor('alert(1)')()", "not-in-list"),
    _text("formula", OBS, 7, "value", "=1+1", "number-syntax"),
    _text("formula-date", OBS, 7, "as_of", "=TODAY()", "date-syntax"),
    _list_text("formula-sign", "units.csv", 5, "unit_name", "+cmd|' /C calc'!A0 Hợp tác xã Ví Dụ", "list-formula"),
    _list_text("formula-call", "units.csv", 5, "unit_name", '-HYPERLINK("x") Hợp tác xã Ví Dụ', "list-formula"),
    _list_text("formula-at", "units.csv", 5, "unit_name", "@SUM(A1) Hợp tác xã Ví Dụ", "list-formula"),
    _list_text("formula-cell", "units.csv", 5, "commune", "+A10", "list-formula"),
    _list_text("script-in-code", "units.csv", 5, "unit_code", "Z<script>", "pattern"),
)

ADDRESSES: Final = tuple(
    _text(f"address-{name}", SRC, 2, "url", address, "url-form")
    for name, address in (
        ("data", "data:text/html,<script>alert(1)</script>"),
        ("vbscript", "vbscript:msgbox(1)"),
        ("file", "file:///etc/passwd"),
        ("relative", "//example.org/bai"),
        ("no-scheme", "example.org/bai"),
        ("backslash", "https:\\\\example.org\\bai"),
        ("port", "https://example.org:99999/"),
        ("slash-alike", "https://baohiemxahoi.gov.vn\u2044tin.example.org/"),
    )
)

HIDDEN: Final = (
    _text("bidi-override", OBS, 7, "locator", "đoạn \u202e3 nạođ", "character-hidden"),
    _text("bidi-isolate", SRC, 2, "publisher", "Báo \u2066A\u2069", "character-hidden"),
    _text("zero-width-joiner", SRC, 2, "title", "Thu b\u200dảo hiểm", "character-hidden"),
    _text("soft-hyphen", SRC, 2, "publisher_en", "News\u00adpaper", "character-hidden"),
    _text("right-to-left", OBS, 2, "note_en", "The figure is אבג 55.", "character-hidden"),
    _text("tag-characters", OBS, 3, "note", "Ghi chú\U000e0041\U000e0042.", "character-hidden"),
    _text("line-separator", OBS, 3, "locator", "đoạn\u20283", "character-hidden"),
    Fault(
        "text-carriage-return",
        BAC_KAN,
        cell(SRC, 2, "title", "Thu\rbảo hiểm"),
        (("ragged-row", SRC, 2, ""), ("ragged-row", SRC, 3, "")),
    ),
    _text("address-control", SRC, 2, "url", "java\u0009script:alert(1)", "character-hidden"),
    _list_text("bidi", "units.csv", 5, "unit_name", "Hợp tác xã \u202eVí Dụ", "character-hidden"),
    _list_text("zero-width", "list.csv", 2, "note", "Đã\u200b kiểm tra.", "character-hidden"),
)

LETTERS: Final = (
    _text("address-host-alike", SRC, 2, "url", "https://vss.gоv.vn/bai", "letters-alike"),
    _text("tcvn3", OBS, 2, "note", "B¶o hiÓm x· héi", "mojibake"),
    _text("cp1258", SRC, 2, "publisher", "BaÒo hiêÒm xaÞ hôòi", "mojibake"),
    _text("vni", SRC, 2, "title", "Baûo hieåm xaõ hoäi", "mojibake"),
    _text("letters-lost", OBS, 3, "note", "B?o hi?m x? h?i", "mojibake"),
    _text("letters-eth", OBS, 4, "note", "Ðà nộp", "letters-alike"),
    _text("letters-dotless", OBS, 4, "note", "Đã nộp đủ, Mınh", "letters-alike"),
    _text("letters-cherokee", OBS, 4, "note_en", "The \u13d9\u13a2\u13ac office.", "letters-alike"),
    _text("letters-small-capitals", SRC, 2, "publisher", "Báo ʙᴀᴄ ᴋᴀɴ", "letters-alike"),
    _text("letters-circled", SRC, 2, "title", "Thu \u24d1\u24d7\u24e8\u24e3", "letters-alike"),
    _text("letters-struck", SRC, 2, "title", "Thu b\u0336h\u0336y\u0336t\u0336", "letters-alike"),
    _list_text("phone-in-wide-digits", "list.csv", 2, "note", "Hỏi ０９１２３４５６７８.", "list-phone-number"),
    _text("letters-piled", OBS, 5, "note", "x\u0301\u0302\u0303 nhiều dấu", "mojibake"),
    _list_text("tcvn3", "units.csv", 5, "unit_name", "Hîp t¸c x· VÝ Dô", "mojibake"),
    one_fault("letters-alike", BAC_KAN, cell(SRC, 2, "publisher", "Báо Bắc Kạn"), SRC, 2, "publisher"),
    _text("letters-greek", OBS, 2, "note", "Quỹ ΒΗΤΝ", "letters-alike"),
    _text("letters-bold", OBS, 2, "note_en", "The 𝐟𝐮𝐧𝐝 is late.", "letters-alike"),
    _text("letters-wide", OBS, 3, "note_en", "The ＶＳＳ office.", "letters-alike"),
    _list_text("letters-alike", "units.csv", 5, "unit_name", "Hợp tác xã Ví Dụ Mіnh", "letters-alike"),
)

DESCRIPTOR: Final = (
    _title("title-hidden", "title", "Số liệu\u200b Bắc Kạn"),
    _title("title-bidi", "title", "Số liệu \u202eBắc Kạn"),
    _title("title-lines", "title", "Số liệu\nBắc Kạn"),
    _title("title-mojibake", "title", "Sè liÖu b¶o hiÓm"),
    _title("title-long", "title", "Số liệu " * 300),
    _title("description-bidi", "description", "Số \u2067liệu"),
    _title("description-object", "description", {"vi": "Số liệu"}),
    _title("keywords-text", "keywords", "bhxh"),
    _title("keywords-hidden", "keywords", ["bhxh", "bh\u200byt"]),
    _title("contributor-alike", "contributors", [{"title": "ВНХН Mở"}], "contributors[0].title"),
    _title(
        "contributor-path",
        "contributors",
        [{"title": "BHXH Mở", "path": "javascript:alert(1)"}],
        "contributors[0].path",
        "url-form",
    ),
    _title(
        "contributor-path-bidi",
        "contributors",
        [{"title": "BHXH Mở", "path": "https://vss.gov.vn/\u202e"}],
        "contributors[0].path",
        "url-form",
    ),
    _title(
        "contributor-email-hidden",
        "contributors",
        [{"title": "BHXH Mở", "email": "a\u200b@example.org"}],
        "contributors[0].email",
    ),
)

TEXT_FAULTS: Final = (*MARKUP, *ADDRESSES, *HIDDEN, *LETTERS, *DESCRIPTOR)
