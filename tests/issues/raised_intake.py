"""Refusals of ``tidy.py``, ``new_figure.py`` and ``new_package.py``: mangled files and wrong answers."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from portal.intake.new_figure.add import write_plan
from portal.intake.new_figure.answers import Answers
from portal.intake.new_figure.plan import plan_figure
from portal.intake.new_package import add_package
from portal.issues.example import Example
from portal.model.issue import Issue
from portal.store.tree import read_tree
from tests.intake.manglings import REFUSED
from tests.intake.new_figure.test_plan import DAY, PERCENT, SOURCE
from tests.intake.new_figure.test_plan import REFUSED as WRONG_ANSWERS
from tests.intake.test_manglings import tidied

_OK: Final = Path(__file__).resolve().parents[1] / "packages" / "ok"


def raised_by_intake(folder: Path) -> Iterator[Example]:
    """One example after another."""
    for mangling in REFUSED:
        place = folder / mangling.name
        path, report = tidied(mangling, place)
        home = "lists" if "ok-list" in mangling.package else "datapackages/provinces"
        shown = {path.parent.parent.as_posix(): home}
        yield from _examples(report.left, shown, "tests/intake/manglings.py")
    data = folder / "data"
    shutil.copytree(_OK, data)
    yield from _new(data)


def _new(data: Path) -> Iterator[Example]:
    shown, fixture = {data.as_posix(): "datapackages"}, "tests/intake/new_figure/test_plan.py"

    def refused(answers: Answers) -> Iterator[Example]:
        return _examples(plan_figure(read_tree(data), answers, DAY).issues, shown, fixture)

    for answers in WRONG_ANSWERS.values():
        yield from refused(answers)
    another = replace(SOURCE, url="https://example.org/2", publisher="Báo Khác")
    for answers in (PERCENT, replace(PERCENT, new_source=another, as_of="2026-10-30")):
        write_plan(plan_figure(read_tree(data), answers, DAY))
    yield from refused(replace(PERCENT, as_printed="83%"))
    yield from refused(replace(PERCENT, source=SOURCE.title, new_source=None))
    (data / "provinces" / "bac-ninh").mkdir()
    (data / "provinces" / "bac-ninh" / "notes.txt").write_text("x", encoding="utf-8")
    yield from _examples(add_package(data, "bac-ninh", DAY).issues, shown, "tests/intake/test_new_package.py")


def _examples(issues: Iterable[Issue], shown: dict[str, str], fixture: str) -> Iterator[Example]:
    for issue in issues:
        texts = [issue.file, issue.message_vi, issue.message_en, issue.remedy_vi, issue.remedy_en]
        for place, home in shown.items():
            texts = [text.replace(place, home) for text in texts]
        file, message_vi, message_en, remedy_vi, remedy_en = texts
        words = (message_vi, message_en, remedy_vi, remedy_en)
        yield Example(issue.code, file, issue.row, issue.column, *words, fixture)
