"""All that follows from a tree of packages, as frames that pages, charts, checks and files read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from portal.contract.schema import (
    CORRECTIONS,
    FLAGS,
    GLOSSARY,
    HEADLINES,
    INDICATOR_LINKS,
    INDICATORS,
    LABELS,
    LAWS,
    LISTS,
    OBSERVATIONS,
    PROVINCES,
    SOURCES,
    UNPUBLISHED,
)
from portal.derive.headlines import derive_headline_figures
from portal.derive.implied import derive_implied
from portal.derive.labels import Labels, derive_labels
from portal.derive.observations import derive_observations
from portal.derive.pace import derive_pace
from portal.derive.peers import derive_peers
from portal.derive.ratios import derive_recomputations
from portal.derive.row_pages import derive_row_pages
from portal.derive.rows import gather_rows, registry_rows
from portal.derive.series import derive_series, with_choice, with_series, without_choice
from portal.derive.sources import derive_sources
from portal.derive.targets import derive_targets
from portal.derive.territory import derive_territory, unbroken_provinces
from portal.derive.year_on_year import derive_year_on_year
from portal.store.tree import Tree


@dataclass(frozen=True, eq=False)
class Facts:
    """The derived frames of one tree on one day; text is ``str`` with "" for nothing, never NaN.

    Each frame is described by the function of ``portal.derive`` that makes it. Frames are shared: copy before changing.
    Two facts are equal only when they are one object, so that what is grouped from them once can be kept.
    """

    today: date
    provinces: pd.DataFrame
    indicators: pd.DataFrame
    indicator_links: pd.DataFrame
    headlines: pd.DataFrame
    flag_terms: pd.DataFrame
    corrections: pd.DataFrame
    labels: Labels
    glossary: pd.DataFrame
    laws: pd.DataFrame
    lists: pd.DataFrame
    sources: pd.DataFrame
    observations: pd.DataFrame
    unpublished: pd.DataFrame
    series: pd.DataFrame
    recomputations: pd.DataFrame
    implied: pd.DataFrame
    year_on_year: pd.DataFrame
    targets: pd.DataFrame
    pace: pd.DataFrame
    headline_figures: pd.DataFrame
    peers: pd.DataFrame
    row_pages: pd.Series
    territory: pd.DataFrame


def derive_facts(tree: Tree, today: date) -> Facts:
    """Everything derived from a tree that has no errors of form; ``today`` is only handed on, nothing depends on it.

    Works without a single observation. Raises ``ValueError`` or ``KeyError`` for a tree with errors: check it first.
    """
    registry = (tree.registry,)
    provinces = registry_rows(registry, PROVINCES)
    indicators = registry_rows(registry, INDICATORS).set_index("indicator")
    links = registry_rows(registry, INDICATOR_LINKS)
    headlines = registry_rows(registry, HEADLINES).astype({"preference": "int64"})
    sources = derive_sources(gather_rows(tree.packages(), SOURCES))
    published = derive_observations(gather_rows(tree.provinces, OBSERVATIONS), sources, indicators)
    held_back = derive_observations(gather_rows(tree.provinces, UNPUBLISHED), sources, indicators)
    observations = with_choice(with_series(published))
    series = derive_series(observations, provinces)
    headline_figures = derive_headline_figures(observations, headlines)
    return Facts(
        today=today,
        provinces=provinces,
        indicators=indicators,
        indicator_links=links,
        headlines=headlines,
        flag_terms=registry_rows(registry, FLAGS).set_index("flag"),
        corrections=registry_rows(registry, CORRECTIONS),
        labels=derive_labels(registry_rows(registry, LABELS)),
        glossary=registry_rows(registry, GLOSSARY),
        laws=registry_rows(registry, LAWS),
        lists=registry_rows((tree.register,) if tree.register else (), LISTS),
        sources=sources,
        observations=observations,
        unpublished=without_choice(with_series(held_back)),
        series=series,
        recomputations=derive_recomputations(observations, links),
        implied=derive_implied(observations, links),
        year_on_year=derive_year_on_year(observations, series),
        targets=derive_targets(observations, links, indicators, unbroken_provinces(provinces)),
        pace=derive_pace(observations),
        headline_figures=headline_figures,
        peers=derive_peers(observations, headline_figures, provinces),
        row_pages=derive_row_pages(observations),
        territory=derive_territory(provinces),
    )
