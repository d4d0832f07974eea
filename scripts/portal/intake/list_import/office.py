"""The name of the office of a province, when the reader doesn't give it."""

from __future__ import annotations

from portal.store.place import REGISTRY, repository_data
from portal.store.tree import read_package

_KINDS = {"city": ("thành phố", "City"), "province": ("tỉnh", "Province")}


def office_names(province_id: str, boundary: str) -> tuple[str, str]:
    """Vietnamese and English name of the office by the registry of this repository; "" where it isn't known.

    ``registry/offices.csv`` comes first, else the name follows from the province's.
    """
    tables = read_package(repository_data() / REGISTRY).tables
    for table, columns in (("offices", ("name", "name_en")), ("provinces", ("name_vi", "name_en"))):
        if table not in tables:
            continue
        frame = tables[table].frame
        rows = frame[(frame["province_id"] == province_id) & (frame["boundary"] == boundary)]
        if rows.empty:
            continue
        name, name_en = (str(rows[column].iloc[0]) for column in columns)
        if table == "offices":
            return name, name_en
        kind, kind_en = _KINDS.get(str(rows["type"].iloc[0]), ("", ""))
        return f"BHXH {kind} {name}", f"Social Security of {name_en} {kind_en}"
    return "", ""
