from __future__ import annotations

from dataclasses import fields

import pandas as pd

from portal.derive.facts import Facts
from portal.derive.plain_text import with_plain_text


def test_cells_and_order_stay_and_text_is_pythons_own(facts: Facts) -> None:
    plain = with_plain_text(facts)
    for field in fields(facts):
        before, after = getattr(facts, field.name), getattr(plain, field.name)
        if not isinstance(before, pd.DataFrame):
            assert after is before
            continue
        pd.testing.assert_frame_equal(after, before, check_dtype=False, check_index_type=False, check_column_type=False)
        assert not any(isinstance(kind, pd.StringDtype) for kind in [*after.dtypes, after.index.dtype])
        others = {name: kind for name, kind in before.dtypes.items() if not isinstance(kind, pd.StringDtype)}
        assert {name: after.dtypes[name] for name in others} == others
