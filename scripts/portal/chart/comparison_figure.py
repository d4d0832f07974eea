"""The comparison of provinces on one indicator, from the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, get_args

import pandas as pd

from portal.chart.axis import quarter_start, round_axis
from portal.chart.comparison_choice import choose_comparison
from portal.chart.comparison_words import (
    comparison_alternative,
    comparison_caption,
    comparison_key,
    comparison_measure,
    comparison_source,
    comparison_title,
)
from portal.chart.figure import Figure
from portal.chart.grouped import targets_by_figure
from portal.chart.inputs import ComparisonChart, ComparisonGroup, ComparisonRow, DayTick, Tick, Tone, Width
from portal.chart.words import Row, class_unstated, pick, place_name, short_text, told_figure, unit_scale
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION, PERCENT_UNITS, Language
from portal.text.collation import vietnamese_key
from portal.text.number import format_number

FEWEST_TO_ORDER: Final = 8
"""So many provinces, all read within one quarter, are put in order of their figures; else the alphabet orders them."""
_GROUPS: Final = ("34", "63")
"""Boundaries from top to bottom."""
_TICKS: Final = 6
_EVERY: Final = {"wide": 1, "phone": 2}
"""A phone shows every second number of the same axis."""
_CUT_FROM: Final = Decimal("0.5")
_YEAR_LABELS: Final = {"wide": 5, "phone": 2}
_TONES: Final[dict[str, Tone]] = {"up": "met", "down": "behind"}


def comparison_figure(
    facts: Facts,
    indicator: str,
    language: Language,
    variant: str = "",
    funds: str | None = None,
    denominator: str | None = None,
    doubted: frozenset[str] = frozenset(),
) -> Figure | None:
    """The newest figure of every place for one indicator, or ``None`` when fewer than two places have one.

    All dots count the same thing: the class (``funds``, ``denominator``) that covers most of today's provinces, then
    most places, unless named.
    First today's provinces, then the former ones; a place's machine-translated figure only where it has no other.
    Implausible figures are left out; those in ``doubted`` (``obs_id``), and contradicted ones, are marked as in doubt.
    """
    choice = choose_comparison(facts, indicator, variant, funds, denominator)
    if choice is None:
        return None
    newest = choice.drawn
    newest = newest.assign(doubtful=newest["obs_id"].isin(doubted) | newest["contradicts"].map(bool))
    title = comparison_title(facts, replace(choice, drawn=newest), language)
    alternative = comparison_alternative(facts, newest, title, language)
    wide, phone = (_chart(facts, newest, alternative, language, width) for width in get_args(Width))
    return Figure(
        title,
        comparison_measure(facts, newest, language),
        comparison_source(facts, newest, language),
        alternative,
        wide,
        phone,
        comparison_key(wide, language),
        comparison_caption(facts, wide, choice, language),
        tuple(row["obs_id"] for boundary in _GROUPS for _, row in _in_order(facts, newest, boundary, language)),
        indicator=indicator,
        part="-".join(part for part in (variant, funds, denominator) if part),
        compares=True,
    )


def _chart(facts: Facts, newest: pd.DataFrame, description: str, language: Language, width: Width) -> ComparisonChart:
    unit_code = str(newest["unit"].iloc[0])
    scale, unit = unit_scale(unit_code, float(newest["amount"].abs().max()), language)
    groups = tuple(
        _group(facts, newest, boundary, scale, language, width)
        for boundary in _GROUPS
        if (newest["boundary"] == boundary).any()
    )
    rows = [row for group in groups for row in group.rows]
    values = [Decimal(value) / scale for value in newest["value"]]
    values += [Decimal(str(row.target)) for row in rows if row.target is not None]
    steps = _steps(values, unit_code)
    first, last = quarter_start(newest["day"].min().date()), quarter_start(newest["day"].max().date(), 1)
    first = date(first.year, 1, 1)
    percent = "%" if unit == "%" else ""
    return ComparisonChart(
        language,
        width,
        description,
        heading=unit if unit and not percent else _unit_heading(facts, newest.iloc[0], language),
        date_heading=pick(language, "ngày chốt", "as of"),
        groups=groups,
        tone=_TONES.get(str(newest["direction"].iloc[0]), "unknown"),
        axis_min=float(steps[0]),
        axis_max=float(steps[-1]),
        ticks=tuple(
            Tick(float(step), format_number(step.normalize(), language) + percent) for step in steps[:: _EVERY[width]]
        ),
        first_day=first.isoformat(),
        last_day=last.isoformat(),
        day_ticks=_year_ticks(first, last, _YEAR_LABELS[width], width),
    )


def _unit_heading(facts: Facts, row: Row, language: Language) -> str:
    if row["unit"] != "percent":
        return facts.labels.text("unit", row["unit"], language)
    if row["denominator"] in {"", "not_stated"}:
        return pick(language, "phần trăm", "percent")
    base = facts.labels.text("denominator", row["denominator"], language)
    return pick(language, f"% {base}", f"% of {base}")


def _steps(values: list[Decimal], unit: str) -> list[Decimal]:
    lowest, highest = min(values), max(values)
    if unit in PERCENT_UNITS and highest > 0 and lowest > highest * _CUT_FROM:
        return round_axis(lowest, highest, _TICKS)
    return round_axis(min(lowest, Decimal(0)), max(highest, Decimal(0)), _TICKS)


def _year_ticks(first: date, last: date, most: int, width: Width) -> tuple[DayTick, ...]:
    years = range(first.year, last.year + 1)
    step = -(-len(years) // most)
    ticks = []
    for year in years:
        text = str(year) if width == "wide" else f"’{year % 100:02}"
        labelled = (year - first.year) % step == 0 and date(year, 1, 1) < last
        ticks.append(DayTick(f"{year:04}-01-01", text if labelled else ""))
    return tuple(ticks)


def _group(
    facts: Facts, newest: pd.DataFrame, boundary: str, scale: Decimal, language: Language, width: Width
) -> ComparisonGroup:
    former = boundary == "63"
    if former:
        words = ("Địa giới cũ, số gần nhất", "Former provinces, newest figure")
        long_words = ("Địa giới cũ (63 tỉnh), số gần nhất", "Former provinces (63), newest figure")
        heading = pick(language, *(long_words if width == "wide" else words))
    else:
        heading = pick(language, "Địa giới mới, từ 1/7/2025", "Today’s provinces, from 1 July 2025")
    ordered = _in_order(facts, newest, boundary, language)
    return ComparisonGroup(heading, tuple(_row(facts, name, row, scale, language) for name, row in ordered), former)


def _in_order(facts: Facts, newest: pd.DataFrame, boundary: str, language: Language) -> list[tuple[str, Row]]:
    """Names and rows of one boundary from top to bottom, the nation first."""
    rows = newest[newest["boundary"] == boundary]
    named = [(place_name(facts, row["province_id"], boundary, language), row) for row in rows.to_dict("records")]
    by_value = may_be_ordered(rows)
    return sorted(named, key=lambda pair: (pair[1]["province_id"] != NATION, *_order(*pair, by_value=by_value)))


def _order(name: str, row: Row, *, by_value: bool) -> tuple[object, ...]:
    sign = 1 if row["direction"] == "down" else -1
    return (sign * row["amount"] if by_value else 0, vietnamese_key(name))


def may_be_ordered(rows: pd.DataFrame) -> bool:
    """True when the figures of a group are comparable enough to stand in order: many, and of one quarter."""
    quarters = rows["day"].dt.year * 4 + (rows["day"].dt.month - 1) // 3
    return len(rows) >= FEWEST_TO_ORDER and quarters.nunique() == 1


def _row(facts: Facts, name: str, row: Row, scale: Decimal, language: Language) -> ComparisonRow:
    targets = [target for target in targets_by_figure(facts).get(row["obs_id"], []) if target["target_obs_id"]]
    target = min(targets, key=lambda each: (not each["comparable"], each["target_obs_id"]), default=None)
    return ComparisonRow(
        name=name,
        value=float(Decimal(row["value"]) / scale),
        label=short_text(facts, row, language, scale),
        day=row["day"].date().isoformat(),
        hedged=bool(row["hedged"]),
        doubtful=bool(row["doubtful"]),
        emphasis=row["province_id"] != NATION,
        target=None if target is None else float(target["target"]),
        target_firm=target is None or bool(target["comparable"]),
        class_unstated=class_unstated(row),
        told=told_figure(facts, row, language),
    )
