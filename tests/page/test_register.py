"""The register of published lists."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from portal.model.vocabulary import LANGUAGES
from portal.page.catalogue import Catalogue
from portal.page.register import list_views
from tests.page.conftest import Edition


def with_list(real: Edition, **changes: str) -> Edition:
    """An edition whose register holds one list, its first one with these cells changed."""
    first = pd.DataFrame(real.facts.lists.iloc[:1])
    return Edition(replace(real.facts, lists=first.assign(**changes)), real.review)


def test_every_list_newest_first(real: Edition) -> None:
    for language in LANGUAGES:
        views = list_views(real.catalogue(language))
        assert {view.list_id for view in views} == set(real.facts.lists["list_id"])
        days = [view.as_of_day for view in views]
        assert days == sorted(days, reverse=True)
        assert all(view.place and view.office and view.threshold and view.count for view in views)
        assert not any(sign in view.threshold for view in views for sign in "<>=_")


def test_what_is_not_stated_is_said_to_be(real: Edition) -> None:
    edition = with_list(real, payments_through="", total_amount_vnd="", qualifier="exact")
    view = list_views(edition.catalogue("vi"))[0]
    assert (view.payments_through, view.total, view.qualifier) == ("không nêu", "không nêu", "")
    assert list_views(edition.catalogue("en"))[0].total == "not stated"


def test_numbers_and_dates_are_in_the_language(real: Edition) -> None:
    edition = with_list(
        real,
        as_of="2025-12-31",
        payments_through="2026-01-15",
        total_amount_vnd="11600000000",
        units_count="1234",
        qualifier="nearly",
        note="một",
        note_en="",
    )
    vietnamese, english = (list_views(edition.catalogue(language))[0] for language in LANGUAGES)
    assert (vietnamese.as_of, english.as_of) == ("31/12/2025", "31 December 2025")
    assert (vietnamese.payments_through, english.payments_through) == ("15/1/2026", "15 January 2026")
    assert (vietnamese.total, english.total) == ("11,6 tỷ đồng", "11.6 billion VND")
    assert (vietnamese.count, english.count) == ("1.234", "1,234")
    assert (vietnamese.qualifier, english.qualifier) == ("gần", "nearly")
    assert english.note == "một"


def test_an_empty_register(real: Edition) -> None:
    edition = Edition(replace(real.facts, lists=real.facts.lists.iloc[:0]), real.review)
    assert list_views(Catalogue(edition.facts, edition.review, "vi")) == []
