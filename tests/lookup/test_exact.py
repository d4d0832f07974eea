"""The script that runs in the browser finds, counts and orders exactly as reading every unit would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from portal.lookup.entries import Entries
from portal.lookup.index import index_files
from portal.lookup.layout import Layout
from tests.lookup.brute_force import Query, Unit, find
from tests.lookup.corpus import PROVINCES, make_queries, make_units, root_lists_of, units_of
from tests.lookup.in_browser import ask, asked_of, served_index

TINY = Layout(common_from=4, leaf_bytes=200, codes_in_file=9, block_units=4, order_units=16, dictionary_words=6)
SMALL = Layout(common_from=60, leaf_bytes=1_500, block_units=16, order_units=512, dictionary_words=40)


class Served(NamedTuple):
    address: str
    units: list[Unit]
    queries: int


@pytest.fixture(
    scope="module",
    params=[(TINY, 300, 3_000), (SMALL, 9_500, 300), (Layout(), 9_500, 300)],
    ids=("tiny", "small", "as on the site"),
)
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An index, cut very small, small and as the site cuts it."""
    layout, count, queries = request.param
    entries = Entries(make_units(count, seed=1))
    folder: Path = tmp_path_factory.mktemp("index")
    with served_index(folder, index_files(entries, root_lists_of(), layout)) as address:
        yield Served(address, units_of(entries), queries)


def check(page: Page, served: Served, queries: list[Query], today: str, expired: frozenset[object], start: int) -> None:
    answers = ask(page, served.address, [asked_of(query, PROVINCES, start) for query in queries], today)
    for query, answer in zip(queries, answers, strict=True):
        expected = find(served.units, query, expired)
        assert answer["units"] == expected[start : start + 10], query
        assert answer["total"] == len(expected), query


def test_every_query_equals_brute_force(page: Page, served: Served) -> None:
    queries = list(make_queries(served.units, served.queries, seed=2))
    assert sum(bool(find(served.units, query)) for query in queries) > served.queries / 2, (
        "most queries should find something"
    )
    check(page, served, queries, "2026-11-21", frozenset(), 0)


def test_later_pages_equal_brute_force(page: Page, served: Served) -> None:
    check(page, served, list(make_queries(served.units, 100, seed=3)), "2026-11-21", frozenset(), 20)


def test_expired_lists_are_as_if_they_were_not_there(page: Page, tmp_path: Path) -> None:
    entries = Entries(make_units(300, seed=4))
    lists = root_lists_of(valid_until=("2026-11-20", "2026-11-21", ""))
    with served_index(tmp_path, index_files(entries, lists, TINY)) as address:
        served = Served(address, units_of(entries), 400)
        queries = list(make_queries(served.units, served.queries, seed=5))
        check(page, served, queries, "2026-11-21", frozenset({0}), 0)
        check(page, served, queries, "2026-11-22", frozenset({0, 1}), 0)
