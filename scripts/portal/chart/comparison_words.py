"""The words of a comparison of provinces."""

from __future__ import annotations

import pandas as pd

from portal.chart.comparison_choice import Choice
from portal.chart.figure import KeyItem
from portal.chart.inputs import ComparisonChart
from portal.chart.words import (
    as_of,
    class_unstated,
    class_words,
    figure_text,
    indicator_name,
    listed,
    pick,
    place_name,
    source_line,
    titled_place,
    unit_scale,
    variant_name,
)
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION, Language
from portal.text.collation import vietnamese_key


def comparison_title(facts: Facts, choice: Choice, language: Language) -> str:
    """How many places have a figure, and from what to what: of today's provinces, else of the former ones.

    The class is named where others have figures too, and "none of today's provinces" is said only of all classes.
    """
    newest = choice.drawn
    name = _subject(facts, choice, language)
    places = newest[newest["province_id"] != NATION]
    now, former = places[places["boundary"] == "34"], places[places["boundary"] == "63"]
    if len(now):
        count, told = len(now), _range(facts, now, language)
        return pick(
            language,
            f"{name}: {count} tỉnh, thành có số theo địa giới mới, {told}",
            f"{name}: {count} of today’s provinces {'has' if count == 1 else 'have'} a figure, {told}",
        )
    count, told = len(former), _range(facts, former, language)
    former_words = f"{count} former {'province has' if count == 1 else 'provinces have'}"
    if choice.any_of_today:
        return pick(
            language,
            f"{name}: {count} tỉnh, thành có số theo địa giới cũ, {told}",
            f"{name}: {former_words} a figure, {told}",
        )
    return pick(
        language,
        f"{name}: chưa tỉnh nào có số theo địa giới mới; {count} tỉnh, thành có số theo địa giới cũ, {told}",
        f"{name}: none of today’s provinces has a figure; {former_words} one, {told}",
    )


def _subject(facts: Facts, choice: Choice, language: Language) -> str:
    row = choice.drawn.iloc[0]
    name = indicator_name(facts, str(row["indicator"]), language)
    if not choice.one_class:
        what = class_words(facts, row, language)
    else:
        what = variant_name(facts, row, language) if row["variant"] != "total" else ""
    return f"{name} ({what})" if what else name


def _range(facts: Facts, rows: pd.DataFrame, language: Language) -> str:
    """From what to what; figures whose class goes unsaid, and those in doubt, are counted apart."""
    unstated = rows["flag_names"].map(lambda names: "class_not_stated" in names).astype("bool")
    doubtful = rows["doubtful"] & ~unstated
    firm = rows[~unstated & ~doubtful]
    if firm.empty:
        return _span(facts, rows, language)
    told = _span(facts, firm, language)
    for left_out, vietnamese, english in (
        (int(unstated.sum()), "không nêu nhóm", "of no stated group"),
        (int(doubtful.sum()), "còn nghi vấn", "in doubt"),
    ):
        if left_out:
            told += pick(language, f" và {left_out} số {vietnamese}", f" and {left_out} {english}")
    return told


def _span(facts: Facts, rows: pd.DataFrame, language: Language) -> str:
    ordered = rows.sort_values(["amount", "obs_id"])
    low, high = figure_text(facts, ordered.iloc[0], language), figure_text(facts, ordered.iloc[-1], language)
    if len(rows) == 1 or low == high:
        return low
    return pick(language, f"từ {low} đến {high}", f"from {low} to {high}")


def comparison_measure(facts: Facts, newest: pd.DataFrame, language: Language) -> str:
    """Unit, class and dates."""
    _, unit = unit_scale(str(newest["unit"].iloc[0]), float(newest["amount"].abs().max()), language)
    unit = unit or facts.labels.text("unit", str(newest["unit"].iloc[0]), language)
    unit = pick(language, "phần trăm", "percent") if unit == "%" else unit
    what = class_words(facts, newest.iloc[0], language)
    rows = newest.sort_values(["day", "obs_id"])
    start, end = as_of(rows.iloc[0], language), as_of(rows.iloc[-1], language)
    dates = pick(language, f"Chốt từ {start} đến {end}", f"As of dates from {start} to {end}")
    if start == end:
        dates = pick(language, f"Đến {end}", f"As of {end}")
    told = f"{unit[:1].upper()}{unit[1:]}{f' ({what})' if what else ''}"
    return f"{told}. {dates}."


def comparison_source(facts: Facts, newest: pd.DataFrame, language: Language) -> str:
    """Who published the figures, the newest first."""
    rows = newest.sort_values(["day", "obs_id"])
    return source_line(facts, list(reversed(rows["source_id"].tolist())), language)


def comparison_alternative(facts: Facts, newest: pd.DataFrame, title: str, language: Language) -> str:
    """The title, and where the figures stand; every single figure is in the table beside the chart."""
    now = newest[newest["boundary"] == "34"].sort_values(["day", "obs_id"], ascending=[False, True])
    told = [
        f"{place_name(facts, row['province_id'], '34', language)} {figure_text(facts, row, language)}"
        f" ({as_of(row, language)})"
        for row in now.head(8).to_dict("records")
    ]
    return f"{title}. {', '.join(told)}." if told else f"{title}."


def comparison_key(chart: ComparisonChart, language: Language) -> tuple[KeyItem, ...]:
    """Samples of the marks that this comparison uses."""
    items = []
    rows = [row for group in chart.groups for row in group.rows]
    if any(not group.former for group in chart.groups):
        items.append(KeyItem("key-solid", pick(language, "địa giới mới", "today’s province")))
    hollow = []
    if any(group.former for group in chart.groups):
        hollow.append(pick(language, "địa giới cũ", "former province"))
    if any(row.hedged for group in chart.groups if not group.former for row in group.rows):
        hollow.append(pick(language, "nguồn nói “hơn”, “gần”…", "an inexact figure"))
    if any(row.class_unstated for row in rows):
        hollow.append(pick(language, "nguồn không nêu nhóm", "group not stated"))
    if hollow:
        items.append(KeyItem("key-hollow", pick(language, ", hoặc ", ", or ").join(hollow)))
    if any(row.doubtful for row in rows):
        items.append(KeyItem("key-doubt", pick(language, "số còn nghi vấn", "a figure in doubt")))
    if any(row.target is not None and row.target_firm for row in rows):
        items.append(KeyItem("key-target", pick(language, "chỉ tiêu cùng năm", "target of the same year")))
    if any(row.target is not None and not row.target_firm for row in rows):
        words = pick(language, "chỉ tiêu không so trực tiếp được", "target that is not directly comparable")
        items.append(KeyItem("key-target-borrowed", words))
    return tuple(items)


def comparison_caption(facts: Facts, chart: ComparisonChart, choice: Choice, language: Language) -> str:
    """What must be known to read the chart right, and what it leaves out."""
    newest = choice.drawn
    sentences = []
    if chart.axis_min > 0:
        start = chart.ticks[0].label
        words = (f"Trục bắt đầu từ {start}: chấm, không phải cột.", f"The axis starts at {start}: dots, not bars.")
        sentences.append(pick(language, *words))
    if newest["as_of"].nunique() > 1:
        sentences.append(
            pick(
                language,
                "Ngày chốt khác nhau, xem cột bên phải: đây không phải bảng xếp hạng.",
                "The figures have different dates, told at the right: this is no ranking.",
            )
        )
    if newest["time_basis"].iloc[0] == "year_to_date" and newest["as_of"].str[5:].nunique() > 1:
        sentences.append(
            pick(
                language,
                "Số cộng dồn từ đầu năm: chốt ở tháng khác nhau thì không so được với nhau.",
                "Sums since 1 January: figures of different months can’t be compared with each other.",
            )
        )
    return " ".join([*sentences, *_unstated(facts, newest, language), *_left_out(choice, language)])


def _unstated(facts: Facts, newest: pd.DataFrame, language: Language) -> list[str]:
    """Whose sources don't say which class they count."""
    rows = [row for row in newest.to_dict("records") if class_unstated(row)]
    if not rows:
        return []
    names = {titled_place(facts, row["province_id"], row["boundary"], language) for row in rows}
    places = listed(sorted(names, key=vietnamese_key), language)
    return [
        pick(
            language,
            f"Chấm rỗng, nguồn không nêu nhóm: {places}.",
            f"Hollow, group not stated by the source: {places}.",
        )
    ]


def _left_out(choice: Choice, language: Language) -> list[str]:
    """Figures that are in the table only."""
    sentences = []
    if choice.implausible:
        count = choice.implausible
        sentences.append(
            pick(
                language,
                f"Không vẽ {count} nơi chỉ có số khó tin, xem bảng.",
                f"Not drawn: {count} {'place' if count == 1 else 'places'} with implausible figures only, "
                "see the table.",
            )
        )
    count = choice.places_elsewhere
    if count:
        sentences.append(
            pick(
                language,
                f"Thêm {count} nơi có số theo quỹ hoặc mẫu số khác, xem bảng.",
                f"{count} more {'place has' if count == 1 else 'places have'} figures of other funds or bases: "
                "see the table.",
            )
        )
    elif not choice.one_class:
        sentences.append(
            pick(
                language,
                "Còn có số theo quỹ hoặc mẫu số khác, xem bảng.",
                "There are also figures of other funds or bases: see the table.",
            )
        )
    return sentences
