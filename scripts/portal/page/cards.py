"""What the social card of a page says: its name and up to three headlines, each with date and source's class."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from portal.chart.card import Card, CardFigure
from portal.chart.inputs import ProgressChart
from portal.model.vocabulary import Language
from portal.page.province_block import Headline
from portal.page.views import FigureView

_MOST: Final = 3


def card_path(name: str, language: Language) -> str:
    """Where the card of a province, an indicator or the site (``bhxh-mo``) stands in the site."""
    return f"cards/{language}/{name}.png"


def site_card(headlines: Iterable[Headline | None], language: Language) -> Card:
    """The card of the site, for every page that has none of its own: the national headlines."""
    name = "Số liệu bảo hiểm xã hội các tỉnh" if language == "vi" else "Social insurance in figures"
    return Card(language, card_path("bhxh-mo", language), name, _figures(headlines, language))


def province_card(
    province_id: str,
    name: str,
    headlines: Iterable[Headline | None],
    language: Language,
    *,
    former: bool,
    predecessors: str = "",
) -> Card:
    """The card of a place; ``former`` says that its headlines are those of the boundary before 1 July 2025.

    ``predecessors``: the names of former provinces inside it that have figures, for a place without any of its own.
    """
    figures = _figures(headlines, language)
    note = ""
    if not figures and predecessors:
        note = (
            f"Chỉ có số của {predecessors} cũ." if language == "vi" else f"Only figures of the former {predecessors}."
        )
    elif not figures:
        note = "Chưa có số liệu công khai đủ rõ nguồn." if language == "vi" else "No sourced public figures yet."
    elif former:
        note = (
            "Số của địa giới cũ, trước 1/7/2025." if language == "vi" else "Figures of the boundary before 1 July 2025."
        )
    return Card(language, card_path(province_id, language), name, figures, note)


def indicator_card(indicator: str, name: str, finding: str, nation: FigureView | None, language: Language) -> Card:
    """The card of an indicator: the nation's newest figure, and ``finding`` on the provinces; both may be lacking."""
    figures = () if nation is None or nation.implausible else (_figure(nation, nation.place, None, language),)
    note = finding or ("" if figures else "Chưa có số liệu." if language == "vi" else "No figures yet.")
    return Card(language, card_path(indicator, language), name, figures, note)


def _figures(headlines: Iterable[Headline | None], language: Language) -> tuple[CardFigure, ...]:
    """The first headlines that can be believed."""
    told = [one for one in headlines if one is not None and not one.figure.implausible]
    return tuple(_headline(one, language) for one in told[:_MOST])


def _headline(headline: Headline, language: Language) -> CardFigure:
    bar = None if headline.progress is None else headline.progress.wide
    figure = _figure(headline.figure, headline.label, bar if isinstance(bar, ProgressChart) else None, language)
    if not (headline.disputed and headline.beside):
        return figure
    # Two figures that can't both be right are never told without each other.
    word = "hay" if language == "vi" else "or"
    dates = f"{figure.as_of}; {headline.beside.date_word} {headline.beside.as_of_text}"
    value = f"{headline.figure.told_text} {word}"
    return CardFigure(figure.label, value, dates, figure.source, figure.bar, headline.beside.told_text)


def _figure(view: FigureView, label: str, bar: ProgressChart | None, language: Language) -> CardFigure:
    words = [view.source.kind]
    if view.doubts:
        words.append("có điểm nghi vấn" if language == "vi" else "with doubts")
    return CardFigure(label, view.told_text, _date(view), ", ".join(words), bar)


def _date(view: FigureView) -> str:
    text = f"{view.date_word} {view.as_of_text}"
    return text[:1].upper() + text[1:]
