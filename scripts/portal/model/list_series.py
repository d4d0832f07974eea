"""Which lists follow one another: only those of one office and one kind."""

from __future__ import annotations


def series_of(list_id: str, province_id: str, issuing_office: str, as_of: str) -> str:
    """The series of a list: its province, its office, and what its identifier adds to province and date.

    ``quang-ninh-2025-10-31-ha-long`` and ``quang-ninh-2025-11-30-ha-long`` follow one another when one office issued
    both; ``quang-ninh-2025-10-31-mong-cai`` belongs to another series, and so does a list of another office.
    """
    kind = list_id.removeprefix(f"{province_id}-{as_of}").removeprefix("-")
    return f"{province_id}|{issuing_office}|{kind}"
