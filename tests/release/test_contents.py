"""A release holds what was there, tells what changed, gets the number that the change asks for, and stays as it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal.release.check import check_day, check_releases, in_order
from portal.release.contents import plan_release, release_files, sums_of
from portal.release.state import PackageState
from portal.store.releases import ABOUT, SUMS, Release, read_releases

DAY = date(2026, 12, 1)
ROWS = {"a": "1", "b": "2"}


def package(rows: Mapping[str, str], columns: tuple[str, ...] = ("id", "value"), name: str = "place") -> PackageState:
    lines = [",".join(columns), *(",".join((key, value, *[""] * (len(columns) - 2))) for key, value in rows.items())]
    fields = [{"name": column, "type": "string"} for column in columns]
    schema = {"fields": fields, "primaryKey": ["id"]}
    descriptor: dict[str, Any] = {
        "name": name,
        "resources": [{"name": "observations", "path": "observations.csv", "schema": schema}],
    }
    files = {
        "datapackage.json": json.dumps(descriptor).encode(),
        "observations.csv": ("\n".join(lines) + "\n").encode(),
    }
    return PackageState(name, descriptor, files)


def released(previous: Release | None, *packages: PackageState) -> Release:
    planned = plan_release(previous, list(packages))
    assert planned is not None
    files = release_files(planned, previous, list(packages), DAY)
    return Release(str(planned.version), json.loads(files[ABOUT]), files)


def test_the_first_release_is_1_0_0_and_tells_no_changes() -> None:
    first = released(None, package(ROWS))
    assert first.version == "1.0.0"
    assert (first.about["previous"], first.about["added"]) == (None, 0)
    assert first.files["packages/place/observations.csv"] == b"id,value\na,1\nb,2\n"


@pytest.mark.parametrize(
    ("after", "version", "counts"),
    [
        (package({**ROWS, "c": "3"}), "1.1.0", (1, 0, 0)),
        (package({"a": "1", "b": "2.5"}), "1.0.1", (0, 1, 0)),
        (package({"a": "1"}), "1.0.1", (0, 0, 1)),
        (package({"a": "9", "c": "3"}), "1.1.0", (1, 1, 1)),
        (package(ROWS, ("id", "value", "note")), "2.0.0", (0, 0, 0)),
    ],
)
def test_the_change_asks_for_the_number(after: PackageState, version: str, counts: tuple[int, int, int]) -> None:
    first = released(None, package(ROWS))
    second = released(first, after)
    assert second.version == version
    assert tuple(second.about[name] for name in ("added", "changed", "withdrawn")) == counts
    assert check_releases([first, second]) == []


def test_a_package_that_goes_is_a_change_of_form_and_one_that_comes_adds_rows() -> None:
    first = released(None, package(ROWS))
    other = package({"c": "3"}, name="other")
    assert released(first, package(ROWS), other).version == "1.1.0"
    both = released(None, package(ROWS), other)
    gone = released(both, package(ROWS))
    assert (gone.version, gone.about["form_changes"]) == ("2.0.0", ["other/observations"])


def test_nothing_new_is_no_release_and_the_same_change_gives_the_same_bytes() -> None:
    first = released(None, package(ROWS))
    assert plan_release(first, [package(ROWS)]) is None
    assert released(first, package({"a": "7"})) == released(first, package({"a": "7"}))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"fields": [{"name": "id", "type": "string"}, {"name": "value", "type": "number"}]}, "value: string → number"),
        ({"fields": [{"name": "value", "type": "string"}, {"name": "id", "type": "string"}]}, "order of columns"),
        ({"primaryKey": ["id", "value"]}, "key"),
    ],
)
def test_another_type_order_or_key_is_a_change_of_form(change: dict[str, Any], told: str) -> None:
    first, after = released(None, package(ROWS)), package(ROWS)
    (resource,) = after.descriptor["resources"]
    descriptor = {**after.descriptor, "resources": [{**resource, "schema": {**resource["schema"], **change}}]}
    planned = plan_release(first, [replace(after, descriptor=descriptor)])
    assert planned is not None
    assert planned.bump == "major"
    assert told in planned.form[0]


def test_another_description_is_a_patch() -> None:
    first, after = released(None, package(ROWS)), package(ROWS)
    planned = plan_release(first, [replace(after, descriptor={**after.descriptor, "title": "Khác"})])
    assert planned is not None
    assert (planned.bump, planned.changes["key"].tolist()) == ("patch", ["datapackage.json"])


def test_a_release_is_not_dated_before_the_last_one() -> None:
    first = released(None, package(ROWS))
    assert [issue.code for issue in check_day(first, date(2026, 11, 30))] == ["release-day"]
    assert check_day(first, DAY) == []
    about = {**first.about, "released": "một ngày"}
    assert [issue.code for issue in check_releases([replace(first, about=about)])] == ["release-chain"]


def test_old_and_new_value_of_a_correction_stand_in_the_changes() -> None:
    second = released(released(None, package(ROWS)), package({"a": "1", "b": "2.5"}))
    assert second.files["changes.csv"].decode().splitlines()[1:] == ["place,observations,changed,b,value,2,2.5"]


def test_an_edited_release_is_seen_even_when_its_sums_are_edited_too() -> None:
    first = released(None, package(ROWS))
    second = released(first, package({**ROWS, "c": "3"}))
    path = "packages/place/observations.csv"
    edited = {**first.files, path: b"id,value\na,1\nb,3\n"}
    (issue,) = check_releases([replace(first, files=edited), second])
    assert (issue.code, issue.file) == ("release-edited", f"releases/1.0.0/{path}")
    hidden = {**edited, SUMS: sums_of(edited)}
    (issue,) = check_releases([replace(first, files=hidden), second])
    assert (issue.code, issue.file) == ("release-chain", "releases/1.1.0/release.json")


def test_files_that_came_or_went_and_a_folder_that_is_no_version_are_seen() -> None:
    first = released(None, package(ROWS))
    fewer = {path: content for path, content in first.files.items() if path != "changes.csv"}
    more = {**first.files, "extra.txt": b""}
    assert [issue.code for issue in check_releases([replace(first, files=fewer)])] == ["release-file-missing"]
    assert [issue.code for issue in check_releases([replace(first, files=more)])] == ["release-file-unknown"]
    assert [issue.code for issue in check_releases([replace(first, version="latest")])] == ["release-name"]


def test_the_tenth_comes_after_the_ninth() -> None:
    names = ["1.10.0", "1.9.0", "1.2.0"]
    assert [one.version for one in in_order([Release(name, {}, {}) for name in names])] == sorted(
        names, key=lambda name: [int(part) for part in name.split(".")]
    )


def test_releases_of_the_repository_are_as_they_were_written(project: Any) -> None:
    assert check_releases(read_releases(project / "releases")) == []


def test_sums_are_those_of_the_ordinary_command() -> None:
    assert sums_of({"b": b"2", "a": b"1"}) == (
        f"{hashlib.sha256(b'1').hexdigest()}  a\n{hashlib.sha256(b'2').hexdigest()}  b\n".encode()
    )
