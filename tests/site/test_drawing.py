from __future__ import annotations

from pathlib import Path

import pytest

from portal.site.drawing import draw_charts, make_kept
from portal.site.kept import Kept
from portal.site.toolchain import STARTED


def draw(text: str) -> str:
    if text == "bad":
        raise ValueError(text)
    return f"<svg>{text}</svg>"


def refuse(text: str) -> str:
    raise AssertionError(f"drawn again: {text}")


def kept(folder: Path) -> Kept:
    return Kept(folder, STARTED)


def nothing(done: int, total: int) -> None:
    pass


@pytest.mark.parametrize("processes", [1, 2])
def test_every_chart_is_drawn_once_and_kept(tmp_path: Path, processes: int) -> None:
    steps: list[tuple[int, int]] = []
    wanted = {"a1": "một", "b2": "hai"}
    drawings, drawn = draw_charts(
        wanted, draw, kept(tmp_path), processes, lambda done, total: steps.append((done, total))
    )
    assert drawings == {"a1": "<svg>một</svg>", "b2": "<svg>hai</svg>"}
    assert drawn == 2
    assert steps == [(1, 2), (2, 2)]
    again, drawn = draw_charts(wanted, refuse, kept(tmp_path), processes, nothing)
    assert (again, drawn) == (drawings, 0)


def test_only_what_is_missing_is_drawn(tmp_path: Path) -> None:
    draw_charts({"a1": "một"}, draw, kept(tmp_path), 1, nothing)
    drawings, drawn = draw_charts({"a1": "một", "b2": "hai"}, draw, kept(tmp_path), 1, nothing)
    assert drawn == 1
    assert drawings["b2"] == "<svg>hai</svg>"


@pytest.mark.parametrize("left", [b"", b"<svg>ha", b"0" * 32 + b"<svg>hostile</svg>"])
def test_neither_half_a_drawing_nor_one_of_somebody_else_is_believed(tmp_path: Path, left: bytes) -> None:
    draw_charts({"a1": "một"}, draw, kept(tmp_path), 1, nothing)
    (file,) = tmp_path.iterdir()
    file.write_bytes(left)
    drawings, drawn = draw_charts({"a1": "một"}, draw, kept(tmp_path), 1, nothing)
    assert (drawings["a1"], drawn) == ("<svg>một</svg>", 1)


@pytest.mark.parametrize("processes", [1, 2])
def test_a_failing_drawing_fails_the_build_and_is_not_kept(tmp_path: Path, processes: int) -> None:
    with pytest.raises(ValueError, match="bad"):
        draw_charts({"a1": "bad", "b2": "bad"}, draw, kept(tmp_path), processes, nothing)
    assert list(tmp_path.iterdir()) == []


def encode(text: str) -> bytes:
    return b"\x89" + text.encode()


def test_bytes_are_kept_as_they_are(tmp_path: Path) -> None:
    made = make_kept({"a1": "một"}, encode, kept(tmp_path), 1, nothing)
    assert made == ({"a1": b"\x89m\xe1\xbb\x99t"}, 1)
    assert make_kept({"a1": "một"}, encode, kept(tmp_path), 1, nothing) == (made[0], 0)
