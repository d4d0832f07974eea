"""What the cards of pages say."""

from __future__ import annotations

from dataclasses import replace

from portal.page.cards import indicator_card, province_card, site_card
from portal.page.province_block import Headline
from portal.page.views import FlagView
from tests.page.conftest import Edition, View


def headline(view: View, **changes: object) -> Headline:
    return Headline("late_payment", "Số tiền chậm đóng", view(**changes), None, False, None)


def test_a_headline_keeps_its_date_its_word_and_its_sources_class(view: View) -> None:
    card = province_card("quang-ninh", "Quảng Ninh", [None, headline(view, qualifier="hơn")], "vi", former=False)
    (figure,) = card.figures
    assert (figure.label, figure.value) == ("Số tiền chậm đóng", "hơn 227,4 tỷ đồng")
    assert (figure.as_of, figure.source) == ("Đến 30/9/2025", "báo")
    assert (card.path, card.name, card.note) == ("cards/vi/quang-ninh.png", "Quảng Ninh", "")


def test_an_implausible_figure_is_left_to_the_page_and_a_doubtful_one_says_so(view: View, doubt: FlagView) -> None:
    other = replace(doubt, flag="contradicts")
    card = province_card("x", "X", [headline(view, flags=(doubt,)), headline(view, flags=(other,))], "en", former=False)
    (figure,) = card.figures
    assert figure.source == "báo, with doubts"


def test_figures_that_cannot_both_be_right_stand_together(view: View) -> None:
    disputed = replace(headline(view, value="91,4%", unit=""), beside=view(value="95,2%", unit=""), disputed=True)
    (figure,) = site_card([disputed], "vi").figures
    assert figure.values == ("91,4% hay", "95,2%")
    assert figure.as_of == "Đến 30/9/2025; đến 30/9/2025"


def test_no_figures_and_figures_of_a_former_boundary_are_said(view: View) -> None:
    assert province_card("x", "X", [None], "vi", former=False).note == "Chưa có số liệu công khai đủ rõ nguồn."
    held = province_card("x", "X", [None], "vi", former=False, predecessors="Hậu Giang")
    assert held.note == "Chỉ có số của Hậu Giang cũ."
    assert province_card("x", "X", [headline(view)], "vi", former=True).note == "Số của địa giới cũ, trước 1/7/2025."


def test_an_indicator_leads_with_the_nation(view: View) -> None:
    card = indicator_card("late_payment", "Số tiền chậm đóng", "4 tỉnh có số.", view(place="Cả nước"), "vi")
    assert [figure.label for figure in card.figures] == ["Cả nước"]
    assert card.note == "4 tỉnh có số."
    assert indicator_card("x", "X", "", None, "en").note == "No figures yet."


def test_each_province_and_indicator_has_a_card_of_its_own_and_home_the_sites(real: Edition) -> None:
    for language in ("vi", "en"):
        pages = real.pages(language)
        for page_id, page in pages.items():
            kind, _, name = page_id.partition(":")
            if kind in {"province", "indicator"} and name:
                assert page.card is not None
                assert page.card.path == f"cards/{language}/{name}.png"
        home = pages["home"].card
        assert home is not None
        assert home.path == f"cards/{language}/bhxh-mo.png"
        assert len(home.figures) == 3
        assert pages["units"].card is None
    empty = real.pages("vi")["province:dien-bien"].card
    assert empty is not None
    assert empty.note.startswith("Chưa có số liệu")
    finding = real.pages("vi")["indicator:late_payment"].card
    assert finding is not None
    assert finding.note.startswith("Tổng số; BHXH, BHYT, BHTN: ")
