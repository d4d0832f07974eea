"""Every doubt about the published figures: flags that people set and flags that are computed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from portal.contract.quoting import show_cell, show_place
from portal.derive.facts import Facts, derive_facts
from portal.derive.records import records_of
from portal.issues.words_doubts import DOUBTS
from portal.model.issue import Issue
from portal.review.base import implied_bases, review_base
from portal.review.cumulative import review_cumulative
from portal.review.disagree import review_disagreement
from portal.review.drift import review_drift
from portal.review.figures import figures_of
from portal.review.growth import review_growth
from portal.review.identical import review_identical
from portal.review.jump import review_jump
from portal.review.merger import review_merger
from portal.review.parts import review_parts
from portal.review.per_case import review_per_case
from portal.review.per_resident import review_per_resident
from portal.review.plan import review_plan
from portal.review.raised import Doubt, raised
from portal.review.range import review_range
from portal.review.ratio import review_ratio
from portal.review.repeated import review_repeated
from portal.review.target import review_target
from portal.review.wording import Words, indicator_names
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual

FLAG_COLUMNS: Final = ("obs_id", "flag", "origin", "related_obs_id", "detail_vi", "detail_en")
SEPARATOR: Final = ";"
_CONTRADICTS: Final = "contradicts"
_MESSAGE_LIMIT: Final = 1200
_NO_DAY: Final = date(1970, 1, 1)


@dataclass(frozen=True)
class Review:
    """All flags of a tree and the warnings that the computed ones are.

    ``flags`` has the columns ``obs_id, flag, origin, related_obs_id, detail_vi, detail_en``, one row per observation,
    flag and origin (``curated`` or ``computed``), sorted by them, of published and unpublished observations.
    ``related_obs_id`` names the figures that the flag speaks of, the nearest first, joined by ";". The details of a
    curated flag are empty: its meaning stands in ``facts.flag_terms``.
    """

    flags: pd.DataFrame
    issues: list[Issue]


def review_facts(facts: Facts) -> Review:
    """The flags that ``facts`` carry and all that the checks compute from them. Never raises for doubtful data."""
    figures = figures_of(facts)
    found = computed_flags(facts, figures)
    flags = pd.concat(
        [_curated_flags(figures).assign(origin="curated"), found.assign(origin="computed")], ignore_index=True
    )
    related = flags["related_obs_ids"].map(SEPARATOR.join).astype("str")
    flags = flags.assign(related_obs_id=related, origin=flags["origin"].astype("str"))[list(FLAG_COLUMNS)]
    return Review(flags.sort_values(["obs_id", "flag", "origin"], ignore_index=True), _issues(found, figures))


def review_tree(tree: Tree) -> list[Issue]:
    """The warnings about a tree that has no errors of form, in the order of package, file and row."""
    return review_facts(derive_facts(tree, _NO_DAY)).issues


def computed_flags(facts: Facts, figures: pd.DataFrame) -> pd.DataFrame:
    """Every computed flag, in the columns of ``portal.review.raised``; ``figures`` are ``figures_of(facts)``."""
    words = Words(facts.labels, indicator_names(facts.indicators))
    bases = implied_bases(figures, facts.indicator_links)
    families = [
        review_range(figures, facts.indicators, words),
        review_per_case(figures, words),
        review_per_resident(figures, facts.provinces, words),
        review_cumulative(figures, words),
        review_parts(figures, words),
        review_jump(figures, words),
        review_ratio(figures, facts.recomputations, words),
        review_growth(figures, words),
        review_disagreement(figures, words),
        review_merger(figures, facts.provinces, words),
        review_plan(figures, bases, words),
        review_base(figures, bases, facts.provinces, words),
        review_drift(figures, bases, words),
        review_target(figures, facts.indicator_links, facts.indicators, words),
        review_identical(figures, words),
        review_repeated(figures, facts.provinces, words),
    ]
    # Two families may raise one flag on one figure: they are joined as two sentences.
    rows = (row for family in families for row in family.itertuples(index=False, name=None))
    return raised(Doubt(obs_id, flag, related, Bilingual(vi, en)) for obs_id, flag, related, vi, en in rows)


def _curated_flags(figures: pd.DataFrame) -> pd.DataFrame:
    flagged = figures[figures["flags"] != ""]
    doubts = []
    for obs_id, names, others in zip(flagged["obs_id"], flagged["flag_names"], flagged["contradicts"], strict=True):
        for name in names:
            related = others if name == _CONTRADICTS else ()
            doubts.append(Doubt(obs_id, name, related, Bilingual("", "")))
    return raised(doubts)


def _issues(found: pd.DataFrame, figures: pd.DataFrame) -> list[Issue]:
    placed = found.merge(figures[["obs_id", "package", "file", "row"]], on="obs_id", how="left")
    placed = placed.sort_values(["file", "row", "flag"], ignore_index=True)
    return [_issue(record) for record in records_of(placed)]


def _issue(values: dict[str, Any]) -> Issue:
    code = values["flag"].replace("_", "-")
    words = DOUBTS[code]
    detail = {language: show_cell(values[f"detail_{language}"], _MESSAGE_LIMIT) for language in ("vi", "en")}
    return Issue(
        code=code,
        severity="warning",
        package=show_cell(values["package"]),
        file=show_place(values["file"]),
        row=int(values["row"]),
        column="value",
        message_vi=words.message.vi.format(detail=detail["vi"]),
        message_en=words.message.en.format(detail=detail["en"]),
        remedy_vi=words.remedy.vi,
        remedy_en=words.remedy.en,
    )
