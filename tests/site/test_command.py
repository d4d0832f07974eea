from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from portal.site.command import build_date, end, site_url_from
from portal.site.failure import WrongUse

EVENING = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)


def test_the_date_is_the_argument_else_the_epoch_else_today_in_viet_nam() -> None:
    epoch = {"SOURCE_DATE_EPOCH": "1763769600"}  # 2025-11-22T00:00Z
    assert build_date("2026-01-31", epoch, EVENING) == date(2026, 1, 31)
    assert build_date(None, epoch, EVENING) == date(2025, 11, 22)
    assert build_date(None, {}, EVENING) == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["31/01/2026", "2026-02-30", "20260131", "2026-W05-6", "", "hôm nay"])
def test_a_bad_date_is_wrong_use(text: str) -> None:
    with pytest.raises(WrongUse, match="2026-01-31"):
        build_date(text, {}, EVENING)


@pytest.mark.parametrize("text", ["nay", "99999999999999999999"])
def test_a_bad_epoch_is_wrong_use(text: str) -> None:
    with pytest.raises(WrongUse):
        build_date(None, {"SOURCE_DATE_EPOCH": text}, EVENING)


def test_site_url() -> None:
    assert site_url_from({}) == "http://127.0.0.1:8000/"
    assert site_url_from({"SITE_URL": "https://example.org/bhxh-mo"}) == "https://example.org/bhxh-mo/"
    with pytest.raises(WrongUse, match="SITE_URL"):
        site_url_from({"SITE_URL": "example.org"})


def test_wrong_use_and_interrupts_end_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def wrong() -> int:
        raise WrongUse("sai · wrong")

    def interrupted() -> int:
        raise KeyboardInterrupt

    assert end(lambda: 1) == 1
    assert end(wrong) == 2
    assert "sai · wrong" in capsys.readouterr().err
    assert end(interrupted) == 130


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_output_holds_vietnamese_whatever_the_pipe_was_opened_for(project: Path, encoding: str) -> None:
    ending = "import sys; from portal.site.command import end; sys.exit(end(lambda: print('Đã xong \\udc80') or 0))"
    environment = os.environ | {"PYTHONPATH": str(project / "scripts"), "PYTHONIOENCODING": encoding}
    ended = subprocess.run([sys.executable, "-c", ending], env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stdout.decode(), ended.stderr) == (0, "Đã xong \\udc80\n", b"")


def test_ctrl_c_while_the_libraries_are_read_ends_in_silence(project: Path) -> None:
    reading = "import os, signal, portal; os.kill(os.getpid(), signal.SIGINT); import portal.site.build"
    environment = os.environ | {"PYTHONPATH": str(project / "scripts")}
    ended = subprocess.run([sys.executable, "-c", reading], env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (-signal.SIGINT, b"")
    broken = "import portal; raise ValueError('told as ever')"
    ended = subprocess.run([sys.executable, "-c", broken], env=environment, capture_output=True, check=False)
    assert ended.returncode == 1
    assert b"Traceback" in ended.stderr
