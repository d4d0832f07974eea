"""The words of a history: what happened, in which unit, from which sources, and how to read it."""

from __future__ import annotations

from typing import Final

from portal.chart.figure import KeyItem
from portal.chart.history_lines import History, Line
from portal.chart.inputs import HistoryChart
from portal.chart.sentence import lower_first
from portal.chart.words import (
    Row,
    as_of,
    class_unstated,
    class_words,
    figure_text,
    indicator_name,
    listed,
    pick,
    publishers,
    titled_place,
    unit_scale,
    variant_name,
)
from portal.derive.facts import Facts
from portal.model.vocabulary import MERGER_DATE, Language

_ROUNDING: Final = 1e-9


def history_title(facts: Facts, history: History, language: Language) -> str:
    """For one line what it did from its first to its last own figure, as far as they can be compared; else its name."""
    places = [_place(facts, line, language) for line in history.lines]
    row = history.lines[0].rows.iloc[-1]
    name = lower_first(indicator_name(facts, row["indicator"], language))
    if len(history.lines) > 1:
        return f"{listed(dict.fromkeys(places), language)}: {name}"
    line = history.lines[0]
    if row["variant"] and row["variant"] != "total":
        name += f" ({variant_name(facts, row, language)})"
    change = _change(facts, line, language)
    if change:
        return f"{places[0]}: {name}{change}"
    first, last = int(line.rows["year"].min()), int(line.rows["year"].max())
    count = len(line.rows)
    if first == last:
        told = pick(language, f"{count} số năm {first}", f"{count} figures of {first}")
        return f"{places[0]}: {name}, {told}"
    told = pick(language, f"{count} số từ {first} đến {last}", f"{count} figures from {first} to {last}")
    return f"{places[0]}: {name}, {told}"


def _place(facts: Facts, line: Line, language: Language) -> str:
    row = line.rows.iloc[-1]
    return titled_place(facts, row["province_id"], row["boundary"], language)


def _change(facts: Facts, line: Line, language: Language) -> str:
    """``tăng từ 90% lên 95,27%``, or both figures without a verb where their rounding or wording allows either;
    "" where the two ends can't be compared or one of them is in doubt."""
    rows = line.rows[line.rows["funds"] == line.funds]
    if len(rows) < 2 or not line.joined:
        return ""
    first, last = rows.iloc[0], rows.iloc[-1]
    if _in_doubt(facts, first) or _in_doubt(facts, last):
        return ""
    if first["boundary"] != last["boundary"] and not line.continues:
        return ""
    start, end = figure_text(facts, first, language), figure_text(facts, last, language)
    before, after = as_of(first, language), as_of(last, language)
    if last["low"] > first["high"] + _ROUNDING:
        told = pick(language, f"tăng từ {start} lên {end}", f"rose from {start} to {end}")
        return f" {told} ({before} – {after})"
    if last["high"] < first["low"] - _ROUNDING:
        told = pick(language, f"giảm từ {start} xuống {end}", f"fell from {start} to {end}")
        return f" {told} ({before} – {after})"
    return pick(language, f", {start} ({before}) và {end} ({after})", f", {start} ({before}) and {end} ({after})")


def _in_doubt(facts: Facts, row: Row) -> bool:
    """True for a figure with a flag of doubt, of no stated class, or that another source contradicts: no sentence
    rests on it."""
    severity = facts.flag_terms["severity"]
    flags = [flag for flag in row["flag_names"] if flag in severity.index]
    return bool(row["contradicts"]) or class_unstated(row) or any(severity[flag] == "doubt" for flag in flags)


def history_subtitle(facts: Facts, history: History, language: Language) -> str:
    """Unit, class, dates and sources."""
    rows = history.rows.sort_values("day")
    _, unit = unit_scale(history.unit, float(rows["amount"].abs().max()), language)
    unit = unit or facts.labels.text("unit", history.unit, language)
    unit = pick(language, "phần trăm", "percent") if unit == "%" else unit
    what = class_words(facts, history.lines[0].rows.iloc[-1], language) if len(history.lines) == 1 else ""
    start, end = as_of(rows.iloc[0], language), as_of(rows.iloc[-1], language)
    who = publishers(facts, list(reversed(rows["source_id"].tolist())), language)
    told = f"{unit[:1].upper()}{unit[1:]}{f' ({what})' if what else ''}"
    return pick(
        language,
        f"{told}. Từ {start} đến {end}. Nguồn: {who}.",
        f"{told}. From {start} to {end}. Source: {who}.",
    )


def history_alternative(facts: Facts, history: History, title: str, language: Language) -> str:
    """The title and every figure with its date, for those who hear the chart."""
    told = []
    for line in history.lines:
        name = f"{class_words(facts, line.rows.iloc[-1], language)}: " if len(history.lines) > 1 else ""
        rows = line.rows.to_dict("records")
        figures = [f"{figure_text(facts, row, language)} ({as_of(row, language)})" for row in rows]
        told.append(name + ", ".join(figures))
    return f"{title}. {'; '.join(told)}."


def history_key(history: History, language: Language) -> tuple[KeyItem, ...]:
    """Samples of the marks that this history uses, when it uses more than plain dots."""
    rows = history.rows
    items = []
    hollow = []
    if rows["hedged"].any():
        hollow.append(pick(language, "nguồn nói “hơn”, “gần”…", "the source says “more than”, “nearly”…"))
    if any(class_unstated(row) for row in rows.to_dict("records")):
        hollow.append(pick(language, "nguồn không nêu nhóm", "class not stated"))
    if hollow:
        items.append(KeyItem("key-solid", pick(language, "số đúng như in", "exact as printed")))
        items.append(KeyItem("key-hollow", pick(language, ", hoặc ", ", or ").join(hollow)))
    if any((line.rows["funds"] != line.funds).any() for line in history.lines):
        words = pick(language, "hình vuông: tính cho quỹ khác", "square: counts other funds")
        items.append(KeyItem("key-square", words))
    return tuple(items)


def history_caption(facts: Facts, history: History, chart: HistoryChart, language: Language) -> str:
    """What must be known to read the chart right, in whole sentences."""
    sentences = []
    if chart.axis_min > 0:
        start = chart.ticks[0].label
        sentences.append(pick(language, f"Trục bắt đầu từ {start}.", f"The axis starts at {start}."))
    if not all(line.joined for line in history.lines):
        sentences.append(
            pick(
                language,
                "Số cộng dồn từ đầu năm, chốt ở các tháng khác nhau, nên không nối thành đường.",
                "Sums since 1 January, read in different months, are not joined by a line.",
            )
        )
    if chart.break_label:
        sentences.append(
            pick(
                language,
                "Từ 1/7/2025 địa giới thay đổi; đường không nối qua mốc này.",
                "The territory changed on 1 July 2025; no line crosses that day.",
            )
        )
    elif not history.broken and _crosses(history):
        sentences.append(
            pick(
                language,
                "Địa giới không đổi ngày 1/7/2025 nên chuỗi được nối tiếp.",
                "The territory did not change on 1 July 2025, so the series runs on.",
            )
        )
    if history.left_out:
        sentences.append(
            pick(
                language,
                f"Không vẽ {history.left_out} số khó tin, vượt xa các số khác.",
                f"Not drawn: {_count(history.left_out)} far beyond the others.",
            )
        )
    return " ".join(sentences)


def _crosses(history: History) -> bool:
    days = history.rows["day"].dt.date
    return bool((days < MERGER_DATE).any() and (days >= MERGER_DATE).any())


def _count(number: int) -> str:
    return "1 implausible figure" if number == 1 else f"{number} implausible figures"
