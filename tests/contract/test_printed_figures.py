"""The figure as printed against value, unit and qualifier, and the rule of each flag that changes this."""

from __future__ import annotations

import pytest

from portal.contract.printed_figures import check_printed
from tests.contract.frames import REGISTRY, observations, sources


def codes(language: str = "vi", **row: str) -> list[str]:
    return [one.code for one in check_printed(observations(row), sources(language=language), REGISTRY)]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("vi", {}),
        ("vi", {"as_printed": "gần 1.000 tỷ đồng", "value": "1000000000000", "qualifier": "nearly"}),
        ("en", {"as_printed": "about 200 billion VND", "value": "200000000000", "qualifier": "about"}),
        ("ja", {"as_printed": "約2億ドン", "value": "200000000", "qualifier": "about"}),
        ("vi", {"indicator": "stock_people", "unit": "persons", "value": "1300000", "as_printed": "1,3 triệu người"}),
        ("vi", {"indicator": "ratio", "unit": "percent", "value": "95.76", "as_printed": "95,76%"}),
        ("vi", {"indicator": "change_people", "unit": "persons", "value": "-39", "as_printed": "giảm 39 người"}),
        ("vi", {"flags": "unit_error_in_source", "value": "227400000", "as_printed": "227,4 tỷ đồng"}),
        ("vi", {"flags": "excerpt_truncated", "as_printed": "227,4"}),
        ("vi", {"flags": "excerpt_truncated", "value": "227000000", "as_printed": "227"}),
        ("vi", {"flags": "excerpt_truncated", "value": "227", "as_printed": "227"}),
        (
            "vi",
            {
                "flags": "separator_mixed",
                "indicator": "ratio",
                "unit": "percent",
                "value": "98.7",
                "as_printed": "98.7%",
            },
        ),
        (
            "vi",
            {
                "flags": "separator_mixed",
                "indicator": "stock_people",
                "unit": "persons",
                "value": "255490",
                "as_printed": "255,490 người",
            },
        ),
        (
            "vi",
            {
                "flags": "percent_sign_missing",
                "indicator": "ratio",
                "unit": "percent",
                "value": "92.5",
                "as_printed": "92,5",
            },
        ),
        (
            "vi",
            {
                "flags": "derived",
                "indicator": "share_plan_pct",
                "unit": "percent",
                "value": "104",
                "as_printed": "vượt 4%",
                "note": "Tính: 100 + 4 = 104. Bài chỉ nêu phần vượt.",
                "note_en": "Derived: 100 + 4 = 104.",
            },
        ),
        (
            "en",
            {
                "flags": "derived;ambiguous",
                "indicator": "target_pct",
                "unit": "percent",
                "value": "1.31",
                "as_printed": "down 1.17% compared to",
                "note": "Tính: 2,48 - 1,17 = 1,31.",
            },
        ),
    ],
)
def test_figures_that_fit(language: str, row: dict[str, str]) -> None:
    assert codes(language, **row) == []


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("printed-value", {"value": "227"}),
        ("printed-value", {"value": "227400000"}),
        ("printed-value", {"flags": "unit_error_in_source"}),
        ("printed-value", {"flags": "excerpt_truncated", "value": "227400", "as_printed": "227,4"}),
        (
            "printed-value",
            {
                "flags": "excerpt_truncated",
                "indicator": "stock_people",
                "unit": "persons",
                "value": "227000000",
                "as_printed": "227",
            },
        ),
        ("printed-unit", {"as_printed": "227,4%"}),
        ("printed-unit", {"as_printed": "227,4 tỷ người"}),
        ("printed-unit", {"indicator": "stock_people", "unit": "persons", "value": "5000", "as_printed": "5.000 đồng"}),
        ("printed-unit", {"indicator": "ratio", "unit": "percent", "value": "92.5", "as_printed": "92,5"}),
        ("printed-qualifier", {"as_printed": "hơn 227,4 tỷ đồng"}),
        ("printed-qualifier", {"qualifier": "about"}),
        (
            "printed-sign",
            {"indicator": "change_people", "unit": "persons", "value": "39", "as_printed": "giảm 39 người"},
        ),
        ("printed-sign", {"indicator": "change_people", "unit": "persons", "value": "-39", "as_printed": "39 người"}),
        ("printed-unreadable", {"as_printed": "227.4 tỷ đồng"}),
        ("printed-no-digit", {"as_printed": "hai trăm tỷ đồng"}),
        ("derived-note", {"flags": "derived", "note": "Tính: 200 + 27.4."}),
        ("derived-note", {"flags": "derived", "value": "227.4", "note": "Tính: 200 + 27.4 = 227.4"}),
        ("derived-sum", {"flags": "derived", "value": "104", "as_printed": "4 đồng", "note": "Tính: 100 + 5 = 104."}),
        ("derived-sum", {"flags": "derived", "value": "105", "as_printed": "4 đồng", "note": "Tính: 100 + 4 = 104."}),
        (
            "derived-printed",
            {"flags": "derived", "value": "104", "as_printed": "7 đồng", "note": "Tính: 100 + 4 = 104."},
        ),
        (
            "derived-sum",
            {
                "flags": "derived",
                "value": "104",
                "as_printed": "4 đồng",
                "note": "Tính: 100 + 4 = 104.",
                "note_en": "Derived: 100 + 5 = 105.",
            },
        ),
    ],
)
def test_figures_that_do_not_fit(code: str, row: dict[str, str]) -> None:
    assert codes(**row) == [code]


def test_equal_figures_are_all_told() -> None:
    wrong = {"value": "1"}
    findings = check_printed(observations(wrong, {}, wrong | {"obs_id": "a-2"}), sources(), REGISTRY)
    assert [(one.row, one.column, one.values["expected"]) for one in findings] == [
        (2, "value", "227400000000"),
        (4, "value", "227400000000"),
    ]


def test_a_figure_without_its_source_is_not_judged_twice() -> None:
    assert codes(source_id="S999", value="1") == []
