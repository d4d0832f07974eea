"""The progress chart of one rate, from the facts: the reading, the one before it, its targets and the pace."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, get_args

import pandas as pd

from portal.chart.axis import round_axis
from portal.chart.figure import Figure, KeyItem
from portal.chart.grouped import shown_by_series, targets_by_figure
from portal.chart.inputs import Bar, ProgressChart, TargetMark, Tick, Tone, Width
from portal.chart.sentence import figure_sentence
from portal.chart.words import Row, as_of, class_words, figure_text, pick, source_line
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION, Language
from portal.text.number import format_number, format_percent

_WHOLE: Final = 50
"""Axes up to here get numbers of their own; above, zero and the labelled target are enough."""


def progress_figure(
    facts: Facts, obs_id: str, language: Language, tone: Tone | None = None, rival: str = ""
) -> Figure | None:
    """The chart of one published rate (``obs_id``), or ``None`` when it is no percentage of zero or more.

    ``tone`` overrides the verdict of ``facts.targets``, for a figure that the review found disputed. ``rival`` is the
    figure that disputes it: drawn beside it as large, in place of the earlier reading. Raises ``KeyError`` for an
    unknown ``obs_id``.
    """
    row = _row(facts, obs_id)
    if row["unit"] != "percent" or row["amount"] < 0:
        return None
    rows = targets_by_figure(facts).get(obs_id, [])
    targets = tuple(_target(facts, target, language) for target in rows)
    parts = _Parts(
        row,
        None if rival else _earlier(facts, row),
        _row(facts, rival) if rival else None,
        targets or _borrowed(facts, row, language),
        _pace(facts, obs_id, language),
    )
    title = figure_sentence(facts, row, language)
    alternative = _alternative(facts, title, parts, language)
    wide, phone = (_chart(facts, parts, tone or _tone(rows), alternative, language, width) for width in get_args(Width))
    return Figure(
        title,
        _measure(facts, parts, language),
        source_line(facts, _sources(parts), language),
        alternative,
        wide,
        phone,
        _key(parts, language),
        drawn=tuple(str(each["obs_id"]) for each in parts.rows),
        indicator=str(row["indicator"]),
    )


def _row(facts: Facts, obs_id: str) -> Row:
    return {"obs_id": obs_id, **facts.observations.loc[obs_id].to_dict()}


@dataclass(frozen=True)
class _Parts:
    """What the chart of one reading is made of."""

    row: Row
    earlier: Row | None
    rival: Row | None
    targets: tuple[TargetMark, ...]
    pace: Tick | None

    @property
    def rows(self) -> list[Row]:
        """The readings that are drawn, the figure itself first."""
        return [row for row in (self.row, self.earlier, self.rival) if row is not None]


def _chart(
    facts: Facts, parts: _Parts, tone: Tone, description: str, language: Language, width: Width
) -> ProgressChart:
    amounts = [*(float(row["amount"]) for row in parts.rows), *(target.value for target in parts.targets)]
    top, ticks = _axis(max(amounts), language)
    return ProgressChart(
        language,
        width,
        description,
        latest=_bar(facts, parts.row, language),
        tone=tone,
        axis_max=top,
        earlier=_bar(facts, parts.earlier, language) if parts.earlier is not None else None,
        rival=_bar(facts, parts.rival, language) if parts.rival is not None else None,
        targets=parts.targets,
        pace=parts.pace,
        ticks=ticks,
    )


def _bar(facts: Facts, row: Row, language: Language) -> Bar:
    return Bar(float(row["amount"]), f"{as_of(row, language)}: {figure_text(facts, row, language)}")


def _earlier(facts: Facts, row: Row) -> Row | None:
    """The reading before this one in its series (or the one that it continues), within the same calendar year."""
    series_ids = {row["series_id"]}
    if row["series_id"] in facts.series.index:
        series_ids.add(facts.series.loc[row["series_id"], "continues"])
    known = shown_by_series(facts)
    rows = pd.concat([known[series_id] for series_id in sorted(series_ids) if series_id in known])
    rows = rows[rows["year"] == row["year"]]
    rows = rows[rows["day"] < row["day"]].sort_values("day")
    return None if rows.empty else rows.iloc[-1]


def _target(facts: Facts, target: Row, language: Language) -> TargetMark:
    value = float(str(target["target"]))
    firm = bool(target["comparable"])
    if not target["target_obs_id"]:
        return TargetMark(value, pick(language, "kế hoạch 100%", "plan 100%"), firm)
    row = facts.observations.loc[str(target["target_obs_id"])]
    text = figure_text(facts, row, language)
    set_by = str(target["set_by"])
    if set_by == "own":
        return TargetMark(value, pick(language, f"phấn đấu {text}", f"own target {text}"), firm)
    if set_by in {"", "not_stated"}:
        return TargetMark(value, pick(language, f"chỉ tiêu {text}", f"target {text}"), firm)
    setter = facts.labels.text("set_by", set_by, language)
    return TargetMark(value, pick(language, f"{setter} giao {text}", f"{setter}: {text}"), firm)


def _borrowed(facts: Facts, row: Row, language: Language) -> tuple[TargetMark, ...]:
    """The nation's target for the same rate and year, where the place itself has none; never a verdict."""
    links = facts.indicator_links
    own = links["indicator"].eq(row["indicator"]) & links["variant"].eq(row["variant"])
    links = links[own & links["denominator"].eq(row["denominator"]) & links["target_indicator"].ne("")]
    if links.empty or row["province_id"] == NATION:
        return ()
    link = links.iloc[0]
    rows = facts.observations
    rows = rows[rows["shown"] & rows["province_id"].eq(NATION) & rows["indicator"].eq(link["target_indicator"])]
    rows = rows[rows["variant"].eq(link["target_variant"]) & rows["denominator"].eq(row["denominator"])]
    rows = rows[rows["year"].eq(row["year"]) & (rows["day"] >= row["day"])].sort_values("day")
    return tuple(
        TargetMark(
            float(target["amount"]),
            pick(language, "chỉ tiêu cả nước ", "national target ") + figure_text(facts, target, language),
            firm=False,
        )
        for _, target in rows.head(1).iterrows()
    )


def _pace(facts: Facts, obs_id: str, language: Language) -> Tick | None:
    rows = facts.pace[facts.pace["obs_id"] == obs_id]
    if rows.empty or float(rows["elapsed_pct"].iloc[0]) >= 100:
        return None
    elapsed = float(rows["elapsed_pct"].iloc[0])
    text = format_percent(Decimal(f"{elapsed:.1f}").normalize(), language)
    return Tick(round(elapsed, 3), pick(language, f"nhịp bình quân {text}", f"even pace {text}"))


def _tone(targets: list[dict[str, Any]]) -> Tone:
    """What every comparable target says; ``unknown`` when they differ or none is comparable."""
    verdicts = {target["verdict"] for target in targets if target["comparable"]}
    told: dict[str, Tone] = {"met": "met", "behind": "behind", "open": "open"}
    return told.get(verdicts.pop(), "unknown") if len(verdicts) == 1 else "unknown"


def _axis(largest: float, language: Language) -> tuple[float, tuple[Tick, ...]]:
    if _WHOLE < largest <= 100:
        return (110.0 if largest > 99 else 100.0), ()
    steps = round_axis(Decimal(0), Decimal(str(largest)) * Decimal("1.05"), 4)
    top = float(steps[-1])
    if top > _WHOLE:
        return max(110.0, float(-(-Decimal(str(largest)) * Decimal("1.03") // 10) * 10)), ()
    return top, tuple(Tick(float(step), f"{format_number(step, language)}%") for step in steps)


def _measure(facts: Facts, parts: _Parts, language: Language) -> str:
    day = as_of(parts.row, language)
    dates = pick(language, f"Đến {day}", f"As of {day}")
    if parts.earlier is not None:
        before = as_of(parts.earlier, language)
        dates += pick(language, f"; lần trước {before}", f"; before that {before}")
    if parts.rival is not None:
        other = as_of(parts.rival, language)
        dates += pick(language, f"; số mâu thuẫn {other}", f"; contradicting figure {other}")
    what = class_words(facts, parts.row, language, of_row_alone=True)
    return pick(language, f"Phần trăm ({what}). {dates}.", f"Percent ({what}). {dates}.")


def _sources(parts: _Parts) -> list[str]:
    return [str(row["source_id"]) for row in parts.rows]


def _alternative(facts: Facts, title: str, parts: _Parts, language: Language) -> str:
    day = as_of(parts.row, language)
    words = [pick(language, f"{title}, tính đến {day}", f"{title}, as of {day}")]
    if parts.earlier is not None:
        reading = f"{figure_text(facts, parts.earlier, language)} ({as_of(parts.earlier, language)})"
        words.append(pick(language, f"lần trước {reading}", f"before that {reading}"))
    if parts.rival is not None:
        reading = f"{figure_text(facts, parts.rival, language)} ({as_of(parts.rival, language)})"
        words.append(pick(language, f"mâu thuẫn với {reading}", f"contradicted by {reading}"))
    words += [target.label for target in parts.targets]
    if parts.pace is not None:
        words.append(parts.pace.label)
    return "; ".join(words) + "."


def _key(parts: _Parts, language: Language) -> tuple[KeyItem, ...]:
    items: list[KeyItem] = []
    if any(target.firm for target in parts.targets):
        items.append(KeyItem("key-target", pick(language, "chỉ tiêu", "target")))
    if any(not target.firm for target in parts.targets):
        words = pick(language, "chỉ tiêu không so trực tiếp được", "target that is not directly comparable")
        items.append(KeyItem("key-target-borrowed", words))
    if parts.pace is not None:
        words = pick(language, "nhịp bình quân: phần của năm đã qua", "even pace: share of the year gone by")
        items.append(KeyItem("key-pace", words))
    if parts.earlier is not None:
        items.append(KeyItem("key-prev", pick(language, "lần công bố trước", "earlier reading")))
    return tuple(items)
