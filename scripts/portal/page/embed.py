"""A chart as a page of its own that stands in other people's pages: live, or frozen to a release of the data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from markupsafe import Markup

from portal.chart.sheet import Sheet
from portal.chart.words import pick
from portal.model.address import EMBEDS, relative_from_file
from portal.model.release import FrozenChart
from portal.model.vocabulary import Language
from portal.page.embed_size import embed_size
from portal.page.embed_style import POLICY, STYLE
from portal.page.templating import template_named
from portal.text.date import format_date


@dataclass(frozen=True)
class Edition:
    """The release of the data to which a page is frozen: its number and its day (ISO)."""

    version: str
    released: str


@dataclass(frozen=True)
class EmbeddedChart:
    """What a page needs to offer a chart for embedding: the folder of the embedded page, from the root of the site
    (``embed/vi/quang-ninh/collections_total/``), the title of the frame, its height in pixels, and the release to which
    it is frozen, "" for the live one."""

    path: str
    title: str
    height: int
    version: str = ""


def embed_path(sheet: Sheet, version: str = "") -> str:
    """The folder of the embedded page: ``embed/vi/quang-ninh/collections_total/``, of a frozen one
    ``embed/1.0.0/vi/quang-ninh/collections_total/``."""
    rest = sheet.path.removeprefix("charts/")
    return "/".join(part for part in (EMBEDS, version, rest) if part) + "/"


def embedded_charts(sheet: Sheet, frozen: Mapping[str, FrozenChart]) -> list[EmbeddedChart]:
    """The live form of a chart, and the frozen one where there is one; ``frozen`` by the places of charts."""
    live = EmbeddedChart(embed_path(sheet), sheet.figure.title, frame_height(sheet))
    if (kept := frozen.get(sheet.path)) is None:
        return [live]
    return [live, EmbeddedChart(embed_path(sheet, kept.version), kept.title, kept.height, kept.version)]


def frame_height(sheet: Sheet, frozen: Edition | None = None) -> int:
    """Height in pixels of a frame that holds the page at every width from 320 to 1,000."""
    return embed_size(sheet.figure, edition_text(sheet.language, frozen))[1]


def chart_words_key(sheet: Sheet) -> str:
    """SHA-256 of what a chart says: its words, what is drawn for either width, the page that shows it. How it is drawn
    and laid out is not in it."""
    figure = sheet.figure
    kinds = [type(drawn).__name__ for drawn in (figure.wide, figure.phone)]
    said = {"language": sheet.language, "page": sheet.page, "kinds": kinds, "figure": asdict(figure)}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


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
