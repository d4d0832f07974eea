"""Letters broken by an encoding are told; odd letters that somebody meant are not."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portal.text.broken_letters import BROKEN, BROKEN_SIGNS, has_broken_letters

SENTENCE = "Bảo hiểm xã hội tỉnh thông báo: đến ngày 31 tháng 12, số đơn vị chậm đóng đã giảm nhiều."
BROKEN_TEXTS = {
    "TCVN3": "B¶o hiÓm x· héi tØnh",
    "TCVN3, đ": "®ãng b¶o hiÓm",
    "TCVN3, đ at the start": "xin ®Õn",
    "TCVN3, ô": "C«ng ty",
    "TCVN3, ê": "tªn",
    "Windows-1258": "BaÒo hiêÒm xaÞ hôòi",
    "Windows-1258, ươ": "ðýõòc",
    "Windows-1258, capitals": "BAÒO HIÊÒM XAÞ HÔÒI",
    "Windows-1258, a tone inside a word": "baòn haìt",
    "Windows-1258, money": "1.000þ",
    "VNI": "Baûo hieåm xaõ hoäi",
    "VNI, one word": "hoäi",
    "VNI, ends of words": "meø xaõ keå",
    "VNI, capitals": "BAÛO HIEÅM XAÕ HOÄI",
    "UTF-8 as Windows-1252": "Báº£o hiá»ƒm",
    "UTF-8 as Latin-1": "BÃ¡o",
    "UTF-8, quotation marks": "â€œthuâ€",
    "UTF-8, đ": "Ä‘Ã³ng",
    "not a character": "b\ufffdo",
    "lost letters": "B?o hi?m",
    "lost letters, capitals": "B?O HI?M",
    "three loose marks": "a\u0301\u0302\u0303",
}
SOUND_TEXTS = {
    "Vietnamese": SENTENCE,
    "Vietnamese in capitals": SENTENCE.upper(),
    "a quotation mark after Ã": "THỊ XÃ” ĐÃ NỘP",
    "French": "Noël, août, naïve, São Paulo, Müller, Bodø",
    "Icelandic": "Þór Guðmundsson, Alþingi, GUÐRÚN",
    "a tone on the wrong letter": "Hoaì Đức, Khoaì Châu, Baò",
    "a brand": "Toyota®cars, Báo A® và B™",
    "a question": "Ai? Vì sao? Bao giờ?",
    "a question without spaces": "Ai? Vì sao?Sao?Thế",
    "one question mark inside a word": "sao?thế nào",
    "an address": "https://example.org/a?b=c?d",
    "units": "5 µm, 3 m², 20 °C, ½, n° 5, §2, 1ª",
    "Finnish": "Lempeä Oy",
    "Moroccan": "Laâyoune",
    "two loose marks": "ế",
}


@pytest.mark.parametrize("text", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_a_wrong_encoding_is_told(text: str) -> None:
    assert has_broken_letters(text)


@pytest.mark.parametrize("text", SOUND_TEXTS.values(), ids=SOUND_TEXTS)
def test_odd_letters_that_are_meant_are_sound(text: str) -> None:
    assert not has_broken_letters(text)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_vietnamese_sentence_read_in_a_western_encoding_is_told(encoding: str) -> None:
    assert has_broken_letters(SENTENCE.encode().decode(encoding, errors="replace"))


def test_a_vietnamese_sentence_that_ascii_cannot_hold_is_told() -> None:
    assert has_broken_letters(SENTENCE.encode("ascii", errors="replace").decode())


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF) | st.sampled_from("\u0301\u0302\u0303\ufffd")))
@example("ýõ")
@example("0þ")
def test_no_broken_text_is_without_the_signs_that_are_looked_for_first(text: str) -> None:
    # The signs spare most files the search; a sign left out would let broken text through.
    assert BROKEN.search(text) is None or not BROKEN_SIGNS.isdisjoint(text)
