"""Tax codes: our sweep over many rows says what python-stdnum says of each."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.vn import mst

from portal.contract.tax_code import are_tax_codes, is_personal_number, normal_tax_code

DIGITS = st.text("0123456789", min_size=9, max_size=9)


def with_check_digit(nine: str) -> str:
    return nine + str(mst.calc_check_digit(nine))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0100000008", None),
        ("0000000194", None),
        ("", None),
        ("x", None),
        ("012345678", None),
        ("001099012345", None),
        ("0012334889", "0012334889"),
        ("  0012.334.889 ", "0012334889"),
        ("0012334889001", "0012334889-001"),
        ("0012334889-001", "0012334889-001"),
        ("0012334889 – 001", "0012334889-001"),
        ("0012334889-000", None),
        ("0100233489", None),
        ("００１２３３４８８９", None),
    ],
)
def test_a_code_in_its_normal_form(text: str, code: str | None) -> None:
    # 0012334889 belongs to the series that no office issues.
    assert normal_tax_code(text) == code


@pytest.mark.parametrize("text", ["001099012345", "001 099 012 345", "001.099.012.345", " 001099012345"])
def test_twelve_digits_are_a_citizens_number(text: str) -> None:
    assert is_personal_number(text)
    assert normal_tax_code(text) is None


@pytest.mark.parametrize("text", ["0012334889", "0012334889001", "", "00109901234x", "０" * 12])
def test_other_lengths_are_none(text: str) -> None:
    assert not is_personal_number(text)


@given(
    st.lists(
        st.one_of(
            DIGITS.map(with_check_digit),
            st.builds(
                lambda nine, branch: f"{with_check_digit(nine)}-{branch}",
                DIGITS,
                st.from_regex(r"[0-9]{3}", fullmatch=True),
            ),
            st.builds("{}{}".format, DIGITS, st.sampled_from("0123456789")),
            st.text("0123456789-. a", max_size=15),
        ),
        max_size=30,
    )
)
def test_the_sweep_says_what_stdnum_says(cells: list[str]) -> None:
    swept = are_tax_codes(pd.Series(cells, dtype="str", index=range(5, len(cells) + 5)))
    assert swept.tolist() == [mst.is_valid(cell) and mst.format(cell) == cell for cell in cells]
    assert swept.tolist() == [normal_tax_code(cell) == cell for cell in cells]


@given(st.text(max_size=20))
def test_any_text_gets_a_verdict(text: str) -> None:
    code = normal_tax_code(text)
    assert code is None or (mst.is_valid(code) and normal_tax_code(code) == code)
