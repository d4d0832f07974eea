"""The surface that marks are put on: two linear scales with fixed ends in pixels, so that nothing is laid out by
measured text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import altair as alt


@dataclass(frozen=True)
class Scale:
    """A linear scale from values (``low`` to ``high``) to pixels (``start`` to ``end``)."""

    low: float
    high: float
    start: float
    end: float

    def pixel(self, value: float) -> float:
        """Where a value lies, in pixels."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    def value(self, pixel: float) -> float:
        """The value that lies at a pixel."""
        return self.low + (pixel - self.start) / (self.end - self.start) * (self.high - self.low)

    @property
    def per_pixel(self) -> float:
        """How much of the value one pixel is."""
        return (self.high - self.low) / (self.end - self.start)

    def as_altair(self) -> alt.Scale:
        """The same scale for an Altair channel."""
        return alt.Scale(domain=[self.low, self.high], range=[self.start, self.end], nice=False, zero=False)


@dataclass(frozen=True)
class Plane:
    """An upright and a level scale, shared by all marks of one layer."""

    x: Scale
    y: Scale

    def x_channel(self, field: str = "x") -> alt.X:
        """The level channel; axes are drawn as marks of their own, for Vega would place their labels by measuring."""
        return alt.X(field, type="quantitative", scale=self.x.as_altair(), axis=None)

    def y_channel(self, field: str = "y") -> alt.Y:
        """The upright channel."""
        return alt.Y(field, type="quantitative", scale=self.y.as_altair(), axis=None)


def pixel_scale(length: float) -> Scale:
    """A scale on which a value is its own pixel."""
    return Scale(0, length, 0, length)


def day_number(day: str) -> int:
    """An ISO day as a number that a scale can hold; raises ``ValueError`` for other text."""
    return date.fromisoformat(day).toordinal()
