"""Feeds tell releases and corrections, once each, with ids and dates that no rebuild changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest

from portal.derive.facts import Facts
from portal.model.release import UNRELEASED
from portal.model.vocabulary import LANGUAGES, Language
from portal.publish.atom_file import atom_bytes
from portal.publish.feed_changes import change_entries
from portal.publish.feed_entry import NEWEST, FeedEntry, newest_entries
from tests.corrected import FIGURE, GONE, HISTORY, corrected


def entries(facts: Facts, language: Language) -> dict[str, FeedEntry]:
    return {entry.key: entry for entry in change_entries(facts, HISTORY, language)}


def test_a_release_is_told_with_its_counts_and_places(facts: Facts) -> None:
    told = entries(facts, "vi")["release/1.1.0"]
    assert told.title == "Bản dữ liệu 1.1.0: 1 dòng thêm, 2 ô sửa, 1 dòng rút"
    assert told.summary == "Có thay đổi ở: Bắc Kạn."
    assert (told.page, told.updated.isoformat()) == ("data/releases/1.1.0/", "2026-12-01T00:00:00+07:00")
    assert "release/1.0.0" not in entries(facts, "vi")


def test_all_that_was_corrected_in_a_figure_on_a_day_is_one_entry_led_by_the_value(facts: Facts) -> None:
    told = entries(corrected(facts), "en")[f"correction/2026-11-29/{FIGURE}"]
    assert told.title.startswith("Correction: Bac Kan, ")
    assert told.summary == (
        "307,327 people → 307,328 people. wording as printed: 307.327 người → 307.328 người. "
        "One digit was copied wrongly."
    )
    assert told.page == f"en/provinces/bac-kan/#{FIGURE}"
    assert told.updated.isoformat() == "2026-11-29T00:00:00+07:00"


def test_a_withdrawn_figure_leads_to_its_tombstone(facts: Facts) -> None:
    gone = Facts(**{**vars(corrected(facts)), "row_pages": facts.row_pages.drop(GONE)})
    told = entries(gone, "vi")[f"correction/2026-11-30/{GONE}"]
    assert told.summary == "Rút số 544,46 tỷ đồng. Nguồn tự rút."
    assert told.page == f"tinh/bac-kan/#{GONE}"


def test_the_newest_of_all_kinds_come_first_and_no_more_than_fit() -> None:
    days = [FeedEntry(f"k{day:03}", "", "", "", "", datetime(2026, 1 + day % 12, 1, tzinfo=UTC)) for day in range(90)]
    newest = newest_entries(reversed(days))
    assert newest == newest_entries(days)
    assert len(newest) == NEWEST
    assert [entry.updated for entry in newest] == sorted((entry.updated for entry in newest), reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_library_reads_hostile_reasons_as_plain_text(facts: Facts, language: Language) -> None:
    hostile = "]]></summary></entry><script>alert(1)</script>&lt;"
    told = change_entries(corrected(facts, hostile), HISTORY, language)
    content = atom_bytes(told, "https://example.org/", datetime(2026, 1, 1, tzinfo=UTC), language)
    parsed: Any = feedparser.parse(content, sanitize_html=False)
    assert not parsed.bozo
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries) == 3
    if language == "en":
        assert hostile in [entry.summary_detail.value for entry in parsed.entries][1]
    assert b"<script" not in content


def test_data_that_was_never_released_has_no_entries_of_releases(facts: Facts) -> None:
    assert change_entries(facts, UNRELEASED, "vi") == []
