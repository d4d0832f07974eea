"""CSV, the canonical form: UTF-8, LF, NFC, minimal quoting."""

from __future__ import annotations

from portal.publish.table import PublishedTable
from portal.store.write import canonical_frame


def csv_bytes(table: PublishedTable) -> bytes:
    """The table as a canonical CSV file.

    Text is left exactly as it is, also where a spreadsheet would take ``=`` for a formula: who opens data in a
    spreadsheet is offered the XLSX, in which text stays text.
    """
    return canonical_frame(table.frame).encode("utf-8")
