"""What a feed tells: each source with the figures that it gave for one province, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from typing import Final

import pandas as pd

from portal.derive.facts import Facts
from portal.model.address import address
from portal.model.vocabulary import THEMES, Language
from portal.publish.figure_wording import figure_sentence
from portal.review.doubted import doubted_figures
from portal.review.review import Review
from portal.text.date import format_date, parse_partial_date

NEWEST: Final = 50
"""Entries of a feed; a reader that was away for longer finds everything in the data files."""

_FIGURES: Final = 3
_NO_PREFERENCE: Final = 1_000
VIET_NAM: Final = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class FeedEntry:
    """One entry: ``key`` never changes (``source/S000/quang-ninh``), ``page`` is a path from the root of the site,
    ``source_url`` the source's own address or "", ``updated`` has a time zone."""

    key: str
    title: str
    summary: str
    page: str
    source_url: str
    updated: datetime


def feed_entries(
    facts: Facts, review: Review, created: Mapping[str, datetime], reported: frozenset[str], language: Language
) -> list[FeedEntry]:
    """The newest entries of sources, newest first; ``created`` says when each package was made.

    ``reported`` are the indicators that tell what is (targets lie ahead and don't date an entry).
    """
    doubts = doubted_figures(facts, review)
    groups = _most_telling_first(facts).groupby(["source_id", "province_id"], sort=True)
    dated = []
    for (source_id, province_id), rows in groups:
        key = f"source/{source_id}/{province_id}"
        moment = source_moment(str(facts.sources.at[source_id, "published"]), created[str(rows["package"].iloc[0])])
        dated.append((moment, key, str(source_id), str(province_id), rows))
    dated.sort(key=lambda entry: entry[1])
    dated.sort(key=lambda entry: entry[0], reverse=True)
    return [
        _entry(facts, source_id, province_id, rows, moment, doubts, reported, language)
        for moment, _, source_id, province_id, rows in dated[:NEWEST]
    ]


def newest_entries(entries: Iterable[FeedEntry]) -> list[FeedEntry]:
    """The newest entries of every kind, newest first, in one order whatever the order they come in."""
    ordered = sorted(entries, key=lambda entry: entry.key)
    return sorted(ordered, key=lambda entry: entry.updated, reverse=True)[:NEWEST]


def source_moment(published: str, created: datetime) -> datetime:
    """When an entry counts as updated: midnight in Viet Nam of the source's day of publication.

    A date known only to the month or year counts as its last day, but never as later than the day on which the package
    was made; a source without a date counts as published when the package was made.
    """
    span = parse_partial_date(published)
    if span is None:
        return created
    return min(datetime.combine(span[1], time(), VIET_NAM), created)


def _entry(
    facts: Facts,
    source_id: str,
    province_id: str,
    rows: pd.DataFrame,
    moment: datetime,
    doubts: frozenset[str],
    reported: frozenset[str],
    language: Language,
) -> FeedEntry:
    source = {name: str(facts.sources.at[source_id, name]) for name in facts.sources.columns}
    name = _province_name(facts, rows, province_id, language)
    figures = rows[rows["indicator"].isin(reported)]
    told = figures if len(figures) else rows
    newest = str(told["as_of"].max())
    # The newest row of an entry leads: to the place's own page, or to the page of the year to which it has moved.
    page = str(facts.row_pages[told.index[int(told["as_of"].argmax())]])
    return FeedEntry(
        f"source/{source_id}/{province_id}",
        _title(name, len(rows), newest, bool(len(figures)), language),
        _summary(facts, source, rows, newest, doubts, language),
        address(page, language),
        source["url"],
        moment,
    )


def _province_name(facts: Facts, rows: pd.DataFrame, province_id: str, language: Language) -> str:
    boundary = rows["boundary"].iloc[rows["as_of"].argmax()]
    found = (facts.provinces["province_id"] == province_id) & (facts.provinces["boundary"] == boundary)
    return str(facts.provinces.loc[found, f"name_{language}"].iloc[0])


def _title(name: str, count: int, newest: str, reports: bool, language: Language) -> str:
    last = format_date(newest, language)
    if reports:
        if language == "vi":
            return f"{name}: {count} số liệu mới, đến {last}"
        return f"{name}: {count} new figure{'' if count == 1 else 's'}, up to {last}"
    if language == "vi":
        return f"{name}: {count} chỉ tiêu mới, hạn {last}"
    return f"{name}: {count} new target{'' if count == 1 else 's'}, due {last}"


def _summary(
    facts: Facts, source: Mapping[str, str], rows: pd.DataFrame, newest: str, doubts: frozenset[str], language: Language
) -> str:
    publisher = source["publisher"] if language == "vi" else source["publisher_en"]
    origin = f"{publisher}, {format_date(source['published'], language)}" if source["published"] else publisher
    parts = [f"Nguồn: {origin}." if language == "vi" else f"Source: {origin}."]
    if source["translated"]:
        parts.append("Đọc qua bản dịch máy." if language == "vi" else "Read in a machine translation.")
    # A comparison with an earlier year is no news: only figures of the newest year stand in a summary.
    news = rows[(rows["as_of"].str[:4] >= newest[:4]) & ~rows.index.isin(doubts)]
    chosen = news.drop_duplicates("indicator").head(_FIGURES)
    parts.extend(f"{figure_sentence(facts, row, language)}." for _, row in chosen.iterrows())
    parts.append(_rest(len(rows) - len(chosen), bool(len(chosen)), language))
    return " ".join(part for part in parts if part)


def _rest(left: int, some_told: bool, language: Language) -> str:
    if not left:
        return ""
    if some_told:
        return f"Còn {left} số liệu khác trên trang." if language == "vi" else f"{left} more on the page."
    if language == "vi":
        return f"{left} số liệu, đều có điểm cần xem lại: xem trên trang."
    return f"{left} figure{'' if left == 1 else 's'}, to be read with care: see the page."


def _most_telling_first(facts: Facts) -> pd.DataFrame:
    """The observations in the order in which a summary would name them: headlines, then by theme, the newest first."""
    rows = facts.observations.sort_index(kind="stable")
    columns = ["indicator", "variant", "funds", "denominator"]
    preferences: dict[tuple[str, ...], int] = {}
    for *series, preference in facts.headlines[[*columns, "preference"]].itertuples(index=False, name=None):
        key = tuple(series)
        preferences[key] = min(int(preference), preferences.get(key, _NO_PREFERENCE))
    keys = rows[columns].itertuples(index=False, name=None)
    return rows.assign(
        preference=[preferences.get(key, _NO_PREFERENCE) for key in keys],
        place=[THEMES.index(theme) for theme in rows["theme"]],
        age=[-int(day.replace("-", "")) for day in rows["as_of"]],
    ).sort_values(["preference", "place", "age"], kind="stable")
