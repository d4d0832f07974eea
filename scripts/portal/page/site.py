"""Every generated page of one language."""

from __future__ import annotations

from portal.derive.facts import Facts
from portal.lookup.held import HeldList
from portal.model.release import UNRELEASED, DataHistory
from portal.model.vocabulary import Language
from portal.page.catalogue import Catalogue
from portal.page.citations import render_citations
from portal.page.home import render_home
from portal.page.indicators import render_indicator, render_indicators
from portal.page.issue_codes import render_issues
from portal.page.my_employer import render_my_employer
from portal.page.province import render_province
from portal.page.province_year import render_province_years
from portal.page.provinces import render_provinces
from portal.page.quality import render_quality
from portal.page.reference import render_data, render_glossary, render_law, render_sources
from portal.page.releases import render_corrections, render_release, render_releases
from portal.page.rendered import RenderedPage
from portal.page.search import render_search
from portal.page.table_builder import render_table_builder
from portal.page.themes import render_coverage, render_late_payment
from portal.page.units import render_units
from portal.review.review import Review

__all__ = ["RenderedPage", "render_pages", "render_place"]


def render_pages(
    facts: Facts,
    review: Review,
    language: Language,
    held: tuple[HeldList, ...] = (),
    history: DataHistory = UNRELEASED,
) -> list[RenderedPage]:
    """All pages made from data, in the order of their paths.

    One page for each province id of either boundary (and the nation), more for the older years of a long one, one
    for each indicator and each issue code, and the pages that answer across places. Hand-written pages are added by
    the site layer.
    """
    catalogue = Catalogue(facts, review, language, held, history)
    pages = [
        render_home(catalogue),
        render_provinces(catalogue),
        render_indicators(catalogue),
        render_coverage(catalogue),
        render_late_payment(catalogue),
        render_units(catalogue),
        render_my_employer(catalogue),
        render_quality(catalogue),
        render_sources(catalogue),
        render_data(catalogue),
        render_table_builder(catalogue),
        render_releases(catalogue),
        render_corrections(catalogue),
        render_glossary(catalogue),
        render_law(catalogue),
        render_search(catalogue),
    ]
    places = sorted(set(facts.provinces["province_id"]))
    pages += [page for place in places for page in render_place(catalogue, place)]
    pages += [render_indicator(catalogue, str(indicator)) for indicator in facts.indicators.index]
    pages += render_issues(catalogue)
    pages += [render_release(catalogue, release.version) for release in history.releases]
    return sorted(pages, key=lambda page: page.path)


def render_place(catalogue: Catalogue, place: str) -> list[RenderedPage]:
    """The pages of one place (``province_id``): its own, those of older years, and how to cite its figures."""
    own = render_province(catalogue, place)
    return [own, *render_province_years(catalogue, place), *render_citations(catalogue, place)]
