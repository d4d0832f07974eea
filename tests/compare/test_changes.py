"""Changes between two tables are all found, and applying them to the old table gives the new one."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.compare.changes import ADDED, CHANGED, COLUMNS, WITHDRAWN, compare_tables

CELL = st.sampled_from(["", "a", "b", "1,5", "=x", "|"])
ROWS = st.dictionaries(st.sampled_from(["k1", "k2", "k3", "k4"]), st.tuples(CELL, CELL), max_size=4)


def table(rows: dict[str, tuple[str, str]]) -> pd.DataFrame:
    records = [(key, *cells) for key, cells in rows.items()]
    return pd.DataFrame(records, columns=["key", "value", "note"], dtype="str")


@given(ROWS, ROWS)
def test_applied_to_the_old_table_they_give_the_new_one(
    old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]]
) -> None:
    changes = compare_tables(table(old), table(new), ["key"])
    assert list(changes.columns) == list(COLUMNS)
    kinds = {change: set(changes.loc[changes["change"] == change, "key"]) for change in (ADDED, CHANGED, WITHDRAWN)}
    assert kinds[ADDED] == set(new) - set(old)
    assert kinds[WITHDRAWN] == set(old) - set(new)
    patched = {key: list(cells) for key, cells in old.items() if key in new}
    for row in changes[changes["change"] == CHANGED].to_dict("records"):
        place = ["value", "note"].index(row["column"])
        assert patched[row["key"]][place] == row["old"] != row["new"]
        patched[row["key"]][place] = row["new"]
    assert {key: tuple(cells) for key, cells in patched.items()} == {key: new[key] for key in old if key in new}


@given(ROWS)
def test_nothing_changed_is_nothing_and_the_order_of_rows_does_not_count(rows: dict[str, tuple[str, str]]) -> None:
    assert compare_tables(table(rows), table(rows).iloc[::-1], ["key"]).empty


@given(ROWS, ROWS)
def test_seen_from_the_other_side_every_change_is_its_mirror(
    old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]]
) -> None:
    there = compare_tables(table(old), table(new), ["key"])
    back = compare_tables(table(new), table(old), ["key"])
    mirrored = back.assign(change=back["change"].replace({ADDED: WITHDRAWN, WITHDRAWN: ADDED}))
    mirrored = mirrored.assign(old=back["new"], new=back["old"])
    assert mirrored.to_dict("records") == there.to_dict("records")


def test_a_key_of_two_columns_and_a_new_column() -> None:
    base = pd.DataFrame({"place": ["a"], "boundary": ["34"], "value": ["1"]}, dtype="str")
    head = pd.DataFrame({"place": ["a"], "boundary": ["34"], "value": ["1"], "unit": ["percent"]}, dtype="str")
    changes = compare_tables(base, head, ["place", "boundary"])
    assert changes.to_dict("records") == [
        {"change": CHANGED, "key": "a|34", "column": "unit", "old": "", "new": "percent"}
    ]


def test_a_table_without_its_key_or_with_one_key_twice_is_refused() -> None:
    rows = table({"k1": ("", "")})
    with pytest.raises(ValueError, match="without its key: id"):
        compare_tables(rows, rows, ["id"])
    twice = pd.concat([rows, rows])
    with pytest.raises(ValueError, match="occurs twice: k1"):
        compare_tables(rows, twice, ["key"])
