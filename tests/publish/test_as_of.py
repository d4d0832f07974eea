"""The range of dates of a file tells when its figures are from; deadlines don't count."""

from __future__ import annotations

from typing import Any

import pandas as pd

from portal.publish.as_of import as_of_range, reported_indicators, widest


def test_targets_and_plans_are_not_reports(published: Any) -> None:
    reported = reported_indicators(published.tree)
    assert {"collections_total", "late_payment", "coverage_hi_population_pct"} <= reported
    assert not {"coverage_target", "late_payment_pct_target", "collections_plan", "participants_plan"} & reported


def test_range_of_a_table() -> None:
    cells = {"indicator": ["a", "b", "a"], "as_of": ["2025-09-30", "2030-12-31", "2024-12-31"]}
    frame = pd.DataFrame(cells, dtype="str")
    assert as_of_range(frame, frozenset({"a"})) == ("2024-12-31", "2025-09-30")
    assert as_of_range(frame, frozenset()) == ("", "")
    assert as_of_range(frame[["as_of"]], frozenset()) == ("2024-12-31", "2030-12-31")
    assert as_of_range(frame[["indicator"]], frozenset({"a"})) == ("", "")


def test_widest_range_passes_over_empty_ones() -> None:
    assert widest([("", ""), ("2024", "2025"), ("2023", "2023")]) == ("2023", "2025")
    assert widest([]) == ("", "")
