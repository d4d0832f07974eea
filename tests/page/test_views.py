"""What a template can ask of a figure."""

from __future__ import annotations

import pytest

from portal.page.views import FlagView
from tests.page.conftest import View


def test_text_is_one_expression_without_double_spaces(view: View) -> None:
    assert view(qualifier="hơn", value="128.000", unit="người").text == "hơn 128.000 người"
    assert view(qualifier="", value="95,76%", unit="").text == "95,76%"


def test_a_sentence_tells_rounded_money(view: View) -> None:
    exact = view(qualifier="hơn", value="245.985", unit="triệu đồng", rounded=("245,9", "tỷ đồng"))
    assert (exact.text, exact.told_text) == ("hơn 245.985 triệu đồng", "hơn 245,9 tỷ đồng")
    assert view(value="95,76%", unit="").told_text == "95,76%"


def test_doubts_are_the_flags_that_make_it_doubtful(view: View, doubt: FlagView) -> None:
    rounded = FlagView("rounded", "Đã làm tròn", "", False)
    assert view(flags=(doubt, rounded)).doubts == (doubt,)


@pytest.mark.parametrize(("flag", "implausible"), [("implausible", True), ("out_of_range", True), ("jump", False)])
def test_implausible(view: View, flag: str, implausible: bool) -> None:
    assert view(flags=(FlagView(flag, "", "", True),)).implausible is implausible
