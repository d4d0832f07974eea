"""Rendering both languages at the same time; pages of facts that an earlier build rendered are not rendered again."""

from __future__ import annotations

import hashlib
import pickle

from portal.derive.facts import Facts
from portal.lookup.held import HeldList
from portal.model.release import DataHistory
from portal.model.vocabulary import LANGUAGES
from portal.page.site import render_pages
from portal.review.review import Review
from portal.site.kept import Kept
from portal.site.kept_pages import RenderedPages, pages_as_bytes, pages_from_bytes
from portal.site.workers import hold_interrupts, worker_pool


def render_languages(
    facts: Facts, review: Review, held: tuple[HeldList, ...], history: DataHistory, kept: Kept | None = None
) -> RenderedPages:
    """Every generated page with its language, Vietnamese first, in the order of their paths."""
    if kept is None:
        return _render(facts, review, held, history)
    # All that rendering is given, whatever it makes of it.
    key = hashlib.sha256(pickle.dumps((facts, review, held, history))).hexdigest()
    earlier = kept.get(key)
    if earlier is not None:
        try:
            return pages_from_bytes(earlier)
        except Exception:  # Whatever a damaged record raises, the pages are rendered again.
            pass
    pages = _render(facts, review, held, history)
    kept.put(key, pages_as_bytes(pages))
    return pages


def _render(facts: Facts, review: Review, held: tuple[HeldList, ...], history: DataHistory) -> RenderedPages:
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
