"""Parts against the whole: sums of complete partitions, and no part larger than what it is a part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from portal.review.figures import Floats
from portal.review.pairs import SAME_DATE, SAME_TEXT
from portal.review.partition import Part, Partition, contains, partitions
from portal.review.raised import Doubt, mutual, raised
from portal.review.wording import Row, Words, amount_in, sentence
from portal.text.bilingual import Bilingual

FLAG: Final = "parts_differ"
CLOSE: Final = 0.02
"""A class that a text may count beside the others explains a gap only when the sum then meets the total within 2%."""
ACROSS_TEXTS: Final = 0.01
"""Sums over figures of several texts may be off by 1%: each office rounds, and lists are brought up to date."""
_SLACK: Final = 1e-9
_DIGITS: Final = 7
"""A sum of parts is told to the million, or a gap of a few of them would not be seen."""

_SUM: Final = Bilingual(
    "Các phần cộng lại là {sum}, còn tổng được in là {whole}.",
    "The parts add up to {sum}, while the printed total is {whole}.",
)
_SUMS: Final = Bilingual(
    "Các phần cộng lại là {sum}, tính cả {extra} là {larger}, còn tổng được in là {whole}.",
    "The parts add up to {sum}, or {larger} with {extra}, while the printed total is {whole}.",
)
_LARGER: Final = Bilingual(
    "{part_name} là {part}, lớn hơn {whole_name} là {whole}, dù chỉ là một phần.",
    "{part_name}: {part}, more than {whole_name}: {whole}, of which it is a part.",
)


@dataclass(frozen=True)
class _Grid:
    """Figures side by side: one line per text and date (or per date), one column per class."""

    classes: list[Part]
    ids: pd.DataFrame
    sources: pd.DataFrame
    low: pd.DataFrame
    high: pd.DataFrame
    amount: pd.DataFrame
    room: float

    def has(self, parts: Sequence[Part]) -> bool:
        return all(part in self.classes for part in parts)


def review_parts(figures: pd.DataFrame, words: Words) -> pd.DataFrame:
    """Raises ``parts_differ`` on a whole that its parts don't add up to, and on a part and a whole of which the part is
    larger. Sums are only formed where every part of a complete partition is printed, and judged within the intervals
    of the print; first within one text, then over the figures chosen for one date."""
    rows = figures.set_index("obs_id", drop=False)
    text = _grid(figures, SAME_TEXT, ("near_low", "near_high"), 0.0)
    date = _grid(figures[figures["shown"]], SAME_DATE, ("low", "high"), ACROSS_TEXTS)
    doubts = [*_sums(text, rows, words, mixed=False), *_larger(text, rows, words, mixed=False)]
    doubts += [*_sums(date, rows, words, mixed=True), *_larger(date, rows, words, mixed=True)]
    return raised(doubts)


def _grid(figures: pd.DataFrame, keys: tuple[str, ...], ends: tuple[str, str], room: float) -> _Grid:
    known = {part for partition in partitions() for part in (partition.whole, *partition.parts, *partition.optional)}
    known_indicators = {part.indicator for part in known} | {"participants_all", "participants_hi", "participants_ui"}
    index = [*keys, "period_start", "denominator"]
    asked = list(dict.fromkeys([*index, "indicator", "variant", "funds", "obs_id", "source_id", "amount", *ends]))
    used = figures.loc[figures["indicator"].isin(known_indicators | {"debtor_workers", "late_payment_pct"}), asked]
    used = used.drop_duplicates([*index, "indicator", "variant", "funds"])
    parts = list(map(Part, *(used[column].tolist() for column in ("indicator", "variant", "funds"))))
    lines = pd.MultiIndex.from_frame(used[index])
    row_codes, row_keys = lines.factorize(sort=True)
    columns = sorted(set(parts))
    column_of = {part: position for position, part in enumerate(columns)}
    column_codes = np.array([column_of[part] for part in parts], dtype=np.int64)
    shape = (len(row_keys), len(columns))

    def spread(column: str, empty: Any, kind: Any) -> pd.DataFrame:
        cells = np.full(shape, empty, dtype=kind)
        cells[row_codes, column_codes] = used[column].to_numpy()
        return pd.DataFrame(cells, columns=pd.Index(columns, tupleize_cols=False))

    low, high, amount = (spread(column, np.nan, np.float64) for column in (*ends, "amount"))
    return _Grid(columns, spread("obs_id", "", object), spread("source_id", "", object), low, high, amount, room)


def _sums(grid: _Grid, rows: pd.DataFrame, words: Words, *, mixed: bool) -> Iterator[Doubt]:
    for partition in partitions():
        if not grid.has((partition.whole, *partition.parts)):
            continue
        optional = [part for part in partition.optional if grid.has((part,))]
        lines = _differing(grid, partition, optional)
        if mixed:
            lines = lines[[_is_mixed(grid, line, (partition.whole, *partition.parts)) for line in lines]]
        for line in lines:
            yield _sum_doubt(grid, int(line), partition, optional, rows, words)


def _differing(grid: _Grid, partition: Partition, optional: Sequence[Part]) -> Any:
    """Lines where neither the parts alone nor the parts with a class counted beside them meet the whole."""
    parts = list(partition.parts)
    low, high = _total(grid.low, parts), _total(grid.high, parts)
    whole_low, whole_high = _column(grid.low, partition.whole), _column(grid.high, partition.whole)
    fits = _meets(low, high, whole_low, whole_high, grid.room)
    middle, whole = _total(grid.amount, parts), _column(grid.amount, partition.whole)
    for chosen in _choices(optional):
        extra = sum((_column(grid.amount, part) for part in chosen), np.zeros_like(middle))
        extra_low = sum((_column(grid.low, part) for part in chosen), np.zeros_like(middle))
        extra_high = sum((_column(grid.high, part) for part in chosen), np.zeros_like(middle))
        close = np.abs(middle + extra - whole) <= CLOSE * np.abs(whole)
        fits |= close & _meets(low + extra_low, high + extra_high, whole_low, whole_high, grid.room)
    return np.flatnonzero(np.isfinite(low) & np.isfinite(whole_low) & ~fits)


def _choices(optional: Sequence[Part]) -> Iterator[list[Part]]:
    for mask in range(1, 2 ** len(optional)):
        yield [part for position, part in enumerate(optional) if mask >> position & 1]


def _meets(low: Floats, high: Floats, whole_low: Floats, whole_high: Floats, room: float) -> Any:
    slack = (room + _SLACK) * np.abs(whole_high)
    return (low <= whole_high + slack) & (whole_low <= high + slack)


def _sum_doubt(
    grid: _Grid, line: int, partition: Partition, optional: Sequence[Part], rows: pd.DataFrame, words: Words
) -> Doubt:
    def cell(frame: pd.DataFrame, part: Part) -> Any:
        return _column(frame, part)[line]

    held = [part for part in optional if cell(grid.ids, part)]
    parts = [*partition.parts, *held]
    whole_id = str(cell(grid.ids, partition.whole))
    whole = _row(rows, whole_id)
    alone = float(sum(cell(grid.amount, part) for part in partition.parts))
    values = {"sum": amount_in(whole["unit"], alone, _DIGITS), "whole": words.figure(whole)}
    template = _SUM
    if held:
        template = _SUMS
        with_held = alone + float(sum(cell(grid.amount, part) for part in held))
        values["larger"] = amount_in(whole["unit"], with_held, _DIGITS)
        names = [words.code("variant", f"{part.indicator}.{part.variant}") for part in held]
        values["extra"] = Bilingual(", ".join(name.vi for name in names), ", ".join(name.en for name in names))
    related = tuple(str(cell(grid.ids, part)) for part in parts)
    return Doubt(whole_id, FLAG, related, sentence(template, **values))


def _larger(grid: _Grid, rows: pd.DataFrame, words: Words, *, mixed: bool) -> Iterator[Doubt]:
    for whole in grid.classes:
        for part in grid.classes:
            if not contains(whole, part):
                continue
            low, high = _column(grid.low, part), _column(grid.high, whole)
            for line in np.flatnonzero(low > high + (grid.room + _SLACK) * np.abs(high)).tolist():
                if mixed and not _is_mixed(grid, line, (whole, part)):
                    continue
                part_id, whole_id = str(_column(grid.ids, part)[line]), str(_column(grid.ids, whole)[line])
                one, other = _row(rows, part_id), _row(rows, whole_id)
                detail = sentence(
                    _LARGER,
                    part_name=words.thing(one),
                    part=words.figure(one),
                    whole_name=words.thing(other),
                    whole=words.figure(other),
                )
                yield from mutual(FLAG, part_id, whole_id, detail)


def _row(rows: pd.DataFrame, obs_id: str) -> Row:
    return {str(name): value for name, value in rows.loc[obs_id].items()}


def _is_mixed(grid: _Grid, line: int, parts: Sequence[Part]) -> bool:
    return len({_column(grid.sources, part)[line] for part in parts}) > 1


def _column(frame: pd.DataFrame, part: Part) -> Any:
    return frame[part].to_numpy()


def _total(frame: pd.DataFrame, parts: Sequence[Part]) -> Floats:
    return np.asarray(sum((_column(frame, part) for part in parts), np.zeros(len(frame))), dtype=np.float64)
