"""The files of charts and social cards: what a reader takes away, asks or shares."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from portal.chart.card import card_svg
from portal.chart.draw import Drawing, chart_key
from portal.chart.interactive import answer_file, runtime_path, runtime_script
from portal.chart.picture import card_png, picture_key, picture_png
from portal.chart.sheet import Sheet, sheet_svg
from portal.model.address import relative_from_file
from portal.page.rendered import RenderedPage
from portal.site.drawing import Step, make_kept
from portal.site.kept import Kept

_CARD_SCALE: Final = 1
_Made = TypeVar("_Made")


def chart_files(
    pages: Iterable[RenderedPage], drawings: Mapping[str, Drawing], site_url: str, kept: Kept, step: Step
) -> tuple[dict[str, bytes], int]:
    """Every file by its path in the site, and how many pictures were made anew.

    For each chart ``.svg``, ``.png`` and the ``.json`` of its interactive form; for each card its PNG; and the runtime,
    when there is a chart.
    Raises ``ValueError`` when two different charts or cards want one path.
    """
    pages = list(pages)
    sheets = sheets_of(pages)
    cards = _unique((page.card.path, page.card) for page in pages if page.card is not None)
    files: dict[str, bytes] = {}
    runtime = ""
    if sheets:
        script = _runtime(kept)
        runtime = runtime_path(script)
        files[runtime] = script.encode()
    pictures: dict[str, str] = {}
    for path, sheet in sheets.items():
        wide, phone = (drawings[chart_key(one)] for one in (sheet.figure.wide, sheet.figure.phone))
        svg = sheet_svg(sheet, wide.svg, site_url)
        files[f"{path}.svg"] = svg.encode()
        pictures[f"{path}.png"] = svg
        if wide.specification:
            way = relative_from_file(path, runtime)
            files[f"{path}.json"] = answer_file(wide.specification, phone.specification, sheet.language, way).encode()
    keys = {path: picture_key(svg) for path, svg in pictures.items()}
    wanted = {keys[path]: svg for path, svg in pictures.items()}
    card_drawings = {path: card_svg(card, site_url) for path, card in cards.items()}
    card_keys = {path: picture_key(svg, _CARD_SCALE) for path, svg in card_drawings.items()}
    card_wanted = {card_keys[path]: svg for path, svg in card_drawings.items()}
    processes = os.cpu_count() or 1
    made, new = make_kept(wanted, picture_png, kept, processes, step)
    made_cards, new_cards = make_kept(card_wanted, card_png, kept, processes, step)
    files |= {path: made[key] for path, key in keys.items()}
    files |= {path: made_cards[key] for path, key in card_keys.items()}
    return files, new + new_cards


def sheets_of(pages: Iterable[RenderedPage]) -> dict[str, Sheet]:
    """Every chart that the pages offer to take away, by its path.

    Raises ``ValueError`` when two different charts want one path.
    """
    return _unique((sheet.path, sheet) for page in pages for sheet in page.sheets)


def _unique(made: Iterable[tuple[str, _Made]]) -> dict[str, _Made]:
    """By path; the same chart may stand on several pages."""
    found: dict[str, _Made] = {}
    for path, one in made:
        if found.setdefault(path, one) != one:
            raise ValueError(f"two charts or cards of the site want one path: {path}")
    return found


def _runtime(kept: Kept) -> str:
    """The script of the interactive charts, which takes seconds to put together."""
    with kept:
        return kept.get_or_make("runtime", lambda: runtime_script().encode()).decode()
