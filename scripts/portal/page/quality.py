"""The data-quality page: recomputations, contradictions, flags, other reports, and every unpublished row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

import pandas as pd

from portal.derive.records import records_of
from portal.page.catalogue import Catalogue
from portal.page.rendered import RenderedPage
from portal.page.scene import Scene
from portal.page.views import FigureView, FlagView
from portal.text.bilingual import Bilingual
from portal.text.collation import vietnamese_key
from portal.text.number import format_number, scale_money_together

_NOT_RECOMPUTABLE: Final = {
    "no_numerator": Bilingual("không có tử số cùng ngày, cùng nhóm", "no numerator of the same date and group"),
    "no_denominator": Bilingual("không có mẫu số", "no denominator"),
    "denominator_not_held": Bilingual("mẫu số không được công bố", "the denominator is not published"),
}


_Item = TypeVar("_Item")
_MOST: Final = 100
"""Of each kind of finding that grows with the data as many stand on the page. What people marked or held back is all
there: it grows with their work."""


@dataclass(frozen=True)
class Recomputation:
    """A printed ratio beside the one computed from its parts, both parts told in one ``unit``."""

    printed: FigureView
    numerator: FigureView
    denominator: FigureView | None
    above: str
    below: str
    unit: str
    growth: bool
    recomputed: str
    difference: str
    verdict: str


@dataclass(frozen=True)
class Doubt:
    """One computed flag: the figure, the sentence, and the figures it was held against.

    Where a check marks both figures of a pair, this is the finding on the two, told once.
    """

    flag: FlagView
    figure: FigureView
    detail: str
    related: tuple[FigureView, ...]


def render_quality(catalogue: Catalogue) -> RenderedPage:
    """``/chat-luong/``."""
    scene = Scene(catalogue, "quality")
    table = catalogue.facts.recomputations
    done = table[table["verdict"] != "not_recomputable"]
    recomputed = [_recomputation(catalogue, row) for row in records_of(done)]
    recomputed.sort(
        key=lambda item: (item.verdict != "differs", vietnamese_key(item.printed.place), item.printed.as_of)
    )
    missing = table[table["verdict"] == "not_recomputable"]["reason"].value_counts()
    doubts = _doubts(catalogue)
    unpublished = _by_place(catalogue.unpublished.values())
    ambiguous = [
        view for view in catalogue.figures.values() if {flag.flag for flag in view.flags} & {"ambiguous", "implausible"}
    ]
    also = [view for view in catalogue.figures.values() if view.also]
    return scene.render(
        "quality.html",
        title=scene.t("Chất lượng số liệu", "Data quality"),
        description=scene.t(
            "Tỷ lệ nào tính lại được, khớp hay không; số nào mâu thuẫn, đáng ngờ, chưa công bố; vì sao.",
            "Which ratios can be recomputed and whether they agree; which figures contradict or are held back.",
        ),
        recomputed=_newest(recomputed, lambda item: (item.verdict == "differs", item.printed.as_of)),
        agreeing=sum(1 for item in recomputed if item.verdict == "agrees"),
        differing=sum(1 for item in recomputed if item.verdict == "differs"),
        missing=[
            (_NOT_RECOMPUTABLE.get(str(reason), Bilingual(str(reason), str(reason))).in_language(catalogue.language), n)
            for reason, n in missing.items()
        ],
        missing_total=int(missing.sum()),
        doubts=_newest(doubts, lambda doubt: doubt.figure.as_of),
        doubts_total=len(doubts),
        doubted=_doubted(catalogue),
        contradictions=_curated(catalogue, "contradicts"),
        ambiguous=_newest(_by_place(ambiguous), lambda view: view.as_of),
        ambiguous_total=len(ambiguous),
        also=_newest(_by_place(also), lambda view: view.as_of),
        also_total=len(also),
        unpublished=unpublished,
        flag_counts=_flag_counts(catalogue),
    )


def _newest(items: list[_Item], key: Callable[[_Item], Any]) -> list[_Item]:
    """The items with the largest keys, as many as the page holds, in the order in which they came."""
    places = sorted(range(len(items)), key=lambda place: key(items[place]), reverse=True)[:_MOST]
    return [items[place] for place in sorted(places)]


def _recomputation(catalogue: Catalogue, row: dict[str, Any]) -> Recomputation:
    printed = catalogue.figure(str(row["obs_id"]))
    recomputed = float(str(row["recomputed"]))
    numerator, denominator = str(row["numerator_obs_id"]), str(row["denominator_obs_id"])
    parts = [catalogue.value(obs_id) for obs_id in (numerator, denominator) if obs_id]
    unit = catalogue.figure(numerator).unit
    if catalogue.figure(numerator).unit_code == "VND":
        told, unit = scale_money_together(parts, catalogue.language)
    else:
        told = [format_number(value, catalogue.language) for value in parts]
    return Recomputation(
        printed=printed,
        numerator=catalogue.figure(numerator),
        above=told[0],
        below=told[-1],
        unit=unit,
        denominator=catalogue.figure(denominator) if denominator else None,
        growth=row["method"] == "growth",
        recomputed=f"{format_number(f'{recomputed:.6f}', catalogue.language, 2)}%",
        difference=format_number(f"{abs(recomputed - float(str(row['printed']))):.6f}", catalogue.language, 2),
        verdict=str(row["verdict"]),
    )


def _doubts(catalogue: Catalogue) -> list[Doubt]:
    flags = catalogue.review.flags
    computed = flags[flags["origin"] == "computed"]
    doubts = []
    told = set()
    for row in records_of(computed.sort_values(["obs_id", "flag"])):
        obs_id, related = str(row["obs_id"]), str(row["related_obs_id"])
        if obs_id not in catalogue.figures:
            continue
        finding = (str(row["flag"]), frozenset((obs_id, *related.split(";"))), str(row["detail_vi"]))
        if finding in told:
            continue
        told.add(finding)
        others = tuple(catalogue.figures[other] for other in related.split(";") if other in catalogue.figures)
        detail = str(row[f"detail_{catalogue.language}"])
        doubts.append(Doubt(catalogue.flags[str(row["flag"])], catalogue.figure(obs_id), detail, others))
    return sorted(doubts, key=lambda doubt: (vietnamese_key(doubt.figure.place), doubt.figure.as_of, doubt.flag.flag))


def _doubted(catalogue: Catalogue) -> int:
    """How many published figures carry a computed flag."""
    flags = catalogue.review.flags
    return len(set(flags.loc[flags["origin"] == "computed", "obs_id"]) & set(catalogue.figures))


def _curated(catalogue: Catalogue, flag: str) -> list[tuple[FigureView, FigureView]]:
    """Pairs of figures that a reader marked as contradicting each other, each pair once."""
    known = catalogue.figures | catalogue.unpublished
    rows = pd.concat([catalogue.facts.observations, catalogue.facts.unpublished])
    pairs = {
        tuple(sorted((str(obs_id), str(other))))
        for obs_id, others in rows[flag].items()
        for other in others
        if other in known
    }
    return [
        (known[first], known[second])
        for first, second in sorted(pairs, key=lambda pair: (vietnamese_key(known[pair[0]].place), pair))
    ]


def _by_place(views: Iterable[FigureView]) -> list[FigureView]:
    return sorted(
        views,
        key=lambda view: (vietnamese_key(view.place), view.indicator, view.as_of, view.obs_id),
    )


def _flag_counts(catalogue: Catalogue) -> list[tuple[FlagView, int]]:
    counts = catalogue.review.flags.groupby("flag")["obs_id"].nunique()
    known = [(flag, int(counts.get(flag.flag, 0))) for flag in catalogue.flags.values()]
    return sorted(known, key=lambda pair: (not pair[0].doubt, -pair[1], pair[0].flag))
