"""The portal's Altair theme: no colour of its own.

A mark carries a code that stands for CSS classes, and the finished SVG gets those classes instead
(``portal.chart.svg``), so that one drawing serves the light theme, the dark one and print.
"""

from __future__ import annotations

from typing import Any, Final

import altair as alt

FONT_SIZE: Final = 12
NAME_SIZE: Final = 13

_PAINTS: Final = (
    "m-met",
    "m-behind",
    "m-unknown",
    "m-prev",
    "m-ink",
    "m-ink2",
    "m-track",
    "m-paper",
    "m-hollow",
    "m-doubt",
    "m-grey-zone",
    "s-met",
    "s-behind",
    "s-unknown",
    "s-ink",
    "s-ink d-dash",
    "s-ink d-dot",
    "s-ink2",
    "s-rule",
    "s-met-ring",
    "s-behind-ring",
    "s-unknown-ring",
    "s-ink-ring",
    "s-doubt",
    "t-ink",
    "t-ink t-halo",
    "t-ink t-strong",
    "t-ink t-strong t-halo",
    "t-ink2",
    "t-ink2 t-halo",
    "t-ink2 t-strong t-halo",
    "t-met t-strong",
    "t-behind t-strong",
    "t-met t-strong t-halo",
    "t-behind t-strong t-halo",
    "t-unknown t-strong t-halo",
    "t-doubt t-halo",
    "m-hit",
)
_CODES: Final = {classes: f"#{number:06x}" for number, classes in enumerate(_PAINTS, start=1)}
NO_PAINT: Final = "none"
CLASSES: Final = {code: classes for classes, code in _CODES.items()}
"""CSS classes by the code that a mark carries."""


def paint(classes: str) -> str:
    """The colour code that stands for CSS classes, ``none`` for "".

    Raises ``KeyError`` for classes that the portal does not draw with.
    """
    return _CODES[classes] if classes else NO_PAINT


@alt.theme.register("bhxh-mo", enable=True)
def neutral_theme() -> alt.theme.ThemeConfig:
    """Nothing measured and nothing coloured: no background, no frame, no axes, room for no legend.

    Without a layout that depends on the width of text, a drawing is the same on machines with other fonts.
    """
    config: dict[str, Any] = {
        "background": None,
        "view": {"stroke": None, "fill": None},
        "aria": False,
        "text": {"fontSize": FONT_SIZE, "limit": 0},
        "padding": 0,
        "autosize": "none",
    }
    return {"config": config}  # type: ignore[typeddict-item]  # Altair's types know no autosize "none"; Vega-Lite does
