"""A chart as a page of its own that stands in other people's pages: live, or frozen to a release of the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from portal.chart.sheet import Sheet
from portal.chart.words import pick
from portal.model.address import relative_from_file
from portal.model.vocabulary import Language
from portal.page.embed_size import embed_size
from portal.page.embed_style import POLICY, STYLE
from portal.page.templating import template_named
from portal.text.date import format_date

FOLDER: Final = "embed"


@dataclass(frozen=True)
class Edition:
    """The release of the data to which a page is frozen: its number and its day (ISO)."""

    version: str
    released: str


@dataclass(frozen=True)
class EmbeddedChart:
    """What a page needs to offer a chart for embedding: the folder of the live page, from the root of the site
    (``embed/vi/quang-ninh/collections_total/``), the title of the frame and its height in pixels."""

    path: str
    title: str
    height: int


def embed_path(sheet: Sheet, version: str = "") -> str:
    """The folder of the embedded page: ``embed/vi/quang-ninh/collections_total/``, of a frozen one
    ``embed/1.0.0/vi/quang-ninh/collections_total/``."""
    rest = sheet.path.removeprefix("charts/")
    return "/".join(part for part in (FOLDER, version, rest) if part) + "/"


def embedded_chart(sheet: Sheet) -> EmbeddedChart:
    """The live form of a chart."""
    _, height = embed_size(sheet.figure, edition_text(sheet.language))
    return EmbeddedChart(embed_path(sheet), sheet.figure.title, height)


def embed_page(sheet: Sheet, drawings: tuple[str, str], frozen: Edition | None = None) -> bytes:
    """One HTML document that needs nothing else: no script, no request, its style allowed by its hash.

    ``drawings`` are the inline ones of the figure, the wide one and that for phones. The link to the page
    that shows the chart is relative and right at the address that ``embed_path`` gives.
    """
    version = frozen.version if frozen else ""
    edition = edition_text(sheet.language, frozen)
    shape, _ = embed_size(sheet.figure, edition)
    html = template_named("embed.html").render(
        sheet=sheet,
        figure=sheet.figure,
        policy=POLICY,
        style=Markup(STYLE),
        drawings=[Markup(drawing) for drawing in drawings],
        shape=shape,
        page=relative_from_file(f"{embed_path(sheet, version)}index.html", sheet.page) + "/",
        edition=edition,
    )
    return (html + "\n").encode()


def edition_text(language: Language, frozen: Edition | None = None) -> str:
    """What follows the name of the site: how the chart and the data go together."""
    if frozen is None:
        return pick(
            language, ", trang độc lập · Luôn theo số mới nhất", ", an independent site · Follows the newest data"
        )
    day = format_date(frozen.released, language)
    return pick(
        language,
        f", trang độc lập · Bản dữ liệu {frozen.version} ({day}), giữ nguyên khi có số mới",
        f", an independent site · Data release {frozen.version} ({day}), unchanged by newer data",
    )
