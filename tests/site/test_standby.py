from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from portal.site.order import Order


@pytest.fixture
def waiting(project: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(project / "scripts" / "standby.py")]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8")


def test_without_an_order_it_ends_in_silence(waiting: subprocess.Popen[str]) -> None:
    assert waiting.communicate("", timeout=60) == ("", "")
    assert waiting.returncode == 0


def test_an_order_is_built_and_its_end_is_told(waiting: subprocess.Popen[str], tmp_path: Path) -> None:
    order = Order(tmp_path / "không có", None, tmp_path / "site", "", tmp_path / "first")
    _, said = waiting.communicate(order.as_line(), timeout=60)
    assert waiting.returncode == 2
    assert "Không có thư mục dữ liệu" in said
