"""Names, figures and sources as a chart writes them, from the rows of ``Facts``."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from portal.chart.grouped import names_of_places
from portal.chart.inputs import Told
from portal.derive.facts import Facts
from portal.model.vocabulary import NATION, PERCENT_UNITS, Language
from portal.text.date import format_date
from portal.text.number import NO_BREAK_SPACE, format_number, round_money, scale_money

Row = Any
"""One row of a frame of ``Facts``, as ``frame.loc[...]`` gives it."""


def pick(language: Language, vietnamese: str, english: str) -> str:
    """The words of one language; both stand side by side in the code."""
    return vietnamese if language == "vi" else english


def host_to_print(site_url: str) -> str:
    """The host of the site as a picture writes it; "" for a computer's own, which is no address to any reader."""
    host = site_url.removeprefix("https://").removeprefix("http://").rstrip("/")
    return "" if host.split(":")[0].split("/")[0] in {"127.0.0.1", "localhost"} else host


def listed(parts: Iterable[str], language: Language) -> str:
    """``a, b và c`` or ``a, b and c``."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {pick(language, 'và', 'and')} {words[-1]}"


def place_name(facts: Facts, province_id: str, boundary: str, language: Language) -> str:
    """The name that a place had under a boundary; its id when the registry has none."""
    return names_of_places(facts, language).get((province_id, boundary), province_id)


def titled_place(facts: Facts, province_id: str, boundary: str, language: Language) -> str:
    """The name for a title: a figure of before 1 July 2025 says so where today's province is another one."""
    name = place_name(facts, province_id, boundary, language)
    if boundary == "34" or province_id == NATION:
        return name
    territory = facts.territory
    unbroken = ((territory["province_id"] == province_id) & ~territory["breaks"].astype(bool)).any()
    return name if unbroken else f"{name} {pick(language, '(cũ)', '(former)')}"


def indicator_name(facts: Facts, indicator: str, language: Language) -> str:
    """The registry's name of an indicator."""
    return str(facts.indicators.loc[indicator, f"name_{language}"])


def hedge(facts: Facts, row: Row, language: Language) -> str:
    """The source's own word before a figure (``hơn``); "" for an exact one."""
    return facts.labels.text("qualifier", row["qualifier"], language) if row["qualifier"] != "exact" else ""


def figure_text(facts: Facts, row: Row, language: Language) -> str:
    """A figure with the source's word and its unit: ``hơn 128.000 người``, ``95,76%``, ``246 tỷ đồng`` (rounded)."""
    if row["unit"] == "VND":
        return _with_hedge(
            facts, row, NO_BREAK_SPACE.join(round_money(row["value"], row["qualifier"], language)), language
        )
    return _with_hedge(facts, row, _number_with_unit(facts, row, language), language)


def short_text(facts: Facts, row: Row, language: Language, scale: Decimal) -> str:
    """A figure for a label in a chart whose unit is told elsewhere; ``scale`` is how much one step of it is."""
    number = format_number(_plain(Decimal(row["value"]) / scale), language)
    sign = "%" if row["unit"] == "percent" else ""
    return _with_hedge(facts, row, number + sign, language)


def _number_with_unit(facts: Facts, row: Row, language: Language) -> str:
    if row["unit"] == "percent":
        return f"{format_number(row['value'], language)}%"
    if row["unit"] == "VND":
        return NO_BREAK_SPACE.join(scale_money(row["value"], language))
    unit = facts.labels.text("unit", row["unit"], language)
    return f"{format_number(row['value'], language)}{NO_BREAK_SPACE}{unit}"


def _with_hedge(facts: Facts, row: Row, text: str, language: Language) -> str:
    word = hedge(facts, row, language)
    return f"{word}{NO_BREAK_SPACE}{text}" if word else text


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_scale(unit: str, largest: float, language: Language) -> tuple[Decimal, str]:
    """What one step of a chart's unit is, and its word: (10**9, ``tỷ đồng``) for large sums of money."""
    if unit in PERCENT_UNITS:
        return Decimal(1), "%" if unit == "percent" else pick(language, "điểm", "points")
    if unit != "VND":
        return Decimal(1), ""
    if largest >= 10**9:
        return Decimal(10**9), pick(language, "tỷ đồng", "billion VND")
    return Decimal(10**6), pick(language, "triệu đồng", "million VND")


def variant_name(facts: Facts, row: Row, language: Language) -> str:
    """The name of a figure's class (``phải tính lãi``); "" where the indicator has none."""
    code = f"{row['indicator']}.{row['variant']}"
    return facts.labels.text("variant", code, language) if row["variant"] else ""


def class_unstated(row: Row) -> bool:
    """True for a figure whose source does not say which class it counts; it stands in its class by assumption."""
    return "class_not_stated" in row["flag_names"]


def class_words(facts: Facts, row: Row, language: Language, *, of_row_alone: bool = False) -> str:
    """Which class, funds and base a figure counts: ``phải tính lãi; BHXH; so với số phải thu``.

    The words are those of the class of the row; ``of_row_alone`` says of a figure of no stated class that it is one.
    """
    name = variant_name(facts, row, language)
    if of_row_alone and class_unstated(row):
        name = pick(language, "nguồn không nêu nhóm", "group not stated")
    funds = facts.labels.text("funds", row["funds"], language) if row["funds"] else ""
    parts = [name] if name else []
    if funds and funds not in name:
        parts.append(funds)
    if row["denominator"] == "not_stated":
        parts.append(pick(language, "nguồn không nêu mẫu số", "base not stated"))
    elif row["denominator"]:
        base = facts.labels.text("denominator", row["denominator"], language)
        parts.append(pick(language, f"so với {base}", f"of {base}"))
    return "; ".join(parts)


def publishers(facts: Facts, source_ids: Iterable[str], language: Language, most: int = 3) -> str:
    """Who published the figures, each once, in the order given; beyond ``most`` the rest is counted."""
    column = "publisher" if language == "vi" else "publisher_en"
    known = facts.sources[column]
    names = list(dict.fromkeys(str(known[source]) for source in source_ids if source in known.index))
    if len(names) > most + 1:
        rest = len(names) - most
        names = [*names[:most], pick(language, f"{rest} nơi khác", f"{rest} others")]
    return listed(names, language)


def source_line(facts: Facts, source_ids: Iterable[str], language: Language) -> str:
    """``Nguồn: Báo A và Báo B.``"""
    who = publishers(facts, source_ids, language)
    return pick(language, f"Nguồn: {who}.", f"Source: {who}.")


def told_figure(facts: Facts, row: Row, language: Language) -> Told:
    """One figure in full, for the reader who points at it."""
    place = titled_place(facts, row["province_id"], row["boundary"], language)
    what = class_words(facts, row, language, of_row_alone=True)
    text = _with_hedge(facts, row, _number_with_unit(facts, row, language), language)
    if "implausible" in row["flag_names"]:
        text += pick(language, " (số khó tin)", " (implausible)")
    return Told(
        f"{place} ({what})" if what else place,
        text,
        as_of(row, language),
        publishers(facts, [row["source_id"]], language),
    )


def as_of(row: Row, language: Language) -> str:
    """The as-of date of a figure, written out."""
    return format_date(str(row["as_of"]), language)
