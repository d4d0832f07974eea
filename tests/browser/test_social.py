"""What a shared link shows: every page names its words and a picture that is there, in the right size."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.browser.pages import each_page, path_in_site

BUILT_FOR = "http://127.0.0.1:8000/"
"""The address that a build takes when none is given."""


def test_every_page_has_words_and_a_picture_of_its_own_site(site_folder: Path) -> None:
    pictures: set[str] = set()
    for address, page in each_page(site_folder):
        told = {meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@property]")}
        language = "en" if address.startswith("en/") else "vi"
        assert told["og:title"], address
        assert told["og:description"] == page.xpath("string(//meta[@name='description']/@content)"), address
        assert told["og:url"] == f"{BUILT_FOR}{address}", address
        assert told["og:locale"] == {"vi": "vi_VN", "en": "en_GB"}[language], address
        assert told["og:image:alt"], address
        picture = path_in_site(told["og:image"], BUILT_FOR)
        assert picture.startswith(f"cards/{language}/"), address
        pictures.add(picture)
    for picture in pictures:
        with Image.open(site_folder / picture) as opened:
            assert opened.size == (1200, 630), picture
    assert {"cards/vi/quang-ninh.png", "cards/en/late_payment.png", "cards/vi/bhxh-mo.png"} <= pictures


def test_each_chart_can_be_taken_away(site_folder: Path) -> None:
    offered = 0
    for address, page in each_page(site_folder):
        for figure in page.xpath("//figure[.//*[contains(@class, 'chart-tools')]]"):
            offered += 1
            links = figure.xpath(".//*[contains(@class, 'chart-tools')]/a/@href")
            assert page.xpath(f"//*[@id='{links[0][1:]}']"), address
            files = [(site_folder / address / link).resolve() for link in links[1:]]
            assert [file.suffix for file in files] == [".png", ".svg"]
            assert all(file.is_file() for file in files), address
            assert files[0].with_suffix(".json").is_file(), address
            with Image.open(files[0]) as opened:
                assert opened.width == 2 * (848 + 2 * 32)
    assert offered > 150
