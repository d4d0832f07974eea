"""Where a label can stand near its point without covering other labels or marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from portal.chart.lettering import text_width
from portal.chart.theme import FONT_SIZE

_LINE_HEIGHT: Final = 15
_GAP: Final = 8
# Preferred sides, best first: (shift of the label's middle in label widths, in gaps to the side, lines up or down).
_SIDES: Final = (
    (0.0, 0.0, -1.0),
    (0.0, 0.0, 1.0),
    (0.5, 1.0, 0.0),
    (-0.5, -1.0, 0.0),
    (0.5, 0.0, -1.0),
    (-0.5, 0.0, -1.0),
    (0.5, 0.0, 1.0),
    (-0.5, 0.0, 1.0),
    (0.0, 0.0, -2.0),
    (0.0, 0.0, 2.0),
    (-0.5, 0.0, -2.0),
    (0.5, 0.0, 2.0),
)


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def shared_with(self, other: Area) -> float:
        """Size of the part that both cover, in square pixels."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)


@dataclass
class Room:
    """The room of a chart and what already stands in it."""

    bounds: Area
    taken: list[Area] = field(default_factory=list)

    def take(self, x: float, y: float, reach: float) -> None:
        """Keep the square around a point free of labels."""
        self.taken.append(Area(x - reach, y - reach, x + reach, y + reach))

    def place(self, x: float, y: float, text: str, strong: bool = False) -> tuple[float, float]:
        """The middle of the best place for a label near (x, y), which is then taken."""
        width = text_width(text, FONT_SIZE, strong)
        offers = [self._area(x, y, width, side) for side in _SIDES]
        best = min(range(len(offers)), key=lambda index: (round(self._cost(offers[index]), 3), index))
        area = offers[best]
        self.taken.append(area)
        return (area.left + area.right) / 2, (area.top + area.bottom) / 2

    def _area(self, x: float, y: float, width: float, side: tuple[float, float, float]) -> Area:
        middle = x + side[0] * width + side[1] * _GAP
        # A label never leaves the chart at the sides: it slides along instead.
        middle = min(max(middle, self.bounds.left + width / 2), self.bounds.right - width / 2)
        level = y + side[2] * (_LINE_HEIGHT / 2 + _GAP - 1)
        return Area(middle - width / 2, level - _LINE_HEIGHT / 2, middle + width / 2, level + _LINE_HEIGHT / 2)

    def _cost(self, area: Area) -> float:
        outside = max(self.bounds.top - area.top, 0) + max(area.bottom - self.bounds.bottom, 0)
        return outside * 100 + sum(area.shared_with(other) for other in self.taken)
