"""Ends and steps of axes: round numbers, round dates."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import Final

from portal.chart.inputs import DayTick
from portal.model.vocabulary import Language
from portal.text.date import format_date

_ROUND: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50)


def round_step(span: Decimal, most: int) -> Decimal:
    """The smallest of 1, 2, 2.5 or 5 times a power of ten that divides ``span`` into at most ``most`` parts."""
    if span <= 0:
        return Decimal(1)
    power = Decimal(10) ** (math.floor((span / most).log10()))
    return next(step * power for step in _ROUND if step * power * most >= span)


def round_axis(low: Decimal, high: Decimal, most: int) -> list[Decimal]:
    """Evenly spaced round numbers from at or below ``low`` to at or above ``high``, with about ``most`` steps."""
    step = round_step(high - low, most)
    first = (low / step).to_integral_value(rounding="ROUND_FLOOR")
    last = max((high / step).to_integral_value(rounding="ROUND_CEILING"), first + 1)
    return [step * number for number in range(int(first), int(last) + 1)]


def quarter_start(day: date, shift: int = 0) -> date:
    """The first day of the quarter that holds ``day``, moved by ``shift`` quarters."""
    quarters = day.year * 4 + (day.month - 1) // 3 + shift
    return date(quarters // 4, quarters % 4 * 3 + 1, 1)


def day_ticks(first: date, last: date, most: int, language: Language) -> tuple[DayTick, ...]:
    """At most ``most`` round days from ``first`` to ``last``: years, or months of a quarter where years are too few."""
    years = [year for year in range(first.year, last.year + 1) if first <= date(year, 1, 1) <= last]
    if len(years) >= 3:
        step = next(step for step in _YEAR_STEPS if len(years) <= step * most)
        return tuple(DayTick(f"{year:04}-01-01", str(year)) for year in years if (year - years[0]) % step == 0)
    months: list[date] = []
    day = quarter_start(first, 0 if quarter_start(first) == first else 1)
    while day <= last:
        months.append(day)
        day = quarter_start(day, 1)
    step = next((step for step in (1, 2, 4) if len(months) <= step * most), 8)
    return tuple(DayTick(day.isoformat(), _month_label(day, language)) for day in months[::step])


def _month_label(day: date, language: Language) -> str:
    label = format_date(day.isoformat()[:7], language)
    if language == "vi":
        return label
    # Full English names run into each other in the phone's drawing.
    month, year = label.split()
    return f"{month[:3]} {year}"
