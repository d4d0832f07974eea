"""A button that copies: there with scripts only, what it copies is the text as it stands, and it says what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

SECURE = "http://localhost/copy"
"""A browser gives the clipboard to a page of this computer as to one of https."""
PLAIN = "http://copy.example/copy"
TEXT = '<iframe src="https://a/?x=1&y=2" title="“Hà Nội”"></iframe>\nsecond line'
BUTTON = (
    '<button type="button" class="copy" data-copy="{0}" data-copied="Đã chép" data-failed="Đã chọn" hidden>'
    "Chép {0}</button>"
)
BODY = f"""<!doctype html><html lang="vi"><title>x</title>
<p><textarea id="a" readonly>{escape(TEXT)}</textarea> {BUTTON.format("a")}</p>
<pre id="b"><code>import <b>pandas</b></code></pre>{BUTTON.format("b")}
<script type="module" src="copy.js"></script></html>"""

Open = Callable[[str], Page]


@pytest.fixture
def opened(browser: Browser, project: Path) -> Iterator[Open]:
    script = (project / "docs/assets/javascripts/copy.js").read_text(encoding="utf-8")
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin="http://localhost")

    def answer(route: Route) -> None:
        if route.request.url.endswith(".js"):
            route.fulfill(body=script, content_type="text/javascript")
        else:
            route.fulfill(body=BODY, content_type="text/html; charset=utf-8")

    def open_at(address: str) -> Page:
        page = context.new_page()
        page.route("**/*", answer)
        page.goto(address, wait_until="load")
        return page

    yield open_at
    context.close()


def pasted(page: Page) -> str:
    """What the clipboard holds, as another page of the same browser reads it."""
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_text_is_on_the_clipboard_and_one_button_says_so(opened: Open) -> None:
    page = opened(SECURE)
    first, second = page.get_by_role("button", name="Chép a"), page.get_by_role("button", name="Chép b")
    first.click()
    expect(page.get_by_role("status").first).to_have_text("Đã chép")
    expect(first).to_be_focused()
    assert pasted(page) == TEXT
    second.click()
    expect(page.get_by_role("status")).to_have_text(["", "Đã chép"])
    assert pasted(page) == "import pandas"


@pytest.mark.parametrize(("name", "text"), [("a", TEXT), ("b", "import pandas")])
def test_a_page_without_the_clipboard_copies_the_old_way(opened: Open, name: str, text: str) -> None:
    page = opened(PLAIN)
    assert page.evaluate("navigator.clipboard === undefined")
    page.get_by_role("button", name=f"Chép {name}").click()
    expect(page.get_by_text("Đã chép", exact=True)).to_be_visible()
    assert pasted(opened(SECURE)) == text


def test_a_text_that_can_not_be_copied_stays_selected(opened: Open) -> None:
    page = opened(PLAIN)
    page.evaluate("document.execCommand = () => false")
    page.get_by_role("button", name="Chép b").click()
    expect(page.get_by_text("Đã chọn", exact=True)).to_be_visible()
    assert page.evaluate("String(getSelection())") == "import pandas"
