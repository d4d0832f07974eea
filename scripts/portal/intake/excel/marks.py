"""Which decimal mark a spreadsheet wrote into a file."""

from __future__ import annotations

import pandas as pd

from portal.contract.field import Resource
from portal.intake.excel.letters import clean
from portal.intake.excel.numbers import decimal_mark
from portal.intake.excel.origin import MARKS


def decimal_marks(frame: pd.DataFrame, resource: Resource) -> frozenset[str]:
    """The decimal marks that the spreadsheet may have used: the one that its numbers surely show, or both.

    A point counts only in scientific form, for a Vietnamese spreadsheet leaves the points of the contract as they are.
    """
    columns = [one.name for one in resource.fields if one.type == "number"]
    found = {decimal_mark(clean(cell)) for column in columns for cell in frame[column].unique()} - {""}
    return frozenset(found) if len(found) == 1 else MARKS
