"""A place beside others of its region and the nation, where that is fair; else the reason why it is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from portal.derive.records import records_of
from portal.model.vocabulary import NATION
from portal.page.catalogue import Catalogue
from portal.page.province_block import QUESTIONS, Block, headline_labels
from portal.page.views import FigureView
from portal.text.bilingual import Bilingual
from portal.text.collation import vietnamese_key
from portal.text.date import parse_date

_REASONS: Final = {
    "own_missing": Bilingual("{name} chưa có số này.", "{name} has no such figure yet."),
    "own_unclear": Bilingual(
        "số của {name} còn nghi vấn, hoặc không nêu nhóm hay mẫu số.",
        "the figure of {name} is in doubt, or leaves its group or base unsaid.",
    ),
    "peer_unclear": Bilingual(
        "các số cùng quý của nơi khác còn nghi vấn, hoặc không nêu nhóm hay mẫu số.",
        "the figures of other places in that quarter are in doubt, or leave group or base unsaid.",
    ),
    "other_quarter": Bilingual(
        "không nơi nào trong vùng {region}, cũng như cả nước, có số cùng nhóm trong quý {quarter}/{year}.",
        "neither the region ({region}) nor the nation has a figure of the same group in quarter {quarter} of {year}.",
    ),
    "other_class": Bilingual(
        "vùng {region} và cả nước chỉ có số của nhóm, quỹ hoặc mẫu số khác.",
        "the region ({region}) and the nation only have figures of another group, fund or base.",
    ),
    "other_boundary": Bilingual(
        "vùng {region} và cả nước chỉ có số của địa giới khác (63 và 34 tỉnh không so với nhau).",
        "the region ({region}) and the nation only have figures of the other boundary (63 and 34 don’t compare).",
    ),
    "none": Bilingual(
        "vùng {region} và cả nước chưa có số nào.", "neither the region ({region}) nor the nation has a figure."
    ),
}
INDICATORS: Final = dict(
    zip(QUESTIONS, ("collections_plan_pct", "late_payment_pct", "coverage_hi_population_pct"), strict=True)
)


@dataclass(frozen=True)
class Comparison:
    """One question: the place's own figure and the others beside it by name, or ``reason``, a sentence."""

    label: str
    indicator: str
    figures: tuple[FigureView, ...]
    reason: str


def comparisons_of(catalogue: Catalogue, province_id: str, lead: Block | None) -> list[Comparison]:
    """One for each of the three questions, of the territory that leads the page; none for the nation or without data.

    The place itself comes first, then the others in Vietnamese alphabetical order, the nation last: no ranking.
    """
    if lead is None or province_id == NATION:
        return []
    labels = headline_labels(catalogue)
    known = {question.headline: question.figure for question in lead.questions if question}
    found = []
    for headline in QUESTIONS:
        own = known.get(headline)
        rows = [row for row in catalogue.peers_of(province_id) if own and row["obs_id"] == own.obs_id]
        peers = [catalogue.figure(str(row["peer_obs_id"])) for row in rows if row["peer_obs_id"]]
        peers.sort(key=lambda view: (view.province_id == NATION, vietnamese_key(view.place)))
        reason = "" if peers else str(rows[0]["reason"]) if rows else "own_missing"
        words = _words(catalogue, province_id, own, reason) if reason else ""
        figures = (own, *peers) if own and peers else ()
        detail = own.detail if own else ""
        # Class, funds and base are the same in every row; the head of the group says them once.
        bare = tuple(replace(view, detail="") for view in figures)
        label = f"{labels[headline]} ({detail})" if bare and detail else labels[headline]
        found.append(Comparison(label, INDICATORS[headline], bare, words))
    return found


def region_of(catalogue: Catalogue, province_id: str) -> str:
    """The name of the region to which a place belongs today."""
    provinces = catalogue.facts.provinces
    rows = records_of(provinces[provinces["province_id"] == province_id])
    return catalogue.label("region", str(rows[0]["region"])) if rows else ""


def _words(catalogue: Catalogue, province_id: str, own: FigureView | None, reason: str) -> str:
    day = parse_date(own.as_of) if own else None
    sentence = _REASONS[reason].fill(
        name=catalogue.place(province_id),
        region=region_of(catalogue, province_id),
        quarter=(day.month + 2) // 3 if day else "",
        year=day.year if day else "",
    )
    return sentence.in_language(catalogue.language)
