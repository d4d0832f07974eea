"""No page asks anything of another host, fails, or needs more of a content policy than the theme itself."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re
from http.client import HTTPConnection
from pathlib import Path
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

from lxml.html import HtmlElement
from playwright.sync_api import Browser, Route

from tests.browser.pages import ADDRESSES, Visit, each_page, parsed

LOADED: Final = (
    "//script/@src | //img/@src | //source/@src | //iframe/@src | //object/@data | //embed/@src | //video/@src"
    " | //audio/@src | //link[contains(@rel, 'stylesheet') or contains(@rel, 'icon') or contains(@rel, 'preload')"
    " or contains(@rel, 'preconnect') or contains(@rel, 'dns-prefetch') or contains(@rel, 'manifest')]/@href"
    " | //*[local-name() = 'use' or local-name() = 'image']/@href"
)
INLINE_SCRIPTS: Final = "//script[not(@src) and not(@type = 'application/json')]"
THEME_SCRIPTS: Final = ("__md_scope=", "var palette=__md_get(", "var target=document.getElementById(location.hash")


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
    # A policy of `style-src 'self'` and hashes of scripts refuses all of these.
    written = [
        f"{address}: {found.getroottree().getpath(found)}"
        for address, page in each_page(site_folder)
        for found in page.xpath("//style | //*[@style] | //*[@*[starts-with(name(), 'on')]]")
    ]
    assert written == []


def test_the_only_scripts_in_pages_are_those_of_the_theme_and_the_same_everywhere(site_folder: Path) -> None:
    bodies = {script.text_content() for _, page in each_page(site_folder) for script in page.xpath(INLINE_SCRIPTS)}
    assert [body[:80] for body in bodies if not body.startswith(THEME_SCRIPTS)] == []
    assert len(bodies) == len(THEME_SCRIPTS)


def _policy(page: HtmlElement) -> str:
    hashes = (
        base64.b64encode(hashlib.sha256(script.text_content().encode()).digest()).decode()
        for script in page.xpath(INLINE_SCRIPTS)
    )
    scripts = " ".join(f"'sha256-{digest}'" for digest in hashes)
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self';"
        " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
    )


def test_pages_ask_only_this_host_and_keep_a_strict_policy(site_folder: Path, site_url: str, browser: Browser) -> None:
    policy = _policy(parsed(site_folder / "index.html"))
    context = browser.new_context()

    def guarded(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    context.route(re.compile(f"^{re.escape(site_url)}[^.]*$"), guarded)
    page = context.new_page()
    for address in ADDRESSES:
        visit = Visit(page)
        page.goto(site_url + address, wait_until="networkidle")
        assert len(visit.requests) > 5, address
        assert visit.outside(site_url) == [], address
        assert visit.faults == [], address
    context.close()


def test_the_policy_of_these_tests_is_enforced(site_folder: Path, site_url: str, browser: Browser) -> None:
    # Guards the guard: the same policy does refuse a style and a foreign image.
    policy = _policy(parsed(site_folder / "index.html"))
    context = browser.new_context()
    context.route(
        f"{site_url}guard/",
        lambda route: route.fulfill(
            headers={"content-type": "text/html", "content-security-policy": policy},
            body='<p style="color: red">x</p><img src="https://example.org/x.png">',
        ),
    )
    page = context.new_page()
    visit = Visit(page)
    page.goto(f"{site_url}guard/", wait_until="load")
    assert len([fault for fault in visit.faults if "Content Security Policy" in fault]) == 2
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
