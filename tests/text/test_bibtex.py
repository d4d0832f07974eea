"""What another library reads out of a BibTeX entry is what was put in, and nothing ends the entry early."""

from __future__ import annotations

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from hypothesis import example, given
from hypothesis import strategies as st

from portal.text.bibtex import bibtex_text

LETTERS = st.characters(min_codepoint=32, max_codepoint=0x1EFF, exclude_categories=["C", "Z", "M"])


def read(entry: str) -> dict[str, str]:
    library = parse_string(entry, parse_stack=[RemoveEnclosingMiddleware()])
    assert library.failed_blocks == []
    (found,) = library.entries
    return {field.key: str(field.value) for field in found.fields}


@given(st.text(LETTERS, min_size=1))
@example("95,15% & }{ \\ #1 $x_y^z~")
@example("}}, url = {javascript:alert(1)}, x = {{")
def test_no_text_leaves_its_field(text: str) -> None:
    fields = read(f"@misc{{key,\ntitle = {{{bibtex_text(text)}}},\nyear = {{2026}}\n}}")
    assert list(fields) == ["title", "year"]
    assert fields["title"] == bibtex_text(text)


def test_special_signs_are_printed_as_they_stand() -> None:
    library = parse_string(
        f"@misc{{key,\ntitle = {{{bibtex_text('Tỷ lệ 95,15% & số_#1')}}}\n}}",
        append_middleware=[LatexDecodingMiddleware()],
    )
    assert library.entries[0]["title"] == "Tỷ lệ 95,15% & số_#1"
