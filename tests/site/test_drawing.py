from __future__ import annotations

from pathlib import Path

import pytest

from portal.site.drawing import draw_charts, make_kept


def draw(text: str) -> str:
    if text == "bad":
        raise ValueError(text)
    return f"<svg>{text}</svg>"


def refuse(text: str) -> str:
    raise AssertionError(f"drawn again: {text}")


def nothing(done: int, total: int) -> None:
    pass


@pytest.mark.parametrize("processes", [1, 2])
def test_every_chart_is_drawn_once_and_kept(tmp_path: Path, processes: int) -> None:
    steps: list[tuple[int, int]] = []
    wanted = {"a1": "một", "b2": "hai"}
    drawings, drawn = draw_charts(wanted, draw, tmp_path, processes, lambda done, total: steps.append((done, total)))
    assert drawings == {"a1": "<svg>một</svg>", "b2": "<svg>hai</svg>"}
    assert drawn == 2
    assert steps == [(1, 2), (2, 2)]
    again, drawn = draw_charts(wanted, refuse, tmp_path, processes, nothing)
    assert (again, drawn) == (drawings, 0)


def test_only_what_is_missing_is_drawn(tmp_path: Path) -> None:
    draw_charts({"a1": "một"}, draw, tmp_path, 1, nothing)
    drawings, drawn = draw_charts({"a1": "một", "b2": "hai"}, draw, tmp_path, 1, nothing)
    assert drawn == 1
    assert drawings["b2"] == "<svg>hai</svg>"


def test_a_killed_run_leaves_nothing_that_is_trusted(tmp_path: Path) -> None:
    (tmp_path / "a1.svg.4711").write_text("<svg>ha")
    drawings, drawn = draw_charts({"a1": "một"}, draw, tmp_path, 1, nothing)
    assert (drawings["a1"], drawn) == ("<svg>một</svg>", 1)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failing_drawing_fails_the_build_and_is_not_kept(tmp_path: Path, processes: int) -> None:
    with pytest.raises(ValueError, match="bad"):
        draw_charts({"a1": "bad", "b2": "bad"}, draw, tmp_path, processes, nothing)
    assert list(tmp_path.iterdir()) == []


def encode(text: str) -> bytes:
    return b"\x89" + text.encode()


def test_bytes_are_kept_as_they_are_under_their_ending(tmp_path: Path) -> None:
    made = make_kept({"a1": "một"}, encode, tmp_path, ".png", 1, nothing)
    assert made == ({"a1": b"\x89m\xe1\xbb\x99t"}, 1)
    assert (tmp_path / "a1.png").read_bytes() == made[0]["a1"]
    assert make_kept({"a1": "một"}, encode, tmp_path, ".png", 1, nothing) == (made[0], 0)
