"""What a template shows of one figure, one source, one flag: plain texts in one language, not yet escaped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FlagView:
    """A flag on a figure: ``doubt`` comes first on a page; ``detail`` is the sentence of a computed flag or ""."""

    flag: str
    label: str
    explanation: str
    doubt: bool
    detail: str = ""


@dataclass(frozen=True)
class SourceView:
    """Where a figure was read. ``url`` is "" when the source has no public address."""

    source_id: str
    url: str
    publisher: str
    title: str
    published: str
    published_text: str
    kind: str
    language_label: str
    translated: bool
    note: str
    role: str
    language: str = "vi"


@dataclass(frozen=True)
class StatusView:
    """A figure against one target: ``verdict`` is met, behind or unknown; before the deadline it is open, and of an
    annual plan pace (behind the calendar) or ahead (of it). ``words`` say it, ``reason`` why it is unknown, else ""."""

    verdict: str
    words: str
    reason: str = ""


@dataclass(frozen=True)
class CorrectionView:
    """A row of the log of corrections: ``old`` and ``new`` as pages write them, ``new`` is a dash when withdrawn."""

    obs_id: str
    day: str
    day_text: str
    withdrawn: bool
    province_id: str
    place: str
    indicator: str
    indicator_name: str
    as_of_text: str
    column: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True)
class FigureView:
    """One observation, ready to show.

    ``variant``, ``base`` and ``funds`` are words; ``detail`` joins those that a reader needs so as not to mix figures.
    ``rounded``: number and unit of an amount of money with too many digits for a sentence, else two "".
    """

    obs_id: str
    province_id: str
    place: str
    boundary: str
    indicator: str
    indicator_name: str
    variant: str
    base: str
    funds: str
    detail: str
    unit_code: str
    qualifier: str
    value: str
    unit: str
    as_of: str
    as_of_text: str
    date_word: str
    printed: str
    locator: str
    confidence: str
    note: str
    theme: str
    series_id: str
    shown: bool
    translated: bool
    source: SourceView
    flags: tuple[FlagView, ...]
    statuses: tuple[StatusView, ...] = ()
    also: tuple[FigureView, ...] = ()
    rounded: tuple[str, str] = ("", "")
    corrections: tuple[CorrectionView, ...] = ()

    @property
    def text(self) -> str:
        """The figure as one expression: ``hơn 128.000 người``."""
        return " ".join(part for part in (self.qualifier, self.value, self.unit) if part)

    @property
    def told(self) -> tuple[str, str]:
        """Number and unit as a sentence or a large figure tells them, the money in it rounded."""
        return self.rounded if self.rounded[0] else (self.value, self.unit)

    @property
    def told_text(self) -> str:
        """The figure in a sentence: ``hơn 128.000 người``, ``246 tỷ đồng``."""
        return " ".join(part for part in (self.qualifier, *self.told) if part)

    @property
    def of_base(self) -> str:
        """The base in English after a share: ``of the plan``, ``of contributions due``."""
        return f"of {self.base}" if self.base.startswith("contributions") else f"of the {self.base}"

    @property
    def doubts(self) -> tuple[FlagView, ...]:
        """The flags that make the figure doubtful."""
        return tuple(flag for flag in self.flags if flag.doubt)

    @property
    def implausible(self) -> bool:
        """True when the figure can't be right as printed."""
        doubts = {"implausible", "amount_per_case", "amount_per_resident", "out_of_range"}
        return any(flag.flag in doubts for flag in self.flags)
