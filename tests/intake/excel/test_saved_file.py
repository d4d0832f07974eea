"""A file as a spreadsheet saves it: empty ends that are missing together, cells beyond the header, repeated keys."""

from __future__ import annotations

import pandas as pd
import pytest

from portal.contract.field import Field, Resource
from portal.intake.excel.alignment import Previous, align
from portal.intake.excel.mending import mend_frame
from portal.intake.excel.saved_file import OtherColumns, Saved, Unreadable, read_saved

TABLE = Resource(
    "t", "t.csv", "T", ("unit_code",),
    (Field("unit_code", "string", "K", required=True, pattern="[0-9A-Z][0-9A-Z-]*"), Field("a", "string", "A"),
     Field("note", "string", "N")),
)  # fmt: skip


def file_of(widths: list[int], end: str = "\r\n") -> bytes:
    """Rows of ``K1 a`` with these numbers of cells, below the header."""
    rows = ["unit_code;a;note", *(";".join([f"K{n}", "a", ""][:width]) for n, width in enumerate(widths))]
    return ("\r\n".join(rows) + end).encode()


def read(content: bytes) -> Saved | Unreadable | OtherColumns | None:
    return read_saved(content, TABLE)


def test_empty_ends_of_a_whole_block_may_be_missing() -> None:
    # The first block of sixteen rows holds the header and fifteen more.
    saved = read(file_of([3] * 15 + [2] * 16 + [3] * 4))
    assert isinstance(saved, Saved)
    assert len(saved.frame) == 35
    assert set(saved.frame["note"]) == {""}


@pytest.mark.parametrize(
    "content",
    [
        file_of([3] * 14 + [2]),
        file_of([3] * 15 + [2] * 15 + [3]),
        file_of([3] * 15 + [1] * 16, end=""),
        file_of([3, 3]) + b"K9;a;b;c\r\n",
    ],
    ids=["one short", "mixed block", "cut off", "beyond the header"],
)
def test_other_rows_of_the_wrong_length_are_refused(content: bytes) -> None:
    found = read(content)
    assert isinstance(found, Unreadable)
    assert found.code == "ragged-row"


@pytest.mark.parametrize("content", [b"", b"a;b\r\n1;2\r\n", b"\xff\xfex", b'unit_code;a;note;;\r\n"', b"\x00"])
def test_what_is_none_of_the_shapes(content: bytes) -> None:
    assert read(content) is None


def frame_of(*codes: str) -> pd.DataFrame:
    rows = [[code, "a", ""] for code in codes]
    return pd.DataFrame(rows, columns=TABLE.columns, index=range(2, len(codes) + 2), dtype="str")


def test_codes_find_their_lost_zeros_in_the_previous_version() -> None:
    previous = Previous(frame_of("0012", "0345", "X1"), TABLE)
    mended = mend_frame(frame_of("12", "345", "X1"), TABLE, previous, traces=True)
    assert mended.doubts == ()
    assert mended.frame["unit_code"].tolist() == ["0012", "0345", "X1"]
    assert {mend.why for mend in mended.mends} == {"before"}


def test_a_code_that_two_may_have_become_is_neither() -> None:
    previous = Previous(frame_of("012", "0012"), TABLE)
    mended = mend_frame(frame_of("12"), TABLE, previous, traces=True)
    assert [doubt.code for doubt in mended.doubts] == ["tidy-code-zeros"]


def test_rows_that_claim_one_row_of_before_are_not_it() -> None:
    previous = Previous(frame_of("0012"), TABLE)
    assert align(frame_of("12", "0012"), previous) == {3: 0}
    assert align(frame_of("0012", "0012"), previous) == {}
    assert align(frame_of("12", "12"), previous) == {}
    assert align(frame_of("12"), Previous(frame_of("0012", "0012"), TABLE)) == {}
    assert align(frame_of("12"), None) == {}


def test_new_codes_of_letters_are_no_doubt() -> None:
    previous = Previous(frame_of("0012"), TABLE)
    assert mend_frame(frame_of("0012", "X9"), TABLE, previous, traces=True).doubts == ()
    assert mend_frame(frame_of("X9"), TABLE, None, traces=True).doubts == ()
    assert mend_frame(frame_of("0012", "34"), TABLE, None, traces=True).doubts == ()
    assert mend_frame(frame_of("34"), TABLE, None, traces=False).doubts == ()
