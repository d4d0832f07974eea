"""The comment: short enough whatever changed, Vietnamese first, and deaf to what the data would have it say."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from portal.compare.comparison import compare_sides
from portal.compare.lists import ListChange, ListTotals
from portal.compare.markdown import LONGEST, as_markdown
from portal.compare.record import as_json, record_of
from portal.store.tree import Tree
from tests.compare.sides import side

EVIL = "@octocat <img src=x> ![a](https://evil.example/p.png) `|` #1 www.evil.example \u202e"
_SPAN = re.compile(r"`[^`\n]*`")


def test_a_hostile_tree_pings_nobody_and_links_nowhere(real_tree: Tree) -> None:
    old = {"obs_id": "a", "note": "x"}
    columns = ("indicator", "variant", "funds", "as_of", "value", "unit", "qualifier", "as_printed", "flags", "note")
    good, bad = [side(real_tree, [old])], []
    for column in (*columns, "obs_id", "province_id", "boundary"):
        broken = side(real_tree, [old])
        rows = broken.figures.assign(**{column: EVIL})
        bad.append(type(broken)(Path("x"), 1, rows, broken.held_back, broken.tables, {EVIL: EVIL}, None))
    for base, head in [(good[0], one) for one in bad] + [(one, good[0]) for one in bad]:
        text = as_markdown(compare_sides(base, head), EVIL, "b")
        outside = _SPAN.sub("", text)
        assert not re.search(r"octocat|evil|img|\u202e|#1", outside), outside
        assert {line.count("|") for line in text.splitlines() if line.startswith("| ")} <= set(range(3, 12))
        for block in re.split(r"\n\n", text):
            table = [line for line in block.splitlines() if line.startswith("|")]
            assert len({line.count("|") for line in table}) <= 1


def test_a_comment_is_never_longer_than_it_may_be_and_counts_what_it_leaves_out(real_tree: Tree) -> None:
    one, none = side(real_tree, [{"obs_id": "a"}]), side(real_tree, [])
    rows = pd.concat([one.figures] * 3000, ignore_index=True)
    many = rows.assign(obs_id=[f"o{number:05}" for number in range(3000)], indicator="ă" * 400)
    text = as_markdown(compare_sides(none, replace(one, figures=many, derived=None)), "a", "b")
    assert len(text) < LONGEST
    assert "Thêm 3000 số liệu" in text
    (rest,) = re.findall(r"… và (\d+) dòng nữa", text.split("### Trang")[0])
    shown = len(re.findall(r"^\| .*`o\d{5}` \|$", text, re.MULTILINE))
    assert shown + int(rest) == 3000
    assert shown > 0


def test_lists_are_told_by_counts_and_totals(real_tree: Tree) -> None:
    old, new = ListTotals(1200, 5_000_000_000, Decimal("6.5"), 0), ListTotals(1201, 5_000_000_001, None, 2)
    change = ListChange("ha-noi-2026-01-31", True, True, old, new, 3, 2, 1, 0, 1)
    same = side(real_tree, [])
    text = as_markdown(compare_sides(same, same, (change,)), "a", "b")
    assert "1.200 → 1.201<br>1,200 → 1,201" in text
    assert "| 3 / 2 / 1 / 0 |" in text
    assert "Ra khỏi danh sách không có nghĩa là đã trả xong." in text


@pytest.mark.parametrize("written", [as_markdown, as_json])
def test_the_same_sides_give_the_same_text(real_tree: Tree, written: object) -> None:
    assert callable(written)
    rows = [{"obs_id": "a", "value": "5"}, {"obs_id": "b", "as_of": "2025-10-31"}]
    base, head = side(real_tree, rows[:1]), side(real_tree, [rows[0] | {"value": "7"}, rows[1]])
    assert written(compare_sides(base, head), "a", "b") == written(compare_sides(base, head), "a", "b")


def test_the_order_of_rows_in_a_file_changes_nothing(real_tree: Tree) -> None:
    rows = [{"obs_id": name, "as_of": f"2025-{month:02}-28"} for name, month in (("a", 8), ("b", 9), ("c", 10))]
    base = side(real_tree, [])
    texts = {as_json(compare_sides(base, side(real_tree, order)), "a", "b") for order in (rows, rows[::-1])}
    assert len(texts) == 1


def test_every_part_that_the_docstring_of_the_record_names_is_there(real_tree: Tree) -> None:
    same = side(real_tree, [{"obs_id": "a"}])
    record = record_of(compare_sides(same, same), "a", "b")
    assert list(record) == [
        *("base", "head", "changed", "summary_vi", "summary_en", "unread", "figures", "sources"),
        *("registry", "packages", "register", "lists", "ratios", "flags", "pages"),
    ]
