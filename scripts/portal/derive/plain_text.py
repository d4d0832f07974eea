"""The same facts in frames that hand out few rows quickly, as the pages ask for them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pandas as pd

from portal.derive.facts import Facts


def with_plain_text(facts: Facts) -> Facts:
    """Facts whose columns of text hold Python's own strings; nothing else differs.

    Text in Arrow is quick for whole columns, and slow for a row or ten of a wide frame: every column is taken by
    itself. Pages ask for few rows many thousand times, and are made in nearly half of the time.
    """
    held = {field.name: getattr(facts, field.name) for field in fields(facts)}
    plain: dict[str, Any] = {name: _plain(frame) for name, frame in held.items() if isinstance(frame, pd.DataFrame)}
    return replace(facts, **plain)


def _plain(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = {name: object for name, kind in frame.dtypes.items() if isinstance(kind, pd.StringDtype)}
    # A copy puts columns of one kind together, so that they are taken at once.
    plain = frame.astype(kinds).copy()
    if isinstance(frame.index.dtype, pd.StringDtype):
        plain.index = pd.Index(frame.index.to_numpy(dtype=object), dtype=object, name=frame.index.name)
    return plain
