"""The tables beside the observations: sources, flags, recomputed ratios."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from portal.contract.field import Field, Resource
from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.derive.facts import Facts
from portal.publish.table import PublishedTable, published_table
from portal.review.review import Review

_DECIMALS: Final = 6
"""Digits after the point that a computed number is published with: far below the rounding of any printed figure."""

_OBSERVATION: Final = {field.name: field for field in OBSERVATIONS.fields}
_OF_OBSERVATION: Final = (("obs_id", "observations", "obs_id"),)
SOURCE_TABLE: Final = Resource(
    "sources",
    "sources.csv",
    "Mọi nguồn",
    SOURCES.key,
    (*SOURCES.fields, Field("packages", "string", "Các gói dữ liệu dùng nguồn này")),
)
FLAG_TABLE: Final = Resource(
    "flags",
    "flags.csv",
    "Mọi cờ của số liệu đã công bố",
    (),
    (
        _OBSERVATION["obs_id"],
        Field("flag", "string", "Cờ", required=True),
        Field("origin", "string", "Ai đặt", required=True, choices=("curated", "computed")),
        Field("related_obs_ids", "string", "Các số liệu khác mà cờ nói tới, gần nhất trước, cách nhau bằng ;"),
        Field("detail_vi", "string", "Chi tiết"),
        Field("detail_en", "string", "Chi tiết bằng tiếng Anh"),
    ),
    _OF_OBSERVATION,
)
_CONTEXT: Final = (
    "province_id",
    "boundary",
    "indicator",
    "variant",
    "funds",
    "as_of",
    "unit",
    "denominator",
    "source_id",
)
_NUMBERS: Final = ("printed", "recomputed", "printed_low", "printed_high", "recomputed_low", "recomputed_high")
RECOMPUTATION_TABLE: Final = Resource(
    "recomputations",
    "recomputations.csv",
    "Mọi tỷ lệ được tính lại",
    ("obs_id",),
    (
        _OBSERVATION["obs_id"],
        *(_OBSERVATION[name] for name in _CONTEXT),
        Field("method", "string", "Phép tính", choices=("share", "growth")),
        Field("numerator_obs_id", "string", "Tử số"),
        Field("denominator_obs_id", "string", "Mẫu số"),
        Field("printed", "number", "Số được công bố", required=True),
        Field("recomputed", "number", "Số tính lại"),
        Field("printed_low", "number", "Số được công bố, thấp nhất có thể hiểu"),
        Field("printed_high", "number", "Số được công bố, cao nhất có thể hiểu"),
        Field("recomputed_low", "number", "Số tính lại, thấp nhất có thể"),
        Field("recomputed_high", "number", "Số tính lại, cao nhất có thể"),
        Field("verdict", "string", "Kết quả", required=True, choices=("agrees", "differs", "not_recomputable")),
        Field("reason", "string", "Vì sao không tính lại được"),
    ),
    _OF_OBSERVATION,
)


def source_table(facts: Facts) -> PublishedTable:
    """Every source, sorted by id, with the packages that use it."""
    rows = facts.sources.sort_index(kind="stable")
    columns = {"source_id": [str(source_id) for source_id in rows.index]}
    columns |= {name: rows[name].tolist() for name in SOURCES.columns if name != "source_id"}
    columns["packages"] = [";".join(sorted(packages)) for packages in rows["packages"]]
    return published_table(SOURCE_TABLE, columns)


def flag_table(facts: Facts, review: Review) -> PublishedTable:
    """Every flag of a published observation, curated and computed, sorted by all its columns."""
    names = FLAG_TABLE.columns
    published = review.flags[review.flags["obs_id"].isin(facts.observations.index)]
    published = published.rename(columns={"related_obs_id": "related_obs_ids"})
    records = sorted(set(published[names].itertuples(index=False, name=None)))
    return published_table(FLAG_TABLE, {name: [row[place] for row in records] for place, name in enumerate(names)})


def recomputation_table(facts: Facts) -> PublishedTable:
    """Every published ratio with what it was recomputed to, or why it wasn't, sorted by ``obs_id``."""
    rows = facts.recomputations.sort_values("obs_id", kind="stable")
    observations = facts.observations.loc[rows["obs_id"]]
    columns: dict[str, list[str]] = {"obs_id": rows["obs_id"].tolist()}
    columns |= {name: observations[name].tolist() for name in _CONTEXT}
    for name in ("method", "numerator_obs_id", "denominator_obs_id"):
        columns[name] = rows[name].tolist()
    columns |= {name: plain_numbers(rows[name].tolist()) for name in _NUMBERS}
    columns["verdict"] = rows["verdict"].tolist()
    columns["reason"] = rows["reason"].tolist()
    return published_table(RECOMPUTATION_TABLE, columns)


def plain_numbers(values: Sequence[float]) -> list[str]:
    """Computed numbers as canonical text: at most six decimals, no exponent, "" for none."""
    return [_plain_number(float(value)) for value in values]


def _plain_number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
