"""GitHub's workflows can be read by every outsider's pull request: what they may do and run is held here."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.upkeep import comparison_comment

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
MAY = {
    "check.yml": {"check": {"contents": "read"}},
    "preview.yml": {"preview": {"contents": "read"}, "compare": {"contents": "read"}},
    "deploy.yml": {
        "check": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write", "attestations": "write"},
    },
    "comment.yml": {"comment": {"contents": "read", "actions": "read", "pull-requests": "write"}},
    "paths.yml": {"guard": {"contents": "read", "pull-requests": "read"}},
    "weekly.yml": {"look": {"contents": "read"}, "tell": {"contents": "read", "issues": "write"}},
}
STARTS = {
    "check.yml": {"pull_request", "workflow_call"},
    "preview.yml": {"pull_request"},
    "deploy.yml": {"push", "schedule", "workflow_dispatch"},
    "comment.yml": {"workflow_run"},
    "paths.yml": {"pull_request", "pull_request_review"},
    "weekly.yml": {"schedule", "workflow_dispatch"},
}
"""What each workflow may do, by job, and what starts it: the whole of it, so that a new right is a change here."""
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
    assert {file.name for file in WORKFLOWS} == set(MAY) == set(STARTS)
    assert not [path for path in FOLDER.iterdir() if path.suffix != ".yml"]


@each_workflow
def test_a_workflow_starts_by_nothing_but_what_is_named(file: Path) -> None:
    assert set(events(file)) == STARTS[file.name]


@each_workflow
def test_a_workflow_may_nothing_but_what_its_jobs_name(file: Path) -> None:
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs(file).items()} == MAY[file.name]


def test_a_right_to_write_is_never_beside_code_of_a_pull_request() -> None:
    for file in WORKFLOWS:
        for job in jobs(file).values():
            if "write" in job["permissions"].values():
                assert not {"pull_request", "pull_request_review"} & set(events(file))
                # No set-up of libraries either: what is installed runs too.
                commands = " ".join(step.get("run", "") for step in job["steps"])
                assert "make" not in commands
                assert ".venv" not in commands
                assert "setup-python" not in str(job["steps"])


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
    # It would run with the rights of the main branch on what an outsider's branch, which may be named main, has sent.
    assert "pull_request_target" not in events(file)
    assert not [step["run"] for step in steps(file) if "${{" in step.get("run", "")]


@each_workflow
def test_no_secret_is_asked_for_beyond_the_jobs_own_token(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "secrets" not in text
    assert "inherit" not in text


@each_workflow
def test_a_script_that_a_workflow_runs_is_there_and_is_plain_shell(file: Path) -> None:
    for command in (step["run"] for step in steps(file) if "run" in step):
        for script in re.findall(r"\bscripts/[a-z_]+\.(?:py|sh)", command):
            assert (ROOT / script).is_file(), script
        subprocess.run(["bash", "-n"], input=command, text=True, check=True)


@each_workflow
def test_only_what_was_just_asked_for_is_checked_out(file: Path) -> None:
    # A ref would be the way to bring an outsider's code into a job that may write.
    checkouts = [step for step in steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert not [step for step in checkouts if set(step["with"]) - {"persist-credentials", "fetch-depth"}]


def test_the_comment_comes_from_the_default_branch_and_believes_nothing() -> None:
    file = FOLDER / "comment.yml"
    assert events(file) == {"workflow_run": {"workflows": ["preview"], "types": ["completed"]}}
    [job] = jobs(file).values()
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    checkout, post = job["steps"]
    assert checkout["with"] == {"persist-credentials": False}
    # The standard library, one command, the token in its environment; the artifact is fetched and judged inside it.
    assert post["run"] == "python3 scripts/post_comparison.py"
    assert post["env"] == {"GITHUB_TOKEN": "${{ github.token }}"}
    assert yaml.safe_load((FOLDER / "preview.yml").read_text(encoding="utf-8"))["name"] == "preview"
    assert comparison_comment.WORKFLOW == ".github/workflows/preview.yml"


def test_the_guard_that_looks_at_a_pull_request_is_not_its_own(tmp_path: Path) -> None:
    [job] = jobs(FOLDER / "paths.yml").values()
    look = job["steps"][-1]
    assert look["env"]["BASE"] == "${{ github.event.pull_request.base.sha }}"
    assert "if" not in job
    work, trusted = tmp_path / "work", tmp_path / "trusted" / "scripts"
    work.mkdir()
    trusted.mkdir(parents=True)
    (trusted / "path_guard.py").write_text("import sys; print('trusted', *sys.argv[1:])")
    (work / "scripts").mkdir()
    (work / "scripts" / "path_guard.py").write_text("print('hostile')")
    git = tmp_path / "git"
    git.write_text("#!/bin/sh\n")
    git.chmod(0o755)
    known = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "RUNNER_TEMP": str(tmp_path), "BASE": "b", "HEAD": "h"}
    command = ["bash", "-ec", look["run"]]
    done = subprocess.run(command, cwd=work, env=known, capture_output=True, text=True, check=True)
    assert done.stdout == "trusted b h\n"


def test_the_week_is_looked_at_without_a_right_and_told_without_foreign_servers() -> None:
    week = jobs(FOLDER / "weekly.yml")
    assert week["look"]["if"] == "github.ref == 'refs/heads/main'"
    assert week["tell"]["needs"] == "look"
    assert "GITHUB_TOKEN" not in str(week["look"])
    assert [step["run"] for step in week["tell"]["steps"] if "run" in step] == [
        "python3 scripts/post_issue.py weekly.md"
    ]
    [kept] = [step["with"] for step in week["look"]["steps"] if "upload-artifact" in step.get("uses", "")]
    [fetched] = [step["with"] for step in week["tell"]["steps"] if "download-artifact" in step.get("uses", "")]
    assert kept["name"] == fetched["name"]


@each_workflow
def test_every_job_ends_some_day(file: Path) -> None:
    assert all(job["timeout-minutes"] <= 60 for job in jobs(file).values() if "uses" not in job)


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


def test_no_failed_check_counts_as_passed() -> None:
    for file in WORKFLOWS:
        assert not any("continue-on-error" in part for part in [*jobs(file).values(), *steps(file)])
    check = jobs(FOLDER / "check.yml")["check"]
    assert "if" not in check
    assert {step.get("if", "success() || failure()") for step in check["steps"]} == {"success() || failure()"}


def test_the_preview_is_built_without_any_folder_of_lists() -> None:
    preview = jobs(FOLDER / "preview.yml")["preview"]
    assert next(step["run"] for step in preview["steps"] if "run" in step) == "make site"
    assert "--lists" not in (FOLDER / "preview.yml").read_text(encoding="utf-8")


def test_the_comparison_waits_for_no_test() -> None:
    # The comment follows the whole workflow: what is slow in it, or waits for something slow, holds the comment up.
    parts = jobs(FOLDER / "preview.yml").values()
    assert sum(part["timeout-minutes"] for part in parts) <= 30
    assert not any("needs" in part or "uses" in part for part in parts)
    assert not [step for step in steps(FOLDER / "preview.yml") if "make test" in step.get("run", "")]


def test_the_comparison_is_kept_as_the_comment_expects_it() -> None:
    compare = jobs(FOLDER / "preview.yml")["compare"]
    # Two commits: the merge of the pull request, and the branch it would change.
    assert compare["steps"][0]["with"]["fetch-depth"] == 2
    kept = compare["steps"][-1]["with"]
    assert (kept["name"], kept["path"]) == (comparison_comment.ARTIFACT, comparison_comment.FILE)


@pytest.mark.parametrize(("code", "passes"), [(0, True), (1, True), (2, False), (137, False)])
def test_faulty_data_is_still_compared_and_a_fault_of_ours_is_not_hidden(
    tmp_path: Path, code: int, passes: bool
) -> None:
    compare = jobs(FOLDER / "preview.yml")["compare"]
    [command] = [step["run"] for step in compare["steps"] if "compare.py" in step.get("run", "")]
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\necho "$@"\nexit {code}\n')
    python.chmod(0o755)
    known = {"PATH": os.environ["PATH"], "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", command], cwd=tmp_path, env=known, check=False)
    assert (done.returncode == 0) is passes
    told = "scripts/compare.py HEAD^1 HEAD --format markdown\n"
    assert (tmp_path / "summary.md").read_text() == (tmp_path / comparison_comment.FILE).read_text() == told


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


def test_what_zizmor_may_pass_over_is_one_file_and_one_rule() -> None:
    settings = yaml.safe_load((ROOT / ".github" / "zizmor.yml").read_text(encoding="utf-8"))
    assert settings == {"rules": {"dangerous-triggers": {"ignore": ["comment.yml"]}}}
    assert not [file for file in WORKFLOWS if "zizmor:" in file.read_text(encoding="utf-8")]


def test_an_update_waits_until_others_have_tried_it() -> None:
    updates = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)
    assert all(update["groups"] for update in updates)


def test_only_main_is_published() -> None:
    assert events(FOLDER / "deploy.yml")["push"] == {"branches": ["main"]}
    assert jobs(FOLDER / "deploy.yml")["check"]["if"] == "github.ref == 'refs/heads/main'"
