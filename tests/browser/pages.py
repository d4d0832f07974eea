"""The pages that the browser tests visit: one for each template, in both languages, and how a visit is watched."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from lxml import html
from lxml.html import HtmlElement
from playwright.sync_api import Page, Request

PAIRS: Final = (
    ("", "en/"),
    ("tinh/", "en/provinces/"),
    ("tinh/quang-ninh/", "en/provinces/quang-ninh/"),
    ("tinh/ha-noi/", "en/provinces/ha-noi/"),  # the longest page of a province
    ("tinh/ha-noi/so-lieu/2019/", "en/provinces/ha-noi/figures/2019/"),  # its figures of an older year
    ("tinh/dien-bien/", "en/provinces/dien-bien/"),  # no figures when this was written
    ("tinh/bac-kan/", "en/provinces/bac-kan/"),  # a former province
    ("tinh/viet-nam/", "en/provinces/viet-nam/"),
    ("chi-so/", "en/indicators/"),
    ("chi-so/coverage_hi_population_pct/", "en/indicators/coverage_hi_population_pct/"),
    ("bao-phu/", "en/coverage/"),
    ("cham-dong/", "en/late-payment/"),
    ("cham-dong/don-vi/", "en/late-payment/units/"),
    ("cham-dong/noi-toi-lam-viec/", "en/late-payment/my-employer/"),
    ("du-lieu/", "en/data/"),
    ("du-lieu/phat-hanh/", "en/data/releases/"),
    ("du-lieu/dinh-chinh/", "en/data/corrections/"),
    ("data/releases/1.0.0/", "en/data/releases/1.0.0/"),
    ("tinh/bac-kan/trich-dan/", "en/provinces/bac-kan/citations/"),
    ("du-lieu/tu-chon/", "en/data/build/"),
    ("chat-luong/", "en/quality/"),
    ("nguon/", "en/sources/"),
    ("thuat-ngu/", "en/glossary/"),
    ("phap-luat/", "en/law/"),
    ("dong-gop/", "en/contribute/"),
    ("dong-gop/sua-mot-so/", "en/contribute/update-a-figure/"),
    ("dong-gop/danh-sach/", "en/contribute/publish-a-list/"),
    ("dong-gop/loi/", "en/contribute/issues/"),
    ("dong-gop/loi/number-syntax/", "en/contribute/issues/number-syntax/"),
    ("phuong-phap/khi-nguon-khac-nhau/", "en/methodology/when-sources-disagree/"),
    ("gioi-thieu/", "en/about/"),
    ("phuong-phap/", "en/methodology/"),
    ("tim-kiem/", "en/search/"),
)
"""The Vietnamese and the English address of one page for each template, from the root of the site."""

ADDRESSES: Final = tuple(address for pair in PAIRS for address in pair)


class Visit:
    """What a page asked for and what went wrong, from now on."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.faults: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._note_failure)
        page.on("response", lambda found: self.faults.append(found.url) if found.status >= 400 else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda said: self.faults.append(said.text) if said.type in ("error", "warning") else None)

    def _note_failure(self, request: Request) -> None:
        # A request is aborted when the reader goes on before it is answered, or when it turns into a download.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure}: {request.url}")

    def outside(self, root: str) -> list[str]:
        """Requests to anything but the site at ``root``."""
        return [url for url in self.requests if not url.startswith((root, "data:", "blob:"))]


@cache
def parsed(file: Path) -> HtmlElement:
    """The elements of an HTML file of the site; not to be changed, several tests read the same ones."""
    return html.parse(file, parser=html.HTMLParser(encoding="utf-8")).getroot()


def each_page(site_folder: Path, under: str = "") -> Iterator[tuple[str, HtmlElement]]:
    """Address and elements of every page of the site in a folder of it.

    The 404 page is not among them, nor are the charts that stand in other people's pages.
    """
    for file in sorted((site_folder / under).rglob("index.html")):
        if file.is_relative_to(site_folder / "embed"):
            continue
        yield file.relative_to(site_folder).as_posix().removesuffix("index.html"), parsed(file)


def table(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, all text."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def registry(project: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table of the registry."""
    return table(project / "datapackages" / "registry" / f"{name}.csv")


def path_in_site(address: str, root: str) -> str:
    """The part of an address after the site's root, without a fragment; hosts may differ, folders may not."""
    path, folder = urlsplit(address).path, urlsplit(root).path
    assert path.startswith(folder), f"{address} leads out of {root}"
    return path.removeprefix(folder)
