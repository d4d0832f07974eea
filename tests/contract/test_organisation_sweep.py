"""The sweep over names tells every name that the rule holds back."""

from __future__ import annotations

import unicodedata
from typing import Final

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from portal.contract import organisation_words as words
from portal.contract.organisation import holding_reason
from portal.contract.organisation_sweep import HELD_NAMES
from portal.contract.sweep import to_judge
from portal.intake.illustrative_names import generate_names
from portal.text.search_words import search_words

ORGANISATIONS: Final = (
    "Công ty",
    "CÔNG TY TNHH",
    "cty cp",
    "Hợp tác xã",
    "Trường mầm non",
    "Chi nhánh",
    "Ủy ban",
    "Uỷ ban",
)
RULED: Final = (
    *words.HOUSEHOLD, *words.STALL, *words.REPRESENTATIVE, *words.ADDRESSED, *words.PRIVATE, *words.PRACTICE,
    *words.LEGAL_FORM, *words.COMPANY, *words.LINES_OF_WORK, "văn", "thị", "van", "thi", "Văn", "THỊ", "v", "va", "t",
)  # fmt: skip
NAMES: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "An", "Bình", "Hoa", "Sen", "Việt", "Nam", "7", "A")


def written(phrase: str) -> some.SearchStrategy[str]:
    """The phrase in one of the ways in which people write it."""
    return some.sampled_from(
        [
            phrase,
            phrase.upper(),
            phrase.title(),
            " ".join(search_words(phrase)),
            phrase.replace("ủy", "uỷ").replace("òa", "oà"),
            unicodedata.normalize("NFD", phrase),
        ]
    )


pieces = some.one_of(
    some.sampled_from(RULED).flatmap(written),
    some.sampled_from(ORGANISATIONS).flatmap(written),
    some.sampled_from(NAMES).flatmap(written),
    some.text(max_size=2),
)
between = some.sampled_from([" ", " ", " ", "", "-", ", ", " – ", "_", ". "])
names = some.tuples(
    some.sampled_from(["", *ORGANISATIONS]), some.lists(some.tuples(between, pieces), min_size=1, max_size=6)
).map(lambda parts: parts[0] + "".join(f"{sign}{piece}" for sign, piece in parts[1]))


def told(listed: list[str]) -> list[bool]:
    return list(to_judge(pa.chunked_array([pa.array(listed, pa.large_string())]), HELD_NAMES).to_pylist())


@settings(max_examples=400)
@given(some.lists(names, min_size=20, max_size=60))
@example(
    ["Công ty Nguyễn vcông ty ăn Bình", "Công ty Nguyễn Vcty an B", "Công ty Trần thcty i C", "Cty Lê tcông ty hị A"]
)
@example(["Chi Công ty TNHH Nguyễn An", "Công ty Ba TNHH Trần B", "Hợp tác xã bà Nguyễn B", "Trường mầm non cô Lê Hoa"])
def test_every_name_that_is_held_back_is_told(listed: list[str]) -> None:
    assert [
        name for name, is_told in zip(listed, told(listed), strict=True) if holding_reason(name) and not is_told
    ] == []


@pytest.mark.parametrize(
    "name",
    [
        "Công ty TNHH Đại Lợi Phát",
        "CHI NHÁNH CÔNG TY CỔ PHẦN VẬN TẢI 5",
        "cong ty tnhh xay dung",
        "Văn phòng đại diện Công ty TNHH An",
        "Công ty TNHH Thủy sản An Long",
    ],
)
def test_plain_names_of_organisations_are_not_told(name: str) -> None:
    assert holding_reason(name) == ""
    assert told([name]) == [False]


def test_of_many_invented_names_few_are_told_and_none_is_missed() -> None:
    listed = generate_names(3000, 5)
    judged = told(listed)
    assert sum(judged) < 200
    assert not [name for name, is_told in zip(listed, judged, strict=True) if not is_told and holding_reason(name)]
