"""Who is asked about a change: every package has a line of its own, and code never slips by as data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / ".github" / "CODEOWNERS"
PACKAGES = sorted(
    descriptor.parent.relative_to(ROOT).as_posix() for descriptor in (ROOT / "datapackages").rglob("datapackage.json")
)
BOTH = {"@bhxh-mo/data", "@bhxh-mo/code"}


def lines() -> list[tuple[str, set[str]]]:
    """Pattern and owners of each line, in order."""
    rows = [line.split() for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [(row[0], set(row[1:])) for row in rows if row and not row[0].startswith("#")]


def owners_of(path: str) -> set[str]:
    """Owners of a path as GitHub reads the file: the last line that fits decides; only the forms used here."""
    found: set[str] = set()
    for pattern, owners in lines():
        fits = pattern == "*" or f"/{path}" == pattern or (pattern.endswith("/") and f"/{path}".startswith(pattern))
        found = owners if fits else found
    return found


def test_only_forms_that_this_test_can_read_are_used() -> None:
    assert all(re.fullmatch(r"\*|/[\w.-]+(/[\w.-]+)*/?", pattern) for pattern, _ in lines())
    assert all(owner.startswith("@") for _, owners in lines() for owner in owners)
    assert all(owners for _, owners in lines()), "a line without an owner takes the owners away"


def test_no_line_stands_twice_and_none_is_for_something_gone() -> None:
    patterns = [pattern for pattern, _ in lines()]
    assert len(patterns) == len(set(patterns))
    assert [pattern for pattern in patterns if pattern != "*" and not (ROOT / pattern[1:]).exists()] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_has_a_line_of_its_own(package: str) -> None:
    assert f"/{package}/" in [pattern for pattern, _ in lines()], f"add to .github/CODEOWNERS: /{package}/"
    assert owners_of(f"{package}/observations.csv")


def test_figures_go_to_the_data_team_and_what_can_hurt_all_to_both() -> None:
    assert owners_of("datapackages/provinces/viet-nam/observations.csv") == {"@bhxh-mo/data"}
    assert owners_of("datapackages/provinces/a-new-one/observations.csv") == {"@bhxh-mo/data"}
    for path in ("datapackages/registry/provinces.csv", "releases/1.0.0/SHA256SUMS"):
        assert owners_of(path) == BOTH
    for package in (one for one in PACKAGES if "/debtor-lists/" in one):
        assert owners_of(f"{package}/list.csv") == BOTH
    assert owners_of("datapackages/debtor-lists/a-new-one/units.csv") == BOTH


@pytest.mark.parametrize(
    "path",
    ["scripts/build.py", "tests/conftest.py", "Makefile", "requirements.lock", ".ci/run", ".pre-commit-config.yaml",
     ".github/workflows/check.yml", ".github/CODEOWNERS", "docs/overrides/main.html", "docs/assets/site.css",
     "datapackages/run.py"],
)  # fmt: skip
def test_code_is_never_the_data_teams_alone(path: str) -> None:
    assert owners_of(path) == {"@bhxh-mo/code"}
