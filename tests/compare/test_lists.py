"""Lists of units: counts and sums that a count by hand gives too."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.compare.lists import compare_lists
from portal.store.unit_lists import list_folders
from portal.store.write import canonical_csv, write_text

HEADER = ["unit_code", "unit_name", "months_late", "amount_vnd"]
UNITS = st.lists(
    st.tuples(st.sampled_from(["A", "B", "C", "D", ""]), st.sampled_from(["", "3", "7"]), st.integers(0, 10**18 - 1)),
    max_size=8,
)
Units = list[tuple[str, str, int]]


def write_list(root: Path, units: Units, name: str = "a-list", events: int = 0) -> None:
    folder = root / "debtor-lists" / name
    rows = [(code, "Công ty Bí Mật", months, str(amount)) for code, months, amount in units]
    write_text(folder / "units.csv", canonical_csv(HEADER, rows))
    write_text(folder / "events.csv", canonical_csv(["event_id", "event"], [(f"E{n}", "paid") for n in range(events)]))


@settings(max_examples=40)
@given(old=UNITS, new=UNITS)
def test_counts_and_sums_are_those_of_a_count_by_hand(
    old: Units, new: Units, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("lists")
    write_list(folder / "base", old)
    write_list(folder / "head", new)
    found = compare_lists(list_folders(folder / "base"), list_folders(folder / "head"))
    if [(*row,) for row in old] == [(*row,) for row in new]:
        assert found == ()
        return
    (change,) = found
    before: dict[str, tuple[str, int]] = {}
    after: dict[str, tuple[str, int]] = {}
    for units, first in ((old, before), (new, after)):
        for code, months, amount in units:
            if code:
                first.setdefault(code, (months, amount))
    assert change.came == len(after.keys() - before.keys())
    assert change.gone == len(before.keys() - after.keys())
    both = before.keys() & after.keys()
    assert change.months == sum(before[code][0] != after[code][0] for code in both)
    assert change.amounts == sum(before[code][1] != after[code][1] for code in both)
    for totals, units in ((change.old, old), (change.new, new)):
        assert totals is not None
        assert (totals.units, totals.amount_vnd) == (len(units), sum(amount for _, _, amount in units))
        late = [int(text) for _, text, _ in units if text]
        assert totals.months_mean == ((Decimal(sum(late)) / len(late)).quantize(Decimal("0.1")) if late else None)


def test_lists_that_came_and_went_have_their_totals_and_equal_ones_are_left_out(tmp_path: Path) -> None:
    base, head = tmp_path / "base", tmp_path / "head"
    write_list(base, [("A", "3", 5)], "gone")
    write_list(head, [("A", "3", 5), ("B", "", 7)], "new", events=2)
    for root in (base, head):
        write_list(root, [("A", "3", 5)], "same")
    gone, new = compare_lists(list_folders(base), list_folders(head))
    assert (gone.list_id, gone.held_before, gone.held_now, gone.new) == ("gone", True, False, None)
    assert (new.list_id, new.held_before, new.held_now, new.old) == ("new", False, True, None)
    assert new.new is not None
    assert (new.new.units, new.new.amount_vnd, new.new.events) == (2, 12, 2)


def test_a_list_that_cannot_be_read_is_told_and_not_counted(tmp_path: Path) -> None:
    base, head = tmp_path / "base", tmp_path / "head"
    broken = {
        "latin": "unit_code,months_late,amount_vnd\nĐ,1,2\n".encode("utf-16"),
        "empty": b"",
        "column": b"unit_code,amount_vnd\nA,1\n",
        "ragged": b"unit_code,months_late,amount_vnd\nA,1\n",
    }
    for name, content in broken.items():
        write_list(base, [("A", "3", 5)], name)
        write_list(head, [("A", "3", 5)], name)
        (head / "debtor-lists" / name / "units.csv").write_bytes(content)
    found = compare_lists(list_folders(base), list_folders(head))
    assert [change.list_id for change in found] == sorted(broken)
    assert all(change.unreadable and change.new is None and change.old is not None for change in found)
    assert not any(change.came or change.gone for change in found)


def test_amounts_that_are_no_numbers_count_as_nothing(tmp_path: Path) -> None:
    write_list(tmp_path, [("A", "3", 5)])
    text = "unit_code,months_late,amount_vnd\nA,ba,1e9\nB,5,7\nC,,99999999999999999999\n"
    write_text(tmp_path / "debtor-lists" / "a-list" / "units.csv", text)
    (change,) = compare_lists({}, list_folders(tmp_path))
    assert change.new is not None
    assert (change.new.units, change.new.amount_vnd, change.new.months_mean) == (3, 7, Decimal("5.0"))
