"""The checks before a commit are those of `make check` and of the data, and fetch nothing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / ".pre-commit-config.yaml"
TOPS = [FILE, ROOT / ".github", ROOT / "datapackages", ROOT / "scripts"]


def hooks() -> list[dict[str, Any]]:
    [repository] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["repos"]
    assert repository["repo"] == "local"
    found: list[dict[str, Any]] = repository["hooks"]
    return found


def commands_of(target: str) -> list[str]:
    """What a target of the Makefile runs after it has set up."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(PYTHON_HERE)", ".venv/bin/python")
    lines = text.partition(f"\n{target}:")[2].partition("\n\n")[0].splitlines()[1:]
    return [line.strip() for line in lines if "setup.sh" not in line]


def test_every_check_of_make_check_stands_before_a_commit() -> None:
    entries = {hook["entry"] for hook in hooks()}
    assert commands_of("check")
    assert set(commands_of("check")) <= entries
    assert {entry.removesuffix(" datapackages") for entry in entries} - set(commands_of("check")) == {
        ".venv/bin/python scripts/tidy.py --quiet",
        ".venv/bin/python scripts/validate.py",
    }


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_a_program_that_is_there_on_files_that_exist(hook: dict[str, Any]) -> None:
    program, *arguments = hook["entry"].split()
    assert (ROOT / program).exists()
    assert all((ROOT / word).exists() for word in arguments if "/" in word)
    assert (hook["language"], hook["pass_filenames"]) == ("system", False)
    if "files" in hook:
        files = [path.relative_to(ROOT).as_posix() for top in TOPS for path in [top, *top.rglob("*")]]
        assert any(re.search(hook["files"], file) for file in files)


def test_the_framework_reads_the_file() -> None:
    subprocess.run([ROOT / ".venv/bin/pre-commit", "validate-config", FILE], check=True, capture_output=True)
