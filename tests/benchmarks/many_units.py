"""One list of very many invented units, with names as frequent as in Viet Nam, as the contract wants it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pandas as pd

from portal.contract.descriptor import list_descriptor
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.contract.list_texts import private_cells
from portal.contract.list_units import held_names
from portal.intake.illustrative_units import generate_units
from portal.store.descriptor import FILE_NAME
from portal.store.write import canonical_json
from tests.benchmarks.nation import TEN_YEARS, created_after, write_table

LIST_ID: Final = "minh-hoa-2035-05-31"


def write_many_units(folder: Path, units: int, seed: int = 11) -> None:
    """Write the package ``folder/LIST_ID``."""
    frame = _shown_units(units, seed)
    total = frame["amount_vnd"].astype("int64").sum()
    office = ("BHXH Tỉnh Minh Họa (minh họa)", "Social Security of Minh Họa Province (illustrative)")
    about = (
        LIST_ID, "minh-hoa", "34", *office, "2035-05-31", "2035-06-15", "2035-06-17", "months>=3",
        "https://bhxh.minh-hoa.example/danh-sach", "0" * 64, "", "yes", str(units), str(total), "0", "0", "", "",
    )  # fmt: skip
    write_table(folder / LIST_ID / LIST.path, LIST.columns, [about])
    rows = list(frame[LIST_UNITS.columns].itertuples(index=False, name=None))
    write_table(folder / LIST_ID / LIST_UNITS.path, LIST_UNITS.columns, rows)
    write_table(folder / LIST_ID / LIST_EVENTS.path, LIST_EVENTS.columns, [])
    descriptor = list_descriptor(LIST_ID, office[0], "2035-05-31", version="1.0.0", created=created_after(TEN_YEARS))
    (folder / LIST_ID / FILE_NAME).write_text(canonical_json(descriptor), encoding="utf-8")


def _shown_units(units: int, seed: int) -> pd.DataFrame:
    """As many units as asked for. Of very many names drawn by chance a few are like a lane or a person: they go."""
    frame = generate_units(units + units // 1000 + 10, seed)
    names = frame["unit_name"]
    return frame[~names.isin(held_names(names) | private_cells(names, "unit_name"))].head(units)
