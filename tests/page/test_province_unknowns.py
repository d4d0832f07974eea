"""What is not known of a place, by cause."""

from __future__ import annotations

from portal.page.province_unknowns import unknowns_of
from portal.page.views import FigureView, FlagView, StatusView
from tests.page.conftest import View

LABELS = {"a": "Thu", "b": "Tỷ lệ", "c": "Bao phủ", "d": "Người"}


def causes(figures: dict[str, FigureView], former: list[str]) -> dict[str, list[tuple[str, str]]]:
    return {unknown.cause: list(unknown.items) for unknown in unknowns_of(LABELS, figures, former, "vi")}


def test_nothing_held_is_all_missing_or_former() -> None:
    assert causes({}, ["b", "c"]) == {
        "Chưa có số": [("Thu", ""), ("Người", "")],
        "Chỉ có số của địa giới cũ": [("Tỷ lệ", ""), ("Bao phủ", "")],
    }


def test_a_clear_answer_is_no_unknown(view: View) -> None:
    met = view(statuses=(StatusView("met", "đạt"),))
    assert causes(dict.fromkeys(LABELS, met), ["a"]) == {}


def test_translated_disputed_doubtful_and_without_comparable_target(view: View, doubt: FlagView) -> None:
    unclear = StatusView("unknown", "chưa so được", "chỉ tiêu không nêu nhóm")
    figures = {
        "a": view(translated=True),
        "b": view(statuses=(unclear, unclear)),
        "c": view(flags=(FlagView("sources_disagree", "x", "x", True),), statuses=(unclear,)),
        "d": view(flags=(doubt,)),
    }
    assert causes(figures, []) == {
        "Chỉ đọc được qua bản dịch máy": [("Thu", "")],
        "Các nguồn không khớp": [("Bao phủ", "")],
        "Còn nghi vấn": [("Người", "số khó tin")],
        "Chưa so được với chỉ tiêu": [("Tỷ lệ", "chỉ tiêu không nêu nhóm")],
    }
