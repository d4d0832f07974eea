"""One line of the table of timings: our figure, the alternative's on the same work in the same run, the goal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal

_HEADER: Final = ("what", "size", "ours", "alternative", "unit", "ratio", "goal", "met")


@dataclass(frozen=True)
class Goal:
    """At most ``most``, of our figure or of its ratio to the alternative's."""

    most: float
    of: Literal["ours", "ratio"] = "ours"

    def told(self, unit: str) -> str:
        """The goal in words of the table: ``≤ 0.5 ×``, ``≤ 60 s``."""
        return f"≤ {self.most:g} ×" if self.of == "ratio" else f"≤ {self.most:,g} {unit}".rstrip()


@dataclass(frozen=True)
class Row:
    """What was done at which size; ``alternative`` is None where there is nothing to set beside it."""

    name: str
    size: str
    ours: float
    unit: str
    alternative: float | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        """Ours by the alternative's."""
        return self.ours / self.alternative if self.alternative else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None:
            return None
        value = self.ours if self.goal.of == "ours" else self.ratio
        return value is not None and value <= self.goal.most

    @classmethod
    def from_json(cls, held: dict[str, Any]) -> Row:
        """The row that ``as_json`` made ``held`` of."""
        goal = None
        if held["goal"]:
            most = float(held["goal"].split()[1].replace(",", ""))
            goal = Goal(most, "ratio" if held["goal"].endswith("×") else "ours")
        return cls(held["name"], held["size"], held["ours"], held["unit"], held["alternative"], goal)

    def as_json(self) -> dict[str, object]:
        """The row as ``build/bench.json`` holds it."""
        return {
            "name": self.name,
            "size": self.size,
            "ours": self.ours,
            "alternative": self.alternative,
            "unit": self.unit,
            "ratio": self.ratio,
            "goal": self.goal.told(self.unit) if self.goal else None,
            "met": self.met,
        }


def table_of(rows: Iterable[Row]) -> str:
    """The rows as a Markdown table, numbers to three figures."""
    lines = [_HEADER, tuple("---" for _ in _HEADER)]
    for row in rows:
        met = {True: "✓", False: "✗", None: ""}[row.met]
        goal = row.goal.told(row.unit) if row.goal else ""
        ratio = "" if row.ratio is None else _short(row.ratio)
        other = "" if row.alternative is None else _short(row.alternative)
        lines.append((row.name, row.size, _short(row.ours), other, row.unit, ratio, goal, met))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
