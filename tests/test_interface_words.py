"""Every word of the interface stands in both languages, side by side, and in its own language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from jinja2 import Environment, nodes

from tests.interface_words import Pair, interface_pairs

VIETNAMESE_LETTER: Final = re.compile(
    r"[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
NAMES: Final = ("BHXH Mở", "Bắc Kạn", "Minh Họa", "Bản tiếng Việt của trang này", "Bản tiếng Việt")
"""Vietnamese on an English page: names, an example of what to type, and the way to the Vietnamese page."""

ALIKE: Final = re.compile(
    r"[\W\d_]*(?:[a-z_]+\.(?:xml|csv|json)|\{\w+\}|as_of|BHXH Mở|Data Package|Excel|CSV)?[\W\d_]*"
)
"""What may be the same in both languages: signs, names of files, columns and formats."""

OUTSIDE: Final = re.compile(
    r"[\W\d]*(?:Hoàng Sa|Trường Sa|Đà Nẵng|Khánh Hòa|BHXH Mở|CC BY|SHA256SUMS|Data Package"
    r"|[\w.]+\.(?:csv|json|parquet))?"
    r"[\W\d]*"
)
"""Text of a template that needs no translation."""


@pytest.fixture(scope="module")
def pairs(project: Path) -> list[Pair]:
    return interface_pairs(project)


def test_the_pairs_are_found(pairs: list[Pair]) -> None:
    assert len(pairs) > 900
    for words in (("Ngày chốt", "As of"), ("Trang độc lập", "Independent site"), ("Số thu từ đầu năm",)):
        assert any(pair[1 : 1 + len(words)] == words for pair in pairs), words


def test_no_vietnamese_is_left_in_the_english_words(pairs: list[Pair]) -> None:
    names = re.compile("|".join(map(re.escape, sorted(NAMES, key=len, reverse=True))))
    assert [pair for pair in pairs if VIETNAMESE_LETTER.search(names.sub("", pair[2]))] == []


def test_no_words_are_the_same_in_both_languages(pairs: list[Pair]) -> None:
    assert [pair for pair in pairs if pair[1] == pair[2] and not ALIKE.fullmatch(pair[1])] == []


def test_no_side_of_a_pair_is_empty(pairs: list[Pair]) -> None:
    # Where the two sides are built of unlike numbers of parts, every part stands alone; whole texts must be whole.
    whole = [pair for pair in pairs if pair[0].split(":")[0].endswith((".csv", "words.html"))]
    assert [pair for pair in whole if bool(pair[1].strip()) != bool(pair[2].strip())] == []


def test_no_word_of_a_template_stands_outside_a_pair(project: Path) -> None:
    environment = Environment(extensions=["jinja2.ext.do"], autoescape=True)
    alone = []
    for template in sorted((project / "scripts/portal/page/templates").glob("*.html")):
        parsed = environment.parse(template.read_text(encoding="utf-8"))
        # Markup goes only when the pieces are whole again: an expression may stand inside a tag.
        pieces = [
            part.data if isinstance(part, nodes.TemplateData) else "\x00"
            for output in parsed.find_all(nodes.Output)
            for part in output.nodes
        ]
        text = re.sub(r"<!--.*?-->|<[^<>]*>", "\n", "".join(pieces), flags=re.DOTALL)
        lines = (line.strip() for piece in text.split("\x00") for line in piece.split("\n"))
        alone += [f"{template.name}: {line}" for line in lines if not OUTSIDE.fullmatch(line)]
    assert alone == []
