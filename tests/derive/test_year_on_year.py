from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from portal.derive.facts import Facts

Derive = Callable[..., Facts]


def _persons(obs_id: str, as_of: str, value: str, **more: str) -> dict[str, str]:
    boundary = "63" if as_of < "2025-07-01" else "34"
    return {
        "obs_id": obs_id,
        "indicator": "participants_hi",
        "variant": "",
        "funds": "hi",
        "unit": "persons",
        "boundary": boundary,
        "as_of": as_of,
        "value": value,
        "as_printed": f"{value} người",
        **more,
    }


def test_a_figure_is_set_beside_the_one_of_a_year_before(derive: Derive) -> None:
    rows = [
        _persons("now", "2025-03-31", "1111"),
        _persons("then", "2024-03-31", "1010"),
        _persons("x", "2024-03-30", "5"),
    ]
    (row,) = derive(rows).year_on_year.to_dict("records")
    assert (row["obs_id"], row["previous_obs_id"], row["exact"]) == ("now", "then", True)
    assert row["change"] == 101
    assert row["change_pct"] == pytest.approx(10)
    assert row["change_low"] <= row["change"] <= row["change_high"]
    assert row["change_pct_low"] < row["change_pct"] < row["change_pct_high"]


@pytest.mark.parametrize(
    ("now", "then"),
    [("2025-02-28", "2024-02-29"), ("2024-02-29", "2023-02-28"), ("2025-12-31", "2024-12-31")],
)
def test_the_end_of_february_is_the_same_date_every_year(derive: Derive, now: str, then: str) -> None:
    facts = derive([_persons("now", now, "1111"), _persons("then", then, "1010")])
    assert facts.year_on_year["previous_obs_id"].tolist() == ["then"]


def test_it_crosses_the_merger_only_where_the_series_continues(derive: Derive) -> None:
    rows = [
        _persons(f"{name}-{day}", day, "1010", province_id=name)
        for name in ("quang-ninh", "phu-tho", "viet-nam")
        for day in ("2024-09-30", "2025-09-30")
    ]
    compared = derive(rows).year_on_year
    assert dict(zip(compared["obs_id"], compared["previous_obs_id"], strict=True)) == {
        "quang-ninh-2025-09-30": "quang-ninh-2024-09-30",
        "viet-nam-2025-09-30": "viet-nam-2024-09-30",
    }


def test_a_hedged_figure_makes_the_change_inexact(derive: Derive) -> None:
    rows = [_persons("now", "2025-03-31", "1111", qualifier="about"), _persons("then", "2024-03-31", "1010")]
    assert derive(rows).year_on_year["exact"].tolist() == [False]


def test_of_a_rate_only_the_points_are_told(facts: Facts) -> None:
    row = facts.year_on_year.set_index("obs_id").loc["viet-nam-2025-12-31-coverage_si_labour_pct-total-si-p121"]
    assert row["previous_obs_id"] == "viet-nam-2024-12-31-coverage_si_labour_pct-total-si-p121"
    assert row["change"] == pytest.approx(2.39)
    assert np.isnan(row["change_pct"])


def test_from_nothing_there_is_no_percentage(derive: Derive) -> None:
    (row,) = derive([_persons("now", "2025-03-31", "7"), _persons("then", "2024-03-31", "0")]).year_on_year.to_dict(
        "records"
    )
    assert row["change"] == 7
    assert np.isnan(row["change_pct"])


def test_a_target_or_a_printed_change_is_not_compared(facts: Facts) -> None:
    kinds = facts.observations.loc[facts.year_on_year["obs_id"], "kind"]
    assert set(kinds) <= {"flow", "stock", "ratio"}
    assert facts.observations.loc[facts.year_on_year["obs_id"], "shown"].all()
