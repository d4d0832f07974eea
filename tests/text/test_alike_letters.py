"""Letters in the guise of Latin ones are told; names of other languages are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.alike_letters import has_suspect_letters, is_suspect
from portal.text.search_words import search_words

DECEIVING = {
    "a Cyrillic letter in a word": "Bá\u043e",
    "a word of Cyrillic letters that look Latin": "Ở \u0421\u041e\u041e\u0420",
    "one Cyrillic letter": "loại \u0410",
    "a Greek letter in a word": "B\u0391O",
    "one Greek capital": "loại \u0391",
    "Cherokee": "\u13a0\u13a1",
    "Lisu": "\ua4d0\ua4f3",
    "Coptic": "\u2c9f\u2c9f",
    "Canadian syllabics": "\u15c5",
    "Deseret": "\U00010430",
    "Ethiopic": "\u1200",
    "small capitals": "ʙᴀᴏ",
    "one small capital": "\u1d00",
    "a letter of phonetics": "b\u0251o",
    "a click": "Vie\u01c0",
    "the letter Wynn": "\u01bfhu",
    "tone six": "\u0185ao",
    "a Roman number in a word": "B\u2170nh",
    "bold": "\U0001d401ảo",
    "wide letters": "\uff22ao",
    "circled letters": "\u24b7ảo",
    "letters in brackets": "\u249cbc",
    "letters in a dark circle": "\U0001f150",
    "letters of flags": "\U0001f1fb\U0001f1f3",
    "struck through": "Ba\u0336o",
    "in a frame": "B\u20dd",
    "long s": "\u017fo",
    "a ligature": "\ufb01n",
    "a small letter above": "B\u1d43o",
    "Ð for Đ": "\u00d0ắk Lắk",
    "ð for đ": "ở \u00f0ó",
    "dotless ı in a Vietnamese word": "T\u0131nh Anh",
    "dotless ı in a word with marks": "Qu\u0131 Nhơn",
    "Thai in a word": "B\u0e2do",
    "Ð inside capitals": "H\u00d0QT, Q\u00d0-BHXH",
    "Cyrillic and Armenian": "\u0421\u041e\u054f",
    "Armenian that looks Latin": "\u0585\u057d",
    "Cyrillic with marks": "\u0421\u04e7",
    "the Cyrillic bar": "\u0410\u04c0",
    "a Greek letter with a loose mark": "\u03bf\u0302ng",
    "a Greek letter behind a digit": "A1\u03bf",
    "º inside a word": "C\u00bang ty",
    "a Chinese stroke": "C\u4e28",
    "a Korean letter": "C\u3147ng",
    "Thai digits": "2\u0e5025",
    "Bengali digits": "50\u09e6",
}
HONEST = {
    "Vietnamese": "Bảo hiểm xã hội tỉnh Đắk Lắk, ĐẮK LẮK, Ươ",
    "loose marks": "Ba\u0309o hie\u0302\u0309m",
    "French and Polish": "Noël, Łódź, Œuvre, Ærø, Straße, Ğ, Ħ",
    "Icelandic": "Þór, Guðmundsson, Seyðisfjörður",
    "Azerbaijani": "Əliyev, Azərbaycan",
    "Gujarati": "ગુજરાત",
    "Turkish": "Yıldırım, Yıldız, İstanbul, Işık, Altın",
    "Russian": "ЛУКОЙЛ, Зарубежнефть",
    "Greek": "hệ số α bằng 2, Ελλάς",
    "Japanese": "社会保険庁のＶＳＳ, トヨタ, 佐々木",
    "digits of other shapes": "第１号社会, \U0001d7ce, ①",
    "Korean": "삼성전자",
    "Thai": "ไทย",
    "Latin beside Chinese": "AB社",
    "units": "5 µm, 3 m², 20 °C, ½, n° 5, §2, 1ª, 2º, ㎏, 5 Ω",
    "marks": "№ 5, ①, ™, ®, ⊕, ✪, ㊗, ≠",
    "a Roman number": "Chương Ⅷ",
    "an apostrophe": "Oʼzbekiston, Hawaiʻi",
    "dashes and quotes": "“a” – ‘b’ — … •",
}


@pytest.mark.parametrize("text", DECEIVING.values(), ids=DECEIVING)
def test_a_letter_in_disguise_is_told(text: str) -> None:
    assert has_suspect_letters(text)
    assert any(map(is_suspect, text)), "it must be shown which"


@pytest.mark.parametrize("text", HONEST.values(), ids=HONEST)
def test_names_of_other_languages_are_honest(text: str) -> None:
    assert not has_suspect_letters(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
def test_what_is_told_can_be_shown(text: str) -> None:
    assert not has_suspect_letters(text) or any(map(is_suspect, text))


@given(st.text(alphabet=st.characters(max_codepoint=0x17E, categories=["Ll", "Lu"], exclude_characters="ıÐðĸŉĿŀĲĳ")))
def test_no_word_of_european_letters_is_suspect(text: str) -> None:
    assert not has_suspect_letters(text)


def test_a_turkish_name_is_found_by_plain_letters() -> None:
    assert search_words("Yıldız Mınh") == ["yildiz", "minh"]
