"""The illustrative lists: as they are committed, true to the contract, and telling each thing that can happen."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

import frictionless
import pytest

from portal.intake.illustrative import IllustrativeList, generate_lists, write_lists

PROJECT = Path(__file__).resolve().parents[2]
COMMITTED = PROJECT / "datapackages" / "debtor-lists"
FILES = {"datapackage.json", "list.csv", "units.csv", "events.csv"}
Rows = list[dict[str, str]]


def rows(one: IllustrativeList, name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(one.files[name], newline="")))


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def lists() -> tuple[IllustrativeList, ...]:
    return generate_lists()


def test_what_is_committed_is_what_the_generator_writes(lists: tuple[IllustrativeList, ...], tmp_path: Path) -> None:
    write_lists(lists, tmp_path)
    written = content(tmp_path)
    assert set(written) == {f"{one.list_id}/{name}" for one in lists for name in FILES}
    assert {name: (COMMITTED / name).read_bytes() for name in written} == written
    assert sorted(path.name for path in COMMITTED.glob("minh-hoa-*")) == [one.list_id for one in lists]


def test_the_command_writes_the_same_again(tmp_path: Path) -> None:
    command = [sys.executable, "scripts/make_illustrative_list.py", "--out", str(tmp_path)]
    first = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    before = content(tmp_path)
    subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    assert content(tmp_path) == before
    assert first.stdout.count("đơn vị · units") == 3
    assert first.stderr == ""


def test_an_outsider_finds_the_packages_valid() -> None:
    for folder in sorted(COMMITTED.glob("minh-hoa-*")):
        assert frictionless.validate(str(folder / "datapackage.json")).valid


def test_the_packages_stay_small(lists: tuple[IllustrativeList, ...]) -> None:
    for one in lists:
        assert 2_200 < len(rows(one, "units.csv")) < 2_600
        assert sum(len(text.encode()) for text in one.files.values()) < 340_000


def test_each_list_says_that_it_is_illustrative(lists: tuple[IllustrativeList, ...]) -> None:
    for one in lists:
        row = rows(one, "list.csv")[0]
        assert one.list_id == row["list_id"] == f"minh-hoa-{row['as_of']}" == one.descriptor["name"]
        assert (row["illustrative"], row["province_id"], row["boundary"]) == ("yes", "minh-hoa", "34")
        assert row["issuing_office"] == "BHXH Tỉnh Minh Họa (minh họa)"
        assert row["valid_until"] == ""
        assert row["source_url"] == f"https://bhxh.minh-hoa.example/danh-sach/{row['as_of'][:7]}"
        assert row["source_sha256"] == hashlib.sha256(one.files["units.csv"].encode()).hexdigest()
        assert all(unit["unit_name"].endswith(" Minh Họa") for unit in rows(one, "units.csv"))
        assert all(unit["tax_code"][:2] in ("", "00") for unit in rows(one, "units.csv"))
        json.dumps(one.descriptor, allow_nan=False)


def test_names_and_codes_are_distinct_within_a_list_and_stay_over_the_lists(
    lists: tuple[IllustrativeList, ...],
) -> None:
    known: dict[str, tuple[str, str]] = {}
    for one in lists:
        units = rows(one, "units.csv")
        for column in ("unit_code", "unit_name"):
            assert len({unit[column] for unit in units}) == len(units)
        taxed = [unit["tax_code"] for unit in units if unit["tax_code"]]
        assert len(set(taxed)) == len(taxed)
        for unit in units:
            named = (unit["unit_name"], unit["tax_code"])
            assert known.setdefault(unit["unit_code"], named) == named


def test_the_dates_are_in_their_order_and_one_is_not_stated(lists: tuple[IllustrativeList, ...]) -> None:
    stated = [rows(one, "list.csv")[0] for one in lists]
    assert [row["payments_through"] for row in stated] == ["not_stated", "2026-10-15", "2026-11-15"]
    for row in stated:
        assert row["as_of"] < row["published"] <= "2026-11-17"
        if row["payments_through"] != "not_stated":
            days = date.fromisoformat(row["published"]) - date.fromisoformat(row["payments_through"])
            assert days.days == 2


def test_the_stated_numbers_agree_with_the_rows(lists: tuple[IllustrativeList, ...]) -> None:
    told_of_withdrawn = []
    for one in lists:
        row, units = rows(one, "list.csv")[0], rows(one, "units.csv")
        withdrawn = sum(event["event"] == "withdrawn" for event in rows(one, "events.csv"))
        held_back = int(row["held_back_units"])
        assert held_back > 0
        assert int(row["held_back_total_vnd"]) > 0
        assert int(row["stated_units"]) == len(units) + held_back + withdrawn
        rest = int(row["stated_total_vnd"]) - int(row["held_back_total_vnd"]) - sum(int(u["amount_vnd"]) for u in units)
        assert rest > 0 if withdrawn else rest == 0
        assert all(unit["months_late"] == "" or int(unit["months_late"]) >= 3 for unit in units)
        told_of_withdrawn.append(withdrawn)
    assert told_of_withdrawn == [1, 0, 1]


def test_events_follow_publication_and_name_units_of_the_list(lists: tuple[IllustrativeList, ...]) -> None:
    seen = set()
    for one in lists:
        events, units = rows(one, "events.csv"), {unit["unit_code"]: unit for unit in rows(one, "units.csv")}
        assert [event["event_id"] for event in events] == [f"E{number:04d}" for number in range(1, len(events) + 1)]
        dates = [event["date"] for event in events]
        assert dates == sorted(dates)
        assert rows(one, "list.csv")[0]["published"] < dates[0] <= dates[-1] <= "2026-11-20"
        for event in events:
            assert event["unit_code"] in ({""} if event["event"] == "withdrawn" else set(units))
        decided = {event["unit_code"] for event in events if event["event"] == "decided"}
        assert {code for code, unit in units.items() if unit["legal_status"] == "evading"} == decided
        seen |= {event["event"] for event in events}
    assert seen == {"paid", "disputed", "corrected", "withdrawn", "decided"}


def test_units_stay_and_owe_more_or_leave_or_enter_or_return(lists: tuple[IllustrativeList, ...]) -> None:
    first, second, third = ({unit["unit_code"]: unit for unit in rows(one, "units.csv")} for one in lists)
    stay = set(first) & set(second)
    assert len(stay) > 0.7 * len(first)
    grown = [code for code in stay if int(second[code]["amount_vnd"]) > int(first[code]["amount_vnd"])]
    assert len(stay) > len(grown) > 0.8 * len(stay)
    assert len(set(first) - set(second)) > 100
    assert len(set(second) - set(first)) > 100
    returned = set(first) & set(third) - set(second)
    assert len(returned) > 20
    assert {third[code]["months_late"] for code in returned} <= {"3", ""}


def test_nobody_who_paid_stands_on_the_next_list(lists: tuple[IllustrativeList, ...]) -> None:
    for one, following in pairwise(lists):
        paid = {event["unit_code"] for event in rows(one, "events.csv") if event["event"] == "paid"}
        assert paid
        assert not paid & {unit["unit_code"] for unit in rows(following, "units.csv")}


def test_most_units_that_leave_are_not_said_to_have_paid(lists: tuple[IllustrativeList, ...]) -> None:
    first, second = ({unit["unit_code"] for unit in rows(one, "units.csv")} for one in lists[:2])
    paid = {event["unit_code"] for event in rows(lists[0], "events.csv") if event["event"] == "paid"}
    assert len(first - second) > 20 * len(paid & (first - second))


def test_a_search_for_sao_bien_minh_hoa_finds_several(lists: tuple[IllustrativeList, ...]) -> None:
    for one in lists:
        found = [unit for unit in rows(one, "units.csv") if unit["unit_name"].endswith(" Sao Biển Minh Họa")]
        assert len(found) > 5
        assert any(unit["unit_name"].startswith("Công ty TNHH") for unit in found)


def test_another_seed_gives_other_lists(lists: tuple[IllustrativeList, ...]) -> None:
    other = generate_lists(seed=1)
    assert [one.list_id for one in other] == [one.list_id for one in lists]
    assert other[0].files["units.csv"] != lists[0].files["units.csv"]
