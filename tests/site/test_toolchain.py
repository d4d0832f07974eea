from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import portal.site.toolchain as module
from portal.site.toolchain import toolchain


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of some of the code, as the toolchain."""
    shutil.copytree(Path(module.__file__).parents[1] / "text", tmp_path / "portal")
    monkeypatch.setattr(module, "_CODE", tmp_path / "portal")
    return tmp_path / "portal"


def test_the_same_code_is_the_same_toolchain(code: Path) -> None:
    assert toolchain() == toolchain()


def test_every_file_of_the_code_counts_but_what_python_compiled(code: Path) -> None:
    before = toolchain()
    (code / "__pycache__").mkdir(exist_ok=True)
    (code / "__pycache__" / "x.pyc").write_bytes(b"compiled")
    assert toolchain() == before
    (code / "template.html").write_text("<p>")
    assert toolchain() != before


def test_libraries_and_python_count(code: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = toolchain()
    monkeypatch.setattr(module, "_libraries", lambda: ["pandas-99.0.dist-info"])
    other = toolchain()
    monkeypatch.setattr("sys.version", "4.0")
    assert len({before, other, toolchain()}) == 3


def test_the_libraries_are_those_that_are_installed() -> None:
    assert any(name.startswith("pandas-") for name in module._libraries())


def test_code_that_cannot_be_read_whole_is_no_toolchain(code: Path) -> None:
    (code / "link.py").symlink_to(code / "date.py")
    assert toolchain() is None
