"""Invented units: codes that no real unit has, amounts that agree with one another."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from stdnum.vn import mst

from portal.contract.list_schema import LIST_UNITS
from portal.intake.illustrative_units import draw_population, generate_units, units_table

COUNT = 5_000


@pytest.fixture(scope="module")
def units() -> pd.DataFrame:
    return generate_units(COUNT, seed=3)


def numbers(cells: pd.Series[str]) -> pd.Series[int]:
    return cells[cells != ""].astype(int)


def test_one_seed_gives_one_table(units: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(generate_units(COUNT, seed=3), units)
    assert not generate_units(COUNT, seed=4).equals(units)


def test_the_table_has_the_columns_of_the_contract_as_text(units: pd.DataFrame) -> None:
    assert list(units.columns) == LIST_UNITS.columns
    assert len(units) == COUNT
    assert {type(cell) for column in units for cell in units[column].tolist()} == {str}
    for field in LIST_UNITS.fields:
        cells = set(units[field.name])
        assert not (field.required and "" in cells)
        assert not field.choices or cells <= set(field.choices)
        assert not field.pattern or all(re.fullmatch(field.pattern, cell) for cell in cells)
        assert field.type != "integer" or all(re.fullmatch("[0-9]*", cell) for cell in cells)


def test_unit_codes_are_distinct_in_order_and_of_one_shape(units: pd.DataFrame) -> None:
    codes = units["unit_code"].tolist()
    assert codes == sorted(set(codes))
    assert all(re.fullmatch("MH[0-9]{4}[A-Z]", code) for code in codes)


def test_tax_codes_are_right_and_belong_to_nobody(units: pd.DataFrame) -> None:
    codes = [code for code in units["tax_code"].tolist() if code]
    assert len(set(codes)) == len(codes)
    assert 0.93 < len(codes) / COUNT < 0.98
    for code in codes:
        assert mst.is_valid(code)
        assert re.fullmatch("00[0-9]{8}(-[0-9]{3})?", code)


def test_branches_have_longer_codes_and_some_parents_are_listed(units: pd.DataFrame) -> None:
    long = units[units["tax_code"].str.contains("-")]
    assert set(long["entity_type"]) == {"branch"}
    parents = set(long["tax_code"].str.partition("-")[0])
    assert len(parents & set(units["tax_code"])) > 20


def test_amounts_agree_with_one_another(units: pd.DataFrame) -> None:
    months = numbers(units["months_late"])
    assert (months.min(), months.max()) == (3, 60)
    assert months.median() < months.mean()
    amounts = units["amount_vnd"].astype(int)
    assert amounts.min() > 0
    assert amounts.median() < amounts.mean() / 2
    interest = numbers(units["interest_vnd"])
    assert (interest < amounts[interest.index]).all()
    assert numbers(units["employees"]).min() >= 1
    for column in ("months_late", "interest_vnd", "employees", "commune"):
        assert 0 < (units[column] == "").sum() < COUNT / 4


def test_places_are_those_of_the_invented_province(units: pd.DataFrame) -> None:
    assert all(re.fullmatch("((phường|xã) Minh Họa [0-9]+)?", place) for place in units["commune"])
    assert set(units["legal_status"]) == {"late"}


def test_a_month_later_the_amount_has_grown() -> None:
    population = draw_population(500, seed=2)
    before = units_table(population)["amount_vnd"].astype(int)
    after = units_table(population.assign(months_late=population["months_late"] + 1))["amount_vnd"].astype(int)
    assert (after > before).all()


def test_many_units_have_codes_of_one_length_too() -> None:
    codes = generate_units(60_000, seed=1)["unit_code"]
    assert codes.is_unique
    assert set(codes.str.len()) == {8}


def test_more_units_than_there_are_codes_are_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        generate_units(5_000_001, seed=1)
