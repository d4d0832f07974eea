"""What an amount or a count can come to for each resident of a province, by indicator, class and funds."""

from __future__ import annotations

from typing import Final, NamedTuple


class Bounds(NamedTuple):
    """The least and the most that is believed for one resident, in the unit of the figure."""

    lowest: float
    highest: float


_SINGLE: Final = ("hi", "ui")
"""Funds that by themselves are a fifth or a twentieth of all of them."""

_WHOLE: Final[dict[tuple[str, str], Bounds]] = {
    ("collections_total", "total"): Bounds(20e3, 15e6),
    ("collections_total", "compulsory"): Bounds(15e3, 15e6),
    ("collections_total", "voluntary"): Bounds(10, 200e3),
    ("collections_total", "late_interest"): Bounds(10, 100e3),
    ("collections_plan", ""): Bounds(200e3, 20e6),
    ("collections_yoy_change", ""): Bounds(0, 5e6),
    ("benefits_paid", "all"): Bounds(30e3, 20e6),
    ("benefits_paid", "si_ui"): Bounds(20e3, 15e6),
    ("benefits_paid", "si"): Bounds(20e3, 15e6),
    ("benefits_paid", "pension"): Bounds(10e3, 10e6),
    ("benefits_paid", "hi"): Bounds(10e3, 6e6),
    ("benefits_paid", "ui"): Bounds(200, 1e6),
    ("benefits_paid", "sick_maternity"): Bounds(500, 3e6),
    ("late_payment", "total"): Bounds(2e3, 2e6),
    ("late_payment", "principal"): Bounds(500, 1.5e6),
    ("late_payment", "interest_bearing"): Bounds(500, 1.5e6),
    ("late_payment", "accrued_interest"): Bounds(100, 500e3),
    **dict.fromkeys(
        (("late_payment", age) for age in ("m1_plus", "m2_plus", "m3_plus", "m3_plus_interest", "m3_plus_enterprises")),
        Bounds(500, 1e6),
    ),
    **dict.fromkeys(
        (("late_payment", age) for age in ("lt_m1", "m1_3", "m3_6", "m3_12", "m6_12", "m6_plus", "m12_plus")),
        Bounds(300, 1e6),
    ),
    ("late_payment", "uncollectible"): Bounds(100, 1e6),
    ("late_payment", "listed"): Bounds(200, 1e6),
    ("late_payment", "m1_plus_interest"): Bounds(50, 1e6),
    **dict.fromkeys(
        (("late_payment", f"m1_plus_{owner}") for owner in ("soe", "private", "fdi", "other")), Bounds(1, 1e6)
    ),
    ("late_payment", "m3_plus_public_bodies"): Bounds(0, 50e3),
    ("enforcement_amount", "recovered"): Bounds(50, 1e6),
    ("enforcement_amount", "fines"): Bounds(0, 50e3),
    ("debtor_units", "total"): Bounds(0.1e-3, 20e-3),
    **dict.fromkeys(
        (("debtor_units", age) for age in ("lt_m1", "m1_3", "m1_plus", "m2_plus", "m3_plus", "m1_plus_private")),
        Bounds(0.01e-3, 20e-3),
    ),
    **dict.fromkeys(
        (("debtor_units", age) for age in ("m3_6", "m3_12", "m6_12", "m6_plus", "m12_plus", "m3_plus_enterprises")),
        Bounds(0.01e-3, 5e-3),
    ),
    **dict.fromkeys((("debtor_units", kind) for kind in ("listed", "uncollectible")), Bounds(0, 5e-3)),
    **dict.fromkeys(
        (("debtor_units", f"m1_plus_{owner}") for owner in ("soe", "fdi", "other")),
        Bounds(0, 2e-3),
    ),
    ("debtor_units", "m3_plus_public_bodies"): Bounds(0, 0.5e-3),
    ("debtor_units_notified", ""): Bounds(0, 20e-3),
    ("debtor_workers", "total"): Bounds(0.3e-3, 0.3),
    **dict.fromkeys(
        (("debtor_workers", age) for age in ("m1_plus", "m3_plus", "m6_plus", "m12_plus")), Bounds(0.02e-3, 0.2)
    ),
    ("debtor_workers", "evaded"): Bounds(0, 0.1),
    ("participants_all", ""): Bounds(0.4, 1.3),
    ("participants_hi", ""): Bounds(0.4, 1.3),
    ("participants_hi", "incl_insured_elsewhere"): Bounds(0.4, 1.3),
    ("participants_si", "total"): Bounds(0.02, 0.5),
    ("participants_si", "compulsory"): Bounds(0.015, 0.5),
    ("participants_si", "voluntary"): Bounds(0.05e-3, 0.12),
    ("participants_ui", ""): Bounds(0.01, 0.45),
    ("participants_plan", "all"): Bounds(0.4, 1.3),
    ("participants_plan", "hi"): Bounds(0.4, 1.3),
    ("participants_plan", "si_total"): Bounds(0.02, 0.5),
    ("participants_plan", "si_compulsory"): Bounds(0.015, 0.5),
    ("participants_plan", "si_voluntary"): Bounds(0.05e-3, 0.15),
    ("participants_plan", "ui"): Bounds(0.01, 0.45),
    ("participants_yoy_change", ""): Bounds(0, 0.1),
    ("pensioners_monthly", ""): Bounds(3e-3, 0.2),
    ("hi_visits", ""): Bounds(0.05, 6),
    ("sick_maternity_cases", ""): Bounds(1e-3, 0.6),
}
"""Money in VND, people, units and cases as they are. Beside the national averages of 2025 (1.7 million VND collected,
158,000 late, 0.83 people with a health insurance card, 0.18 in social insurance for each resident) they leave room for
the first month of a year, for the poorest and the richest province and for ten years of growth, yet most are less than
a thousand times apart: a figure that is right then falls out of them when "triệu" is taken for "tỷ" or the other way
round. A class that may be nearly empty somewhere has no floor."""

_ONE_FUND: Final[dict[tuple[str, str], Bounds]] = {
    ("collections_total", "total"): Bounds(500, 4e6),
    ("late_payment", "total"): Bounds(50, 500e3),
    ("late_payment", "principal"): Bounds(50, 500e3),
    ("late_payment", "interest_bearing"): Bounds(20, 500e3),
}


def bounds_of(indicator: str, variant: str, funds: str) -> Bounds | None:
    """The bounds of a class of an indicator, ``None`` where nothing is known: the class may be any part of the whole.

    Changes have one for all their classes.
    """
    key = (indicator, variant)
    if funds in _SINGLE and key in _ONE_FUND:
        return _ONE_FUND[key]
    return _WHOLE.get(key) or (_WHOLE.get((indicator, "")) if indicator == "participants_yoy_change" else None)
