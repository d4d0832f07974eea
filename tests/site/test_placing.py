from __future__ import annotations

import re
from collections import Counter

import pytest

from portal.page.structured import SITE
from portal.site.placing import place_drawings, place_site, suffix_ids

SVG = (
    '<svg aria-labelledby="t1 d1" role="img"><title id="t1">Thu</title><desc id="d1">x</desc>'
    '<clipPath id="clip"><rect/></clipPath><g clip-path="url(#clip)" fill="url(#out)"><use href="#mark"/></g>'
    '<path id="mark" data-id="t1" d="M0,0"/>\n\n<text>id="clip"</text></svg>'
)


def ids(text: str) -> Counter[str]:
    return Counter(re.findall(r'(?<=\s)id="([^"]+)"', text))


def test_a_placeholder_becomes_its_drawing_without_blank_lines() -> None:
    body = place_drawings("<figure><!-- drawing a1 --></figure>", {"a1": SVG})
    assert body.startswith("<figure><svg")
    assert "\n\n" not in body


def test_a_drawing_used_twice_keeps_ids_unique_and_references_right() -> None:
    body = place_drawings("<p><!-- drawing a1 --><!-- drawing a1 --><!-- drawing a1 --></p>", {"a1": SVG})
    assert set(ids(body).values()) == {1}
    second = suffix_ids(SVG, "-2")
    assert second in re.sub(r"\n\s*\n", "\n\n", body.replace("\n", "\n\n"))
    assert 'aria-labelledby="t1-2 d1-2"' in second
    assert "url(#clip-2)" in second
    assert 'href="#mark-2"' in second
    # Nothing that is not an id of the drawing changes.
    assert "url(#out)" in second
    assert 'data-id="t1"' in second
    assert 'd="M0,0"' in second


def test_a_drawing_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="b2"):
        place_drawings("<!-- drawing b2 -->", {"a1": SVG})


def test_the_address_of_the_site_is_escaped_where_it_is_put() -> None:
    body = f'<code data-text="{SITE}data/a.csv">{SITE}</code> &lt;site&gt;'
    told = "https://example.org/?a&amp;b/"
    assert (
        place_site(body, "https://example.org/?a&b/")
        == f'<code data-text="{told}data/a.csv">{told}</code> &lt;site&gt;'
    )
