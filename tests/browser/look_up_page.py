"""The look-up's page in a browser: its addresses, what stands on it, and what it must find."""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Locator, Page

from portal.text.search_words import search_words

VIETNAMESE, ENGLISH = "cham-dong/don-vi/", "en/late-payment/units/"
WIDTHS: Final = (390, 1280)
MISS: Final = "xyzzy khong co"
Row = dict[str, str]


def answering(units: dict[str, Row], *words: str) -> list[str]:
    """Names in their order: all words are among those of the name, the last one perhaps only begun."""
    *whole, begun = words
    found = [
        row["unit_name"]
        for row in units.values()
        if set(whole) <= set(search_words(row["unit_name"]))
        and any(word.startswith(begun) for word in search_words(row["unit_name"]))
    ]
    return sorted(found, key=lambda name: (search_words(name), name))


def heading(page: Page) -> Locator:
    return page.locator(".look-up-heading")


def names(page: Page) -> list[str]:
    return page.locator(".unit-name").all_inner_texts()


def search(page: Page, text: str) -> None:
    page.locator("#look-up-text").fill(text)
    page.keyboard.press("Enter")


def status(page: Page) -> Locator:
    return page.get_by_role("status").first
