"""A figure in a sentence keeps class, qualifier, unit, date."""

from __future__ import annotations

from typing import Any

import pytest

from portal.publish.figure_wording import amount_words, figure_sentence


def row_like(published: Any, **values: str) -> Any:
    row = published.facts.observations.iloc[0].copy()
    row["flag_names"] = ()
    for name, value in values.items():
        row[name] = value
    return row


@pytest.mark.parametrize(
    ("value", "unit", "vietnamese", "english"),
    [
        ("227400000000", "VND", "227,4 tỷ đồng", "227.4 billion VND"),
        ("461300000", "VND", "461,3 triệu đồng", "461.3 million VND"),
        ("95.76", "percent", "95,76%", "95.76%"),
        ("1317000", "persons", "1.317.000 người", "1,317,000 people"),
        ("-1.5", "percentage_points", "−1,5 điểm phần trăm", "−1.5 percentage points"),
    ],
)
def test_amounts(published: Any, value: str, unit: str, vietnamese: str, english: str) -> None:
    row = row_like(published, value=value, unit=unit)
    assert amount_words(published.facts, row, "vi") == vietnamese
    assert amount_words(published.facts, row, "en") == english


def test_sentence_names_class_funds_base_and_hedge(published: Any) -> None:
    row = row_like(
        published, indicator="late_payment_pct", variant="interest_bearing", funds="si-hi-ui", denominator="receivable",
        value="2.6", unit="percent", qualifier="about", as_of="2025-09-30",
    )  # fmt: skip
    assert figure_sentence(published.facts, row, "vi") == (
        "Tỷ lệ chậm đóng (phải tính lãi; BHXH, BHYT, BHTN; trên số phải thu): khoảng 2,6%, ngày chốt 30/9/2025"
    )
    assert figure_sentence(published.facts, row, "en") == (
        "Late payment rate (interest-bearing; social, health and unemployment insurance; share of contributions due): "
        "about 2.6%, as of 30 September 2025"
    )


def test_an_exact_figure_has_no_hedge_and_flags_stand_in_brackets(published: Any) -> None:
    row = row_like(
        published, indicator="participants_hi", variant="", funds="", denominator="", value="10", unit="persons",
        qualifier="exact", as_of="2025-09-30",
    )  # fmt: skip
    plain = "Health insurance participants: 10 people, as of 30 September 2025"
    assert figure_sentence(published.facts, row, "en") == plain
    row["flag_names"] = ("machine_translated", "estimate")
    assert figure_sentence(published.facts, row, "en").endswith("2025 [Estimate]")
