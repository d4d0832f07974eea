"""The light colours of the site for pictures, which leave the site and its style sheets behind.

The values are those of ``docs/assets/stylesheets/tokens.css``, and what a class does is what ``charts.css`` says; tests
hold both together.
"""

from __future__ import annotations

from typing import Final

LIGHT: Final = {
    "paper": "#ffffff",
    "surface": "#f3f6f8",
    "ink": "#14202b",
    "ink-2": "#4a5a67",
    "rule": "#cfd8de",
    "prev": "#7d92a0",
    "met": "#00697a",
    "behind": "#b3470b",
    "unknown": "#5e6b76",
    "doubt-line": "#8a6100",
}
"""Colours by token."""
_TOKENS: Final = {"ink2": "ink-2", "track": "surface", "grey-zone": "surface", "doubt": "doubt-line"}
_HOLLOW: Final = {"fill": LIGHT["rule"], "stroke": LIGHT["unknown"], "stroke-width": "1.5"}
_OTHERS: Final[dict[str, dict[str, str]]] = {
    "m-hollow": _HOLLOW,
    "d-dash": {"stroke-dasharray": "4 3"},
    "d-dot": {"stroke-dasharray": "1.5 3"},
    "t-strong": {"font-weight": "700"},
    "t-halo": {
        "paint-order": "stroke",
        "stroke": LIGHT["paper"],
        "stroke-width": "4",
        "stroke-linejoin": "round",
    },
}


def paint_of(classes: str) -> dict[str, str]:
    """The SVG attributes that stand for the CSS classes of one mark. Raises ``KeyError`` for an unknown class.

    A ring leaves the fill to the class beside it; a line (``s-met``) has none.
    """
    attributes: dict[str, str] = {}
    for name in classes.split():
        attributes |= _attributes(name)
    return attributes


def _attributes(name: str) -> dict[str, str]:
    if name in _OTHERS:
        return _OTHERS[name]
    kind, _, token = name.partition("-")
    ring = token.endswith("-ring")
    token = token.removesuffix("-ring")
    colour = LIGHT[_TOKENS.get(token, token)]
    if kind == "s":
        return {"stroke": colour} if ring else {"fill": "none", "stroke": colour}
    return {"fill": colour}
