"""What a person says about a figure and about the source that printed it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from portal.text.date import parse_date

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


@dataclass(frozen=True)
class NewSource:
    """A source as it is to stand in ``sources.csv``, without its id. ``published`` may be a month or a year."""

    title: str
    publisher: str
    publisher_en: str = ""
    url: str = ""
    published: str = ""
    language: str = "vi"
    translated: str = ""
    kind: str = "newspaper"
    reliability: str = "medium"
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True)
class Answers:
    """One figure as told; ``as_of`` in ISO form, codes as in the contract, "" for what does not apply.

    ``source`` is the id, the address or the title of a source that is there already, else ``new_source`` tells it.
    ``confidence`` "" means: as reliable as the source.
    """

    province_id: str
    indicator: str
    as_of: str
    as_printed: str
    locator: str
    source: str = ""
    new_source: NewSource | None = None
    variant: str = ""
    funds: str = ""
    denominator: str = ""
    set_by: str = ""
    flags: str = ""
    note: str = ""
    note_en: str = ""
    confidence: str = ""


def typed_day(text: str) -> str | None:
    """A day typed ``30/9/2025`` or ``2025-09-30`` in ISO form; ``None`` for no real day. The day comes first."""
    match = _DAY_FIRST.fullmatch(text.strip())
    iso = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else text.strip()
    return iso if parse_date(iso) is not None else None
