from __future__ import annotations

import io
from itertools import count

import pytest

from portal.site.progress import Progress
from portal.text.bilingual import Bilingual


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def progress_on(stream: io.StringIO) -> Progress:
    ticks = count()
    return Progress(stream, lambda: next(ticks) * 1.5)


def test_a_stage_prints_one_line_with_count_and_seconds() -> None:
    stream = io.StringIO()
    with progress_on(stream).stage(Bilingual("Vẽ biểu đồ", "Draw charts")) as stage:
        stage.step(1, 2)
        stage.count = "12"
    assert stream.getvalue() == "✓ Vẽ biểu đồ · Draw charts: 12 (1.5 s)\n"


def test_a_terminal_sees_how_far_it_is() -> None:
    stream = Terminal()
    with progress_on(stream).stage(Bilingual("Vẽ", "Draw")) as stage:
        stage.step(1, 2)
    assert "Vẽ · Draw 1/2" in stream.getvalue()
    assert stream.getvalue().endswith("\r\033[K✓ Vẽ · Draw (1.5 s)\n")


def test_a_failing_stage_ends_its_line_and_passes_the_error_on() -> None:
    stream = io.StringIO()
    with pytest.raises(KeyError), progress_on(stream).stage(Bilingual("Vẽ", "Draw")):
        raise KeyError
    assert stream.getvalue() == "✗ Vẽ · Draw (1.5 s)\n"


def test_say_ends_with_one_line_break() -> None:
    stream = io.StringIO()
    Progress(stream).say("hai\ndòng\n\n")
    assert stream.getvalue() == "hai\ndòng\n"
