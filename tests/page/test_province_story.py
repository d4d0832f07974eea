"""Which figure a place without headlines tells first."""

from __future__ import annotations

import pytest

from portal.page.province_story import story_of
from tests.page.conftest import Small

UNITS = {
    "indicator": "debtor_units",
    "funds": "si",
    "unit": "units",
    "value": "25000",
    "as_printed": "25.000 đơn vị",
    "as_of": "2025-11-30",
    "variant": "m2_plus",
}
PLAIN = {**UNITS, "value": "17700", "as_printed": "17.700 đơn vị", "variant": "m3_plus"}


@pytest.mark.parametrize("flag", ["definition_change", "invalid_date_printed"])
@pytest.mark.parametrize(
    ("plain_as_of", "heading"),
    [("2025-11-30", "17.700 đơn vị"), ("2025-10-31", "17.700 đơn vị"), ("2024-10-31", "25.000 đơn vị")],
    ids=["of the same day", "a month older", "a year older"],
)
def test_a_heading_takes_a_plain_figure_before_one_under_a_changed_definition(
    small: Small, flag: str, plain_as_of: str, heading: str
) -> None:
    rows = [
        {**UNITS, "flags": flag},
        {**PLAIN, "as_of": plain_as_of, "boundary": "34" if plain_as_of > "2025-07" else "63"},
    ]
    catalogue = small(rows).catalogue("vi")
    assert heading in story_of(catalogue, "quang-ninh", None, None, only_older=False)[0]
    assert "25.000 đơn vị" in story_of(small(rows[:1]).catalogue("vi"), "quang-ninh", None, None, only_older=False)[0]
