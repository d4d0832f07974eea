"""The figure as printed against the value, unit and qualifier that the row holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

import pandas as pd

from portal.contract.flags import flag_names, has_flag
from portal.contract.looking_up import look_up
from portal.contract.registry_index import RegistryIndex
from portal.contract.sheet import Sheet
from portal.model.issue import Finding
from portal.model.vocabulary import PERCENT_UNITS
from portal.text.printed import Printed, parse_printed

DERIVATIONS: Final = {
    "note": re.compile(
        r"Tính: (-?[0-9]+(?:,[0-9]+)?) ([+-]) ([0-9]+(?:,[0-9]+)?) = (-?[0-9]+(?:,[0-9]+)?)(?![.,]?[0-9])"
    ),
    "note_en": re.compile(
        r"Derived: (-?[0-9]+(?:\.[0-9]+)?) ([+-]) ([0-9]+(?:\.[0-9]+)?) = (-?[0-9]+(?:\.[0-9]+)?)(?![.,]?[0-9])"
    ),
}
"""The sum in each note, with the decimal mark of its language."""
_DIGIT: Final = re.compile("[0-9]")
_SPECIAL: Final = ("derived", "unit_error_in_source", "excerpt_truncated", "separator_mixed", "percent_sign_missing")
_COLUMNS: Final = ("value", "unit", "qualifier", "as_printed", "note", "note_en")


class _Figure(NamedTuple):
    """One way to print one value; rows that share it share the verdict."""

    value: str
    unit: str
    qualifier: str
    as_printed: str
    note: str
    note_en: str
    language: str
    kind: str
    special: tuple[str, ...]


def check_printed(observations: Sheet, sources: Sheet, registry: RegistryIndex) -> list[Finding]:
    """Faults of ``as_printed``, found once for each different expression."""
    frame = observations.frame
    usable = observations.sound("value", "unit", "qualifier", "as_printed", "flags", "source_id", "indicator", "note")
    usable = usable & frame["indicator"].isin(registry.indicators)
    usable = usable & (frame["unit"] == registry.of_indicator(frame["indicator"], "unit"))
    known = sources.sound("source_id", "language")
    keys = (sources.package + "\x1f" + sources.frame["source_id"])[known]
    languages = dict(zip(keys, sources.frame["language"][known], strict=True))
    language = look_up(observations.package + "\x1f" + frame["source_id"], languages)
    usable = usable & (language != "")
    kind = registry.of_indicator(frame["indicator"], "kind")
    names = flag_names(frame["flags"])
    # Lists, since a column of text hands out its cells one by one slowly.
    columns = [frame[column][usable].tolist() for column in _COLUMNS]
    spoken, kinds = language[usable].tolist(), kind[usable].tolist()
    marks = [has_flag(names[usable], flag) for flag in _SPECIAL]
    verdicts: dict[_Figure, list[tuple[str, str, dict[str, str]]]] = {}
    groups: dict[tuple[str, str], list[tuple[int, dict[str, str]]]] = {}
    for index, *rest in zip(frame.index[usable].tolist(), *columns, spoken, kinds, *marks, strict=True):
        texts, marked = rest[: len(_COLUMNS) + 2], rest[len(_COLUMNS) + 2 :]
        special = tuple(flag for flag, is_set in zip(_SPECIAL, marked, strict=True) if is_set)
        value, unit, qualifier, as_printed, note, note_en, told_in, of_kind = texts
        figure = _Figure(value, unit, qualifier, as_printed, note, note_en, told_in, of_kind, special)
        if figure not in verdicts:
            verdicts[figure] = list(_faults(figure))
        for code, column, values in verdicts[figure]:
            groups.setdefault((code, column), []).append((index, values))
    findings: list[Finding] = []
    for (code, column), wrong in groups.items():
        rows = pd.Series(frame.index.isin([index for index, _ in wrong]), index=frame.index)
        shown = {name: pd.Series({index: values.get(name, "") for index, values in wrong}) for name in wrong[0][1]}
        findings += observations.findings(rows, code, column, **shown)
    return findings


def _faults(figure: _Figure) -> Iterator[tuple[str, str, dict[str, str]]]:
    if _DIGIT.search(figure.as_printed) is None:
        yield "printed-no-digit", "as_printed", {"found": figure.as_printed}
        return
    printed = parse_printed(figure.as_printed, figure.language, separators_mixed="separator_mixed" in figure.special)
    if printed is None:
        yield "printed-unreadable", "as_printed", {"found": figure.as_printed, "language": figure.language}
        return
    value = Decimal(figure.value)
    if "derived" in figure.special:
        yield from _derivation_faults(figure, value, printed)
        return
    if not _kind_fits(figure, printed):
        yield "printed-unit", "as_printed", {"found": figure.as_printed, "expected": figure.unit}
    elif not _value_fits(figure, abs(value), printed):
        read = f"{printed.value:f}"
        yield "printed-value", "value", {"found": figure.value, "printed": figure.as_printed, "expected": read}
    elif figure.kind == "change" and (value < 0) != printed.falls and value != 0:
        yield "printed-sign", "value", {"found": figure.value, "printed": figure.as_printed}
    if printed.qualifier != figure.qualifier:
        values = {"found": figure.qualifier, "printed": figure.as_printed, "expected": printed.qualifier}
        yield "printed-qualifier", "qualifier", values


def _kind_fits(figure: _Figure, printed: Printed) -> bool:
    if figure.unit in PERCENT_UNITS:
        return printed.kind == "percent" or (printed.kind == "count" and "percent_sign_missing" in figure.special)
    if "excerpt_truncated" in figure.special and printed.kind == "count":
        # The excerpt may have been cut off before the word that says what was counted.
        return True
    return printed.kind == ("VND" if figure.unit == "VND" else "count")


def _value_fits(figure: _Figure, value: Decimal, printed: Printed) -> bool:
    if "unit_error_in_source" in figure.special:
        return printed.value == value * 1000
    if "excerpt_truncated" in figure.special and figure.unit == "VND":
        return value in {printed.value, printed.value.scaleb(6), printed.value.scaleb(9)}
    return printed.value == value


def _derivation_faults(figure: _Figure, value: Decimal, printed: Printed) -> Iterator[tuple[str, str, dict[str, str]]]:
    """A derived figure: both notes show the sum, it is right, gives the value and starts from the printed number."""
    for column, note in (("note", figure.note), ("note_en", figure.note_en)):
        match = DERIVATIONS[column].search(note)
        if match is None:
            if column == "note" or note:
                yield "derived-note", column, {"found": note}
            continue
        first, second, total = (Decimal(match[part].replace(",", ".")) for part in (1, 3, 4))
        result = first + second if match[2] == "+" else first - second
        if result != total or total != value:
            yield "derived-sum", column, {"found": match[0], "expected": figure.value, "result": f"{result:f}"}
        elif column == "note" and printed.value not in (abs(first), second):
            yield "derived-printed", column, {"found": match[0], "printed": figure.as_printed}
