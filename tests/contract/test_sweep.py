"""Sweeps tell at least the cells that the exact rules refuse."""

from __future__ import annotations

from typing import Final

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from portal.contract.cells import judge_cell, sweep_of_form
from portal.contract.characters import MAXIMUM_LENGTH, judge_writing, sweep_of_writing
from portal.contract.field import Field
from portal.contract.formula import is_formula
from portal.contract.list_free_text import FORMULAS, sweep_of_names
from portal.contract.list_schema import LIST_RESOURCES
from portal.contract.list_texts import EVASION, patterns_of, plain
from portal.contract.schema import OBSERVATIONS, SOURCES
from portal.contract.sweep import (
    FEWEST_CELLS,
    Sweep,
    are_all_different,
    different,
    holds,
    loosened,
    suspected,
    sweep_for,
    to_judge,
)
from portal.text.broken_letters import BROKEN
from portal.text.search_words import search_words
from portal.text.settled_letters import SETTLED

FIELDS: Final = [
    field for resource in (*LIST_RESOURCES, OBSERVATIONS, SOURCES) for field in resource.fields if sweep_of_form(field)
]
PIECES: Final = (
    "số nhà", "So Nha", "ngõ", "NGÕ", "ngách", "kiệt", "đường", "Phố", "tại", "ở", "trên", "tổ dân phố", "đ/c:",
    "địa chỉ", "trốn", "tránh", "đóng", "TRON DONG", "evad", "sđt", "ĐT", "tel", "Hotline", ":", "+84", "091", "234",
    "12", "001085012345", "１２", "-", ".", "(", ")", " ", "  ", "/", ",", "?", "Sao?Thế", "B?o h?m", "oâm", "ýõ",
    "B¶o", "Þ", "5678", "công ty", "Nguyễn", "\u0301", "\u00a0", "\u200b", "K", "ſ", "İ", "\t", "=", "＝", "＋", "@",
    "E+1", "1e5", "_",
)  # fmt: skip
texts = some.lists(some.one_of(some.sampled_from(PIECES), some.text(max_size=3)), max_size=7).flatmap(
    lambda pieces: some.sampled_from(["", " "]).map(lambda between: between.join(pieces))
)
settled_texts = some.text(some.sampled_from(sorted(SETTLED)), max_size=12)
numbers = some.from_regex(r"\A-?0?[0-9]{0,30}(\.[0-9]{1,3})?\Z")


def is_told(cell: str, sweep: Sweep) -> bool:
    (told,) = to_judge(pa.chunked_array([pa.array([cell], pa.large_string())]), sweep).to_pylist()
    return bool(told)


@given(some.one_of(texts, settled_texts))
@example("a" * (MAXIMUM_LENGTH + 1))
@example("Hoâm")
def test_faults_of_writing_are_told(cell: str) -> None:
    if judge_writing(cell, MAXIMUM_LENGTH, "text-too-long") is not None:
        assert is_told(cell, sweep_of_writing(MAXIMUM_LENGTH))


@given(some.one_of(texts, numbers, settled_texts, some.from_regex(r"\A[0-9A-Z][0-9A-Z-]{0,9}\n?\Z")))
@example("")
@example("1\n")
@example("9" * 25)
def test_faults_of_form_are_told(cell: str) -> None:
    for field in FIELDS:
        sweep = sweep_of_form(field)
        if judge_cell(cell, field) is not None:
            assert sweep is not None
            assert is_told(cell, sweep)


def test_right_cells_are_not_told() -> None:
    by_name = {field.name: field for field in LIST_RESOURCES[1].fields}
    for name, cell in (("unit_code", "MH0001A"), ("amount_vnd", "120"), ("employees", ""), ("unit_name", "Công ty")):
        sweep = sweep_of_form(by_name[name])
        assert sweep is not None
        assert not is_told(cell, sweep)
    assert not is_told("Công ty Cổ phần Đại Lợi (Minh Họa)", sweep_of_writing(MAXIMUM_LENGTH))


def test_a_pattern_that_engines_may_read_differently_has_no_sweep() -> None:
    assert sweep_of_form(Field("a", "string", "A", pattern=r"\w+")) is None
    assert sweep_of_form(Field("a", "date", "A")) is None
    assert sweep_of_form(Field("a", "string", "A", choices=("x",))) is None


@pytest.mark.parametrize("column", ["unit_code", "unit_name", "note"])
@given(cell=texts)
def test_what_a_text_may_not_hold_is_told(column: str, cell: str) -> None:
    for pattern in (*patterns_of(column).values(), EVASION):
        if pattern.search(plain(cell)):
            assert is_told(cell, sweep_for(pattern.pattern))


@given(texts)
def test_formulas_are_told(cell: str) -> None:
    if is_formula(cell):
        assert is_told(cell, FORMULAS)


@given(some.one_of(texts, settled_texts), some.lists(settled_texts, max_size=3))
def test_names_of_spoken_words_are_told(name: str, others: list[str]) -> None:
    spoken = frozenset(word for text in (name, *others) for word in search_words(text))
    sweep = sweep_of_names(spoken)
    assert sweep is not None
    assert is_told(name, sweep)


def test_too_many_words_make_no_sweep() -> None:
    assert sweep_of_names([f"w{number}" for number in range(1000)]) is None


def test_a_loosened_pattern_looks_at_nothing_around() -> None:
    assert loosened(r"(?<!\w)tel(?![0-9a-z])[^\W\d_]") == "tel."
    assert "(?<" not in loosened(BROKEN.pattern)
    assert "(?!" not in loosened(BROKEN.pattern)


def column(cells: list[str]) -> pd.Series[str]:
    return pd.Series(cells, dtype="str")


def test_in_a_short_column_every_cell_is_judged() -> None:
    sweep = Sweep(suspect=("b",), sound="a", longest=3)
    assert suspected(column(["a", "b", "a"]), sweep) == ["a", "b"]
    long = ["a", "ab", "c", "aaaa", "ab"] * FEWEST_CELLS
    assert suspected(column(long), sweep) == ["ab", "c", "aaaa"]
    assert suspected(column(long), None) == different(column(long)) == ["a", "ab", "c", "aaaa"]


def test_questions_about_a_column() -> None:
    assert holds(column(["a", "b"]), "b")
    assert not holds(column(["a"]), "b")
    assert not holds(column([]), "b")
    assert are_all_different(column(["a", "b"]))
    assert are_all_different(column([]))
    assert not are_all_different(column(["a", "b", "a"]))
