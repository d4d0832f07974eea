"""What `make mutation` counts, and that its settings name what is there."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.mutation.layer import LAYERS, Layer
from tests.mutation.score import Score, score_of
from tests.mutation.working_copy import make_working_copy, settings


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_a_layer_and_its_tests_are_there(project: Path, layer: Layer) -> None:
    assert list((project / "scripts" / "portal" / layer.name).glob("*.py"))
    assert [name for name in layer.tests if not (project / name).exists()] == []


def test_the_three_layers_of_checks_are_tried() -> None:
    assert {layer.name for layer in LAYERS} == {"text", "review", "contract"}


def test_what_no_test_noticed_counts_against_the_score() -> None:
    endings = ["killed", "killed", "timeout", "survived", "no tests", "skipped", "not checked"]
    assert score_of(endings) == Score(noticed=3, tried=5)
    assert score_of(endings).percent == 60
    assert score_of([]).percent == 0


def test_the_settings_are_those_of_the_layer() -> None:
    read = tomllib.loads(settings(Layer("text", ("tests/text",))))
    assert read["tool"]["mutmut"]["only_mutate"] == ["src/portal/text/*"]
    assert read["tool"]["mutmut"]["pytest_add_cli_args_test_selection"] == ["tests/text"]
    assert read["tool"]["pytest"]["ini_options"]["filterwarnings"] == ["error"]


def test_the_copy_holds_the_code_and_leaves_the_project_alone(tmp_path: Path, project: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "left-over").write_text("")
    make_working_copy(project, LAYERS[0], folder)
    assert not (folder / "left-over").exists()
    own = project / "scripts" / "portal" / "text" / "number.py"
    assert (folder / "src" / "portal" / "text" / "number.py").read_bytes() == own.read_bytes()
    assert not any(path.is_symlink() for path in folder.rglob("*"))
