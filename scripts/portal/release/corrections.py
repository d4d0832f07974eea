"""Whether every published figure that changed since the last release, or is gone, is told in the log of corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import pandas as pd

from portal.compare.changes import CHANGED, compare_tables
from portal.contract.corrections import ABOUT
from portal.contract.schema import CORRECTIONS, OBSERVATIONS
from portal.model.issue import Issue
from portal.model.vocabulary import CORRECTED, WITHDRAWN
from portal.release.contents import states_of_release, tables_of
from portal.release.issue import release_issue
from portal.release.state import PackageState
from portal.store.releases import Release
from portal.store.write import canonical_csv
from portal.text.bilingual import Bilingual

_REMARKS: Final = ("locator", "flags", "note", "note_en", "confidence")
TOLD: Final = frozenset(OBSERVATIONS.columns) - {*OBSERVATIONS.key, *_REMARKS}
"""The columns that make a figure what it is; a better remark beside it is no correction."""
_RUBBED_OUT: Final = Bilingual("đã bị rút", "was withdrawn")
_ALTERED: Final = Bilingual("đã đổi ô {column} từ “{old}” thành “{new}”", "changed {column} from “{old}” to “{new}”")
_UNHEARD_OF: Final = Bilingual("bản trước không có con số này", "the release before has no such figure")
_OTHERWISE: Final = Bilingual(
    "ô {column} của bản trước là “{was}”, không phải “{told}”", "{column} was “{was}” before, not “{told}”"
)
_LOG: Final = f"datapackages/registry/{CORRECTIONS.path}"


def check_log(previous: Release | None, packages: Sequence[PackageState], day: date) -> list[Issue]:
    """An issue for each change of a figure that the log does not tell, and for each row that tells what did not happen.

    Rows that were released may not be edited or lost; new ones lie between the day of the release before and ``day``.
    The remedy of what is missing holds the row to add. Nothing was published before the first release, so then the log
    has nothing to tell.
    """
    old = _figures(states_of_release(previous) if previous else [])
    known = _log_of(states_of_release(previous) if previous else [])
    log = _log_of(packages)
    lost = [key for key in known.index if key not in log.index or tuple(known.loc[key]) != tuple(log.loc[key])]
    added = log[~log.index.isin(known.index)].reset_index()
    issues = [_lost(str(obs_id), str(told), str(column)) for obs_id, told, column in lost]
    first = str(previous.about["released"]) if previous else day.isoformat()
    was = old.set_index("obs_id")
    issues += [_dated(row["obs_id"], row["date"]) for row in _records(added) if not first <= row["date"] <= str(day)]
    issues += [_untrue(*found) for found in _not_so(added, was)]
    if previous is None:
        return issues
    changes = compare_tables(old, _figures(packages), OBSERVATIONS.key)
    for change, obs_id, column, before, after in changes.itertuples(index=False, name=None):
        if change == WITHDRAWN and not _is_withdrawn(added, obs_id):
            issues.append(_missing(was, obs_id, WITHDRAWN, "", str(was.at[obs_id, "value"]), ""))
        # A column that the release before did not have changed for every figure at once: its release says so.
        elif change == CHANGED and column in TOLD & set(old) and not _is_told(added, obs_id, column, before, after):
            issues.append(_missing(was, obs_id, CORRECTED, column, before, after))
    return issues


def _not_so(added: pd.DataFrame, was: pd.DataFrame) -> Iterator[tuple[str, str, str, str]]:
    """New rows that don't start from the figure as it was released: id, column, what the row says, what was so."""
    seen: set[tuple[str, str]] = set()
    for row in _records(added):
        obs_id, column = row["obs_id"], row["column"] or "value"
        if obs_id not in was.index:
            yield obs_id, row["column"], row["old"], ""
            continue
        figure = was.loc[obs_id]
        corrected = set(added.loc[added["obs_id"] == obs_id, "column"])
        if (obs_id, column) not in seen and not (row["action"] == WITHDRAWN and "value" in corrected):
            # Only the first of several corrections starts from what was released.
            seen.add((obs_id, column))
            if column in figure.index and row["old"] != figure[column]:
                yield obs_id, column, row["old"], str(figure[column])
        for about in ABOUT:
            if row[about] != figure[about] and about not in corrected:
                yield obs_id, about, row[about], str(figure[about])


def _figures(packages: Sequence[PackageState]) -> pd.DataFrame:
    """The published figures of all packages in one table: one that moves to another package is no other figure."""
    return _gathered(packages, OBSERVATIONS.name, OBSERVATIONS.columns)


def _log_of(packages: Sequence[PackageState]) -> pd.DataFrame:
    """The log by its key; empty in a release from before there was one."""
    return _gathered(packages, CORRECTIONS.name, CORRECTIONS.columns).set_index(list(CORRECTIONS.key)).sort_index()


def _gathered(packages: Sequence[PackageState], resource: str, columns: list[str]) -> pd.DataFrame:
    frames = list(_frames(packages, resource))
    if not frames:
        return pd.DataFrame({column: [] for column in columns}, columns=columns, dtype="str")
    return pd.concat(frames, ignore_index=True).fillna("")


def _frames(packages: Sequence[PackageState], resource: str) -> Iterator[pd.DataFrame]:
    for package in packages:
        for name, (_, frame) in tables_of(package):
            if name == resource:
                yield frame


def _records(rows: pd.DataFrame) -> list[dict[str, str]]:
    """By id, day and column, as the log is sorted."""
    return [{str(name): str(cell) for name, cell in row.items()} for row in rows.to_dict("records")]


def _is_withdrawn(added: pd.DataFrame, obs_id: str) -> bool:
    return bool(((added["obs_id"] == obs_id) & (added["action"] == WITHDRAWN)).any())


def _is_told(added: pd.DataFrame, obs_id: str, column: str, old: str, new: str) -> bool:
    """Several corrections of one cell since the last release tell it together: the first from, the last to."""
    rows = added[(added["obs_id"] == obs_id) & (added["column"] == column)]
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
    done = _RUBBED_OUT if action == WITHDRAWN else _ALTERED.fill(column=column, old=old, new=new)
    return _issue("correction-missing", column, obs_id=obs_id, done_vi=done.vi, done_en=done.en, row=row)


def _untrue(obs_id: str, column: str, told: str, was: str) -> Issue:
    said = _OTHERWISE.fill(column=column, was=was, told=told) if was else _UNHEARD_OF
    return _issue("correction-untrue", column, obs_id=obs_id, said_vi=said.vi, said_en=said.en)


def _dated(obs_id: str, told: str) -> Issue:
    return _issue("correction-date", "date", obs_id=obs_id, found=told)


def _lost(obs_id: str, told: str, column: str) -> Issue:
    return _issue("correction-edited", column, obs_id=obs_id, found=told)


def _issue(code: str, column: str, **values: str) -> Issue:
    return release_issue(code, _LOG, column, "registry", **values)
