"""What is not known of a place, by cause."""

from __future__ import annotations

from portal.page.province import render_province
from portal.page.province_block import headline_labels
from portal.page.province_unknowns import classes_apart, unknowns_of
from portal.page.views import FigureView, FlagView, StatusView
from tests.page.conftest import Edition, Parse, View, Words

LABELS = {"a": "Thu", "b": "Tỷ lệ", "c": "Bao phủ", "d": "Người"}


def causes(
    figures: dict[str, FigureView], former: list[str], apart: dict[str, str] | None = None
) -> dict[str, list[tuple[str, str]]]:
    return {unknown.cause: list(unknown.items) for unknown in unknowns_of(LABELS, figures, former, "vi", apart)}


def test_nothing_held_is_all_missing_or_former() -> None:
    assert causes({}, ["b", "c"]) == {
        "Chưa có số": [("Thu", ""), ("Người", "")],
        "Chỉ có số của địa giới cũ": [("Tỷ lệ", ""), ("Bao phủ", "")],
    }


def test_what_stands_on_the_page_in_another_class_is_not_missing() -> None:
    assert causes({}, ["b", "c"], {"a": "từ 3 tháng", "b": "phải tính lãi"}) == {
        "Chưa có số": [("Người", "")],
        "Chỉ có số của nhóm khác": [("Thu", "từ 3 tháng"), ("Tỷ lệ", "phải tính lãi")],
        "Chỉ có số của địa giới cũ": [("Bao phủ", "")],
    }


def test_a_clear_answer_is_no_unknown(view: View) -> None:
    met = view(statuses=(StatusView("met", "đạt"),))
    assert causes(dict.fromkeys(LABELS, met), ["a"]) == {}


def test_translated_disputed_doubtful_and_without_comparable_target(view: View, doubt: FlagView) -> None:
    unclear = StatusView("unknown", "chưa so được", "chỉ tiêu không nêu nhóm")
    figures = {
        "a": view(translated=True),
        "b": view(statuses=(unclear, unclear)),
        "c": view(flags=(FlagView("sources_disagree", "x", "x", True),), statuses=(unclear,)),
        "d": view(flags=(doubt,)),
    }
    assert causes(figures, []) == {
        "Chỉ đọc được qua bản dịch máy": [("Thu", "")],
        "Các nguồn không khớp": [("Bao phủ", "")],
        "Còn nghi vấn": [("Người", "số khó tin")],
        "Chưa so được với chỉ tiêu": [("Tỷ lệ", "chỉ tiêu không nêu nhóm")],
    }


def test_no_page_calls_missing_what_stands_on_it(real: Edition, parse: Parse, words: Words) -> None:
    """Of every place: the headlines told as without a figure have no observation of their indicator."""
    catalogue = real.catalogue("vi")
    indicators = catalogue.facts.headlines.groupby("headline")["indicator"].agg(set)
    told = 0
    for province_id in sorted(set(catalogue.facts.observations["province_id"])):
        page = parse(render_province(catalogue, province_id))
        items = [words(item) for item in page.xpath("//ul[@class='points']/li")]
        missing = next((item.partition(": ")[2] for item in items if item.startswith("Chưa có số (")), "")
        held = set(catalogue.rows_of(province_id)["indicator"])
        for headline, label in headline_labels(catalogue).items():
            if f"{label[:1].lower()}{label[1:]}" in missing:
                assert not held & indicators[headline], (province_id, headline)
                told += 1
    assert told > 100


def test_classes_that_cannot_fill_a_headline_are_told_in_words(real: Edition) -> None:
    found = classes_apart(real.catalogue("vi"), "ho-chi-minh", ("34",))
    assert found == {"debtor_units": "từ 2 tháng trở lên; từ 3 tháng trở lên"}
    assert "collected" in classes_apart(real.catalogue("vi"), "ho-chi-minh", ("63",))
