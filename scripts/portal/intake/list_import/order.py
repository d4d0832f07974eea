"""What the person who imports a list says about it, beside the file itself."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Literal

from portal.contract.list_schema import NOT_STATED
from portal.intake.list_import.amount_unit import AmountUnit
from portal.intake.list_import.header_words import Meaning
from portal.intake.list_import.numbers import NumberForm
from portal.model.vocabulary import MERGER_DATE

ILLUSTRATIVE_PROVINCE: Final = "minh-hoa"
ILLUSTRATIVE_OFFICE: Final = ("BHXH Tỉnh Minh Họa (minh họa)", "Social Security of Minh Họa Province (illustrative)")


@dataclass(frozen=True)
class Order:
    """One import. ``published`` may be ``None`` where the package stands already; empty texts mean “not said”."""

    file: Path
    out: Path
    province_id: str
    as_of: date
    payments_through: date | None
    source_url: str
    published: date | None = None
    boundary: str = ""
    office: str = ""
    office_en: str = ""
    threshold: str = NOT_STATED
    valid_until: date | None = None
    suffix: str = ""
    stated_units: int | None = None
    stated_total_vnd: int | None = None
    amount_unit: AmountUnit | None = None
    numbers: NumberForm | None = None
    code_width: int | None = None
    sheet: str = ""
    columns: dict[Meaning, int] = field(default_factory=dict)
    hidden_rows: Literal["skip", "read"] | None = None
    illustrative: bool = False

    @property
    def list_id(self) -> str:
        """Identifier of the list and name of its folder."""
        return "-".join(part for part in (self.province_id, self.as_of.isoformat(), self.suffix) if part)

    @property
    def boundary_code(self) -> str:
        """The boundary as said, else the one that the as-of date had."""
        return self.boundary or ("34" if self.as_of >= MERGER_DATE else "63")


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
