"""Whether a pull request may touch what it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from portal.contract.quoting import show_place
from portal.issues.words_pull_request import PULL_REQUESTS
from portal.model.issue import Issue
from portal.upkeep.kinds import NAMES, Kind, kind_of

_SHOWN: Final = 5


class Change(NamedTuple):
    """One file of a pull request: git's letter for what was done to it (``A`` added, ``M``, ``D``, ``T``), its path."""

    status: str
    path: str


def counted_kinds(changes: Sequence[Change]) -> dict[Kind, int]:
    """How many files of each kind are touched, in the order of ``NAMES``; kinds without a file are left out."""
    counts = Counter(kind_of(change.path) for change in changes)
    return {kind: counts[kind] for kind in NAMES if counts[kind]}


def needs_approval(changes: Sequence[Change]) -> bool:
    """True where data or a release comes with code or workflows, so that figures could hide what runs."""
    kinds = set(counted_kinds(changes))
    return bool(kinds & {"data", "release"}) and bool(kinds & {"code", "workflow"})


def check_change(changes: Sequence[Change], released: Collection[str], approved: bool) -> list[Issue]:
    """The errors of a change: what touches a release, and data beside code that nobody ``approved``.

    ``released`` are the names under ``releases/`` in the branch that would be changed: nothing is added to those.
    """
    issues = [
        _issue("release-touched", change.path, found=show_place(change.path))
        for change in changes
        if kind_of(change.path) == "release" and (change.status != "A" or change.path.split("/")[1] in released)
    ]
    if needs_approval(changes) and not approved:
        running = [change.path for change in changes if kind_of(change.path) in {"code", "workflow"}]
        named = ", ".join(show_place(path) for path in running[:_SHOWN])
        counts = counted_kinds(changes)
        issues.append(
            _issue(
                "data-with-code",
                running[0],
                found=named + (", …" if len(running) > _SHOWN else ""),
                data=str(counts.get("data", 0) + counts.get("release", 0)),
                running=str(len(running)),
            )
        )
    return issues


def describe_change(changes: Sequence[Change]) -> str:
    """The kinds that are touched with their numbers of files, one line in each language; no path, so nothing acts."""
    counts = counted_kinds(changes)
    texts = [", ".join(f"{NAMES[kind][column]} ({number})" for kind, number in counts.items()) for column in (0, 1)]
    return f"Đề nghị này đổi: {texts[0] or 'không có gì'}.\nThis pull request changes: {texts[1] or 'nothing'}."


def _issue(code: str, path: str, **values: str) -> Issue:
    message, remedy = (text.fill(**values) for text in PULL_REQUESTS[code])
    return Issue(code, "error", "repository", show_place(path), 0, "", *message, *remedy)
