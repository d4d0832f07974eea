"""The real figures with a log of invented corrections, and two releases: what tests of the history start from."""

from __future__ import annotations

import pandas as pd

from portal.contract.schema import CORRECTIONS
from portal.derive.facts import Facts
from portal.model.release import ChangeCount, DataHistory, ReleaseNotes

FIGURE = "bac-kan-2017-07-31-participants_hi-hi-s004"
GONE = "bac-kan-2017-12-31-collections_plan-si.hi.ui-vss-s004"
SECOND = ReleaseNotes("1.1.0", "2026-12-01", "", (ChangeCount("bac-kan", "observations", 1, 2, 1),), (), ())
HISTORY = DataHistory((SECOND, ReleaseNotes("1.0.0", "2026-11-22", "1.1.0", (), (), ())), ahead=False)


def corrected(facts: Facts, reason: str = "One digit was copied wrongly.") -> Facts:
    common = (FIGURE, "2026-11-29", "corrected", "bac-kan", "63", "participants_hi", "2017-07-31")
    gone = (GONE, "2026-11-30", "withdrawn", "bac-kan", "63", "collections_plan", "2017-12-31")
    rows = [
        (*common, "as_printed", "307.327 người", "307.328 người", "Chép nhầm.", reason),
        (*common, "value", "307327", "307328", "Chép nhầm.", reason),
        (*gone, "", "544460000000", "", "Nguồn tự rút.", reason),
    ]
    fields = {**vars(facts), "corrections": pd.DataFrame(rows, columns=CORRECTIONS.columns, dtype="str")}
    return Facts(**fields)
