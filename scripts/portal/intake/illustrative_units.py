"""Invented units with every column of ``units.csv``; a population that grows older from list to list, or one table."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from portal.contract.list_schema import LIST_UNITS
from portal.intake.illustrative_names import SUFFIX, Places, draw, generate_named_units
from portal.intake.illustrative_words import COMMUNES

NO_NUMBER: Final = -1
"""A number of employees that the list leaves empty."""
_CODE_LETTERS: Final = "ABCDEGHKLMNPQSTUVXY"
_CHECK_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_MOST_UNITS: Final = 5_000_000
_MONTHLY_INTEREST: Final = 0.0003 * 30
"""0.03 % a day on what is late, as the Law on Social Insurance 2024 sets it."""


def generate_units(count: int, seed: int, suffix: str = SUFFIX) -> pd.DataFrame:
    """``count`` invented units as ``units.csv`` holds them: text, sorted by ``unit_code``; the same for one seed.

    Codes and tax codes are distinct; of the names a few come twice, as in real lists. ``ValueError`` above 5,000,000.
    """
    return units_table(draw_population(count, seed, suffix))


def draw_population(count: int, seed: int, suffix: str = SUFFIX) -> pd.DataFrame:
    """Units as numbers, to be aged: the columns of ``units.csv`` but amounts, and besides

    ``monthly_vnd``, what falls due each month, ``states_months`` and ``states_interest``: whether the list says so.
    """
    if count > _MOST_UNITS:
        raise ValueError(f"at most {_MOST_UNITS} units have distinct codes")
    random = np.random.default_rng([seed, 1])
    names, types = generate_named_units(count, seed, suffix)
    entity_types = np.array(types, dtype=object)
    employees = np.maximum(1, np.exp(random.normal(2.0, 1.2, count))).astype(np.int64)
    months = np.minimum(60, 3 + random.exponential(8.0, count).astype(np.int64))
    population = pd.DataFrame(
        {
            "unit_code": _unit_codes(random, count),
            "tax_code": _tax_codes(random, entity_types),
            "unit_name": names,
            "entity_type": types,
            "commune": _communes(random, count),
            "months_late": months,
            "states_months": random.random(count) < 0.97,
            "employees": np.where(random.random(count) < 0.12, NO_NUMBER, employees),
            # About 1.9 million dong a month for one employee: 32 % of a wage near the regional minimum.
            "monthly_vnd": employees * (1_900_000 * np.exp(random.normal(0.0, 0.45, count))).astype(np.int64),
            "states_interest": random.random(count) < 0.85,
        }
    )
    return population.sort_values("unit_code", ignore_index=True)


def units_table(population: pd.DataFrame) -> pd.DataFrame:
    """A population as ``units.csv`` holds it: amounts worked out, everything as text, unknown numbers empty."""
    months = population["months_late"].to_numpy()
    principal = population["monthly_vnd"].to_numpy() * months
    interest = (principal * _MONTHLY_INTEREST * months / 2).astype(np.int64)
    table = population.reset_index(drop=True).assign(
        months_late=_texts(np.where(population["states_months"], months, NO_NUMBER)),
        amount_vnd=_texts(principal + interest),
        interest_vnd=_texts(np.where(population["states_interest"], interest, NO_NUMBER)),
        employees=_texts(population["employees"].to_numpy()),
        legal_status="late",
    )
    return table[LIST_UNITS.columns]


def _texts(numbers: npt.NDArray[np.int64]) -> list[str]:
    return ["" if number == NO_NUMBER else str(number) for number in numbers.tolist()]


def _unit_codes(random: np.random.Generator, count: int) -> list[str]:
    """Codes like ``MH0427K``: as many digits as the number of units asks for, all of one length."""
    letters = len(_CODE_LETTERS)
    digits = max(4, len(str(count * 4 // letters)))
    return [
        f"MH{number // letters:0{digits}d}{_CODE_LETTERS[number % letters]}"
        for number in _distinct(random, 10**digits * letters, count).tolist()
    ]


def _tax_codes(random: np.random.Generator, entity_types: npt.NDArray[np.object_]) -> list[str]:
    """Codes with the prefix 00, which no province has, and a right check digit; a branch has three digits more.

    ``stdnum.vn.mst`` asks nothing of the prefix, so it accepts them: who wants 00 to be illustrative has to ask for it.

    Half of the branches belong to a unit that is listed too. About one unit in 25 has no code.
    """
    count = len(entity_types)
    heads = _distinct(random, 10**7 - 1, count + count // 5 + 40) + 1
    total = sum(weight * (heads // 10 ** (8 - place) % 10) for place, weight in enumerate(_CHECK_WEIGHTS))
    check = 10 - total % 11
    # 10 is no digit: such a number is never given out.
    usable = (heads * 10 + check)[check < 10][:count].tolist()
    own = [f"{number:010d}" for number in usable]
    chances, parents = random.random(count).tolist(), (random.random(count) * count).astype(int).tolist()
    branches: dict[str, int] = {}
    codes = []
    for place, kind in enumerate(entity_types.tolist()):
        chance = chances[place]
        if kind == "branch" and chance < 0.8:
            parent = own[parents[place] if chance < 0.4 else place]
            branches[parent] = branches.get(parent, 0) + 1
            codes.append(f"{parent}-{branches[parent]:03d}")
        else:
            codes.append("" if chance > 0.96 else own[place])
    return codes


def _distinct(random: np.random.Generator, below: int, count: int) -> Places:
    """``count`` different whole numbers from 0 to below ``below``, in no order."""
    found = np.empty(0, dtype=np.intp)
    while len(found) < count:
        more = (random.random(count + count // 4 + 10) * below).astype(np.intp)
        found = pd.unique(np.concatenate([found, more]))
    return found[:count]


def _communes(random: np.random.Generator, count: int) -> list[str]:
    """Wards and communes of the invented province, the first ones more often; for one unit in ten it is not stated."""
    weights = [8.0, *(40.0 / (place + 6) for place in range(len(COMMUNES)))]
    return [("", *COMMUNES)[place] for place in draw(random, weights, count).tolist()]
