"""What an entry says: whose figures, up to when, in the reader's numbers and dates."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from portal.model.vocabulary import Language
from portal.publish.as_of import reported_indicators
from portal.publish.edition import package_created, parse_moment
from portal.publish.feed_entry import FeedEntry, feed_entries, source_moment

CREATED = datetime(2026, 11, 21, tzinfo=UTC)


def entry(edition: Any, key: str, language: Language) -> FeedEntry:
    created = {package.name: parse_moment(package_created(package)) for package in edition.tree.packages()}
    entries = feed_entries(edition.facts, edition.review, created, reported_indicators(edition.tree), language)
    return next(entry for entry in entries if entry.key == key)


@pytest.mark.parametrize(
    ("published_text", "moment"),
    [
        ("2025-11-13", "2025-11-13T00:00:00+07:00"),
        ("2024-12", "2024-12-31T00:00:00+07:00"),
        ("2024-02", "2024-02-29T00:00:00+07:00"),
        ("2025", "2025-12-31T00:00:00+07:00"),
        ("2026", "2026-11-21T00:00:00+00:00"),
        ("", "2026-11-21T00:00:00+00:00"),
    ],
)
def test_a_partial_date_counts_as_its_last_day_but_never_after_the_package(published_text: str, moment: str) -> None:
    assert source_moment(published_text, CREATED).isoformat() == moment


def test_an_entry_tells_the_figures_of_the_seed(published: Any) -> None:
    vietnamese = entry(published, "source/S000/quang-ninh", "vi")
    count = (
        (published.facts.observations["source_id"] == "S000")
        & (published.facts.observations["province_id"] == "quang-ninh")
    ).sum()
    assert vietnamese.title == f"Quảng Ninh: {count} số liệu mới, đến 30/9/2025"
    assert "13/11/2025" in vietnamese.summary
    assert "74,43%, ngày chốt 30/9/2025" in vietnamese.summary
    assert "7.091 tỷ đồng" in vietnamese.summary
    assert vietnamese.page == "tinh/quang-ninh/"
    assert vietnamese.updated.isoformat() == "2025-11-13T00:00:00+07:00"
    english = entry(published, "source/S000/quang-ninh", "en")
    assert english.title == f"Quang Ninh: {count} new figures, up to 30 September 2025"
    assert "74.43%, as of 30 September 2025" in english.summary
    assert "7,091 billion VND" in english.summary
    assert english.page == "en/provinces/quang-ninh/"


def test_what_was_inferred_and_what_is_provisional_is_said(published: Any) -> None:
    assert "[Công bố trước khi hết kỳ]" in entry(published, "source/S001/quang-ninh", "vi").summary
    assert "[Province inferred" in entry(published, "source/S002/phu-tho", "en").summary


def test_a_doubtful_figure_is_in_no_summary(published: Any) -> None:
    for language in ("vi", "en"):
        summary = entry(published, "source/S001/quang-ninh", language).summary
        assert "9.912" not in summary
        assert "9,912" not in summary


def test_figures_of_an_earlier_year_are_no_news(published: Any) -> None:
    rows = published.facts.observations.query("source_id == 'P121' and province_id == 'viet-nam'")
    assert {"2024-12-31", "2025-12-31"} <= set(rows["as_of"])
    assert "December 2024" not in entry(published, "source/P121/viet-nam", "en").summary


def test_a_machine_translation_is_named(published: Any) -> None:
    assert "Đọc qua bản dịch máy." in entry(published, "source/P002/quang-ninh", "vi").summary
    assert "Đọc qua bản dịch máy." not in entry(published, "source/S000/quang-ninh", "vi").summary


def test_one_figure_is_not_figures(published: Any) -> None:
    assert "1 new figure," in entry(published, "source/P095/quang-ngai", "en").title


def test_targets_alone_are_called_targets(published: Any) -> None:
    created = {package.name: CREATED for package in published.tree.packages()}
    titles = {
        language: feed_entries(published.facts, published.review, created, frozenset(), language)[0].title
        for language in ("vi", "en")
    }
    assert " chỉ tiêu mới, hạn " in titles["vi"]
    assert " new targets, due " in titles["en"]
