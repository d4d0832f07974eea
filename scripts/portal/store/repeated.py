"""Keeping a report bounded: of very many findings of one kind the first are told and the others counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from portal.model.issue import Finding

LIMIT: Final = 200
"""How many places of one file are told under one code. Whoever has more has one cause, not so many."""
MORE: Final = "more-of-the-same"


def more_of(finding: Finding, count: int) -> Finding:
    """The finding that stands for ``count`` others of the kind of ``finding`` in the same file."""
    return replace(finding, code=MORE, row=0, column="", values={"code": finding.code, "count": str(count)})


def first_of(findings: list[Finding], place: str) -> list[Finding]:
    """The first of very many findings about the things in one folder, and their number told at ``place``."""
    beyond = findings[LIMIT:]
    return [*findings[:LIMIT], *([more_of(replace(beyond[0], file=place), len(beyond))] if beyond else [])]


def sum_up(findings: Iterable[Finding]) -> list[Finding]:
    """At most ``LIMIT`` findings of a code in a file, those of the first rows; the others as one with their count."""
    listed = sorted(findings, key=lambda one: (one.row, one.column))
    kept: list[Finding] = []
    told: Counter[tuple[str, str]] = Counter()
    others: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], Finding] = {}
    for one in listed:
        if one.code == MORE:
            kind = one.file, one.values["code"]
            others[kind] += int(one.values["count"])
            examples.setdefault(kind, replace(one, code=one.values["code"]))
            continue
        kind = one.file, one.code
        told[kind] += 1
        if told[kind] <= LIMIT:
            kept.append(one)
        else:
            others[kind] += 1
        examples.setdefault(kind, one)
    return [*kept, *(more_of(examples[kind], count) for kind, count in others.items())]
