"""GitHub's workflows can be read by every outsider's pull request: what they may do and run is held here."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
MAY = {
    "check.yml": {"check": {"contents": "read"}, "preview": {"contents": "read"}},
    "deploy.yml": {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write", "attestations": "write"},
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
        if action.startswith("$/"):
            # A workflow of this repository comes with the commit itself.
            assert (file.parents[2] / action.removeprefix("$/")).is_file()
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
    assert deployment["check"]["uses"] == "$/.github/workflows/check.yml"
    assert "workflow_call" in events(FOLDER / "check.yml")
    assert deployment["build"]["needs"] == "check"
    assert deployment["deploy"]["needs"] == "build"
    # A condition of its own, such as always(), or another commit would go past the checks.
    for name in ("build", "deploy"):
        assert not {"if", "continue-on-error"} & set(deployment[name])
    checkouts = [step for step in steps(FOLDER / "deploy.yml") if step.get("uses", "").startswith("actions/checkout@")]
    assert all("ref" not in step["with"] for step in checkouts)


def test_no_failed_check_counts_as_passed() -> None:
    for file in WORKFLOWS:
        assert not any("continue-on-error" in part for part in [*jobs(file).values(), *steps(file)])
    check = jobs(FOLDER / "check.yml")["check"]
    assert "if" not in check
    assert {step.get("if", "success() || failure()") for step in check["steps"]} == {"success() || failure()"}


def test_the_preview_is_built_without_any_folder_of_lists() -> None:
    preview = jobs(FOLDER / "check.yml")["preview"]
    assert preview["if"] == "github.event_name == 'pull_request'"
    assert next(step["run"] for step in preview["steps"] if "run" in step) == "make site"
    assert "--lists" not in (FOLDER / "check.yml").read_text(encoding="utf-8")


def test_what_is_deployed_was_packed_before_and_signed_first() -> None:
    deployment = jobs(FOLDER / "deploy.yml")
    used = [step.get("uses", "run").partition("@")[0] for step in deployment["deploy"]["steps"]]
    # No checkout and no set-up: nothing of the project runs beside the right to sign and to publish.
    assert used == [
        "actions/download-artifact", "run", "actions/attest-build-provenance", "actions/deploy-pages"
    ]  # fmt: skip
    packed = next(step for step in deployment["build"]["steps"] if "upload-artifact" in step.get("uses", ""))
    fetched = deployment["deploy"]["steps"][0]
    assert packed["with"]["name"] == fetched["with"]["name"] == "github-pages"
    assert packed["with"]["path"] == "artifact.tar"


def test_the_commands_that_pack_and_unpack_the_site_fit_together(tmp_path: Path) -> None:
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "SHA256SUMS").write_text("sums")
    deployment = jobs(FOLDER / "deploy.yml")
    commands = [step["run"] for name in ("build", "deploy") for step in deployment[name]["steps"] if "run" in step]
    for command in (command for command in commands if command.startswith("tar ")):
        subprocess.run(["bash", "-ec", command], cwd=tmp_path, check=True)
    assert (tmp_path / "data" / "SHA256SUMS").read_text() == "sums"


def test_the_check_reads_the_workflows_themselves() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    check = makefile.partition("\ncheck:\n")[2].partition("\n\n")[0]
    command = next(line.split() for line in check.splitlines() if "zizmor" in line)
    assert {"--offline", "--pedantic", "--strict-collection", ".github", ".pre-commit-config.yaml"} <= set(command)
    # The program is pinned with its hashes, like every other.
    assert "\nzizmor==" in (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")


def test_an_update_waits_until_others_have_tried_it() -> None:
    updates = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)
    assert all(update["groups"] for update in updates)


def test_only_main_is_published() -> None:
    assert events(FOLDER / "deploy.yml")["push"] == {"branches": ["main"]}
    assert jobs(FOLDER / "deploy.yml")["check"]["if"] == "github.ref == 'refs/heads/main'"
