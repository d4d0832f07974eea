"""No page asks anything of another host, fails, or breaks the content policy that it starts with."""

from __future__ import annotations

import csv
import io
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser

from portal.site.policy import CONTENT_POLICY, EMBED_POLICY
from tests.browser.pages import Visit, each_page, parsed

LOADED: Final = (
    "//script/@src | //img/@src | //source/@src | //iframe/@src | //object/@data | //embed/@src | //video/@src"
    " | //audio/@src | //link[contains(@rel, 'stylesheet') or contains(@rel, 'icon') or contains(@rel, 'preload')"
    " or contains(@rel, 'preconnect') or contains(@rel, 'dns-prefetch') or contains(@rel, 'manifest')]/@href"
    " | //*[local-name() = 'use' or local-name() = 'image']/@href"
)
DATA_SCRIPTS: Final = ("application/json", "application/ld+json")
CRAWLERS: Final = 4
WATCH: Final = """() => {
  window.violations = [];
  document.addEventListener('securitypolicyviolation',
    found => window.violations.push(`${found.violatedDirective} ${found.blockedURI} ${found.sourceFile}`));
}"""


def test_what_every_page_loads_is_its_own(site_folder: Path) -> None:
    outside = [
        f"{address}: {found}"
        for address, page in each_page(site_folder)
        for found in page.xpath(LOADED)
        if urlsplit(found).netloc or urlsplit(found).scheme not in ("", "data")
    ]
    assert outside == []


def test_every_link_inside_the_site_answers(site_folder: Path, site_url: str) -> None:
    targets: dict[str, str] = {}
    for address, page in each_page(site_folder):
        for link in (*page.xpath("//a/@href"), *page.xpath(LOADED), *page.xpath("//form/@action")):
            target = urldefrag(urljoin(site_url + address, link)).url
            if target.startswith(site_url):
                targets.setdefault(target, address)
    assert len(targets) > 300
    connection = HTTPConnection(urlsplit(site_url).netloc, timeout=60)
    broken = []
    for target, address in targets.items():
        connection.request("HEAD", urlsplit(target).path)
        response = connection.getresponse()
        response.read()
        if response.status != 200:
            broken.append(f"{address}: {target} answers {response.status}")
    connection.close()
    assert broken == []


def test_no_page_has_a_style_or_a_handler_written_into_an_element(site_folder: Path) -> None:
    # A policy of `style-src 'self'` refuses all of these.
    written = [
        f"{address}: {found.getroottree().getpath(found)}"
        for address, page in each_page(site_folder)
        for found in page.xpath("//style | //*[@style] | //*[@*[starts-with(name(), 'on')]]")
    ]
    assert written == []


def test_no_page_has_a_script_written_into_it(site_folder: Path) -> None:
    # Data may stand in a script element; a browser does not run it.
    written = [
        address
        for address, page in each_page(site_folder)
        for script in page.xpath("//script[not(@src)]")
        if script.get("type") not in DATA_SCRIPTS
    ]
    assert written == []


def test_every_page_starts_with_the_policy_that_the_headers_state_too(site_folder: Path) -> None:
    pages = {address: page.xpath("//head/*")[0] for address, page in each_page(site_folder)}
    pages["404.html"] = parsed(site_folder / "404.html").xpath("//head/*")[0]
    assert len(pages) > 200
    for address, first in pages.items():
        assert dict(first.attrib) == {"http-equiv": "Content-Security-Policy", "content": CONTENT_POLICY}, address
    headers = (site_folder / "_headers").read_text(encoding="utf-8")
    stated = {line.split(": ", 1)[1] for line in headers.splitlines() if "Content-Security-Policy" in line}
    assert f"{CONTENT_POLICY}; frame-ancestors 'none'" in stated
    assert {policy.split("; frame-ancestors")[0] for policy in stated} == {CONTENT_POLICY, EMBED_POLICY}


@pytest.mark.parametrize("part", range(CRAWLERS))
def test_no_page_of_the_site_breaks_the_policy_asks_another_host_or_fails(
    site_folder: Path, site_url: str, browser: Browser, part: int
) -> None:
    addresses = [*(address for address, _ in each_page(site_folder)), "khong-co-trang-nay"][part::CRAWLERS]
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(f"({WATCH})()")
    page = context.new_page()
    visit = Visit(page)
    for address in addresses:
        page.goto(site_url + address, wait_until="load")
        assert page.evaluate("window.violations") == [], address
    assert len(visit.requests) >= len(addresses)
    assert visit.outside(site_url) == []
    assert [fault for fault in visit.faults if "khong-co-trang-nay" not in fault and "404" not in fault] == []
    context.close()


def test_the_policy_is_enforced_and_a_breach_is_seen(site_folder: Path, site_url: str, browser: Browser) -> None:
    # Guards the guard: under the same policy a style, a script and a foreign image are refused, and reported.
    context = browser.new_context()
    context.add_init_script(f"({WATCH})()")
    context.route(
        f"{site_url}guard/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<head><meta http-equiv="Content-Security-Policy" content="{CONTENT_POLICY}"></head>'
            '<p style="color: red">x</p><img src="https://example.org/x.png"><script>window.ran = true</script>',
        ),
    )
    page = context.new_page()
    visit = Visit(page)
    page.goto(f"{site_url}guard/", wait_until="load")
    assert len(page.evaluate("window.violations")) == 3
    assert not page.evaluate("window.ran")
    assert len([fault for fault in visit.faults if "Content Security Policy" in fault]) == 3
    context.close()


def test_with_and_without_scripts_every_figure_of_quang_ninh_is_shown(
    site_folder: Path, site_url: str, browser: Browser
) -> None:
    rows = (site_folder / "data/packages/quang-ninh/observations.csv").read_text(encoding="utf-8")
    wanted = {row["obs_id"] for row in csv.DictReader(io.StringIO(rows))}
    assert len(wanted) >= 43
    shown = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{site_url}tinh/quang-ninh/", wait_until="load")
        folds = page.locator("details.fold:not([open]) > summary")
        while folds.count():
            folds.first.click()
        rows_seen = page.locator(".data-table tbody tr[id]")
        assert all(row.is_visible() for row in rows_seen.all())
        shown.append([" ".join(text.split()) for text in rows_seen.all_inner_texts()])
        assert {row.get_attribute("id") for row in rows_seen.all()} >= wanted
        context.close()
    assert shown[0] == shown[1]
