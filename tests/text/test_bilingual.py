"""Sentences in both languages."""

from __future__ import annotations

import pytest

from portal.text.bilingual import Bilingual


def test_words_of_one_language() -> None:
    both = Bilingual("Tỉnh {name}", "Province {name}")
    assert both.in_language("vi") == "Tỉnh {name}"
    assert both.in_language("en") == "Province {name}"
    assert both.fill(name="{x} Huế") == Bilingual("Tỉnh {x} Huế", "Province {x} Huế")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        Bilingual("{a}", "{b}").fill(a=1)
