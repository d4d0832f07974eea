"""The tile map: 34 places, each in one state, and a legend that says what the colours mean."""

from __future__ import annotations

import pytest

from portal.derive.territory import successor_of
from portal.model.vocabulary import LANGUAGES, NATION
from portal.page.tiles import TileMap, tile_maps
from portal.text.collation import vietnamese_key
from tests.page.conftest import Edition, Small
from tests.page.test_status import COLLECTION, COVERAGE


def coverage_map(edition: Edition) -> TileMap:
    return next(tiles for tiles in tile_maps(edition.catalogue("vi")) if tiles.headline == "coverage_hi")


def state_of(tiles: TileMap, province_id: str) -> str:
    return next(tile.state for tile in tiles.tiles if tile.province_id == province_id)


def test_there_are_four_maps_of_34_places(real: Edition) -> None:
    maps = tile_maps(real.catalogue("vi"))
    assert [tiles.headline for tiles in maps] == ["coverage_hi", "collection_plan", "late_payment_rate", "coverage_si"]
    current = set(real.facts.provinces.loc[real.facts.provinces["boundary"] == "34", "province_id"]) - {NATION}
    for tiles in maps:
        assert len(tiles.tiles) == 34
        assert {tile.province_id for tile in tiles.tiles} == current
        assert len({(tile.column, tile.row) for tile in tiles.tiles}) == 34
        assert min(tile.column for tile in tiles.tiles) >= 1
        assert min(tile.row for tile in tiles.tiles) >= 1
        assert tiles.indicator in real.facts.indicators.index


def test_completeness_sums_to_34(real: Edition) -> None:
    for tiles in tile_maps(real.catalogue("vi")):
        assert tiles.held + tiles.old + tiles.none == 34
        assert len(tiles.cells) == 34
        assert tiles.cells == sorted(tiles.cells, key=["now", "old", "none"].index)
        assert tiles.cells.count("now") == tiles.held == len(tiles.figures)


def test_a_tile_has_a_figure_exactly_when_it_is_coloured(real: Edition) -> None:
    for tiles in tile_maps(real.catalogue("en")):
        for tile in tiles.tiles:
            assert (tile.figure is None) == (tile.state in {"old", "none"})
            if tile.figure:
                assert tile.figure.province_id == tile.province_id
                assert tile.figure.boundary == "34"
                assert tile.state[0] == tiles.ramp


def test_figures_of_former_provinces_count_as_old_of_their_successor(real: Edition) -> None:
    headlines = real.facts.headline_figures
    for tiles in tile_maps(real.catalogue("vi")):
        chosen = headlines[headlines["headline"] == tiles.headline]
        former = chosen.loc[chosen["boundary"] == "63", "province_id"]
        with_older = {successor_of(real.facts.provinces, str(province_id)) for province_id in former}
        for tile in tiles.tiles:
            if tile.state == "old":
                assert tile.province_id in with_older
            if tile.state == "none":
                assert tile.province_id not in with_older


def test_a_figure_of_bac_kan_makes_thai_nguyen_old(small: Small) -> None:
    row = {**COVERAGE, "boundary": "63", "as_of": "2024-12-31"}
    tiles = coverage_map(small([row], place="bac-kan"))
    assert state_of(tiles, "thai-nguyen") == "old"
    assert (tiles.held, tiles.old, tiles.none) == (0, 1, 33)
    assert tiles.figures == []


@pytest.mark.parametrize(
    ("value", "state"),
    [("84.99", "q1"), ("85", "q2"), ("89.9", "q2"), ("90", "q3"), ("94.99", "q3"), ("95", "q4"), ("100", "q4")],
)
def test_an_edge_belongs_to_the_class_above_it(small: Small, value: str, state: str) -> None:
    tiles = coverage_map(small([{**COVERAGE, "value": value, "as_printed": "x"}]))
    assert state_of(tiles, "quang-ninh") == state
    assert (tiles.held, tiles.old, tiles.none) == (1, 0, 33)


def test_a_figure_of_the_nation_colours_no_tile(small: Small) -> None:
    assert coverage_map(small([COVERAGE], place=NATION)).none == 34


def test_legend_writes_numbers_of_the_language(real: Edition) -> None:
    vietnamese, english = (tile_maps(real.catalogue(language))[0].legend for language in LANGUAGES)
    assert vietnamese == ("dưới 85", "85 đến dưới 90", "90 đến dưới 95", "từ 95")
    assert english == ("under 85", "85 to under 90", "90 to under 95", "95 and more")


def test_the_table_beside_a_map_is_in_vietnamese_order(real: Edition) -> None:
    for tiles in tile_maps(real.catalogue("vi")):
        places = [view.place for view in tiles.figures]
        assert places == sorted(places, key=vietnamese_key)


def test_tiles_go_from_north_to_south_and_west_to_east(real: Edition) -> None:
    for tiles in tile_maps(real.catalogue("vi")):
        places = [(tile.row, tile.column) for tile in tiles.tiles]
        assert places == sorted(places)


def test_the_table_and_the_two_lists_name_all_34(real: Edition) -> None:
    for tiles in tile_maps(real.catalogue("vi")):
        named = [view.province_id for view in tiles.figures]
        named += [tile.province_id for state in ("old", "none") for tile in tiles.places(state)]
        assert sorted(named) == sorted(tile.province_id for tile in tiles.tiles)
        for state in ("old", "none"):
            names = [tile.name for tile in tiles.places(state)]
            assert names == sorted(names, key=vietnamese_key)


def test_a_map_of_unlike_figures_says_so(real: Edition, small: Small) -> None:
    mixed = {tiles.headline: tiles.mixed for tiles in tile_maps(real.catalogue("vi"))}
    assert mixed["late_payment_rate"] is True
    assert mixed["coverage_hi"] is False
    assert coverage_map(small([COVERAGE])).mixed is False


def test_unlike_figures_get_one_neutral_colour(real: Edition) -> None:
    tiles = next(each for each in tile_maps(real.catalogue("vi")) if each.mixed)
    assert {tile.state for tile in tiles.tiles if tile.figure} == {"n1"}
    assert len(tiles.legend) == 1


@pytest.mark.parametrize(
    ("as_of", "value", "state"),
    [
        ("2025-12-31", "94.9", "q1"),
        ("2025-12-31", "99.9", "q2"),
        ("2025-12-31", "104", "q3"),
        ("2025-08-31", "61", "q1"),
        ("2025-08-31", "65.76", "q2"),
        ("2025-08-31", "67", "q3"),
        ("2025-08-31", "72", "q4"),
    ],
)
def test_a_share_of_the_plan_is_coloured_by_its_pace(small: Small, as_of: str, value: str, state: str) -> None:
    maps = tile_maps(small([{**COLLECTION, "as_of": as_of, "value": value}]).catalogue("vi"))
    tiles = next(each for each in maps if each.headline == "collection_plan")
    assert [tile.state for tile in tiles.tiles if tile.figure] == [state]
    assert tiles.by_pace
