from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pandas as pd
import pytest

from portal.contract.field import Field, Resource
from portal.model.release import DataHistory, ReleaseNotes
from portal.publish.edition import Edition
from portal.publish.formats import table_formats
from portal.publish.table import PublishedTable
from portal.publish.tables import Tables
from portal.text.bilingual import Bilingual

PAGE = Bilingual("https://example.org/a/", "https://example.org/en/a/")


class Keeping:
    """A ``Keep`` that remembers, and counts what it did not know."""

    def __init__(self) -> None:
        self.held: dict[str, dict[str, bytes]] = {}

    def __call__(self, key: str, make: Callable[[], dict[str, bytes]]) -> Mapping[str, bytes]:
        if key not in self.held:
            self.held[key] = make()
        return self.held[key]


def kept_formats(keep: Keeping, tables: Tables, edition: Edition, page: Bilingual = PAGE) -> dict[str, bytes]:
    files = table_formats("data/x.csv", tables, edition, frozenset({"collections_total"}), page, keep)
    return {file.path: file.content for file in files}


def table(name: str, **columns: list[str]) -> PublishedTable:
    fields = tuple(Field(column, "string", column) for column in columns)
    return PublishedTable(Resource(name, f"{name}.csv", name, (), fields), pd.DataFrame(columns, dtype="str"))


TABLES = Tables(
    observations=table("observations", obs_id=["a"], as_of=["2025-01-31"], indicator=["collections_total"]),
    sources=table("sources", source_id=["S001"]),
    flags=table("flags", flag=["x"]),
    indicators=table("indicators", unit=["VND"]),
    codes=table("codes", note=["y"]),
)
EDITION = Edition({"ha-noi": "1.0.0"}, "2026-01-31T00:00:00Z", DataHistory())


def test_the_formats_of_an_unchanged_table_are_not_made_again() -> None:
    keep = Keeping()
    first = kept_formats(keep, TABLES, EDITION)
    assert list(first) == ["data/x.json", "data/x.xlsx", "data/x.parquet"]
    assert kept_formats(keep, TABLES, EDITION) == first
    assert len(keep.held) == 1


@pytest.mark.parametrize("name", ["observations", "sources", "flags", "indicators", "codes"])
def test_every_table_of_a_workbook_counts(name: str) -> None:
    keep = Keeping()
    kept_formats(keep, TABLES, EDITION)
    held = getattr(TABLES, name)
    cells = replace(held, frame=held.frame.replace({held.frame.columns[0]: {held.frame.iloc[0, 0]: "other"}}))
    titles = replace(held, resource=replace(held.resource, title="khác"))
    for changed in (cells, titles):
        kept_formats(keep, replace(TABLES, **{name: changed}), EDITION)
    assert len(keep.held) == 3


def test_the_page_and_the_edition_count() -> None:
    keep = Keeping()
    released = DataHistory((ReleaseNotes("1.0.0", "2026-01-31", "", (), (), ()),), ahead=False)
    for edition in (
        EDITION,
        replace(EDITION, created="2026-02-28T00:00:00Z"),
        replace(EDITION, versions={"ha-noi": "1.0.1"}),
        replace(EDITION, history=released),
        replace(EDITION, history=replace(released, ahead=True)),
    ):
        kept_formats(keep, TABLES, edition)
    kept_formats(keep, TABLES, EDITION, Bilingual("https://example.org/b/", PAGE.en))
    assert len(keep.held) == 6
