"""What is read in one sweep is what the strict reader reads."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from portal.store import table as strict
from portal.store.plain_table import read_plain_table
from portal.store.table import MAXIMUM_TABLE_BYTES, Table, read_table

SIGNS = some.sampled_from("ađ1 ;é\ufeff\u2028\x0b\x85'#\\,,\n\"\r")
rows = some.one_of(some.sampled_from(["a,b", "1,2", ",", "x,", ",đ"]), some.text(SIGNS, max_size=6))
lines = some.lists(rows, max_size=6)
contents = some.tuples(lines, some.sampled_from(["\n", "\n", "", "\r\n"])).map(
    lambda parts: "".join(f"{line}\n" for line in parts[0][:-1]) + "".join(parts[0][-1:]) + parts[1]
)


def read(folder: Path, content: bytes) -> tuple[Table | None, list[tuple[str, int, str]]]:
    (folder / "t.csv").write_bytes(content)
    table, findings = read_table(folder / "t.csv", "t", "package", "t.csv", limit=MAXIMUM_TABLE_BYTES)
    return table, [(one.code, one.row, one.column) for one in findings]


@given(contents)
@example("a,b\n<<<<<<< x,y\n")
@example("sep=a,b\n1,2\n")
@example("a,a\n1,2\n")
@example("a\n1\n")
@example("a,b\n1,2\n\n")
@example("\ufeffa,b\n1,2\n")
@example("a,b\n\ufeff1,2\n")
def test_both_readers_agree(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("t")
    exact, told = read(folder, text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strict, "FEWEST_BYTES", 0)
        swept, swept_told = read(folder, text.encode())
    assert swept_told == told
    assert (swept is None) == (exact is None)
    if swept is not None and exact is not None:
        pd.testing.assert_frame_equal(swept.frame, exact.frame, check_index_type=False)
        assert swept.content == exact.content
        assert swept.text == exact.text
        assert not (swept.is_plain and ('"' in text or "\r" in text or not text.endswith("\n")))


def test_a_plain_file_is_read_in_one_sweep() -> None:
    frame = read_plain_table("mã,tên\n1,đ\n,NA\n".encode())
    assert frame is not None
    assert frame.index.tolist() == [2, 3]
    assert frame["mã"].tolist() == ["1", ""]
    assert frame["tên"].tolist() == ["đ", "NA"]
    assert set(frame.dtypes.astype(str)) == {"str"}


@pytest.mark.parametrize(
    "content",
    [
        b'a,b\n"1",2\n',
        b"a,b\r\n1,2\r\n",
        b"a,b\n1,2",
        b"a,b\n1,2\n\n3,4\n",
        b"\na,b\n",
        b"a,b\n1\n",
        b"a,b\n1,2,3\n",
        b"a,a\n1,2\n",
        b"a\n1\n",
        b"a,b\n1,\xff\n",
        b"a,\xff\n1,2\n",
        b"a,b\n1,\x00\n",
        b"",
    ],
)
def test_any_other_file_is_left_to_the_strict_reader(content: bytes) -> None:
    assert read_plain_table(content) is None


@pytest.mark.parametrize("content", [b"a,b\n1,%s\n", b'a,b\n"1",%s\n'], ids=["plain", "quoted"])
def test_no_library_bounds_the_length_of_a_cell(tmp_path: Path, content: bytes) -> None:
    before = csv.field_size_limit(10)
    try:
        table, told = read(tmp_path, content % (b"x" * 140_000))
        assert csv.field_size_limit() == 10
    finally:
        csv.field_size_limit(before)
    assert told == []
    assert table is not None
    assert table.frame["b"].str.len().tolist() == [140_000]


def test_many_records_are_held_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict, "_BATCH", 3)
    table, told = read(tmp_path, b"a,b\n" + b"".join(b'"%d",x\n' % number for number in range(10)))
    assert told == []
    assert table is not None
    assert not table.is_plain
    assert table.frame["a"].tolist() == list("0123456789")
    assert table.frame.index.tolist() == list(range(2, 12))
