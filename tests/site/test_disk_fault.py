"""What the machine refuses becomes words in both languages and exit code 2, in every command; never a traceback."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from portal.site.disk_fault import describe_fault, fault_in

COMMANDS = sorted((Path(__file__).resolve().parents[2] / "scripts").glob("*.py"))
KNOWN = (
    errno.EBUSY,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EROFS,
    errno.EACCES,
    errno.EPERM,
    errno.ENOENT,
    errno.EIO,
)
PACKAGE = "tests/packages/ok"


@pytest.mark.parametrize("number", KNOWN)
def test_a_fault_is_told_in_both_languages_with_its_file(number: int) -> None:
    vietnamese, english, file = describe_fault(OSError(number, os.strerror(number), "a/b.csv")).splitlines()
    assert "could not read or write" not in english, "this one has words of its own"
    assert vietnamese.endswith(".")
    assert file == f"a/b.csv: {os.strerror(number)}"


def test_a_fault_that_is_not_known_is_still_told() -> None:
    assert describe_fault(OSError(errno.EXDEV, "x", "a", None, b"b")).splitlines() == [
        "Máy không đọc hay ghi được.",
        "The machine could not read or write.",
        f"a → b: {os.strerror(errno.EXDEV)}",
    ]
    assert describe_fault(OSError("the reason")).endswith("\nthe reason")
    assert describe_fault(OSError()).endswith("\nOSError")


@pytest.mark.parametrize(
    ("log", "number", "file"),
    [
        ("Traceback\n  x\nOSError: [Errno 28] No space left on device: '/a/b.html'\n", errno.ENOSPC, "/a/b.html"),
        ("OSError: [Errno 28] No space left on device", errno.ENOSPC, None),
        ("Failed to write: Read-only file system (os error 30)", errno.EROFS, None),
        ("[Errno 2] No such file: 'x'\n[Errno 30] Read-only file system: 'y'", errno.EROFS, "y"),
    ],
)
def test_a_fault_of_the_disk_is_found_in_what_another_program_printed(log: str, number: int, file: str | None) -> None:
    found = fault_in(log)
    assert found is not None
    assert (found.errno, found.filename) == (number, file)


@pytest.mark.parametrize("log", ["", "WARNING - a page is missing", "[Errno 2] No such file or directory: 'x'"])
def test_what_is_no_fault_of_the_disk_stays_what_it_is(log: str) -> None:
    assert fault_in(log) is None


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.name)
def test_every_command_ends_through_the_one_door(command: Path) -> None:
    lines = command.read_text(encoding="utf-8").splitlines()
    assert lines[-1].strip() == "sys.exit(end(main))"


def run(project: Path, *arguments: str, stdout: str = os.devnull, largest: int | None = None) -> tuple[int, str]:
    """Exit code and what a command said on the error stream; ``largest`` is the size of file that it may write."""

    def limit() -> None:
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

    with Path(stdout).open("w") as stream:
        result = subprocess.run(
            [sys.executable, f"scripts/{arguments[0]}", *arguments[1:]],
            cwd=project,
            stdout=stream,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            preexec_fn=limit,
            text=True,
            check=False,
        )
    return result.returncode, result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("validate.py", PACKAGE), ("compare.py", PACKAGE, PACKAGE)],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_full_disk_behind_the_printed_output(project: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    # Linux has a device that is always full; where there is none, a limit of size does the same to a file.
    full = Path("/dev/full")
    if full.exists():
        code, said = run(project, *arguments, stdout=str(full))
    else:
        code, said = run(project, *arguments, stdout=str(tmp_path / "printed"), largest=0)
    assert code == 2, said
    assert ("Hết chỗ ghi" if full.exists() else "ulimit -f") in said
    assert ("No space to write" if full.exists() else "larger than the machine allows") in said
    assert "Traceback" not in said
    assert "Exception ignored" not in said


def test_a_reader_that_has_seen_enough_ends_it_in_silence(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "scripts/validate.py", PACKAGE], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert command.stderr.read() == b""
        assert command.wait() == 130


def test_a_command_without_any_output_to_print_to_does_its_work(project: Path) -> None:
    closed = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} scripts/validate.py {PACKAGE} >&-"],
        cwd=project,
        capture_output=True,
        check=False,
    )
    assert (closed.returncode, closed.stderr) == (0, b"")


def writers(folder: Path) -> list[tuple[str, ...]]:
    """Commands that write into a folder."""
    there = str(folder)
    return [
        ("build.py", "--date", "2026-11-21", "--out", f"{there}/site"),
        ("make_illustrative_list.py", "--out", there),
        ("check_links.py", "--private", "--minutes", "0", "--data", PACKAGE, "--out", f"{there}/links.json"),
    ]


@pytest.mark.parametrize("number", range(3))
def test_a_target_that_can_not_be_written_is_told_at_once(project: Path, tmp_path: Path, number: int) -> None:
    # A file in the place of a folder can't be written into by anybody, not even by root.
    (tmp_path / "file").write_text("somebody's own")
    code, said = run(project, *writers(tmp_path / "file")[number])
    assert code == 2, said
    assert "file in place of a folder" in said or "is there already" in said, said
    assert "Traceback" not in said
    assert (tmp_path / "file").read_text() == "somebody's own"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_file_that_can_not_be_written_whole_is_not_left_in_part(project: Path, tmp_path: Path) -> None:
    code, said = run(project, *writers(tmp_path)[1], largest=2_000)
    assert code == 2, said
    assert "ulimit -f" in said
    assert "Traceback" not in said
    assert all(file.stat().st_size < 2_000 for file in tmp_path.rglob("*") if file.is_file())
