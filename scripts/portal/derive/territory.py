"""Which of today's 34 provinces a former one belongs to, and which former ones a new one unites."""

from __future__ import annotations

import pandas as pd

from portal.model.vocabulary import NATION


def predecessors_of(provinces: pd.DataFrame, province_id: str) -> tuple[str, ...]:
    """The former provinces (boundary 63) that today's ``province_id`` unites, sorted; empty for an unknown one."""
    rows = provinces[(provinces["boundary"] == "63") & (provinces["successor_id"] == province_id)]
    return tuple(sorted(rows["province_id"])) if is_current(provinces, province_id) else ()


def successor_of(provinces: pd.DataFrame, province_id: str) -> str:
    """Today's province (boundary 34) to which the former ``province_id`` belongs; "" for an unknown one.

    A province that exists only today is its own successor.
    """
    rows = provinces[(provinces["boundary"] == "63") & (provinces["province_id"] == province_id)]
    if not rows.empty:
        return str(rows["successor_id"].iloc[0])
    return province_id if is_current(provinces, province_id) else ""


def is_current(provinces: pd.DataFrame, province_id: str) -> bool:
    """True when the name is one of today's 34 provinces, or the nation."""
    return bool(((provinces["boundary"] == "34") & (provinces["province_id"] == province_id)).any())


def derive_territory(provinces: pd.DataFrame) -> pd.DataFrame:
    """One row per province of today (without the nation): ``province_id``, ``predecessor_ids``, ``breaks``.

    ``breaks`` says that more than one former province was united, so that no series crosses 1 July 2025.
    """
    united = {name: former for name, former in _united(provinces).items() if name != NATION}
    return pd.DataFrame(
        {
            "province_id": pd.Series(list(united), dtype="str"),
            "predecessor_ids": pd.Series(list(united.values()), dtype="object"),
            "breaks": pd.Series([len(former) > 1 for former in united.values()], dtype="bool"),
        }
    )


def unbroken_provinces(provinces: pd.DataFrame) -> frozenset[str]:
    """Today's provinces (and the nation) that are one former province under the same name: their series continue."""
    return frozenset(name for name, former in _united(provinces).items() if former == (name,))


def broken_provinces(provinces: pd.DataFrame) -> frozenset[str]:
    """Today's provinces that unite more than one former province."""
    return frozenset(name for name, former in _united(provinces).items() if len(former) > 1)


def _united(provinces: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Former provinces by today's province, today's in the order of their names."""
    united: dict[str, list[str]] = {
        name: [] for name in sorted(provinces.loc[provinces["boundary"] == "34", "province_id"])
    }
    former = provinces[provinces["boundary"] == "63"]
    for name, successor in zip(former["province_id"], former["successor_id"], strict=True):
        if successor in united:
            united[successor].append(name)
    return {name: tuple(sorted(names)) for name, names in united.items()}
