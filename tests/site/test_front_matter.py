from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.site.front_matter import join_front_matter, split_front_matter

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), max_size=60
)


def test_settings_and_body_are_split() -> None:
    assert split_front_matter('---\npage_id: about\ntitle: "Giới thiệu"\n---\n\nChào\n---\nhết\n') == (
        {"page_id": "about", "title": "Giới thiệu"},
        "\nChào\n---\nhết\n",
    )
    assert split_front_matter("Chào\n---\n") == ({}, "Chào\n---\n")
    assert split_front_matter("---\n---\nChào") == ({}, "Chào")


@pytest.mark.parametrize("block", ["title: [", "- một\n- hai", "1: một", "title: !!python/object:os.system x"])
def test_a_block_that_is_not_a_mapping_is_an_error(block: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        split_front_matter(f"---\n{block}\n---\n")


@given(PRINTABLE, PRINTABLE)
def test_hostile_text_comes_back_as_it_was(title: str, description: str) -> None:
    settings = {"title": title, "description": description, "hide": ["toc"], "noindex": True}
    assert split_front_matter(join_front_matter(settings, "thân"))[0] == settings


def test_text_cannot_end_the_block() -> None:
    text = join_front_matter({"title": "a\n---\n<script>"}, "thân")
    assert text.count("\n---\n") == 1
    assert split_front_matter(text)[0] == {"title": "a\n---\n<script>"}
