"""The headlines of a place as a page shows them, apart for each territory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from portal.chart.build import progress_figure
from portal.chart.figure import Figure
from portal.page.catalogue import Catalogue
from portal.page.status import progress_tone
from portal.page.views import FigureView

QUESTIONS: Final = ("collection_plan", "late_payment_rate", "coverage_hi")
_CARDS: Final = (
    "collected",
    "late_payment",
    "debtor_units",
    "participants_si",
    "coverage_si",
    "participants_hi",
    "participants_ui",
    "pensioners",
)


@dataclass(frozen=True)
class Headline:
    """A headline of a place: its label, the figure, a newer translated one beside it, and its progress chart.

    ``disputed`` says that the two can't both be right, so that neither is told without the other.
    """

    headline: str
    label: str
    figure: FigureView
    beside: FigureView | None
    disputed: bool
    progress: Figure | None


@dataclass(frozen=True)
class Block:
    """The headlines that speak of one territory."""

    questions: tuple[Headline | None, ...]
    cards: tuple[Headline, ...]

    @property
    def held(self) -> tuple[Headline, ...]:
        """The questions that have a figure, then the cards."""
        return (*(question for question in self.questions if question), *self.cards)


def block_of(catalogue: Catalogue, province_id: str, boundaries: tuple[str, ...]) -> Block | None:
    """The headlines of a place whose figures are of these boundaries; ``None`` where there are none."""
    here = [row for row in catalogue.headlines_of(province_id) if row["boundary"] in boundaries]
    chosen = {str(row["headline"]): row for row in here}
    if not chosen:
        return None
    questions = tuple(
        headline_of(catalogue, chosen[name], progress=True) if name in chosen else None for name in QUESTIONS
    )
    cards = tuple(headline_of(catalogue, chosen[name], progress=False) for name in _CARDS if name in chosen)
    return Block(questions, cards)


def headline_of(catalogue: Catalogue, row: Mapping[str, Any], *, progress: bool) -> Headline:
    """The view of one row of ``facts.headline_figures``; ``progress`` asks for the chart against the target."""
    headline, obs_id, beside = str(row["headline"]), str(row["obs_id"]), str(row["beside_obs_id"])
    tone = progress_tone(catalogue.figure(obs_id).statuses)
    newer = catalogue.figure(beside) if beside else None
    disputed = bool(beside) and catalogue.in_dispute(obs_id, beside)
    rival = beside if disputed else ""
    chart = progress_figure(catalogue.facts, obs_id, catalogue.language, tone, rival) if progress else None
    return Headline(headline, headline_labels(catalogue)[headline], catalogue.figure(obs_id), newer, disputed, chart)


def marks_of(questions: Iterable[Headline | None]) -> tuple[str, ...]:
    """The marks that the charts of these questions draw (``key-target``, ``key-pace`` ...), each once."""
    charts = [question.progress for question in questions if question and question.progress]
    return tuple(dict.fromkeys(item.mark for chart in charts for item in chart.key))


def headline_labels(catalogue: Catalogue) -> dict[str, str]:
    """The words of every headline of the registry: the three questions first, then the cards."""
    terms = catalogue.facts.headlines.drop_duplicates("headline").set_index("headline")[f"label_{catalogue.language}"]
    return {name: str(terms[name]) for name in (*QUESTIONS, *_CARDS) if name in terms.index}
