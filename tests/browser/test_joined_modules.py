"""Our modules joined into one script do in a browser what they did apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from playwright.sync_api import Browser, Route

from portal.site.joined_modules import join_modules
from tests.site.test_joined_modules import TEXTS

ROOT: Final = "http://modules.invalid/"


def _run(browser: Browser, files: Mapping[str, str], entries: Sequence[str]) -> tuple[object, list[str]]:
    """What the entries leave behind in a page that loads them as modules, and the errors on the way."""
    tags = "".join(f'<script type="module" src="{entry}"></script>' for entry in entries)

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ROOT)
        kind = "text/javascript" if name in files else "text/html"
        route.fulfill(body=files.get(name, tags), content_type=kind)

    errors: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda error: errors.append(error.message))
    page.route(f"{ROOT}**", answer)
    page.goto(ROOT, wait_until="load")
    left: object = page.evaluate("[globalThis.told, globalThis.after]")
    page.close()
    return left, errors


def test_joined_modules_do_what_they_did_apart(browser: Browser) -> None:
    entries = ["broken.js", "page.js", "own.js"]
    apart = _run(browser, TEXTS, entries)
    joined = _run(browser, {"site.js": join_modules(TEXTS, entries, "site.js")}, ["site.js"])
    assert apart == ([["first", "middle", "ntl", "page"], "another name space"], ["broken"])
    assert joined == apart
