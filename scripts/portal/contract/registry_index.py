"""What the registry says, ready to be looked up by the checks of other packages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from portal.contract.looking_up import look_up
from portal.contract.sheet import Sheet


@dataclass(frozen=True)
class RegistryIndex:
    """Indicators by code (field name -> value), places as ``province_id/boundary``, flags by name -> origin."""

    indicators: Mapping[str, Mapping[str, str]]
    places: frozenset[str]
    province_ids: frozenset[str]
    flags: Mapping[str, str]

    def of_indicator(self, codes: pd.Series[str], field: str) -> pd.Series[str]:
        """A field of the registry for each indicator code; "" for an unknown one."""
        table = {code: row[field] for code, row in self.indicators.items()}
        return look_up(codes, table)

    def allows(self, codes: pd.Series[str], values: pd.Series[str], field: str) -> pd.Series[bool]:
        """True where ``values`` is one of the choices that the indicator lists in ``field``, or empty."""
        choices = {(code, choice) for code, row in self.indicators.items() for choice in row[field].split("|")}
        pairs = codes + "\x1f" + values
        return (values == "") | pairs.isin({f"{code}\x1f{choice}" for code, choice in choices})


def index_registry(provinces: Sheet, indicators: Sheet, flags: Sheet) -> RegistryIndex:
    """The registry's codes; rows whose key is faulty are left out."""
    places = provinces.frame.loc[provinces.sound("province_id", "boundary")]
    known = indicators.frame.loc[indicators.sound("indicator")].drop_duplicates("indicator")
    rows = {str(row["indicator"]): {str(k): str(v) for k, v in row.items()} for row in known.to_dict("records")}
    terms = flags.frame.loc[flags.sound("flag")].drop_duplicates("flag")
    return RegistryIndex(
        rows,
        frozenset(places["province_id"] + "/" + places["boundary"]),
        frozenset(places["province_id"]),
        dict(zip(terms["flag"], terms["origin"], strict=True)),
    )
