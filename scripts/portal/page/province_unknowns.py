"""What is not known of a place: questions without an answer, or with one that carries less than it seems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portal.derive.records import records_of
from portal.model.vocabulary import Language
from portal.page.catalogue import Catalogue
from portal.page.views import FigureView
from portal.text.bilingual import Bilingual

_MOST_CLASSES = 2
_DISPUTING = frozenset({"contradicts", "sources_disagree"})
_KINDS = {
    "missing": Bilingual("Chưa có số", "No figure"),
    "apart": Bilingual("Chỉ có số của nhóm khác", "Only figures of another group"),
    "former": Bilingual("Chỉ có số của địa giới cũ", "Only figures of the former boundary"),
    "translated": Bilingual("Chỉ đọc được qua bản dịch máy", "Only read in a machine translation"),
    "disputed": Bilingual("Các nguồn không khớp", "Sources disagree"),
    "doubtful": Bilingual("Còn nghi vấn", "In doubt"),
    "target": Bilingual("Chưa so được với chỉ tiêu", "Not comparable with its target"),
}


@dataclass(frozen=True)
class Unknown:
    """One cause with the headlines it holds for; each is its label and, where they differ, the reason in words."""

    cause: str
    items: tuple[tuple[str, str], ...]


def unknowns_of(
    labels: Mapping[str, str],
    figures: Mapping[str, FigureView],
    former: Sequence[str],
    language: Language,
    apart: Mapping[str, str] | None = None,
) -> list[Unknown]:
    """What the portal asks of a place and can't answer, by cause; causes that hold for nothing are left out.

    ``labels``: the words of every headline that the portal asks for. ``figures``: the place's figures by headline.
    ``former``: headlines for which only a smaller, former territory has a figure. ``apart``: headlines whose indicator
    stands on the page in classes that can't fill them (``classes_apart``), with the classes in words. A headline
    stands once among missing, apart, former and translated; what is disputed, doubtful or can't be held against its
    target is told as well.
    """
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in _KINDS}
    for headline, label in labels.items():
        view = figures.get(headline)
        if view is None:
            if apart and headline in apart:
                found["apart"].append((label, apart[headline]))
            else:
                found["former" if headline in former else "missing"].append((label, ""))
            continue
        if view.translated:
            found["translated"].append((label, ""))
        disputed = [flag for flag in view.doubts if flag.flag in _DISPUTING]
        others = [flag.label[:1].lower() + flag.label[1:] for flag in view.doubts if flag.flag not in _DISPUTING]
        if disputed:
            found["disputed"].append((label, ""))
        if others:
            found["doubtful"].append((label, ", ".join(others)))
        reasons = [status.reason for status in view.statuses if status.verdict == "unknown" and status.reason]
        if reasons and not disputed:
            found["target"].append((label, "; ".join(dict.fromkeys(reasons))))
    return [Unknown(_KINDS[kind].in_language(language), tuple(items)) for kind, items in found.items() if items]


def classes_apart(catalogue: Catalogue, province_id: str, boundaries: Sequence[str]) -> dict[str, str]:
    """By headline the classes in which its indicator has figures of these boundaries, newest first, in words.

    Headlines without such figures are left out. Where a headline asks for that class of other funds or of another
    base, the words name these too. Only a few classes are told: the table of the page has them all.
    """
    found = {}
    views = catalogue.of(catalogue.rows_of(province_id))
    newest = sorted((view for view in views if view.boundary in boundaries), key=lambda view: view.as_of, reverse=True)
    headlines = catalogue.facts.headlines
    for headline, asked in headlines.groupby("headline"):
        indicators = set(asked["indicator"])
        asked_classes = {catalogue.variant(str(row["indicator"]), str(row["variant"])) for row in records_of(asked)}
        here = [view for view in newest if view.indicator in indicators]
        words = dict.fromkeys(
            view.detail if view.variant in asked_classes else view.variant or view.detail for view in here
        )
        if here:
            told = [word for word in words if word]
            found[str(headline)] = "; ".join(told[:_MOST_CLASSES]) + ("; …" if len(told) > _MOST_CLASSES else "")
    return found
