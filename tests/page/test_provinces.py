"""The index of places."""

from __future__ import annotations

from portal.model.vocabulary import LANGUAGES
from portal.page.province import render_province
from portal.page.provinces import place_views, places_by_region, render_provinces
from portal.page.tiles import tile_maps
from portal.text.collation import vietnamese_key
from tests.page.conftest import Edition, Parse, Small, Words
from tests.page.test_status import COVERAGE


def test_34_places_of_today_and_63_former_ones(real: Edition) -> None:
    for language in LANGUAGES:
        catalogue = real.catalogue(language)
        assert len(place_views(catalogue, "34")) == 34
        assert len(place_views(catalogue, "63")) == 63


def test_vietnamese_order_puts_d_with_stroke_after_d(real: Edition) -> None:
    names = [view.name for view in place_views(real.catalogue("vi"), "63")]
    assert names == sorted(names, key=vietnamese_key)
    assert names[0] == "An Giang"
    assert names.index("Cần Thơ") < names.index("Đà Nẵng") < names.index("Đắk Lắk") < names.index("Gia Lai")
    assert names[-1].startswith(("V", "Y"))


def test_counts_are_those_of_the_boundary(real: Edition) -> None:
    rows = real.facts.observations
    for boundary in ("34", "63"):
        for view in place_views(real.catalogue("vi"), boundary):
            own = rows[rows["province_id"] == view.province_id]
            assert view.figures == (own["boundary"] == boundary).sum()
            assert view.all_figures == len(own)
            assert bool(view.newest) <= bool(view.all_figures)


def test_newest_is_no_deadline(small: Small) -> None:
    target = {**COVERAGE, "indicator": "coverage_target", "variant": "hi", "as_of": "2030-12-31", "set_by": "vss"}
    catalogue = small([COVERAGE, target]).catalogue("en")
    view = next(view for view in place_views(catalogue, "34") if view.province_id == "quang-ninh")
    assert (view.figures, view.newest) == (2, "31 December 2025")


def test_a_place_is_in_the_state_that_its_page_tells(real: Edition, parse: Parse, words: Words) -> None:
    """Map, list, table and heading say the same of a place: figures since the merger, only older ones, or none."""
    catalogue = real.catalogue("vi")
    rows = catalogue.facts.observations
    shown = {view.province_id: view for view in place_views(catalogue, "34")}
    assert shown["can-tho"].state == shown["nghe-an"].state == "old"
    assert shown["can-tho"].predecessors == ("Hậu Giang",)
    assert shown["quang-ninh"].state == "now"
    for tile in (tile for shown_map in tile_maps(catalogue) for tile in shown_map.tiles):
        if tile.state == "old":
            assert shown[tile.province_id].state in {"now", "old"}
    for province_id, view in shown.items():
        heading = words(parse(render_province(catalogue, province_id)).xpath("//h1")[0])
        assert (view.state == "none") == heading.endswith(": chưa có số liệu"), heading
        assert (view.state == "now") == (rows[rows["province_id"] == province_id]["boundary"] == "34").any()
    body = parse(render_provinces(catalogue))
    classes = {link.text: link.get("class") for link in body.xpath('//dl[@class="places"]//a')}
    assert (classes["Cần Thơ"], classes["Nghệ An"], classes["Quảng Ninh"]) == ("is-old", "is-old", None)
    assert classes["Vĩnh Long"] == "is-empty"


def test_the_tables_say_what_they_count(real: Edition, parse: Parse, words: Words) -> None:
    present, former = parse(render_provinces(real.catalogue("vi"))).xpath("//table")
    assert [words(head) for head in present.xpath(".//th[@scope='col']")][:4] == [
        "Tên",
        "Tất cả số liệu",
        "Mã",
        "Từ 1/7/2025",
    ]
    told = {
        words(row.xpath("./th")[0]): [words(cell) for cell in row.xpath("./td")] for row in present.xpath(".//tbody/tr")
    }
    assert told["Nghệ An"][:3] == ["47", "40", "0"]
    assert told["Nghệ An"][-1] != "chưa có số"
    assert told["Cần Thơ"][-1] == "chỉ có số của Hậu Giang cũ"
    of_former = {
        words(row.xpath("./th")[0]): [words(cell) for cell in row.xpath("./td")] for row in former.xpath(".//tbody/tr")
    }
    assert "chỉ có chỉ tiêu" in of_former["Bạc Liêu"]


def test_a_former_name_says_what_it_became(real: Edition) -> None:
    former = {view.province_id: view for view in place_views(real.catalogue("vi"), "63")}
    assert former["bac-kan"].successor_id == "thai-nguyen"
    assert former["bac-kan"].successor == "Thái Nguyên"
    assert all(view.successor_id and view.successor for view in former.values())


def test_regions_hold_every_place_of_today_once(real: Edition) -> None:
    regions = places_by_region(real.catalogue("en"))
    inside = [view.province_id for _, views in regions for view in views]
    assert len(inside) == len(set(inside)) == 34
    assert all(views for _, views in regions)
    assert all("-" not in name for name, _ in regions)


def test_the_page_lists_both_tables_and_the_nation(real: Edition, parse: Parse, words: Words) -> None:
    page = render_provinces(real.catalogue("vi"))
    body = parse(page)
    present, former = body.xpath("//table")
    assert len(present.xpath(".//tbody/tr")) == 34
    assert len(former.xpath(".//tbody/tr")) == 63
    assert body.xpath('//a[@href="viet-nam/"]')
    held = sum(1 for view in place_views(real.catalogue("vi"), "34") if view.figures)
    assert f"{held} trên 34 tỉnh, thành đã có số liệu" in words(body)


def test_an_empty_place_is_faint_and_says_so(small: Small, parse: Parse, words: Words) -> None:
    body = parse(render_provinces(small([COVERAGE]).catalogue("en")))
    assert len(body.xpath('//a[@class="is-empty"]')) == 33
    assert words(body).count("no figures") >= 33 + 62
