"""Whether the releases are as they were written: every sum holds, and each release vouches for the one before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from portal.compare.version import Version, parse_version
from portal.model.issue import Issue
from portal.release.charts import page_sums
from portal.release.contents import sums_of
from portal.release.issue import release_issue
from portal.store.releases import ABOUT, CHARTS, FOLDER, SUMS, Release, is_page
from portal.text.date import parse_date


def check_releases(releases: Sequence[Release]) -> list[Issue]:
    """Every fault of every release, in the order of versions; none where all is as it was released."""
    issues: list[Issue] = []
    sound: list[tuple[Version, Release]] = []
    for release in releases:
        try:
            sound.append((parse_version(release.version), release))
        except ValueError:
            issues.append(_issue("release-name", release, "", found=release.version))
    sound.sort(key=lambda pair: pair[0])
    before: Release | None = None
    for _, release in sound:
        issues += _check_files(release)
        issues += _check_about(release, before)
        before = release
    return issues


def check_day(previous: Release | None, day: date) -> list[Issue]:
    """An issue when the day of a new release lies before that of the latest one."""
    if previous is None or day.isoformat() >= str(previous.about["released"]):
        return []
    values = {"found": day.isoformat(), "version": previous.version, "expected": str(previous.about["released"])}
    return [release_issue("release-day", FOLDER, **values)]


def _is_day(value: object) -> bool:
    return isinstance(value, str) and parse_date(value) is not None


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


_FORM: Final[dict[str, Callable[[object], bool]]] = {
    "released": _is_day,
    "bump": lambda value: value in (None, "major", "minor", "patch"),
    "form_changes": lambda value: isinstance(value, list) and all(isinstance(one, str) for one in value),
    **dict.fromkeys(("added", "changed", "withdrawn"), _is_count),
}


def in_order(releases: Sequence[Release]) -> tuple[Release, ...]:
    """Sound releases from the first to the last; raises ``ValueError`` for a folder that is no version."""
    return tuple(sorted(releases, key=lambda release: parse_version(release.version)))


def _check_files(release: Release) -> list[Issue]:
    if SUMS not in release.files:
        return [_issue("release-file-missing", release, SUMS, found=SUMS, named=f"{FOLDER}/{release.version}")]
    written = {**_written_sums(release), **page_sums(release)}
    issues = []
    for path in sorted(written.keys() | (release.files.keys() - {SUMS})):
        named = CHARTS if is_page(path) else SUMS
        if path not in release.files:
            issues.append(_issue("release-file-missing", release, path, found=path, named=named))
        elif path not in written:
            issues.append(_issue("release-file-unknown", release, path, found=path, named=named))
        elif hashlib.sha256(release.files[path]).hexdigest() != written[path]:
            issues.append(_issue("release-edited", release, path, found=path))
    if not issues and release.files.get(SUMS) != sums_of(release.files):
        issues.append(_issue("release-edited", release, SUMS, found=SUMS))
    return issues


def _check_about(release: Release, before: Release | None) -> list[Issue]:
    about = release.about
    expected = {
        "version": release.version,
        "previous": before.version if before else None,
        "previous_sums_sha256": hashlib.sha256(before.files.get(SUMS, b"")).hexdigest() if before else None,
    }
    wrong = [name for name, value in expected.items() if about.get(name) != value]
    wrong += [name for name, is_right in _FORM.items() if not is_right(about.get(name))]
    if before and not wrong and str(about["released"]) < str(before.about.get("released", "")):
        wrong = ["released"]
    if not wrong:
        return []
    return [_issue("release-chain", release, ABOUT, found=", ".join(wrong))]


def _written_sums(release: Release) -> dict[str, str]:
    lines = release.files.get(SUMS, b"").decode("utf-8", errors="replace").splitlines()
    pairs = [line.split("  ", 1) for line in lines if "  " in line]
    return {path: digest for digest, path in pairs}


def _issue(code: str, release: Release, path: str, **values: str) -> Issue:
    return release_issue(code, "/".join(part for part in (FOLDER, release.version, path) if part), **values)
