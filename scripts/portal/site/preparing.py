"""From packages on disk to pages in Markdown with their charts: what a build and ``render.py`` share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.chart.draw import Drawing, chart_key, draw_text, drawing_of
from portal.contract.check import check_tree
from portal.contract.report import format_issues
from portal.derive.facts import Facts, derive_facts
from portal.lookup.held import HeldList, hold_lists
from portal.model.issue import has_errors
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES, Language
from portal.release.check import check_releases, in_order
from portal.release.history import history_of
from portal.review.review import Review, review_facts
from portal.site.drawing import draw_charts
from portal.site.failure import DATA_ERROR, BuildFailed, WrongUse
from portal.site.kept import Kept
from portal.site.kept_pages import RenderedPages
from portal.site.progress import Progress
from portal.site.rendering import render_languages
from portal.site.source_page import SourcePage, generated_page, pair_pages, read_written_pages
from portal.site.tree import page_texts, write_pages
from portal.site.workshop import Workshop, workshop_for
from portal.store.place import nearest_place
from portal.store.releases import FOLDER, Release, read_releases
from portal.store.tree import Tree, read_lists, read_tree, with_lists
from portal.text.bilingual import Bilingual


def read_reviewed(data: Path, lists: Path | None, today: date, progress: Progress) -> tuple[Tree, Facts, Review]:
    """Read, check, derive and review the packages, those of ``lists`` too.

    Counts the warnings, raises ``BuildFailed`` on errors.
    """
    with progress.stage(Bilingual("Kiểm tra dữ liệu", "Validate data")) as stage:
        tree = read_tree(nearest_place(data))
        if lists is not None:
            tree = with_lists(tree, *read_lists(nearest_place(lists)))
        issues = check_tree(tree)
        if has_errors(issues):
            raise BuildFailed(issues)
        stage.count = f"{len(tree.packages())} gói · packages"
    with progress.stage(Bilingual("Tính toán và đối chiếu", "Derive and review")) as stage:
        facts = derive_facts(tree, today)
        review = review_facts(facts)
        warnings = [*issues, *review.issues]
        stage.count = f"{len(warnings)} cảnh báo · warnings"
    if warnings:
        # Each one is published as a flag; the whole list, several screens long, is for those who mend the data.
        progress.say(f"  {len(warnings)} nghi vấn được đăng thành cờ, xem từng điều: make validate")
        progress.say(f"  {len(warnings)} doubts are published as flags, each in full: make validate")
    return tree, facts, review


def read_released(folder: Path) -> tuple[Release, ...]:
    """The releases under ``folder``, the first one first; raises ``BuildFailed`` when one was edited."""
    releases = read_releases(folder)
    if issues := check_releases(releases):
        raise BuildFailed(issues)
    return in_order(releases)


@dataclass(frozen=True)
class Prepared:
    """``pages`` with their drawings in place, ``partners`` in the other language by (language, path); ``rendered`` are
    the generated ones as the page layer made them, ``drawings`` theirs by ``chart_key``; ``written`` are the
    hand-written ones by (language, path)."""

    pages: list[SourcePage]
    partners: dict[tuple[Language, str], SourcePage]
    rendered: RenderedPages
    drawings: dict[str, Drawing]
    written: frozenset[tuple[Language, str]]


def prepare_pages(
    facts: Facts,
    review: Review,
    held: tuple[HeldList, ...],
    history: DataHistory,
    workshop: Workshop,
    site_url: str,
    progress: Progress,
) -> Prepared:
    """All pages of both languages.

    Both languages are always rendered: a page's address in the other one stands in its front matter.
    """
    with workshop.kept_whole("rendered") as kept:
        charts = workshop.kept_drawings("charts")
        rendered, drawings = render_and_draw(facts, review, held, history, charts, progress, kept)
    inline = {key: drawing.svg for key, drawing in drawings.items()}
    pages = [generated_page(page, language, inline, site_url) for language, page in rendered]
    issues, written = [], []
    for language in LANGUAGES:
        own, faults = read_written_pages(workshop.project / "docs" / language, language)
        written.extend(own)
        issues.extend(faults)
    pages.extend(written)
    partners, faults = pair_pages(pages)
    if issues or faults:
        raise BuildFailed([*issues, *faults])
    return Prepared(pages, partners, rendered, drawings, frozenset((page.language, page.path) for page in written))


def render_and_draw(
    facts: Facts,
    review: Review,
    held: tuple[HeldList, ...],
    history: DataHistory,
    charts: Kept,
    progress: Progress,
    kept: Kept | None = None,
) -> tuple[RenderedPages, dict[str, Drawing]]:
    """Every generated page with its language, and the drawings of their charts by ``chart_key``.

    ``charts`` are the drawings and ``kept`` the pages of earlier runs.
    """
    with progress.stage(Bilingual("Dựng trang", "Render pages")) as stage:
        rendered = render_languages(facts, review, held, history, kept)
        stage.count = str(len(rendered))
    with progress.stage(Bilingual("Vẽ biểu đồ", "Draw charts")) as stage:
        wanted = {chart_key(drawing): drawing for _, page in rendered for drawing in page.charts}
        texts, drawn = draw_charts(wanted, draw_text, charts, os.cpu_count() or 1, stage.step)
        stage.count = f"{len(texts)} ({drawn} mới · new)"
    return rendered, {key: drawing_of(text) for key, text in texts.items()}


def render_site(data: Path, out: Path, project: Path, today: date, site_url: str, progress: Progress) -> int:
    """Write the Markdown trees of both languages, with charts, to ``out/vi`` and ``out/en``; 0, or 1 on errors."""
    if not data.is_dir():
        raise WrongUse(f"Không có thư mục dữ liệu {data}.\nThere is no data folder {data}.")
    workshop = workshop_for(project, project / "site")
    try:
        tree, facts, review = read_reviewed(data, None, today, progress)
        abouts = tuple(one.about for one in hold_lists(tree.lists, today))
        history = history_of(read_released(data.parent / FOLDER), tree)
        prepared = prepare_pages(facts, review, abouts, history, workshop, site_url, progress)
    except BuildFailed as failure:
        progress.say(format_issues(failure.issues, "text"))
        return DATA_ERROR
    with progress.stage(Bilingual("Ghi trang Markdown", "Write Markdown pages")) as stage:
        texts = page_texts(LANGUAGES, prepared.pages, prepared.partners)
        stage.count = str(write_pages(out, project, LANGUAGES, texts))
    progress.say(str(out))
    return 0
