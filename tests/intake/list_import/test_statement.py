"""The list's own statement against its rows."""

from __future__ import annotations

from decimal import Decimal

from portal.intake.list_import.statement import rounding_tolerance


def test_whole_dong_leave_no_room() -> None:
    assert rounding_tolerance([Decimal("1"), Decimal("2.00")], 1) == 0
    assert rounding_tolerance([Decimal("1.123456")] * 9, 10**6) == 0


def test_a_few_figures_may_be_off_by_half_their_last_place_each() -> None:
    assert rounding_tolerance([Decimal("1.2"), Decimal("3"), Decimal("4.5")], 10**6) == 200_001


def test_many_figures_leave_less_room_than_a_unit_is_worth() -> None:
    room = rounding_tolerance([Decimal("123.4")] * 25_000, 10**6)
    assert 20_000_000 < room < 25_000_000
