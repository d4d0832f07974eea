"""The history chart of one or more series, from the facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, get_args

import pandas as pd

from portal.chart.axis import day_ticks, quarter_start, round_axis
from portal.chart.figure import Figure
from portal.chart.history_lines import History, gather_history
from portal.chart.history_words import (
    history_alternative,
    history_caption,
    history_key,
    history_measure,
    history_source,
    history_title,
)
from portal.chart.inputs import HistoryChart, HistoryLine, HistoryPoint, LineTone, Tick, Width
from portal.chart.words import (
    class_unstated,
    class_words,
    pick,
    place_name,
    short_text,
    told_figure,
    unit_scale,
    variant_name,
)
from portal.derive.facts import Facts
from portal.model.vocabulary import MERGER_DATE, PERCENT_UNITS, Language
from portal.text.number import NO_BREAK_SPACE, format_number

_TICKS: Final = 4
_DAY_TICKS: Final = {"wide": 9, "phone": 4}
_LABELLED: Final = 4
"""A line of up to so many points gets all of its labels on a wide drawing, else the first and the last."""
_BREAK_SHOWN_FROM: Final = date(2023, 7, 1)
"""A history that ends long before 1 July 2025 does not stretch to that day."""
_LEAST_MARGIN: Final = Decimal(1)
_CUT_FROM: Final = Decimal("0.6")
"""A rate's axis is cut when its lowest point is above this part of the highest."""


def history_figure(facts: Facts, series_ids: Sequence[str], language: Language) -> Figure | None:
    """The chart of up to three lines of one unit, or ``None`` when they hold fewer than two dates.

    A series of today's boundary brings the one that it continues. Series that differ only in funds share a line, the
    funds of the first being the line's own and the others squares. Raises ``ValueError`` for unknown series, more than
    three lines or more than one unit.
    """
    history = gather_history(facts, series_ids)
    if history is None:
        return None
    title = history_title(facts, history, language)
    alternative = history_alternative(facts, history, title, language)
    wide, phone = (_chart(facts, history, alternative, language, width) for width in get_args(Width))
    return Figure(
        title,
        history_measure(facts, history, language),
        history_source(facts, history, language),
        alternative,
        wide,
        phone,
        history_key(history, language),
        history_caption(facts, history, wide, language),
        tuple(history.rows["obs_id"]),
        indicator=str(history.rows["indicator"].iloc[0]),
        part=_part(series_ids),
    )


def _part(series_ids: Sequence[str]) -> str:
    """The series without their indicator as a name for an address: ``ha-noi-63-total-si-hi-ui``."""
    parts = [part for series_id in series_ids for place, part in enumerate(series_id.split("/")) if place != 2]
    return "-".join(part for part in parts if part)


def _chart(facts: Facts, history: History, description: str, language: Language, width: Width) -> HistoryChart:
    rows = history.rows
    scale, unit = unit_scale(history.unit, float(rows["amount"].abs().max()), language)
    values = [Decimal(value) / scale for value in rows["value"]]
    steps = _steps(values, history.unit)
    breaks = history.broken and rows["day"].max().date() >= _BREAK_SHOWN_FROM
    first, last = _ends(rows, breaks)
    ticks = tuple(Tick(float(step), _tick_label(step, unit, language, last_one=step == steps[-1])) for step in steps)
    return HistoryChart(
        language,
        width,
        description,
        lines=tuple(_line(facts, history, number, scale, language, width) for number in range(len(history.lines))),
        first_day=first.isoformat(),
        last_day=last.isoformat(),
        day_ticks=day_ticks(first, last, _DAY_TICKS[width], language),
        axis_min=float(steps[0]),
        axis_max=float(steps[-1]),
        ticks=ticks,
        break_label=_break_label(language) if breaks else "",
        zone_label=_zone_label(rows, language),
    )


def _steps(values: list[Decimal], unit: str) -> list[Decimal]:
    lowest, highest = min(values), max(values)
    if unit in PERCENT_UNITS and highest > 0 and lowest > highest * _CUT_FROM:
        margin = max((highest - lowest) / 4, _LEAST_MARGIN)
        top = highest + margin
        start = lowest - margin
        if start > highest * _CUT_FROM / 2:
            return round_axis(start, min(top, Decimal(100)) if highest <= 100 else top, _TICKS)
    return round_axis(min(lowest, Decimal(0)), max(highest, Decimal(0)), _TICKS)


def _ends(rows: pd.DataFrame, breaks: bool) -> tuple[date, date]:
    first, last = rows["day"].min().date(), rows["day"].max().date()
    if breaks:
        last = max(last, date(MERGER_DATE.year, 12, 31))
    return quarter_start(first), quarter_start(last, 1)


def _tick_label(step: Decimal, unit: str, language: Language, *, last_one: bool) -> str:
    number = format_number(step.normalize(), language)
    if unit == "%":
        return f"{number}%"
    return f"{number}{NO_BREAK_SPACE}{unit}" if last_one and unit else number


def _break_label(language: Language) -> str:
    return pick(language, "1/7/2025: từ 63 còn 34 tỉnh", "1 July 2025: from 63 to 34 provinces")


def _zone_label(rows: pd.DataFrame, language: Language) -> str:
    return "" if (rows["boundary"] == "34").any() else pick(language, "chưa có số", "no figure yet")


def _line(facts: Facts, history: History, number: int, scale: Decimal, language: Language, width: Width) -> HistoryLine:
    line = history.lines[number]
    rows = line.rows
    all_labels = width == "wide" and len(history.lines) == 1 and len(rows) <= _LABELLED
    own = [index for index, funds in enumerate(rows["funds"]) if funds == line.funds] or [0]
    labelled = set(range(len(rows))) if all_labels else {own[0], own[-1], len(rows) - 1}
    points = tuple(
        HistoryPoint(
            day=row["day"].date().isoformat(),
            value=float(Decimal(row["value"]) / scale),
            boundary=row["boundary"],
            label=short_text(facts, row, language, scale) if index in labelled else "",
            hedged=bool(row["hedged"]),
            other_funds=row["funds"] != line.funds,
            doubtful="implausible" in row["flag_names"],
            class_unstated=class_unstated(row),
            told=told_figure(facts, row, language),
        )
        for index, row in enumerate(rows.to_dict("records"))
    )
    name = _line_name(facts, history, number, language)
    return HistoryLine(name, _tone(rows, number), points, line.continues, line.joined)


def _tone(rows: pd.DataFrame, number: int) -> LineTone:
    by_direction: dict[str, LineTone] = {"up": "met", "down": "behind"}
    if number == 0:
        return by_direction.get(rows["direction"].iloc[0], "ink")
    return "unknown" if number == 1 or rows["direction"].iloc[0] == "none" else "ink"


def _line_name(facts: Facts, history: History, number: int, language: Language) -> str:
    """What tells a line from the others: its place, else its class."""
    row = history.lines[number].rows.iloc[-1]
    if len({line.rows["province_id"].iloc[-1] for line in history.lines}) > 1:
        return place_name(facts, row["province_id"], row["boundary"], language)
    if row["variant"] and len({line.rows["variant"].iloc[-1] for line in history.lines}) > 1:
        return variant_name(facts, row, language)
    return class_words(facts, row, language)
