"""Lists with random damage: a verdict, never an exception, and never a word of a cell."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from portal.contract.check import check_paths
from portal.contract.field import Resource
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from tests.packages.edits import read_records, write_records

GOOD = Path(__file__).resolve().parents[1] / "packages" / "ok" / "debtor-lists" / "minh-hoa-2025-10-31"
SECRET = "Bí Mật Ổi"
CELLS = st.sampled_from(
    [
        "",
        "0",
        "-1",
        "1" * 24,
        "1" * 30,
        "9" * 12,
        "2025-02-30",
        "2025-12-31",
        "0001-01-01",
        "9999-12-31",
        "yes",
        "no",
        "not_stated",
        "63",
        "withdrawn",
        "decided",
        "evading",
        "E0009",
        "E" + "9" * 20,
        "MH0001A",
        "http://[",
        "https://a b",
        f"Nguyễn {SECRET}",
        f"Công ty TNHH {SECRET}",
        f"trốn đóng {SECRET}",
        f"số nhà 5 {SECRET}",
        f"0912000000 {SECRET}",
        f"{SECRET}\n",
        f"{SECRET}\u200b",
        f" {SECRET}",
        f"{SECRET * 60}",
        f"https://{SECRET}/",
        f"A\u0301{SECRET}",
    ]
)
TABLES = st.sampled_from([LIST, LIST_UNITS, LIST_EVENTS])
DAMAGE = st.lists(st.tuples(TABLES, st.integers(0, 6), st.integers(0, 18), CELLS), min_size=1, max_size=6)
BYTES = st.sampled_from([b'"', b",", b"\n", b"\r", b"\x00", b"\xff", b"\xef\xbb\xbf", b"{", SECRET.encode()])


@settings(max_examples=60, deadline=None, derandomize=True)
@given(DAMAGE, st.lists(st.tuples(TABLES, st.floats(0, 1, exclude_max=True), BYTES), max_size=2))
def test_damage_gives_a_verdict_that_tells_no_cell(
    damage: list[tuple[Resource, int, int, str]], bytes_in: list[tuple[Resource, float, bytes]]
) -> None:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / GOOD.name
        shutil.copytree(GOOD, folder)
        for resource, row, column, value in damage:
            table = read_records(folder / resource.path)
            line = table[row % len(table)]
            line[column % len(line)] = value
            write_records(folder / resource.path, table)
        for resource, share, new in bytes_in:
            old = (folder / resource.path).read_bytes()
            start = int(share * len(old))
            (folder / resource.path).write_bytes(old[:start] + new + old[start:])
        issues = check_paths([folder])
    for issue in issues:
        for text in (issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en, issue.column, issue.file):
            assert "Bí Mật" not in text, issue.code
