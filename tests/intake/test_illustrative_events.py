"""Events of the illustrative lists: in the order of their dates, and a withdrawn unit is not named again."""

from __future__ import annotations

from datetime import date

from portal.contract.list_schema import LIST_EVENTS
from portal.intake.illustrative_events import Planned, events_table
from portal.model.vocabulary import UNIT_EVENTS

PLAN = tuple(Planned(event, 9 - place, 0) for place, event in enumerate(UNIT_EVENTS))
CODES = {event: [f"MH000{place}A"] for place, event in enumerate(UNIT_EVENTS)}


def test_events_stand_in_the_order_of_their_dates() -> None:
    table = events_table(PLAN, CODES, date(2026, 9, 30))
    assert list(table.columns) == LIST_EVENTS.columns
    assert table["event_id"].tolist() == ["E0001", "E0002", "E0003", "E0004", "E0005"]
    assert table["date"].tolist() == ["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09"]
    assert table["event"].tolist() == list(reversed(UNIT_EVENTS))


def test_a_withdrawn_unit_is_not_named_again() -> None:
    table = events_table(PLAN, CODES, date(2026, 9, 30))
    named = dict(zip(table["event"], table["unit_code"], strict=True))
    assert named.pop("withdrawn") == ""
    assert named == {event: CODES[event][0] for event in named}


def test_every_event_says_that_it_is_made_up_and_what_it_means() -> None:
    table = events_table(PLAN, CODES, date(2026, 9, 30))
    assert all(evidence.endswith("(minh họa)") for evidence in table["evidence"])
    assert all(table["note"])
    assert all(table["note_en"])
