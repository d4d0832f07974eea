"""Withdrawing a unit: its row and its events leave every list of a province that is held here, and nothing names it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd

from portal.contract.canonical import canonical_text
from portal.contract.check import check_paths
from portal.contract.list_events import WITHDRAWN_NOTES
from portal.contract.list_schema import LIST, LIST_EVENTS, LIST_UNITS
from portal.model.issue import Issue, has_errors
from portal.store.tree import Package, read_lists
from portal.store.write import write_text
from portal.text.bilingual import Bilingual

_TABLES: Final = (LIST, LIST_UNITS, LIST_EVENTS)


@dataclass(frozen=True)
class Withdrawal:
    """What leaves one list: how many of the unit's own events go with its row."""

    list_id: str
    events: int


class WithdrawalRefused(Exception):
    """Nothing was changed; ``reason`` says why, ``issues`` come from the contract. Neither tells a code or a name."""

    def __init__(self, reason: Bilingual, issues: Sequence[Issue] = ()) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.issues = tuple(issues)


def withdraw_unit(lists: Path, province: str, unit_code: str, day: date, evidence: str) -> list[Withdrawal]:
    """Take a unit out of every list package of ``province`` under ``lists``; empty where the code stands nowhere.

    Each list gets one event ``withdrawn`` without a code, under a number that was never used in it; other events keep
    theirs. All packages are written beside and checked before the first takes its place, so nothing is half done.
    Raises ``WithdrawalRefused`` and changes nothing when a package can't be read or the contract finds an error.
    """
    code = unit_code.strip().upper()
    workshop = lists / f".withdraw-{os.getpid()}"
    done: list[Withdrawal] = []
    try:
        for package in _packages_of(lists, province):
            units, events = (package.tables[one.name].frame for one in (LIST_UNITS, LIST_EVENTS))
            own = events["unit_code"] == code
            if not code or not bool((units["unit_code"] == code).any() or own.any()):
                continue
            fresh = workshop / "fresh" / package.folder.name
            shutil.copytree(package.folder, fresh, symlinks=True)
            added = pd.DataFrame([_event(events, day, evidence)], columns=LIST_EVENTS.columns, dtype="str")
            left = pd.concat([events.loc[~own, LIST_EVENTS.columns], added], ignore_index=True)
            write_text(fresh / LIST_UNITS.path, canonical_text(units[units["unit_code"] != code], LIST_UNITS))
            write_text(fresh / LIST_EVENTS.path, canonical_text(left, LIST_EVENTS))
            done.append(Withdrawal(package.folder.name, int(own.sum())))
        _check(workshop, lists, done)
        _swap(workshop, lists, done)
    except OSError:
        raise WithdrawalRefused(
            Bilingual("Không ghi được vào thư mục danh sách.", "The folder of lists can't be written.")
        ) from None
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return done


def _packages_of(lists: Path, province: str) -> list[Package]:
    """The readable packages of the province; one that can't be read could hold the unit, so it stops everything."""
    packages, linked = read_lists(lists)
    broken = [one.folder.name for one in packages if one.findings or any(t.name not in one.tables for t in _TABLES)]
    broken += [finding.package for finding in linked]
    if broken:
        named = ", ".join(sorted(broken))
        raise WithdrawalRefused(
            Bilingual(
                f"Gói không đọc được trọn vẹn: {named}. Chạy scripts/validate.py, sửa rồi rút lại.",
                f"Packages that can't be read whole: {named}. Run scripts/validate.py, mend them, withdraw again.",
            )
        )
    return [one for one in packages if province in set(one.tables[LIST.name].frame["province_id"])]


def _event(events: pd.DataFrame, day: date, evidence: str) -> dict[str, str]:
    """The event without a code, after the greatest number that the list ever used."""
    numbers = [int(text[1:]) for text in events["event_id"] if text[1:].isdecimal()]
    return {
        "event_id": f"E{max(numbers, default=0) + 1:04d}",
        "unit_code": "",
        "event": "withdrawn",
        "date": day.isoformat(),
        "evidence": evidence,
        "note": WITHDRAWN_NOTES[0],
        "note_en": WITHDRAWN_NOTES[1],
    }


def _check(workshop: Path, lists: Path, done: Sequence[Withdrawal]) -> None:
    issues = [issue for one in done for issue in check_paths([workshop / "fresh" / one.list_id])]
    if has_errors(issues):
        away = f"{workshop.name}/fresh/"
        raise WithdrawalRefused(
            Bilingual("Sau khi rút, gói sẽ trái quy ước.", "Without the unit the packages would break the contract."),
            [replace(issue, file=issue.file.replace(away, "")) for issue in issues],
        )


def _swap(workshop: Path, lists: Path, done: Sequence[Withdrawal]) -> None:
    """Every new package takes its place, or every old one keeps it."""
    (workshop / "before").mkdir(parents=True, exist_ok=True)
    try:
        for one in done:
            (lists / one.list_id).rename(workshop / "before" / one.list_id)
            (workshop / "fresh" / one.list_id).rename(lists / one.list_id)
    except OSError:
        for one in done:
            if (workshop / "before" / one.list_id).exists():
                shutil.rmtree(lists / one.list_id, ignore_errors=True)
                (workshop / "before" / one.list_id).rename(lists / one.list_id)
        raise


def describe_withdrawal(done: Sequence[Withdrawal]) -> str:
    """Counts and identifiers of lists in Vietnamese and in English, with a line break at the end."""
    if not done:
        return "Mã này không đứng ở danh sách nào.\nThis code stands on no list.\n"
    lines = [f"{one.list_id}: 1 đơn vị, {one.events} việc · 1 unit, {one.events} events" for one in done]
    return "\n".join(
        [
            f"Đã rút khỏi {len(done)} danh sách. · Withdrawn from {len(done)} lists.",
            *lines,
            "Dựng lại trang; xóa cả tệp gốc, bản sao lưu và lịch sử git của thư mục danh sách.",
            "Build the site anew; erase the original files, backups and the git history of the folder of lists too.",
            "",
        ]
    )
