"""Enumerations of the data contract. All codes are ASCII; their words live in ``registry/labels.csv``."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

Language = Literal["vi", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")

MERGER_DATE: Final = date(2025, 7, 1)
"""The day on which 63 provinces became 34 (Resolution 202/2025/QH15)."""

BOUNDARIES: Final = ("63", "34")
NATION: Final = "viet-nam"

UNITS: Final = (
    "VND",
    "persons",
    "percent",
    "units",
    "cases",
    "visits",
    "teams",
    "offices",
    "percentage_points",
)
QUALIFIERS: Final = ("exact", "about", "more_than", "less_than", "nearly", "at_least", "at_most")
FUNDS: Final = ("si", "hi", "ui", "si-hi", "si-ui", "si-hi-ui")
DENOMINATORS: Final = (
    "receivable",
    "plan",
    "labour_force",
    "working_age_population",
    "population",
    "late_payment",
    "prior_year_same_period",
    "transactions",
    "files",
    "respondents",
    "not_stated",
)
SET_BY: Final = (
    "vss",
    "government",
    "prime_minister",
    "provincial_people_committee",
    "provincial_people_council",
    "provincial_party_committee",
    "own",
    "not_stated",
)
CONFIDENCES: Final = ("high", "medium", "low")
INDICATOR_KINDS: Final = ("stock", "flow", "ratio", "target", "change", "count")
TIME_BASES: Final = ("instant", "year_to_date", "deadline", "year")
"""``instant``: true on the as-of date. ``year_to_date``: from ``period_start`` (1 January) to the as-of date.
``deadline``: to be reached by the as-of date. ``year``: assigned for the whole year, from ``period_start`` to as-of."""
DIRECTIONS: Final = ("up", "down", "none")
THEMES: Final = ("collection", "debt", "coverage", "participation", "benefits", "service", "enforcement")
SOURCE_KINDS: Final = ("seed", "official", "newspaper", "reprint", "law", "dataset")
SOURCE_ROLES: Final = ("figures", "policy", "background")
SOURCE_LANGUAGES: Final = ("vi", "en", "ja")
PROVINCE_TYPES: Final = ("province", "city", "nation")

CORRECTED: Final = "corrected"
WITHDRAWN: Final = "withdrawn"
CORRECTION_ACTIONS: Final = (CORRECTED, WITHDRAWN)
"""What the log of corrections tells of a figure once published; a withdrawn one keeps its id there."""

ENTITY_TYPES: Final = ("enterprise", "branch", "cooperative", "public_unit", "association", "other")
"""Kinds of organisation on a list of late units; persons and household businesses are none of them."""
LEGAL_STATUSES: Final = ("late", "evading")
"""``late``: as every list says (chậm đóng). ``evading`` (trốn đóng) only with a decision, an event ``decided``."""
UNIT_EVENTS: Final = ("paid", "disputed", "corrected", "withdrawn", "decided")
"""``withdrawn`` carries no unit code: a withdrawn unit is never named again."""

WHOLE_NUMBER_UNITS: Final = frozenset({"VND", "persons", "units", "cases", "visits", "teams", "offices"})
PERCENT_UNITS: Final = frozenset({"percent", "percentage_points"})

SERIES_KEY: Final = ("province_id", "boundary", "indicator", "variant", "funds", "denominator", "set_by")
"""What one series is; ``set_by`` tells several targets apart and is empty for everything that nobody assigns."""
