"""Rendering both languages at the same time: it is most of a build whose charts are all drawn."""

from __future__ import annotations

from portal.derive.facts import Facts
from portal.lookup.held import HeldList
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from portal.page.site import render_pages
from portal.review.review import Review
from portal.site.workers import hold_interrupts, worker_pool


def render_languages(
    facts: Facts, review: Review, held: tuple[HeldList, ...], history: DataHistory
) -> list[tuple[Language, RenderedPage]]:
    """Every generated page with its language, Vietnamese first, in the order of their paths."""
    with worker_pool(len(LANGUAGES)) as pool:
        with hold_interrupts():
            rendered = pool.map(
                render_pages,
                [facts] * len(LANGUAGES),
                [review] * len(LANGUAGES),
                LANGUAGES,
                [held] * len(LANGUAGES),
                [history] * len(LANGUAGES),
            )
        return [(language, page) for language, pages in zip(LANGUAGES, rendered, strict=True) for page in pages]
