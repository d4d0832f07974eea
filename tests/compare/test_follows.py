"""What follows from changed figures: ratios, flags, pages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from portal.compare.comparison import Comparison, compare_sides
from portal.store.tree import Tree
from tests.compare.sides import side
from tests.small_tree import Row

COLLECTED: Row = {"obs_id": "c", "indicator": "collections_total", "variant": "total", "value": "800000000000"}
PLAN: Row = {
    "obs_id": "p",
    "indicator": "collections_plan",
    "variant": "",
    "value": "1000000000000",
    "set_by": "vss",
    "as_of": "2025-12-31",
}
RATE: Row = {
    "obs_id": "r",
    "indicator": "collections_plan_pct",
    "variant": "",
    "value": "80",
    "unit": "percent",
    "as_printed": "80%",
    "denominator": "plan",
    "set_by": "vss",
}


def between(registry: Tree, old: Sequence[Row], new: Sequence[Row]) -> Comparison:
    return compare_sides(side(registry, old), side(registry, new))


def test_a_mended_amount_moves_the_ratio_that_is_recomputed_from_it(real_tree: Tree) -> None:
    found = between(real_tree, [COLLECTED, PLAN, RATE], [{**COLLECTED, "value": "700000000000"}, PLAN, RATE])
    assert found.ratios is not None
    (move,) = found.ratios
    assert (move.kind, move.obs_id, move.points) == ("recomputed", "r", Decimal("-10"))
    assert found.flags is not None
    (flag,) = [one for one in found.flags.appeared if one.flag == "ratio_differs"]
    assert (flag.obs_id, flag.origin, flag.with_figure) == ("r", "computed", False)
    assert "80%" in flag.detail_vi
    assert found.flags.went == ()


def test_a_newer_rate_moves_the_newest_of_its_series_and_the_furthest_leads(real_tree: Tree) -> None:
    newer = {**RATE, "obs_id": "s", "as_of": "2025-10-31", "value": "85.5", "as_printed": "85,5%"}
    other = {**RATE, "obs_id": "t", "indicator": "late_payment_pct", "variant": "total", "value": "3"}
    found = between(real_tree, [RATE, other], [RATE, newer, {**other, "value": "2"}])
    assert found.ratios is not None
    assert [(move.kind, move.obs_id, move.points) for move in found.ratios] == [
        ("newest", "s", Decimal("5.5")),
        ("newest", "t", Decimal("-1")),
    ]
    assert (found.ratios[0].as_of_before, found.ratios[0].as_of) == ("2025-09-30", "2025-10-31")


def test_a_flag_that_comes_or_goes_with_its_figure_says_so(real_tree: Tree) -> None:
    flagged = {**COLLECTED, "obs_id": "x", "flags": "provisional", "as_of": "2025-10-31"}
    came, went = between(real_tree, [COLLECTED], [COLLECTED, flagged]), between(real_tree, [flagged], [COLLECTED])
    assert came.flags is not None
    assert went.flags is not None
    assert [(one.obs_id, one.flag, one.origin, one.with_figure) for one in came.flags.appeared] == [
        ("x", "provisional", "curated", True)
    ]
    assert [(one.obs_id, one.with_figure) for one in went.flags.went] == [("x", True)]


@pytest.mark.parametrize(
    ("indicator", "page"),
    [("late_payment", "late-payment"), ("participants_hi", "data"), ("collections_total", "home")],
)
def test_pages_of_a_figure_are_those_that_show_it(real_tree: Tree, indicator: str, page: str) -> None:
    row: Row = {"obs_id": "x", "indicator": indicator, "province_id": "quang-ninh"}
    if indicator == "collections_total":
        row = RATE
    found = between(real_tree, [], [row])
    pages = set(found.pages.page_ids)
    assert {
        "province:quang-ninh",
        "citations-province:quang-ninh",
        f"indicator:{dict(row)['indicator']}",
        page,
    } <= pages
    assert not found.pages.everywhere
    assert "province:ha-noi" not in pages


def test_the_page_of_todays_province_changes_with_a_former_one(real_tree: Tree) -> None:
    row: Row = {"obs_id": "x", "boundary": "63", "as_of": "2024-09-30"}
    old, new = side(real_tree, [], place="bac-kan"), side(real_tree, [row], place="bac-kan")
    pages = compare_sides(old, new).pages.page_ids
    assert {"province:bac-kan", "province:thai-nguyen"} <= set(pages)


def test_a_neighbour_that_is_compared_with_a_changed_figure_changes_too(real_tree: Tree) -> None:
    rates = [{**RATE, "obs_id": name, "province_id": place} for name, place in (("r", "hai-phong"), ("q", "ninh-binh"))]
    changed = [rates[0], {**rates[1], "value": "60", "as_printed": "60%"}]
    pages = between(real_tree, rates, changed).pages.page_ids
    assert "province:hai-phong" in pages


def test_nothing_changes_nothing(real_tree: Tree) -> None:
    found = between(real_tree, [COLLECTED, PLAN, RATE], [RATE, COLLECTED, PLAN])
    assert not found.changed
    assert found.pages.page_ids == ()
    assert found.ratios == ()
