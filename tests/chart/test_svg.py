"""From the renderer's SVG to inline SVG: what is kept, what is refused."""

from __future__ import annotations

import pytest

from portal.chart.svg import DrawingError, inline_svg, short_number
from portal.chart.theme import paint


def wrap(body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><g transform="translate(1,2)">{body}</g></svg>'
    )


def test_codes_become_classes_and_places_are_added_up() -> None:
    svg = inline_svg(
        wrap(f'<text transform="translate(3.04,1)" font-family="x" font-size="12px" fill="{paint("t-ink2")}">a</text>'),
        "mô tả",
        "chart-wide",
    )
    assert svg == (
        '<svg class="chart-wide" role="img" aria-label="mô tả" width="10" height="5" viewBox="0 0 10 5">'
        '<text class="t-ink2" x="4" y="3" font-size="12">a</text></svg>'
    )


def test_fill_and_stroke_give_both_classes_and_a_circle_is_one() -> None:
    path = "M3.873,0A3.873,3.873,0,1,1,-3.873,0A3.873,3.873,0,1,1,3.873,0"
    mark = f'<path d="{path}" fill="{paint("m-paper")}" stroke="{paint("s-met-ring")}" stroke-width="2"/>'
    svg = inline_svg(wrap(mark), "", "")
    assert '<circle class="m-paper s-met-ring" cx="1" cy="2" r="3.9" stroke-width="2" />' in svg


def test_what_has_no_paint_and_empty_text_are_left_out() -> None:
    svg = inline_svg(wrap(f'<path d="M0,0h1v1Z"/><text fill="{paint("t-ink")}"></text>'), "", "")
    assert svg.count("<") == 1


def test_the_description_is_escaped_and_on_one_line() -> None:
    svg = inline_svg(wrap(""), 'a "b" <c>\n& d\x00', "")
    assert 'aria-label="a &quot;b&quot; &lt;c&gt; &amp; d"' in svg


@pytest.mark.parametrize(
    "body",
    [
        "<script>1</script>",
        '<image href="https://example.org/x.png"/>',
        '<defs><clipPath id="clip1"/></defs>',
        '<text fill="#ffffff">a</text>',
        '<text fill="url(#gradient_0)">a</text>',
        '<g transform="rotate(45)"/>',
    ],
)
def test_what_the_portal_does_not_draw_is_refused(body: str) -> None:
    with pytest.raises(DrawingError):
        inline_svg(wrap(body), "", "")


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (1.25, "1.2"), (-0.04, "0"), (-3.873, "-3.9"), (100.0, "100"), (1e-9, "0")]
)
def test_numbers_have_one_decimal_at_most(value: float, text: str) -> None:
    assert short_number(value) == text
