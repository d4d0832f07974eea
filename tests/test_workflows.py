"""GitHub's workflows can be read by every outsider's pull request: what they may do and run is held here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[1] / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
MAY = {
    "check.yml": {"check": {"contents": "read"}},
    "deploy.yml": {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
}
each_workflow = pytest.mark.parametrize("file", WORKFLOWS, ids=lambda path: path.name)


def jobs(file: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
    return found


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(file).values() for step in job.get("steps", [])]


def events(file: Path) -> dict[str, Any]:
    # YAML 1.1 reads the bare word "on" as true.
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))[True]
    return found


def test_the_workflows_are_the_ones_we_know() -> None:
    assert {file.name for file in WORKFLOWS} >= set(MAY)


@each_workflow
def test_a_workflow_may_nothing_but_what_its_jobs_name(file: Path) -> None:
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] == {}
    if file.name in MAY:
        assert {name: job["permissions"] for name, job in jobs(file).items()} == MAY[file.name]


@each_workflow
def test_actions_are_pinned_to_a_commit_with_their_version_beside(file: Path) -> None:
    used = [line.split("uses:", 1)[1].strip() for line in file.read_text().splitlines() if "uses:" in line]
    assert used
    for action in used:
        if action.startswith("./"):
            # A workflow of this repository comes with the commit itself.
            assert (file.parents[2] / action).is_file()
            continue
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


@each_workflow
def test_no_checkout_keeps_the_token(file: Path) -> None:
    checkouts = [step for step in steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@each_workflow
def test_nothing_that_an_outsider_writes_reaches_a_shell(file: Path) -> None:
    # Both run with the rights of the main branch on what an outsider's branch, which may be named main, has sent.
    assert not {"pull_request_target", "workflow_run"} & set(events(file))
    assert not [step["run"] for step in steps(file) if "${{" in step.get("run", "")]


@each_workflow
def test_every_job_ends_some_day(file: Path) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in jobs(file).values() if "uses" not in job)


def test_the_check_runs_what_a_developer_runs() -> None:
    runs = [step["run"] for step in steps(FOLDER / "check.yml") if "run" in step]
    assert {"make check", "make test"} <= set(runs)
    assert any("validate.py --format github" in run for run in runs)


def test_nothing_is_published_before_the_checks_passed_on_the_same_commit() -> None:
    deployment = jobs(FOLDER / "deploy.yml")
    assert deployment["check"]["uses"] == "./.github/workflows/check.yml"
    assert "workflow_call" in events(FOLDER / "check.yml")
    assert deployment["build"]["needs"] == "check"
    assert deployment["deploy"]["needs"] == "build"
    # A condition of its own, such as always(), or another commit would go past the checks.
    for name in ("build", "deploy"):
        assert not {"if", "continue-on-error"} & set(deployment[name])
    checkouts = [step for step in steps(FOLDER / "deploy.yml") if step.get("uses", "").startswith("actions/checkout@")]
    assert all("ref" not in step["with"] for step in checkouts)


def test_no_failed_check_counts_as_passed() -> None:
    for part in [*jobs(FOLDER / "check.yml").values(), *steps(FOLDER / "check.yml")]:
        assert "continue-on-error" not in part
        assert part.get("if", "success() || failure()") == "success() || failure()"


def test_only_main_is_published() -> None:
    assert events(FOLDER / "deploy.yml")["push"] == {"branches": ["main"]}
    assert jobs(FOLDER / "deploy.yml")["check"]["if"] == "github.ref == 'refs/heads/main'"
