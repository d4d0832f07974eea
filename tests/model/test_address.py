"""Addresses of design.md, and links that work under any root."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from portal.model.address import address, relative, relative_file
from portal.model.vocabulary import LANGUAGES, Language

PROMISED = {
    "home": ("", "en/"),
    "province:ha-noi": ("tinh/ha-noi/", "en/provinces/ha-noi/"),
    "province-year:ha-noi:2019": ("tinh/ha-noi/so-lieu/2019/", "en/provinces/ha-noi/figures/2019/"),
    "indicator:late_payment": ("chi-so/late_payment/", "en/indicators/late_payment/"),
    "coverage": ("bao-phu/", "en/coverage/"),
    "late-payment": ("cham-dong/", "en/late-payment/"),
    "units": ("cham-dong/don-vi/", "en/late-payment/units/"),
    "my-employer": ("cham-dong/noi-toi-lam-viec/", "en/late-payment/my-employer/"),
    "data": ("du-lieu/", "en/data/"),
    "quality": ("chat-luong/", "en/quality/"),
    "about": ("gioi-thieu/", "en/about/"),
}


@pytest.mark.parametrize("page_id", PROMISED)
def test_promised_addresses_stand(page_id: str) -> None:
    assert (address(page_id, "vi"), address(page_id, "en")) == PROMISED[page_id]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("other", LANGUAGES)
def test_a_relative_link_leads_to_the_address(language: Language, other: Language) -> None:
    for root in ("https://example.org/", "https://example.org/bhxh-mo/"):
        for start in PROMISED:
            for end in PROMISED:
                link = relative(start, end, language, other)
                assert urljoin(root + address(start, language), link) == root + address(end, other)
            link = relative_file(start, language, "data/observations.csv")
            assert urljoin(root + address(start, language), link) == root + "data/observations.csv"


def test_links_are_short_and_end_as_folders() -> None:
    assert relative("home", "home", "vi") == "./"
    assert relative("province:hue", "province:hue", "en") == "./"
    assert relative("indicator:late_payment", "province:ha-noi", "vi") == "../../tinh/ha-noi/"
    assert relative("home", "home", "vi", "en") == "en/"
    assert relative("home", "home", "en", "vi") == "../"


@pytest.mark.parametrize(
    "page_id",
    [
        *("", "nowhere", "province:", "province:../x", "province:Hà-Nội", "law:x"),
        *("province-year:ha-noi", "province-year:ha-noi:19", "province-year:../x:2019", "province-year:hue:2019:1"),
    ],
)
def test_an_unknown_page_is_refused(page_id: str) -> None:
    with pytest.raises(KeyError):
        address(page_id, "vi")
