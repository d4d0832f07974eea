"""What a place's page sets side by side over time."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from portal.page.province_history import history_of
from tests.page.conftest import Edition, Small
from tests.page.test_status import COLLECTION, COVERAGE

NINE_MONTHS: Mapping[str, str] = {**COLLECTION, "boundary": "34"}


def pairs(edition: Edition) -> list[tuple[str, str]]:
    found = history_of(edition.catalogue("vi"), "quang-ninh").pairs
    return [(pair.before.as_of, pair.after.as_of) for pair in found]


@pytest.mark.parametrize(
    ("as_of", "paired"),
    [("2025-10-31", True), ("2026-09-30", True), ("2026-03-31", False)],
    ids=["later in the year", "the same day of another year", "another part of another year"],
)
def test_sums_since_january_are_paired_only_where_they_span_the_same(small: Small, as_of: str, paired: bool) -> None:
    later = {**NINE_MONTHS, "as_of": as_of, "period_start": f"{as_of[:4]}-01-01", "value": "26", "as_printed": "26%"}
    assert pairs(small([NINE_MONTHS, later])) == ([("2025-09-30", as_of)] if paired else [])


def test_states_of_any_two_days_are_paired(small: Small) -> None:
    later = {**COVERAGE, "as_of": "2026-03-31", "value": "95.9", "as_printed": "95,9%"}
    assert pairs(small([COVERAGE, later])) == [("2025-12-31", "2026-03-31")]
