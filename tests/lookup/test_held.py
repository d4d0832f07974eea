from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from portal.lookup.held import hold_lists
from portal.store.tree import Package, read_package


@pytest.fixture(scope="module")
def package(project: Path) -> Package:
    """A list that may be shown until 31 October 2026; no such unit exists."""
    return read_package(project / "tests/packages/ok-list/quang-ninh-2025-10-31")


def test_a_current_list_has_its_units(package: Package) -> None:
    (held,) = hold_lists([package], date(2026, 10, 31))
    assert not held.about.expired
    assert len(held.units) == 4
    assert held.units["amount_vnd"].sum() + held.about.held_back_total_vnd == held.about.stated_total_vnd
    assert held.units["employees"].isna().tolist() == [False, False, False, True]
    assert held.about.payments_through == ""


def test_an_expired_list_keeps_its_figures_and_no_name(package: Package) -> None:
    (held,) = hold_lists([package], date(2026, 11, 1))
    assert held.about.expired
    assert held.about.stated_units == 7
    assert len(held.units) == len(held.events) == 0


def test_illustrative_lists_never_expire(project: Path) -> None:
    folder = project / "datapackages/debtor-lists/minh-hoa-2026-08-31"
    (held,) = hold_lists([read_package(folder)], date(2099, 1, 1))
    assert held.about.illustrative
    assert not held.about.expired
