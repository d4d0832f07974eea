"""What a spreadsheet would run is told from names and notes that only begin with a sign."""

from __future__ import annotations

import time

import pytest

from portal.contract.formula import is_formula

RUN = [
    "=1+1", "=SUM(1)", "\t=1", "＝1", "+1", "-1", "@A1", "+A1+B2", "-A1*2", "+A1&B2", "@A1:B2", "+A:A", "+A1=B1",
    "+1=1", "+A1%", "-5+A1", "-+-1+A1", "+R1C1", "-SUM (1)", "+SUM\u00a0(1)", '+"a"&A1', "+{1;2}", "+TRUE", "+1e5",
    "-1 2",
    "+'file:///etc/passwd'#$passwd.A1", "＋SUM(1)", "＠SUM(1)", "－1", "+cmd|' /C calc'!A0 Ví Dụ",
    "- HYPERLINK(x) Ví Dụ", "+84912345678", "-A1 B2", "@SUM(1) Công ty", "+[a.xlsx]S!A1 Công ty",
]  # fmt: skip
WORDS = [
    "Công ty TNHH =Ví Dụ", "- Công ty TNHH Ví Dụ", "-Công ty Cổ phần Ví Dụ", "+ Công ty TNHH Ví Dụ (Việt Nam)", "",
    "@Home JSC", "+84 Studio", "+84 Studio Công ty TNHH", "- CTY TNHH ABC", "- HĐ số 12/2024",
    "- Giảm 5% so với tháng trước", '- Công ty TNHH "Ví Dụ"', "- Nghỉ(ốm) dài ngày", "- Đã xong hết!", "1-5", "A+B",
]  # fmt: skip


@pytest.mark.parametrize("text", RUN)
def test_a_formula_is_told(text: str) -> None:
    assert is_formula(text)


@pytest.mark.parametrize("text", WORDS)
def test_words_behind_a_sign_are_words(text: str) -> None:
    assert not is_formula(text)


@pytest.mark.parametrize("part", [" ", "+", "A ", "a(", "- ", "ab "])
def test_long_text_is_judged_at_once(part: str) -> None:
    start = time.process_time()
    is_formula("+" + part * 5000)
    assert time.process_time() - start < 1
