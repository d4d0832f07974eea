"""Reading CSV strictly."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.store.repeated import LIMIT
from portal.store.table import MAXIMUM_TABLE_BYTES, Table, read_table
from portal.store.write import canonical_csv


def read(
    path: Path, content: bytes | None = None, limit: int = MAXIMUM_TABLE_BYTES
) -> tuple[Table | None, list[tuple[str, int, str]]]:
    file = path / "t.csv"
    if content is not None:
        file.write_bytes(content)
    table, findings = read_table(file, "t", "package", "place/t.csv", limit=limit)
    assert all((one.package, one.file) == ("package", "place/t.csv") for one in findings)
    return table, [(one.code, one.row, one.column) for one in findings]


def test_rows_are_numbered_as_an_editor_does(tmp_path: Path) -> None:
    table, found = read(tmp_path, 'a,b\n1,"x\ny"\n2,đ\n'.encode())
    assert found == []
    assert table is not None
    assert table.frame.index.tolist() == [2, 4]
    assert table.frame["b"].tolist() == ["x\ny", "đ"]


def test_cells_stay_text(tmp_path: Path) -> None:
    table, _ = read(tmp_path, b"a,b,c,d\n01,NA,,1e5\n")
    assert table is not None
    assert table.frame.iloc[0].tolist() == ["01", "NA", "", "1e5"]
    assert set(table.frame.dtypes.astype(str)) == {"str"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", [("file-empty", 0, "")]),
        (b" \n\n", [("file-empty", 0, "")]),
        (b"a\n1\x00\n", [("nul-byte", 2, "")]),
        (b"a\n1\n\xff\n", [("encoding", 3, "")]),
        (b"a,a\n1,2\n", [("duplicate-column", 1, "a")]),
        (b"a;b;c\n1;2,5;3\n", [("delimiter", 1, "")]),
        (b"a\tb\tc\n1\t2\t3\n", [("delimiter", 1, "")]),
        (b"sep=;\na;b;c\n1;2;3\n", [("delimiter", 1, "")]),
        (b"a|b|c\n1|2,5|3\n", [("delimiter-other", 1, "")]),
        ("a,b\n1,đ\n".encode("utf-16"), [("encoding", 1, "")]),
        (b"a,b\n<<<<<<< HEAD\n1,2\n=======\n1,3\n>>>>>>> x\n", [("conflict-marker", 2, "")]),
        (b"a,b\r\n1,2\r\n=======\r\n", [("conflict-marker", 3, "")]),
        (b"a,b\n" + b",\n" * 50_001, [("too-many-rows", 0, "")]),
        (b",".join(b"c%d" % place for place in range(201)) + b"\n", [("too-many-columns", 1, "")]),
    ],
)
def test_files_that_can_not_be_used(tmp_path: Path, content: bytes, expected: list[tuple[str, int, str]]) -> None:
    assert read(tmp_path, content) == (None, expected)


@pytest.mark.parametrize(
    ("content", "expected", "rows"),
    [
        (b"\xef\xbb\xbfa,b\n1,2\n", [("byte-order-mark", 1, "")], [2]),
        (b"a,b\n1,2\n\n3,4\n", [("blank-line", 3, "")], [2, 4]),
        (b"a,b\n1\n3,4\n5,6,7\n", [("ragged-row", 2, ""), ("ragged-row", 4, "")], [3]),
        (b'a,b\n1,2\n3,"4\n', [("broken-quoting", 3, "")], [2]),
        (b'a,b\n1,2\n3,"4"5\n', [("broken-quoting", 3, "")], [2]),
        (b"a,b\r\n1,2\r\n", [], [2]),
        (b"a,b", [], []),
    ],
)
def test_files_that_can_be_used_in_part(
    tmp_path: Path, content: bytes, expected: list[tuple[str, int, str]], rows: list[int]
) -> None:
    table, found = read(tmp_path, content)
    assert found == expected
    assert table is not None
    assert table.frame.index.tolist() == rows


def test_links_and_missing_files(tmp_path: Path) -> None:
    assert read(tmp_path) == (None, [("file-missing", 0, "")])
    (tmp_path / "elsewhere.csv").write_bytes(b"a\n")
    (tmp_path / "t.csv").symlink_to(tmp_path / "elsewhere.csv")
    assert read(tmp_path) == (None, [("file-is-link", 0, "")])


def test_a_file_beyond_measure_is_not_read(tmp_path: Path) -> None:
    assert read(tmp_path, b"a,b\n1,2\n", limit=5) == (None, [("file-too-large", 0, "")])


def test_very_many_records_of_the_wrong_length_are_counted(tmp_path: Path) -> None:
    table, found = read(tmp_path, b"a,b\n" + b"1\n" * (LIMIT + 7) + b"1,2\n")
    assert table is not None
    assert len(table.frame) == 1
    assert found == [*(("ragged-row", row, "") for row in range(2, LIMIT + 2)), ("more-of-the-same", 0, "")]


cells = some.text(some.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=8)


@given(some.lists(some.lists(cells, min_size=2, max_size=2), max_size=5))
def test_what_is_written_reads_back(tmp_path_factory: pytest.TempPathFactory, records: list[list[str]]) -> None:
    text = canonical_csv(["a", "b"], records)
    table, found = read(tmp_path_factory.mktemp("t"), text.encode())
    assert found == []
    assert table is not None
    written = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert [list(row) for row in table.frame.itertuples(index=False, name=None)] == written[1:]
    assert canonical_csv(["a", "b"], table.frame.itertuples(index=False, name=None)) == text
