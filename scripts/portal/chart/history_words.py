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
    source_line,
    titled_place,
    unit_scale,
    variant_name,
)
from portal.derive.facts import Facts
from portal.model.vocabulary import MERGER_DATE, Language

_ROUNDING: Final = 1e-9


def history_title(facts: Facts, history: History, language: Language) -> str:
    """What the chart finds, as far as its figures carry it: how the leading line changed, else its newest figure.

    The leading line is that of the total, else the first. Only where its newest figure is in doubt, or several places
    are drawn, is it the name of what is drawn and how many figures there are.
    """
    places = [_place(facts, line, language) for line in history.lines]
    name = lower_first(indicator_name(facts, history.lines[0].rows.iloc[-1]["indicator"], language))
    if len(set(places)) > 1:
        return f"{listed(dict.fromkeys(places), language)}: {name}"
    totals = [line for line in history.lines if line.rows.iloc[-1]["variant"] in {"", "total"}]
    line = (totals or list(history.lines))[0]
    what = _leading_class(facts, history, line, language)
    subject = f"{places[0]}: {name} ({what})" if what else f"{places[0]}: {name}"
    change = (
        _change(facts, line, language) or _through_the_year(facts, line, language) or _newest(facts, line, language)
    )
    return subject + (change or _how_many(line, language))


def _leading_class(facts: Facts, history: History, line: Line, language: Language) -> str:
    """What tells the line from others of the chart, or from those of other charts."""
    row = line.rows.iloc[-1]
    others = [other.rows.iloc[-1] for other in history.lines if other is not line]
    if any(other["variant"] == row["variant"] for other in others):
        return class_words(facts, row, language)
    if row["variant"] and (others or row["variant"] != "total"):
        return variant_name(facts, row, language)
    return ""


def _how_many(line: Line, language: Language) -> str:
    first, last = int(line.rows["year"].min()), int(line.rows["year"].max())
    count = len(line.rows)
    if count == 1:
        return ""
    if first == last:
        return pick(language, f", {count} số năm {first}", f", {count} figures of {first}")
    return pick(language, f", {count} số từ {first} đến {last}", f", {count} figures from {first} to {last}")


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


def _through_the_year(facts: Facts, line: Line, language: Language) -> str:
    """``từ 74,43% (30/9/2025) lên 104% (31/12/2025)``: sums since 1 January, of one year and one territory, only grow;
    "" for all others."""
    rows = line.rows[line.rows["funds"] == line.funds]
    first, last = rows.iloc[0], rows.iloc[-1]
    if len(rows) < 2 or line.joined or first["year"] != last["year"] or first["boundary"] != last["boundary"]:
        return ""
    if _in_doubt(facts, first) or _in_doubt(facts, last) or last["low"] <= first["high"] + _ROUNDING:
        return ""
    start, end = figure_text(facts, first, language), figure_text(facts, last, language)
    before, after = as_of(first, language), as_of(last, language)
    return pick(
        language, f" từ {start} ({before}) lên {end} ({after})", f" went from {start} ({before}) to {end} ({after})"
    )


def _newest(facts: Facts, line: Line, language: Language) -> str:
    """The newest figure of a line whose ends can't be compared; "" when it is in doubt."""
    rows = line.rows[line.rows["funds"] == line.funds]
    last = (rows if len(rows) else line.rows).iloc[-1]
    if _in_doubt(facts, last):
        return ""
    told = f"{figure_text(facts, last, language)} ({as_of(last, language)})"
    return pick(language, f", mới nhất {told}", f", newest {told}")


def _in_doubt(facts: Facts, row: Row) -> bool:
    """True for a figure with a flag of doubt, of no stated class, or that another source contradicts: no sentence
    rests on it."""
    severity = facts.flag_terms["severity"]
    flags = [flag for flag in row["flag_names"] if flag in severity.index]
    return bool(row["contradicts"]) or class_unstated(row) or any(severity[flag] == "doubt" for flag in flags)


def history_measure(facts: Facts, history: History, language: Language) -> str:
    """Unit, class and dates."""
    rows = history.rows.sort_values("day")
    _, unit = unit_scale(history.unit, float(rows["amount"].abs().max()), language)
    unit = unit or facts.labels.text("unit", history.unit, language)
    unit = pick(language, "phần trăm", "percent") if unit == "%" else unit
    what = class_words(facts, history.lines[0].rows.iloc[-1], language) if len(history.lines) == 1 else ""
    start, end = as_of(rows.iloc[0], language), as_of(rows.iloc[-1], language)
    told = f"{unit[:1].upper()}{unit[1:]}{f' ({what})' if what else ''}"
    return pick(language, f"{told}. Từ {start} đến {end}.", f"{told}. From {start} to {end}.")


def history_source(facts: Facts, history: History, language: Language) -> str:
    """Who published the figures, the newest first."""
    rows = history.rows.sort_values("day")
    return source_line(facts, list(reversed(rows["source_id"].tolist())), language)


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
        hollow.append(pick(language, "nguồn không nêu nhóm", "group not stated"))
    if hollow:
        items.append(KeyItem("key-solid", pick(language, "số chính xác", "exact figure")))
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
