from __future__ import annotations

from dataclasses import replace

import pandas as pd

from portal.contract.list_schema import LIST_EVENTS, LIST_UNITS
from portal.lookup.collection import in_turn, is_newest, list_entries, newest_entries
from portal.lookup.held import Held, HeldList
from portal.lookup.index import index_files

ABOUT = HeldList(
    list_id="hue-2026-08-31",
    province_id="hue",
    boundary="34",
    issuing_office="BHXH thành phố Huế",
    issuing_office_en="Social Security of Huế",
    as_of="2026-08-31",
    payments_through="",
    published="2026-09-02",
    threshold_rule="months>=3",
    source_url="https://vss.gov.vn/x",
    valid_until="2027-08-31",
    illustrative=False,
    expired=False,
    stated_units=2,
    stated_total_vnd=None,
    held_back_units=0,
    held_back_total_vnd=0,
    withdrawn_units=0,
    note="",
    note_en="",
)


def held(about: HeldList, units: dict[str, tuple[str, int]], events: list[tuple[str, str, str]] | None = None) -> Held:
    """``units``: name and amount by code; ``events``: code, event and date."""
    rows = [
        {"unit_code": code, "unit_name": name, "entity_type": "enterprise", "amount_vnd": amount, "months_late": None}
        for code, (name, amount) in units.items()
    ]
    told = [
        {"event_id": f"E{n:04d}", "unit_code": code, "event": event, "date": date, "evidence": "Văn bản 1"}
        for n, (code, event, date) in enumerate(events or [], start=1)
    ]
    whole = ["months_late", "amount_vnd", "interest_vnd", "employees"]
    frame = pd.DataFrame([{**dict.fromkeys(set(LIST_UNITS.columns) - set(whole), ""), **row} for row in rows])
    frame = frame.reindex(columns=LIST_UNITS.columns).astype(dict.fromkeys(whole, "Int64"))
    empty = dict.fromkeys(LIST_EVENTS.columns, "")
    return Held(about, frame, pd.DataFrame([empty | row for row in told], columns=LIST_EVENTS.columns))


AUGUST = held(ABOUT, {"A1": ("Công ty Bình An", 10), "B2": ("Công ty Ánh Sao", 20)}, [("B2", "paid", "2026-09-09")])
SEPTEMBER = held(
    replace(ABOUT, list_id="hue-2026-09-30", as_of="2026-09-30"), {"A1": ("Công ty Bình An", 15), "C3": ("An", 5)}
)
ELSEWHERE = held(
    replace(ABOUT, list_id="ha-noi-2026-09-30", province_id="ha-noi", as_of="2026-09-30"), {"A1": ("Trường A", 7)}
)


def test_each_unit_stands_once_as_its_last_list_shows_it() -> None:
    lists = in_turn([SEPTEMBER, AUGUST, ELSEWHERE])
    assert [one.about.list_id for one in lists] == ["ha-noi-2026-09-30", "hue-2026-08-31", "hue-2026-09-30"]
    frame = newest_entries(lists).frame
    assert frame["unit_name"].tolist() == ["An", "Công ty Ánh Sao", "Công ty Bình An", "Trường A"]
    assert frame["amount_vnd"].tolist() == [5, 20, 15, 7]
    assert frame["place"].tolist() == [2, 1, 2, 0]


def test_history_is_told_of_units_on_several_lists_only() -> None:
    entries = newest_entries(in_turn([AUGUST, SEPTEMBER]))
    assert {number: [(one.place, one.amount) for one in told] for number, told in entries.history.items()} == {
        2: [(1, 15), (0, 10)]
    }
    assert {number: [one.event for one in told] for number, told in entries.events.items()} == {1: ["paid"]}


def test_an_older_list_shows_its_own_figures_and_the_whole_history() -> None:
    entries = list_entries(in_turn([AUGUST, SEPTEMBER]), 0)
    assert entries.frame["amount_vnd"].tolist() == [20, 10]
    assert [one.place for one in entries.history[1]] == [1, 0]


def test_the_same_code_of_another_province_is_another_unit() -> None:
    assert len(newest_entries(in_turn([ELSEWHERE, SEPTEMBER])).history) == 0


def test_newest_is_by_date_and_expired_lists_do_not_count() -> None:
    abouts = [AUGUST.about, SEPTEMBER.about]
    assert not is_newest(AUGUST.about, abouts)
    assert is_newest(SEPTEMBER.about, abouts)
    gone = replace(SEPTEMBER, about=replace(SEPTEMBER.about, expired=True))
    assert is_newest(AUGUST.about, [AUGUST.about, gone.about])
    assert in_turn([gone, AUGUST]) == [AUGUST]


def test_lists_of_two_offices_or_kinds_do_not_follow_one_another() -> None:
    other_office = replace(SEPTEMBER, about=replace(SEPTEMBER.about, issuing_office="BHXH cơ sở Phú Xuân"))
    other_kind = replace(SEPTEMBER, about=replace(SEPTEMBER.about, list_id="hue-2026-09-30-phu-xuan"))
    for other in (other_office, other_kind):
        assert is_newest(AUGUST.about, [AUGUST.about, other.about])
        entries = newest_entries(in_turn([AUGUST, other]))
        assert len(entries.frame) == 4
        assert entries.history == {}


def test_what_was_told_of_an_earlier_list_does_not_mark_a_newer_one() -> None:
    paid = held(ABOUT, {"A1": ("Công ty Bình An", 10)}, [("A1", "paid", "2026-09-09")])
    lists = in_turn([paid, SEPTEMBER])
    entries = newest_entries(lists)
    number = entries.frame["unit_code"].tolist().index("A1")
    assert entries.frame["place"].tolist()[number] == 1
    assert [(one.place, one.event) for one in entries.events[number]] == [(0, "paid")]
    told = [{"province": "hue", "valid_until": ""}] * 2
    marked, plain = (
        [content for name, content in index_files(one, told).items() if "/blocks/" in name]
        for one in (entries, replace(entries, events={}))
    )
    # Both tell that there is a history; neither card carries an event.
    assert marked == plain
