"""Every address that the site promises answers, for readers and for machines; a wrong one leads back."""

from __future__ import annotations

import hashlib
import json
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

import pytest
from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Browser

from tests.browser.pages import path_in_site, registry

PLAIN_PAGES: Final = (
    *("", "bao-phu/", "cham-dong/", "cham-dong/don-vi/", "du-lieu/", "chat-luong/", "gioi-thieu/"),
    *("en/", "en/coverage/", "en/late-payment/", "en/late-payment/units/", "en/data/", "en/quality/", "en/about/"),
)
FILES: Final = {
    "data/catalog.json": "application/json",
    "data/observations.csv": "text/csv; charset=utf-8",
    "data/observations.json": "application/json",
    "data/observations.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "data/observations.parquet": "application/vnd.apache.parquet",
    "data/SHA256SUMS": "text/plain; charset=utf-8",
    "feed.xml": "application/xml",
    "en/feed.xml": "application/xml",
}


def _answer(root: str, address: str) -> tuple[int, str, bytes]:
    """Status, content type and body that the server at ``root`` answers with for an address in the site."""
    parts = urlsplit(urljoin(root, quote(address)))
    connection = HTTPConnection(parts.netloc, timeout=60)
    try:
        connection.request("GET", parts.path)
        response = connection.getresponse()
        return response.status, response.getheader("Content-Type", ""), response.read()
    finally:
        connection.close()


def _missing(root: str, addresses: list[str]) -> list[str]:
    return [address for address in addresses if (found := _answer(root, address))[0] != 200 or not found[2]]


def test_plain_pages_answer(site_url: str) -> None:
    assert _missing(site_url, list(PLAIN_PAGES)) == []


def test_each_province_present_and_former_and_the_nation_has_a_page(site_url: str, project: Path) -> None:
    places = {row["province_id"] for row in registry(project, "provinces")}
    # The nation is a row of both boundaries; no name of 2025 is new.
    assert "viet-nam" in places
    assert len(places) == 63 + 1
    pages = [f"{folder}{place}/" for place in sorted(places) for folder in ("tinh/", "en/provinces/")]
    assert _missing(site_url, pages) == []


def test_each_indicator_has_a_page(site_url: str, project: Path) -> None:
    indicators = [row["indicator"] for row in registry(project, "indicators")]
    assert len(indicators) >= 32
    assert (
        _missing(site_url, [f"{folder}{key}/" for key in indicators for folder in ("chi-so/", "en/indicators/")]) == []
    )


@pytest.mark.parametrize(("address", "content_type"), FILES.items(), ids=FILES)
def test_a_file_for_machines_answers(site_url: str, address: str, content_type: str) -> None:
    status, found_type, body = _answer(site_url, address)
    assert (status, found_type) == (200, content_type)
    assert body


def test_each_data_package_answers_with_the_files_that_it_names(site_url: str, project: Path) -> None:
    names = sorted(folder.name for folder in (project / "datapackages" / "provinces").iterdir() if folder.is_dir())
    assert "quang-ninh" in names
    wanted = []
    for name in names:
        address = f"data/packages/{name}/datapackage.json"
        status, _, body = _answer(site_url, address)
        assert status == 200, address
        wanted += [urljoin(address, resource["path"]) for resource in json.loads(body)["resources"]]
    assert len(wanted) >= 2 * len(names)
    assert _missing(site_url, wanted) == []


def test_the_sums_are_those_of_the_files_served(site_url: str) -> None:
    lines = _answer(site_url, "data/SHA256SUMS")[2].decode().splitlines()
    sums = {name.lstrip("*"): digest for digest, name in (line.split(maxsplit=1) for line in lines)}
    assert "observations.csv" in sums
    wrong = [
        name
        for name, digest in sums.items()
        if hashlib.sha256(_answer(site_url, f"data/{name}")[2]).hexdigest() != digest
    ]
    assert wrong == []


@pytest.mark.parametrize("where", ["site_url", "sub_path_url"])
def test_a_wrong_address_gets_a_page_in_both_languages_whose_links_lead_on(
    request: pytest.FixtureRequest, browser: Browser, where: str
) -> None:
    root: str = request.getfixturevalue(where)
    status, _, body = _answer(root, "tinh/khong-co/o/day/")
    assert status == 404
    # Its addresses are made for the public host, so only the path is followed here.
    document: HtmlElement = html.document_fromstring(body.decode())
    links = [path_in_site(urljoin(root, link), root) for link in document.xpath("//main//a/@href")]
    assert {"", "tinh/", "en/", "en/provinces/"} <= {link.removesuffix(".") for link in links}
    assert _missing(root, [link.removesuffix(".") for link in links]) == []

    page = browser.new_page()
    page.goto(f"{root}tinh/khong-co/o/day/")
    assert page.get_by_role("heading", name="Không có trang này").is_visible()
    english = page.locator("[lang=en]").get_by_role("heading", name="This page does not exist")
    assert english.is_visible()
    if where == "site_url":
        page.locator("main [lang=en]").get_by_role("link", name="Provinces").click()
        page.wait_for_url(f"{root}en/provinces/")
        assert page.locator("html").get_attribute("lang") == "en"
    page.close()


def test_all_links_of_the_wrong_address_page_answer_under_a_folder_of_a_host(sub_path_url: str) -> None:
    body = _answer(sub_path_url, "a/b/c")[2].decode()
    document: HtmlElement = html.document_fromstring(body)
    links = [
        link for link in (*document.xpath("//@href"), *document.xpath("//@src")) if not link.startswith(("#", "data:"))
    ]
    own = [path_in_site(urljoin(f"{sub_path_url}a/b/c", link), sub_path_url) for link in links]
    assert any(link.endswith(".css") for link in own)
    assert _missing(sub_path_url, [link.removesuffix(".") for link in own]) == []
