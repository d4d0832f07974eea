"""The copy of the project in which mutmut works: only files of it change, never the project's own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.mutation.layer import Layer

_BESIDE: Final = ("datapackages", "releases", "docs", "mkdocs.yml", "mkdocs.en.yml", ".github")
"""What tests read beside the code."""
_LEFT_OUT: Final = shutil.ignore_patterns("__pycache__", ".hypothesis")


def make_working_copy(project: Path, layer: Layer, folder: Path) -> None:
    """Write the copy for a layer to ``folder``, in place of what is there.

    mutmut names a module by its file, without a first folder "src"; so ``scripts`` is called that in the copy.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(project / "scripts" / "portal", folder / "src" / "portal", ignore=_LEFT_OUT)
    shutil.copytree(project / "tests", folder / "tests", ignore=_LEFT_OUT)
    for name in _BESIDE:
        if (project / name).is_dir():
            shutil.copytree(project / name, folder / name, ignore=_LEFT_OUT)
        else:
            shutil.copy2(project / name, folder / name)
    for program in sorted((project / "scripts").glob("*.py")):
        shutil.copy2(program, folder / "src" / program.name)
    (folder / "pyproject.toml").write_text(settings(layer), encoding="utf-8")


def settings(layer: Layer) -> str:
    """The settings of pytest and mutmut in the copy, as TOML."""
    mutmut = {
        "source_paths": ["src"],
        "only_mutate": [f"src/portal/{layer.name}/*"],
        "also_copy": [*_BESIDE],
        "pytest_add_cli_args": ["-p", "no:cacheprovider", "-p", "no:xdist", "--no-header"],
        "pytest_add_cli_args_test_selection": [*layer.tests, *(f"--deselect={one}" for one in layer.without)],
        # pandas and pyarrow have threads; a process that never ran a test is forked instead.
        "process_isolation": "forkserver",
        "track_dependencies": False,
        "use_git_change_detection": False,
    }
    pytest = {
        "pythonpath": ["src", "."],
        "addopts": ["--import-mode=importlib", "-x", "-q"],
        "filterwarnings": ["error"],
    }
    return _section("tool.mutmut", mutmut) + _section("tool.pytest.ini_options", pytest)


def _section(name: str, values: Mapping[str, object]) -> str:
    # A string, a list of strings or a truth value is written alike in JSON and in TOML.
    return f"[{name}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items())
