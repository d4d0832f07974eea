"""The command validate.py: every package with a fault, several paths at once, and files with random damage."""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import validate
from portal.site.command import end
from tests.packages.edits import cell

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = PROJECT / "tests" / "packages"
BAD = sorted(PACKAGES.glob("bad-*"))
BAC_KAN = PACKAGES / "ok" / "provinces" / "bac-kan"
DOUBTFUL: Final = "out-of-range"
WITHHELD: Final = "Chưa xét nghi vấn vì còn lỗi · Warnings wait until the errors are mended: "


def run(*arguments: str) -> tuple[int, str]:
    """Exit code and output of the command, run in this process so that an exception is a failure of the test."""
    output = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(output), tempfile.TemporaryDirectory() as kept:
        patch.chdir(PROJECT)
        # Nothing is told from an earlier run.
        patch.setattr(validate, "KEPT", Path(kept))
        patch.setattr(sys, "argv", ["validate.py", *arguments])
        code = end(validate.main)
    return code, output.getvalue()


def report_on(*paths: Path) -> tuple[int, Any]:
    code, output = run(*(str(path) for path in paths), "--format", "json")
    return code, json.loads(output)


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_each_bad_package_ends_with_one_and_names_every_place(folder: Path) -> None:
    code, report = report_on(folder)
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    shown = folder.relative_to(PROJECT).as_posix() + "/"
    assert code == 1
    assert report["valid"] is False
    assert [{**one, "file": shown + one["file"]} for one in expected] == [
        {key: issue[key] for key in ("code", "file", "row", "column")} for issue in report["issues"]
    ]
    assert {issue["severity"] for issue in report["issues"]} == {"error"}


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A package without an error and with a figure out of all proportion."""
    folder = tmp_path / "doubtful"
    shutil.copytree(BAC_KAN, folder)
    cell("observations.csv", 7, "value", "307327000")(folder)
    cell("observations.csv", 7, "as_printed", "307.327.000 người")(folder)
    return folder


def test_errors_in_one_path_do_not_hide_the_warnings_of_another(doubtful: Path) -> None:
    alone_code, alone = report_on(doubtful)
    assert alone_code == 0
    assert alone["valid"] is True
    assert DOUBTFUL in {issue["code"] for issue in alone["issues"]}
    bad = PACKAGES / "bad-number-syntax"
    for paths in ((bad, doubtful), (doubtful, bad)):
        code, both = report_on(*paths)
        assert code == 1
        assert [issue for issue in both["issues"] if issue["severity"] == "warning"] == alone["issues"]
        assert [issue["code"] for issue in both["issues"] if issue["severity"] == "error"] == ["number-syntax"]


def test_the_text_says_which_paths_wait_for_their_warnings(doubtful: Path) -> None:
    bad = "tests/packages/bad-number-syntax"
    _, text = run(bad, str(doubtful))
    assert text.splitlines()[-1] == WITHHELD + bad
    assert "nghi vấn " + DOUBTFUL in text
    for style in ("json", "github"):
        assert WITHHELD not in run(bad, "--format", style)[1]
    assert WITHHELD not in run(str(doubtful))[1]


def test_a_path_that_is_given_twice_is_told_once(doubtful: Path) -> None:
    assert report_on(doubtful, doubtful) == report_on(doubtful)
    bad = PACKAGES / "bad-number-syntax"
    assert report_on(bad, bad) == report_on(bad)


def test_a_folder_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(str(tmp_path / "nowhere")) == (2, "")
    assert "nowhere" in capsys.readouterr().err


_DAMAGE: Final = st.lists(
    st.tuples(
        st.sampled_from(["observations.csv", "sources.csv", "datapackage.json"]),
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 3),
        st.one_of(
            st.binary(max_size=4),
            st.sampled_from(
                [b'"', b",", b"\n", b"\r", b"\x00", b"\xef\xbb\xbf", b"-", b"9" * 400, b"{", b"[", b"1e999"]
            ),
            st.text(max_size=3).map(lambda text: text.encode("utf-8", "surrogatepass")),
        ),
    ),
    min_size=1,
    max_size=4,
)
"""File, place in it as a share of its length, how many bytes go, and what comes in their stead."""


@settings(max_examples=40, deadline=None, derandomize=True)
@given(damage=_DAMAGE)
def test_damaged_bytes_give_a_verdict_and_never_an_exception(damage: list[tuple[str, float, int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "bac-kan"
        shutil.copytree(BAC_KAN, folder)
        for file, share, length, new in damage:
            old = (folder / file).read_bytes()
            start = int(share * len(old))
            (folder / file).write_bytes(old[:start] + new + old[start + length :])
        code, report = report_on(folder)
    assert code in (0, 1)
    assert report["valid"] is (code == 0)
    assert code == 0 or any(issue["severity"] == "error" for issue in report["issues"])
