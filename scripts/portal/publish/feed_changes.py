"""What a feed tells of the data's own history: each release, and each figure that was corrected or withdrawn."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

import pandas as pd

from portal.derive.corrections import COLUMN_WORDS
from portal.derive.facts import Facts
from portal.derive.records import records_of
from portal.model.address import address
from portal.model.release import DataHistory, ReleaseNotes
from portal.model.vocabulary import WITHDRAWN, Language
from portal.publish.feed_entry import VIET_NAM, FeedEntry
from portal.publish.figure_wording import amount_words
from portal.text.bilingual import Bilingual
from portal.text.date import format_date

_PACKAGES: Final = 5
"""Places that the summary of a release names; its page names all of them."""


def change_entries(facts: Facts, history: DataHistory, language: Language) -> list[FeedEntry]:
    """An entry for each release but the first, which only says that the portal began, and for each correction.

    Their ids and dates come from the data alone, so a rebuild changes none of them.
    """
    releases = [_release_entry(facts, notes, language) for notes in history.releases[:-1]]
    log = facts.corrections.groupby(["obs_id", "date"], sort=True)
    return [*releases, *(_correction_entry(facts, rows, language) for _, rows in log)]


def _release_entry(facts: Facts, notes: ReleaseNotes, language: Language) -> FeedEntry:
    added, changed, withdrawn = (notes.total(change) for change in ("added", "changed", "withdrawn"))
    names = dict(zip(facts.provinces["province_id"], facts.provinces[f"name_{language}"], strict=True))
    places = sorted({names[count.package] for count in notes.counts if count.package in names})
    told, rest = places[:_PACKAGES], len(places) - _PACKAGES
    if language == "vi":
        title = f"Bản dữ liệu {notes.version}: {added} dòng thêm, {changed} ô sửa, {withdrawn} dòng rút"
        more = f" và {rest} nơi khác" if rest > 0 else ""
        summary = f"Có thay đổi ở: {', '.join(told)}{more}." if told else "Chỉ thay đổi ở danh mục dùng chung."
    else:
        title = f"Release {notes.version} of the data: {added} added, {changed} changed, {withdrawn} withdrawn"
        more = f" and {rest} more" if rest > 0 else ""
        summary = f"Changes in: {', '.join(told)}{more}." if told else "Changes in the registry only."
    page = address(f"release:{notes.version}", language)
    return FeedEntry(f"release/{notes.version}", title, summary, page, "", _midnight(notes.released))


def _correction_entry(facts: Facts, rows: pd.DataFrame, language: Language) -> FeedEntry:
    """One entry for all that was corrected in a figure on one day; the value leads where it is among it."""
    records = [{str(name): str(cell) for name, cell in row.items()} for row in records_of(rows)]
    first = next((row for row in records if row["column"] in ("", "value")), records[0])
    names = dict(zip(facts.provinces["province_id"], facts.provinces[f"name_{language}"], strict=True))
    indicator = first["indicator"]
    name = str(facts.indicators.at[indicator, f"name_{language}"])
    figure = f"{names[str(first['province_id'])]}, {name}"
    day = format_date(first["as_of"], language)
    about = f"{figure} ({'ngày chốt' if language == 'vi' else 'as of'} {day})"
    obs_id = first["obs_id"]
    page_id = str(facts.row_pages.get(obs_id, f"province:{first['province_id']}"))
    gone = first["action"] == WITHDRAWN
    title = Bilingual("Rút số" if gone else "Đính chính", "Withdrawn" if gone else "Correction").in_language(language)
    told = dict.fromkeys(_what(facts, row, language) for row in [first, *records])
    reasons = dict.fromkeys(row[f"reason_{language}"] for row in records)
    return FeedEntry(
        f"correction/{first['date']}/{obs_id}",
        f"{title}: {about}",
        " ".join([*told, *reasons]),
        f"{address(page_id, language)}#{obs_id}",
        "",
        _midnight(first["date"]),
    )


def _what(facts: Facts, row: dict[str, str], language: Language) -> str:
    old, new = (_amount(facts, row, row[name], language) for name in ("old", "new"))
    if row["action"] == WITHDRAWN:
        return f"Rút số {old}." if language == "vi" else f"Withdrawn: {old}."
    name = "" if row["column"] == "value" else f"{COLUMN_WORDS[row['column']].in_language(language)}: "
    return f"{name}{old} → {new}."


def _amount(facts: Facts, row: dict[str, str], text: str, language: Language) -> str:
    if not text or row["column"] not in ("", "value"):
        return text or "–"
    unit = facts.indicators.at[row["indicator"], "unit"]
    return amount_words(facts, pd.Series({"value": text, "unit": unit}), language)


def _midnight(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(), VIET_NAM)
