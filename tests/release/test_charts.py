"""The charts of a release: new and changed ones have a page in it, the others stay where they were, all are held."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest

from portal.model.release import FrozenChart
from portal.release.charts import ChartState, frozen_charts, page_sums, with_charts
from portal.release.check import check_releases
from portal.release.contents import sums_of
from portal.store.releases import Release

FIRST = ChartState("charts/vi/ha-noi/x", "a" * 64, 'Hà Nội: "95%", =1+1', 500, b"<p>first</p>")
SECOND = ChartState("charts/en/ha-noi/x", "b" * 64, "Hanoi: 95%", 510, b"<p>second</p>")
ABOUT: dict[str, Any] = {
    "version": "1.0.0",
    "previous": None,
    "previous_sums_sha256": None,
    "released": "2026-11-22",
    "bump": None,
    "form_changes": [],
    "added": 0,
    "changed": 0,
    "withdrawn": 0,
}


def released(version: str, previous: Release | None, *charts: ChartState) -> Release:
    files = with_charts({"changes.csv": b"x\n"}, version, previous, charts)
    return Release(version, ABOUT, files)


def rows(release: Release) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(release.files["charts.csv"].decode(), newline="")))


def test_the_first_release_holds_every_page_and_charts_csv_vouches_for_it() -> None:
    release = released("1.0.0", None, FIRST, SECOND)
    assert release.files["embed/vi/ha-noi/x/index.html"] == FIRST.page
    assert [row["path"] for row in rows(release)] == [SECOND.path, FIRST.path]
    assert frozen_charts(release) == {
        FIRST.path: FrozenChart("1.0.0", FIRST.title, 500),
        SECOND.path: FrozenChart("1.0.0", SECOND.title, 510),
    }
    summed = {line.split("  ")[1] for line in release.files["SHA256SUMS"].decode().splitlines()}
    assert summed == {"changes.csv", "charts.csv"}
    assert check_releases([release]) == []


def test_an_unchanged_chart_keeps_its_page_and_a_changed_one_gets_another() -> None:
    first = released("1.0.0", None, FIRST, SECOND)
    changed = replace(FIRST, key="c" * 64, title="Hà Nội: 96%", page=b"<p>changed</p>")
    drawn_otherwise = replace(SECOND, page=b"<p>other code</p>", height=900)
    second = released("1.1.0", first, changed, drawn_otherwise)
    assert {path for path in second.files if path.startswith("embed/")} == {"embed/vi/ha-noi/x/index.html"}
    assert frozen_charts(second)[SECOND.path] == FrozenChart("1.0.0", SECOND.title, 510)
    assert frozen_charts(second)[FIRST.path] == FrozenChart("1.1.0", "Hà Nội: 96%", 500)
    assert page_sums(second).keys() == {"embed/vi/ha-noi/x/index.html"}
    third = released("1.1.1", second, changed)
    assert [(row["path"], row["since"]) for row in rows(third)] == [(FIRST.path, "1.1.0")]
    assert not page_sums(third)


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("embed/vi/ha-noi/x/index.html", b"<p>edited</p>", "release-edited"),
        ("embed/vi/ha-noi/x/index.html", None, "release-file-missing"),
        ("embed/vi/ha-noi/y/index.html", b"<p>new</p>", "release-file-unknown"),
        ("charts.csv", b"path\nx\n", "release-edited"),
    ],
)
def test_a_page_that_was_edited_taken_away_or_put_in_is_found(path: str, content: bytes | None, code: str) -> None:
    release = released("1.0.0", None, FIRST, SECOND)
    files = {**release.files, path: content or b""}
    if content is None:
        del files[path]
    found = check_releases([replace(release, files=files)])
    assert code in {issue.code for issue in found}
    assert any(issue.file == f"releases/1.0.0/{path}" for issue in found)


def test_a_sum_put_right_in_charts_csv_is_found_by_the_sum_of_that() -> None:
    release = released("1.0.0", None, FIRST)
    forged = with_charts({"changes.csv": b"x\n"}, "1.0.0", None, [replace(FIRST, page=b"<p>edited</p>")])
    files = {**forged, "SHA256SUMS": release.files["SHA256SUMS"]}
    assert [issue.file for issue in check_releases([replace(release, files=files)])] == ["releases/1.0.0/charts.csv"]
    assert sums_of(forged) != release.files["SHA256SUMS"]
