"""Whether every published figure that changed since the last release, or is gone, is told in the log of corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import pandas as pd

from portal.compare.changes import CHANGED, compare_tables
from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.model.issue import Issue
from portal.model.vocabulary import CORRECTED, WITHDRAWN
from portal.release.contents import PackageState, states_of_release, tables_of
from portal.store.releases import Release
from portal.store.write import canonical_csv

_REMARKS: Final = ("locator", "flags", "note", "note_en", "confidence")
TOLD: Final = frozenset(OBSERVATIONS.columns) - {*OBSERVATIONS.key, *_REMARKS}
"""The columns that make a figure what it is; a better remark beside it is no correction."""
_LOG: Final = f"datapackages/registry/{CORRECTIONS.path}"


def check_log(previous: Release | None, packages: Sequence[PackageState]) -> list[Issue]:
    """An issue for each change of a figure that the log does not tell, and for each row that the log has lost.

    The remedy of each holds the row to add. Nothing was published before the first release, so nothing is missing.
    """
    if previous is None:
        return []
    before = states_of_release(previous)
    old, new = _figures(before), _figures(packages)
    known, log = _log_of(before), _log_of(packages)
    lost = [key for key in known.index if key not in log.index or tuple(known.loc[key]) != tuple(log.loc[key])]
    added = log[~log.index.isin(known.index)]
    issues = [_lost(str(obs_id), str(day), str(column)) for obs_id, day, column in lost]
    changes = compare_tables(old, new, OBSERVATIONS.key)
    was = old.set_index("obs_id")
    for change, obs_id, column, before_cell, after_cell in changes.itertuples(index=False, name=None):
        if change == WITHDRAWN and not _is_withdrawn(added, obs_id):
            issues.append(_missing(was, obs_id, WITHDRAWN, "", str(was.at[obs_id, "value"]), ""))
        elif change == CHANGED and column in TOLD and not _is_told(added, obs_id, column, before_cell, after_cell):
            issues.append(_missing(was, obs_id, CORRECTED, column, before_cell, after_cell))
    return issues


def _figures(packages: Sequence[PackageState]) -> pd.DataFrame:
    """The published figures of all packages in one table: one that moves to another package is no other figure."""
    return _gathered(packages, OBSERVATIONS.name, OBSERVATIONS.columns)


def _log_of(packages: Sequence[PackageState]) -> pd.DataFrame:
    """The log by its key; empty in a release from before there was one."""
    return _gathered(packages, CORRECTIONS.name, CORRECTIONS.columns).set_index(list(CORRECTIONS.key)).sort_index()


def _gathered(packages: Sequence[PackageState], resource: str, columns: list[str]) -> pd.DataFrame:
    frames = list(_frames(packages, resource))
    empty = pd.DataFrame({column: [] for column in columns}, columns=columns, dtype="str")
    return pd.concat([empty, *frames], ignore_index=True)[columns].fillna("")


def _frames(packages: Sequence[PackageState], resource: str) -> Iterator[pd.DataFrame]:
    for package in packages:
        for name, (_, frame) in tables_of(package):
            if name == resource:
                yield frame


def _is_withdrawn(added: pd.DataFrame, obs_id: str) -> bool:
    rows = added[added.index.get_level_values("obs_id") == obs_id]
    return bool((rows["action"] == WITHDRAWN).any())


def _is_told(added: pd.DataFrame, obs_id: str, column: str, old: str, new: str) -> bool:
    """Several corrections of one cell since the last release tell it together: the first from, the last to."""
    index = added.index
    rows = added[(index.get_level_values("obs_id") == obs_id) & (index.get_level_values("column") == column)]
    return not rows.empty and (rows["old"].iloc[0], rows["new"].iloc[-1]) == (old, new)


def _missing(was: pd.DataFrame, obs_id: str, action: str, column: str, old: str, new: str) -> Issue:
    figure = was.loc[obs_id]
    cells = {
        "obs_id": obs_id,
        "action": action,
        **{name: str(figure[name]) for name in ("province_id", "boundary", "indicator", "as_of")},
        "date": "YYYY-MM-DD",
        "column": column,
        "old": old,
        "new": new,
        "reason_vi": "…",
        "reason_en": "…",
    }
    row = canonical_csv(CORRECTIONS.columns, [[cells[name] for name in CORRECTIONS.columns]]).splitlines()[-1]
    done_vi, done_en = (
        ("đã bị rút", "was withdrawn")
        if action == WITHDRAWN
        else (f"đã đổi ô {column} từ “{old}” thành “{new}”", f"changed {column} from “{old}” to “{new}”")
    )
    return Issue(
        "correction-missing",
        "error",
        "registry",
        _LOG,
        0,
        column,
        f"Số đã phát hành {obs_id} {done_vi} mà sổ đính chính không ghi.",
        f"The released figure {obs_id} {done_en}, which the log of corrections does not tell.",
        f"Thêm dòng này vào sổ, điền ngày và lý do: {row}",
        f"Add this row to the log, with the day and the reason: {row}",
    )


def _lost(obs_id: str, day: str, column: str) -> Issue:
    return Issue(
        "correction-edited",
        "error",
        "registry",
        _LOG,
        0,
        column,
        f"Dòng đính chính ngày {day} của {obs_id} đã phát hành, nay bị sửa hoặc bị xóa.",
        f"The correction of {obs_id} of {day} was released and has now been edited or deleted.",
        "Trả dòng đó về như cũ; nếu nó sai thì thêm một dòng mới.",
        "Put the row back as it was; when it is wrong, add a new one.",
    )
