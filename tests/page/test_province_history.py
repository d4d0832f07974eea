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


LATE: Mapping[str, str] = {"boundary": "34", "as_of": "2025-08-31", "value": "11600000000", "unit": "VND"}


@pytest.mark.parametrize(
    ("before", "after", "paired"),
    [
        ("hơn 11,6", "11,6", False),
        ("hơn 11,6", "hơn 11,6", False),
        ("11,6", "11,6", True),
        ("hơn 11,6", "hơn 12", True),
        ("hơn 11,6", "9", True),
        ("gần 11,6", "hơn 11,6", True),
    ],
)
def test_readings_whose_order_their_words_leave_open_are_no_pair(
    small: Small, before: str, after: str, paired: bool
) -> None:
    def row(as_of: str, printed: str) -> Mapping[str, str]:
        hedge, _, digits = printed.rpartition(" ")
        value = digits.replace(",", ".")
        amount = f"{float(value) * 1e9:.0f}"
        qualifier = {"": "exact", "hơn": "more_than", "gần": "nearly"}[hedge]
        return {**LATE, "as_of": as_of, "value": amount, "qualifier": qualifier, "as_printed": f"{printed} tỷ đồng"}

    found = pairs(small([row("2025-08-31", before), row("2025-12-31", after)]))
    assert found == ([("2025-08-31", "2025-12-31")] if paired else [])


def test_readings_that_contradict_each_other_are_no_pair(small: Small) -> None:
    later = {**COVERAGE, "obs_id": "later", "as_of": "2026-03-31", "value": "95.9", "as_printed": "95,9%"}
    assert pairs(small([{**COVERAGE, "obs_id": "first", "flags": "contradicts:later"}, later])) == []


def test_no_page_tells_a_change_between_figures_in_dispute(real: Edition) -> None:
    catalogue = real.catalogue("vi")
    found = [pair for place in catalogue.places for pair in history_of(catalogue, place).pairs]
    assert len(found) > 20
    assert not any(catalogue.in_dispute(pair.before.obs_id, pair.after.obs_id) for pair in found)


def test_a_chart_without_room_leaves_its_readings_to_the_pairs(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"2025-09-30": "93", "2025-10-31": "94", "2025-12-31": "95"}
    edition = small([{**COVERAGE, "as_of": day, "value": it, "as_printed": f"{it}%"} for day, it in told.items()])
    assert len(history_of(edition.catalogue("vi"), "quang-ninh").charts) == 1
    assert pairs(edition) == []
    monkeypatch.setattr("portal.page.province_history.MOST_POINTS", 2)
    assert history_of(edition.catalogue("vi"), "quang-ninh").charts == ()
    assert pairs(edition) == [("2025-10-31", "2025-12-31")]
