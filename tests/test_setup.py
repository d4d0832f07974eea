"""Setting up on machines that lack something: what is installed, and what a person is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PYTHON = """#!/bin/sh
case "$*" in
*version_info*"<"*) exit {too_old} ;;
*"import ensurepip"*) test -e "{marks}/venv-package" ;;
*"print("*) echo python3.11-venv ;;
*"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python && echo "$*" >>"{marks}/venv" ;;
*"-m pip"*) echo "$*" >>"{marks}/pip"; exit {pip_fails} ;;
*find_browser*) test -e "{marks}/browser" ;;
*playwright*) echo "$*" >>"{marks}/playwright"; test -n "{playwright_works}" && touch "{marks}/browser" ;;
esac
"""
APT = """#!/bin/sh
echo "$*" >>"{marks}/apt"
case "$*" in
*install*venv*) touch "{marks}/venv-package" ;;
*install*chromium*) test -n "{apt_has_chromium}" && touch "{marks}/browser" ;;
esac
"""


class Machine:
    """A folder with the set-up script and locks, and a PATH with only what is put there."""

    def __init__(self, folder: Path, project: Path) -> None:
        self.folder, self.marks, self.bin = folder / "tờ nháp", folder / "marks", folder / "bin"
        for path in (self.folder / "scripts", self.marks, self.bin):
            path.mkdir(parents=True)
        shutil.copy(project / "scripts" / "setup.sh", self.folder / "scripts" / "setup.sh")
        for lock in ("requirements.lock", "requirements-dev.lock", "requirements-depth.lock"):
            (self.folder / lock).write_text("one==1\n")
        for program in ("sh", "cat", "cksum", "dirname", "mkdir", "cp", "touch", "env"):
            (self.bin / program).symlink_to(shutil.which(program) or "")

    def add(self, name: str, text: str, **values: object) -> Machine:
        program = self.bin / name
        known = {"marks": self.marks, "too_old": 0, "pip_fails": 0, "playwright_works": "", "apt_has_chromium": ""}
        program.write_text(text.format(**(known | values)))
        program.chmod(0o755)
        return self

    def user(self, number: int) -> Machine:
        return self.add("id", f"#!/bin/sh\necho {number}\n")

    def run(self, what: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.bin), "LC_ALL": "C"}
        command = [str(self.bin / "sh"), "scripts/setup.sh", what]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    def log(self, name: str) -> list[str]:
        file = self.marks / name
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def machine(tmp_path: Path, project: Path) -> Machine:
    return Machine(tmp_path, project).user(1000)


def with_venv_package(machine: Machine) -> Machine:
    (machine.marks / "venv-package").touch()
    return machine


def test_without_a_python_it_says_what_to_install(machine: Machine) -> None:
    result = machine.run("run")
    assert result.returncode == 2
    assert "Python 3.11 or newer" in result.stderr
    assert "sudo apt install python3" in result.stderr


def test_an_old_python3_is_passed_over_for_a_newer_one(machine: Machine) -> None:
    machine.add("python3", PYTHON, too_old=1)
    assert machine.run("run").returncode == 2
    with_venv_package(machine).add("python3.12", PYTHON)
    assert machine.run("run").returncode == 0
    assert machine.log("venv")


def test_without_ensurepip_a_person_is_told_the_one_command(machine: Machine) -> None:
    machine.add("python3", PYTHON).add("apt-get", APT)
    result = machine.run("run")
    assert result.returncode == 2
    assert "sudo apt install python3.11-venv" in result.stderr
    assert not machine.log("apt")


def test_without_ensurepip_root_installs_it(machine: Machine) -> None:
    machine.user(0).add("python3", PYTHON).add("apt-get", APT)
    assert machine.run("run").returncode == 0
    assert [line.split()[0] for line in machine.log("apt")] == ["update", "install"]
    assert machine.log("venv")


def test_a_lock_is_installed_with_hashes_once_and_again_when_it_changes(machine: Machine) -> None:
    with_venv_package(machine).add("python3", PYTHON)
    assert machine.run("develop").returncode == 0
    assert machine.run("develop").returncode == 0
    installed = machine.log("pip")
    assert [line.split("-r ")[1] for line in installed] == ["requirements.lock", "requirements-dev.lock"]
    assert all("--require-hashes" in line for line in installed)
    (machine.folder / "requirements.lock").write_text("one==2\n")
    machine.run("develop")
    assert len(machine.log("pip")) == 4


def test_what_mutation_needs_is_installed_only_for_it(machine: Machine) -> None:
    with_venv_package(machine).add("python3", PYTHON)
    assert machine.run("depth").returncode == 0
    installed = [line.split("-r ")[1] for line in machine.log("pip")]
    assert installed == ["requirements.lock", "requirements-dev.lock", "requirements-depth.lock"]


def test_a_failed_installation_is_tried_again(machine: Machine) -> None:
    with_venv_package(machine).add("python3", PYTHON, pip_fails=1)
    result = machine.run("run")
    assert result.returncode == 2
    assert "check the network" in result.stderr
    machine.run("run")
    assert len(machine.log("pip")) == 2


LETTERS = "#!/bin/sh\necho '{family}'\n"


def test_a_browser_that_is_there_is_used(machine: Machine) -> None:
    with_venv_package(machine).user(0).add("python3", PYTHON).add("apt-get", APT)
    machine.add("fc-list", LETTERS, family="Liberation Sans")
    (machine.marks / "browser").touch()
    assert machine.run("browser").returncode == 0
    assert not machine.log("apt")
    assert not machine.log("playwright")


def test_root_gets_a_browser_from_the_system_else_from_playwright(machine: Machine) -> None:
    with_venv_package(machine).user(0).add("python3", PYTHON, playwright_works=1).add("apt-get", APT)
    assert machine.run("browser").returncode == 0
    assert any("chromium" in line for line in machine.log("apt"))
    assert "--with-deps" in machine.log("playwright")[0]
    (machine.marks / "browser").unlink()
    (machine.marks / "playwright").unlink()
    machine.add("apt-get", APT, apt_has_chromium=1)
    assert machine.run("browser").returncode == 0
    assert not machine.log("playwright")


def test_a_machine_without_common_letters_gets_some(machine: Machine) -> None:
    with_venv_package(machine).user(0).add("python3", PYTHON).add("apt-get", APT)
    machine.add("fc-list", LETTERS, family="DejaVu Sans")
    (machine.marks / "browser").touch()
    assert machine.run("browser").returncode == 0
    assert any("fonts-liberation" in line for line in machine.log("apt"))


def test_a_person_without_common_letters_is_told_the_one_command(machine: Machine) -> None:
    with_venv_package(machine).add("python3", PYTHON).add("fc-list", LETTERS, family="DejaVu Sans")
    (machine.marks / "browser").touch()
    result = machine.run("browser")
    assert result.returncode == 0
    assert "sudo apt install fonts-liberation" in result.stderr


def test_without_any_browser_it_fails_and_says_what_to_do(machine: Machine) -> None:
    with_venv_package(machine).add("python3", PYTHON)
    result = machine.run("browser")
    assert result.returncode == 2
    assert machine.log("playwright") == ["-m playwright install chromium"]
    assert "sudo apt install chromium" in result.stderr
    assert "CHROMIUM=" in result.stderr


def test_wrong_use_is_told(machine: Machine) -> None:
    assert machine.run("nothing").returncode == 2


def test_the_scripts_are_plain_shell_and_can_be_run(project: Path) -> None:
    for name in ("scripts/setup.sh", ".ci/run"):
        assert os.access(project / name, os.X_OK)
    for name in ("scripts/setup.sh", "scripts/lock.sh"):
        subprocess.run(["sh", "-n", str(project / name)], check=True)


def test_locks_have_hashes_and_name_no_place(project: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-depth.lock"):
        text = (project / name).read_text()
        assert "://" not in text
        assert "index-url" not in text
        assert " @ " not in text
        pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)
