"""Pages that a person who edits wants to see at once: those of the places whose data changed, before all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.chart.draw import chart_key, draw_text, drawing_of
from portal.derive.facts import Facts
from portal.lookup.held import HeldList
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES
from portal.page.catalogue import Catalogue
from portal.page.site import render_place
from portal.review.review import Review
from portal.site.assets import read_assets
from portal.site.cache import keep
from portal.site.drawing import draw_charts
from portal.site.front_matter import join_front_matter
from portal.site.kept_html import html_file, read_frame
from portal.site.source_page import generated_page, pair_pages
from portal.site.theme import run_mkdocs
from portal.site.tree import page_texts, write_pages
from portal.site.workshop import Workshop


@dataclass(frozen=True)
class FirstPages:
    """The pages of ``places`` (``province_id``) go into ``folder`` under their paths in the site, to be served before
    the site that is being built."""

    places: tuple[str, ...]
    folder: Path


def show_first(
    first: FirstPages,
    facts: Facts,
    review: Review,
    held: tuple[HeldList, ...],
    history: DataHistory,
    workshop: Workshop,
    site_url: str,
    today: date,
) -> int:
    """Write the pages of the places in both languages as they will stand in the site; returns how many.

    Their links are not checked yet, and the files that they offer are still those of the site before: the build that
    goes on sees to that. Raises what ``run_mkdocs`` raises.
    """
    places = [place for place in first.places if place in set(facts.provinces["province_id"])]
    rendered = [
        (language, page)
        for language in LANGUAGES
        for catalogue in [Catalogue(facts, review, language, held, history)]
        for place in places
        for page in render_place(catalogue, place)
    ]
    wanted = {chart_key(drawing): drawing for _, page in rendered for drawing in page.drawings}
    drawn, _ = draw_charts(wanted, draw_text, workshop.kept_drawings("charts"), 1, _unseen)
    inline = {key: drawing_of(text).svg for key, text in drawn.items()}
    pages = [generated_page(page, language, inline, site_url) for language, page in rendered]
    texts = page_texts(LANGUAGES, pages, pair_pages(pages)[0])
    assets = read_assets(workshop.project)
    frame = read_frame(workshop.project, LANGUAGES, assets, site_url, today)
    if frame is None:
        return 0
    # The navigation wants its pages to be there; what they say is of no account.
    stubs = dict.fromkeys(frame.navigation, join_front_matter({"title": "-", "alternate": ""}, ""))
    trees, html = workshop.work / "first-pages", workshop.work / "first-html"
    write_pages(trees, workshop.project, LANGUAGES, stubs | texts)
    run_mkdocs(workshop.project, trees, html, assets, LANGUAGES, site_url, today)
    for language, path in texts:
        made = html_file((language, path))
        shown = first.folder / made
        shown.parent.mkdir(parents=True, exist_ok=True)
        keep(shown, (html / language / made.removeprefix("en/" if language == "en" else "")).read_bytes())
    return len(texts)


def changed_places(changed: Sequence[str], data: Path, most: int = 3) -> tuple[str, ...]:
    """The places of which files under ``data`` changed; none when there are more than ``most``, for then the whole
    site is as quick."""
    parents = (Path(name).parent for name in changed)
    places = sorted({parent.name for parent in parents if parent.parent == data / "provinces"})
    return tuple(places) if len(places) <= most else ()


def _unseen(_done: int, _all: int) -> None:
    """The few charts of a page need no counter."""
