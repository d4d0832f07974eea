"""Rendered pages as bytes and back: plain records alone, whatever the bytes say."""

from __future__ import annotations

import io
import pickle
from typing import Any, Final

from portal.chart import card, figure, inputs, sheet
from portal.model.vocabulary import Language
from portal.page.rendered import RenderedPage

RenderedPages = list[tuple[Language, RenderedPage]]

_RECORDS: Final[dict[tuple[str, str], type]] = {
    (made.__module__, made.__qualname__): made
    for made in (
        RenderedPage,
        card.Card,
        card.CardFigure,
        figure.Figure,
        figure.KeyItem,
        inputs.Bar,
        inputs.ComparisonChart,
        inputs.ComparisonGroup,
        inputs.ComparisonRow,
        inputs.DayTick,
        inputs.HistoryChart,
        inputs.HistoryLine,
        inputs.HistoryPoint,
        inputs.ProgressChart,
        inputs.TargetMark,
        inputs.Tick,
        inputs.Told,
        sheet.Sheet,
    )
}
"""What a page is made of. Anything else that a pickle may name is code, and is refused."""


def pages_as_bytes(pages: RenderedPages) -> bytes:
    """The pages with their languages, as ``pages_from_bytes`` reads them."""
    return pickle.dumps(pages, protocol=pickle.HIGHEST_PROTOCOL)


def pages_from_bytes(content: bytes) -> RenderedPages:
    """The pages that ``pages_as_bytes`` wrote; raises ``pickle.UnpicklingError`` for bytes that name anything else."""
    pages: RenderedPages = _Reader(io.BytesIO(content)).load()
    return pages


class _Reader(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> Any:
        """The record of that name; nothing else can be loaded, so nothing can be run."""
        try:
            return _RECORDS[module_name, global_name]
        except KeyError:
            raise pickle.UnpicklingError(f"not a record of a page: {module_name}.{global_name}") from None
