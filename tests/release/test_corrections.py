"""The log of corrections tells what happened to released figures, all of it and nothing else, in its own days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.release.contents import plan_release, release_files
from portal.release.corrections import check_log
from portal.release.state import PackageState
from portal.release.versions import with_versions
from portal.store.releases import Release
from portal.store.write import canonical_csv, canonical_json

FIRST, DAY = date(2026, 11, 22), date(2026, 12, 8)
FIGURE = {
    "obs_id": "ha-noi-rate",
    "province_id": "ha-noi",
    "boundary": "34",
    "indicator": "collections_plan_pct",
    "as_of": "2026-09-30",
    "value": "55.8",
    "unit": "percent",
    "note": "",
}
OTHER = {**FIGURE, "obs_id": "ha-noi-late", "indicator": "late_payment_pct", "value": "2.5"}
CORRECTION = {
    **{name: FIGURE[name] for name in ("obs_id", "province_id", "boundary", "indicator", "as_of")},
    "date": "2026-12-01",
    "action": "corrected",
    "column": "value",
    "old": "55.8",
    "new": "56.8",
    "reason_vi": "Chép nhầm.",
    "reason_en": "A slip.",
}
GONE = {**CORRECTION, "action": "withdrawn", "column": "", "new": ""}


def table(resource: Any, rows: list[dict[str, str]]) -> bytes:
    return canonical_csv(resource.columns, [[row.get(name, "") for name in resource.columns] for row in rows]).encode()


Tables = dict[str, tuple[Any, list[dict[str, str]]]]


def package(name: str, tables: Tables, version: str = "1.0.0") -> PackageState:
    resources = [{**resource.as_descriptor(), "name": held} for held, (resource, _) in tables.items()]
    for resource in resources:
        resource["path"] = f"{resource['name']}.csv"
    descriptor = {"name": name, "title": name, "version": version, "created": "2026-11-21", "resources": resources}
    files = {f"{held}.csv": table(resource, rows) for held, (resource, rows) in tables.items()}
    return PackageState(name, descriptor, {**files, "datapackage.json": canonical_json(descriptor).encode()})


def states(
    figures: list[dict[str, str]],
    *log: dict[str, str],
    held_back: list[dict[str, str]] | None = None,
    place: str = "ha-noi",
) -> list[PackageState]:
    held: Tables = {"observations": (OBSERVATIONS, figures), "unpublished": (OBSERVATIONS, held_back or [])}
    return [package(place, held), package("registry", {"corrections": (CORRECTIONS, list(log))})]


def released(previous: Release | None, packages: list[PackageState], day: date = FIRST) -> Release:
    planned = plan_release(previous, packages)
    assert planned is not None
    files = release_files(planned, previous, packages, day)
    return Release(str(planned.version), {"released": day.isoformat()}, files)


def codes(figures: list[dict[str, str]], *log: dict[str, str], day: date = DAY) -> list[str]:
    before = released(None, states([FIGURE, OTHER]))
    return [issue.code for issue in check_log(before, states(figures, *log), day)]


def test_a_correction_and_a_withdrawal_that_are_told_are_in_nobodys_way() -> None:
    assert codes([{**FIGURE, "value": "56.8"}, OTHER], CORRECTION) == []
    assert codes([OTHER], GONE) == []
    assert codes([FIGURE, OTHER, {**FIGURE, "obs_id": "ha-noi-more"}]) == []
    assert codes([{**FIGURE, "note": "Đọc lại."}, OTHER]) == []


def test_two_corrections_since_the_last_release_tell_it_together() -> None:
    again = {**CORRECTION, "date": "2026-12-02", "old": "56.8", "new": "57"}
    assert codes([{**FIGURE, "value": "57"}, OTHER], CORRECTION, again) == []
    assert codes([{**FIGURE, "value": "58"}, OTHER], CORRECTION, again) == ["correction-missing"]


def test_what_is_not_told_is_named_with_the_row_to_add() -> None:
    before = released(None, states([FIGURE, OTHER]))
    (issue,) = check_log(before, states([{**FIGURE, "value": "56.8"}, OTHER]), DAY)
    row = "ha-noi-rate,YYYY-MM-DD,corrected,ha-noi,34,collections_plan_pct,2026-09-30,value,55.8,56.8,…,…"
    assert issue.remedy_vi.endswith(row)
    assert issue.remedy_en.endswith(row)


@pytest.mark.parametrize(
    "row",
    [
        {**GONE, "province_id": "hue"},
        {**GONE, "boundary": "63"},
        {**GONE, "indicator": "late_payment_pct"},
        {**GONE, "as_of": "2001-01-01"},
        {**GONE, "old": "999"},
        {**CORRECTION, "old": "11"},
        {**CORRECTION, "obs_id": "ha-noi-nothing"},
    ],
)
def test_a_row_that_tells_what_was_not_so_is_refused(row: dict[str, str]) -> None:
    gone = row["action"] == "withdrawn"
    figures = [OTHER] if gone else [{**FIGURE, "value": "56.8"}, OTHER]
    more = [CORRECTION] if row["obs_id"] == "ha-noi-nothing" else []
    assert "correction-untrue" in codes(figures, *more, row)


def test_a_withdrawal_after_a_correction_starts_from_the_corrected_value() -> None:
    assert codes([OTHER], CORRECTION, {**GONE, "date": "2026-12-02", "old": "56.8"}) == []


@pytest.mark.parametrize("told", ["2099-11-30", "0999-11-30", "2026-11-21", "2026-12-09"])
def test_a_day_outside_the_time_since_the_last_release_is_refused(told: str) -> None:
    assert codes([{**FIGURE, "value": "56.8"}, OTHER], {**CORRECTION, "date": told}) == ["correction-date"]


def test_a_released_row_is_neither_edited_nor_lost() -> None:
    first = released(None, states([FIGURE, OTHER]))
    figures = [{**FIGURE, "value": "56.8"}, OTHER]
    second = released(first, states(figures, CORRECTION), DAY)
    assert check_log(second, states(figures, CORRECTION), DAY) == []
    for log in ((), ({**CORRECTION, "reason_en": "Another."},)):
        assert [issue.code for issue in check_log(second, states(figures, *log), DAY)] == ["correction-edited"]


def test_a_new_column_asks_for_no_row_of_the_log() -> None:
    old = released(None, [package("ha-noi", {"observations": (_without_unit(), [FIGURE])}), *states([])[1:]])
    assert check_log(old, states([FIGURE]), DAY) == []
    planned = plan_release(old, states([FIGURE]))
    assert planned is not None
    assert planned.bump == "major"


def _without_unit() -> Any:
    fields = tuple(field for field in OBSERVATIONS.fields if field.name != "unit")
    return type(OBSERVATIONS)("observations", "observations.csv", "x", OBSERVATIONS.key, fields)


@pytest.mark.parametrize(
    ("figures", "held_back", "counts"),
    [
        # Withdrawn, and kept where it is not shown; shown after all; moved to another place.
        ([OTHER], [FIGURE], (0, 0, 1)),
        ([FIGURE, OTHER], [], (0, 0, 0)),
    ],
)
def test_a_figure_that_moves_out_of_sight_is_withdrawn_and_not_added(
    figures: list[dict[str, str]], held_back: list[dict[str, str]], counts: tuple[int, int, int]
) -> None:
    before = released(None, states([FIGURE, OTHER]))
    planned = plan_release(before, states(figures, held_back=held_back))
    assert (planned is None) == (counts == (0, 0, 0))
    if planned is not None:
        assert (planned.bump, str(planned.version)) == ("patch", "1.0.1")


def test_a_figure_that_comes_into_sight_is_added() -> None:
    before = released(None, states([OTHER], held_back=[FIGURE]))
    planned = plan_release(before, states([FIGURE, OTHER]))
    assert planned is not None
    assert planned.bump == "minor"


def test_a_figure_that_moves_to_another_place_is_corrected() -> None:
    before = released(None, [*states([FIGURE, OTHER]), package("hue", {"observations": (OBSERVATIONS, [])})])
    moved = [*states([OTHER]), package("hue", {"observations": (OBSERVATIONS, [{**FIGURE, "province_id": "hue"}])})]
    planned = plan_release(before, moved)
    assert planned is not None
    assert planned.bump == "patch"
    assert planned.changes.to_dict("records") == [
        {
            "package": "hue",
            "resource": "observations",
            "change": "changed",
            "key": "ha-noi-rate",
            "column": "province_id",
            "old": "ha-noi",
            "new": "hue",
        }
    ]


def test_a_package_that_changed_gets_its_next_version_unless_it_has_one() -> None:
    before = states([FIGURE])
    after = states([FIGURE, OTHER])
    planned = plan_release(released(None, before), after)
    assert planned is not None
    own, registry = with_versions(before, after, planned, DAY)
    assert (own.descriptor["version"], own.descriptor["created"]) == ("1.1.0", "2026-12-08T00:00:00Z")
    assert b'"version": "1.1.0"' in own.files["datapackage.json"]
    assert registry is after[1]
    chosen = [package("ha-noi", {"observations": (OBSERVATIONS, [FIGURE, OTHER])}, "4.0.0"), after[1]]
    assert with_versions(before, chosen, planned, DAY)[0] is chosen[0]
