"""Two builds on two machines: other folders, time zones, languages, hash seeds and file modes, one with the drawings of
an earlier build, one after a build that was killed: the same bytes, and no reach for the network. After a change of the
data, a build that takes from the cache what did not change, and one that makes all: the same bytes again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.built_site import drawings_of

DATE = "2026-11-21"
WATCH = Path(__file__).resolve().parents[1] / "watched_network"
PLACES = ("bac-kan", "dong-nai", "quang-ninh", "viet-nam")


def copy_of(project: Path, folder: Path) -> Path:
    """The code, the theme and a few packages, in another folder."""
    caches = shutil.ignore_patterns("__pycache__")
    for name in ("scripts", "docs"):
        shutil.copytree(project / name, folder / name, ignore=caches)
    for name in ("mkdocs.yml", "mkdocs.en.yml", "requirements.lock"):
        shutil.copy(project / name, folder / name)
    for name in ("registry", "debtor-lists/register", *(f"provinces/{place}" for place in PLACES)):
        shutil.copytree(project / "datapackages" / name, folder / "datapackages" / name)
    return folder


def build(folder: Path, log: Path, umask: int, **changed: str) -> dict[str, bytes]:
    """The files of the site that a build of the folder makes, with every reach for the network refused."""
    left_out = ("SITE_URL", "SOURCE_DATE_EPOCH", "CI")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    environment |= {"PYTHONPATH": str(WATCH), "WATCHED_NETWORK_LOG": str(log)}
    command = [*without_network(), sys.executable, str(folder / "scripts" / "build.py"), "--date", DATE]
    where = folder if changed.pop("inside", "") else folder.parent
    result = subprocess.run(
        command, cwd=where, env=environment | changed, umask=umask, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-3000:]
    site = folder / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def without_network() -> list[str]:
    """What starts a program in a machine without any network, where Linux lets us: that holds for every program."""
    command = ["unshare", "--map-root-user", "--net", "--"]
    if shutil.which(command[0]) is None:
        return []
    return command if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0 else []


def start_and_kill(folder: Path, log: Path) -> None:
    """A build that is killed while it writes what it drew, for the next one to find."""
    environment = os.environ | {"PYTHONPATH": str(WATCH), "WATCHED_NETWORK_LOG": str(log)}
    command = [sys.executable, str(folder / "scripts" / "build.py"), "--date", DATE]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if "Draw charts" in line:
                break
        os.killpg(run.pid, signal.SIGKILL)


def with_drawings(folder: Path, site_folder: Path) -> Path:
    """The folder with the drawings that the build of ``site_folder`` has left, to be found by a build in it."""
    shutil.copytree(drawings_of(site_folder), folder / "build" / "cache")
    return folder


def change_a_figure(file: Path) -> None:
    """The sum that Bắc Kạn collected until July 2017, higher by a million."""
    text = file.read_text(encoding="utf-8")
    changed = text.replace("303842000000", "303843000000").replace("303.842 triệu", "303.843 triệu")
    assert changed != text
    file.write_text(changed, encoding="utf-8")


def test_a_cold_build_elsewhere_is_byte_identical(project: Path, site_folder: Path, tmp_path: Path) -> None:
    here = with_drawings(copy_of(project, tmp_path / "một nơi"), site_folder)
    there = copy_of(project, tmp_path / "another" / "deeper" / "place")
    log = tmp_path / "network"
    start_and_kill(there, log)
    assert not (there / "site").exists()
    first = build(here, log, 0o022, TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", inside="yes")
    second = build(there, log, 0o077, TZ="America/Los_Angeles", PYTHONHASHSEED="4242", LC_ALL="C", LANG="tr_TR.UTF-8")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert str(tmp_path).encode() not in b"".join(first.values())
    for folder in (here, there):
        change_a_figure(folder / "datapackages" / "provinces" / "bac-kan" / "observations.csv")
    again = build(here, log, 0o022)
    anew = build(there, log, 0o022, CI="true")
    assert sorted(again) == sorted(anew)
    assert [name for name in again if again[name] != anew[name]] == []
    assert first["tinh/bac-kan/index.html"] != again["tinh/bac-kan/index.html"]
    watched = log.read_text(encoding="utf-8").splitlines()
    assert [line for line in watched if not line.startswith("watched ")] == []
    for program in ("build.py", "mkdocs build", "pagefind", "spawn_main"):
        assert any(program in line for line in watched), f"{program} was not watched"


def test_the_watch_sees_and_refuses_a_reach_for_the_network(tmp_path: Path) -> None:
    log = tmp_path / "network"
    for reach in (
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
    ):
        child = f"import socket; {reach}"
        program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
        environment = os.environ | {"PYTHONPATH": str(WATCH), "WATCHED_NETWORK_LOG": str(log)}
        result = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
        )
        assert "reached for the network" in result.stderr
    told = log.read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in told] == ["watched", "watched", "refused"] * 3
