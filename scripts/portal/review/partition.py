"""Which figures are parts of which: months of lateness, kinds of participants, funds, kinds of units."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import Final, NamedTuple

from portal.model.vocabulary import FUNDS

NO_END: Final = 10**6


class Part(NamedTuple):
    """What a figure counts: a class of an indicator for a set of funds."""

    indicator: str
    variant: str
    funds: str


class Partition(NamedTuple):
    """A whole and the classes that together make it up, none twice.

    The list is complete: nothing else can belong to the whole, except the ``optional`` classes, which some texts count
    within the others and some beside them.
    """

    whole: Part
    parts: tuple[Part, ...]
    optional: tuple[Part, ...] = ()


MONTHS: Final[dict[str, tuple[int, int]]] = {
    "total": (0, NO_END),
    "lt_m1": (0, 1),
    "m1_3": (1, 3),
    "m1_plus": (1, NO_END),
    "m2_plus": (2, NO_END),
    "m3_6": (3, 6),
    "m3_12": (3, 12),
    "m3_plus": (3, NO_END),
    "m6_12": (6, 12),
    "m6_plus": (6, NO_END),
    "m12_plus": (12, NO_END),
}
"""Months of lateness of each age class: from, up to."""

_WITHIN: Final[dict[str, tuple[str, ...]]] = {
    "collections_total": ("total/compulsory", "total/voluntary", "total/late_interest"),
    "benefits_paid": (
        *(f"all/{part}" for part in ("si", "si_ui", "hi", "ui", "pension", "sick_maternity")),
        *(f"si_ui/{part}" for part in ("si", "ui", "pension", "sick_maternity")),
        *(f"si/{part}" for part in ("pension", "sick_maternity")),
    ),
    "participants_si": ("total/compulsory", "total/voluntary"),
    "coverage_si_labour_pct": ("total/compulsory", "total/voluntary"),
    "late_payment_pct": ("total/interest_bearing",),
    "late_payment": (
        *(f"total/{part}" for part in ("interest_bearing", "principal", "accrued_interest", "uncollectible", "listed")),
        *("m1_plus/m1_plus_interest", "m3_plus/m3_plus_interest", "m3_plus/m3_plus_enterprises"),
        *(f"m1_plus/m1_plus_{part}" for part in ("soe", "private", "fdi", "other")),
        "m3_plus/m3_plus_public_bodies",
    ),
    "debtor_units": (
        *("total/uncollectible", "total/listed", "m3_plus/m3_plus_enterprises", "m3_plus/m3_plus_public_bodies"),
        *(f"m1_plus/m1_plus_{part}" for part in ("soe", "private", "fdi", "other")),
    ),
    "debtor_workers": ("total/evaded",),
}
"""Classes within classes that no months tell, as whole/part."""

_BETWEEN_INDICATORS: Final = (
    (Part("participants_all", "", "si-hi-ui"), Part("participants_hi", "", "hi")),
    (Part("participants_all", "", "si-hi-ui"), Part("participants_si", "total", "si")),
    (Part("participants_si", "compulsory", "si"), Part("participants_ui", "", "ui")),
)
"""Unemployment insurance covers only employees, who all are in compulsory social insurance."""
_RATES: Final = frozenset({"coverage_si_labour_pct", "late_payment_pct"})
"""The rate of one fund may well be above the rate of all funds: rates nest only for the same funds."""
_AGED: Final = ("late_payment", "debtor_units")


def contains(whole: Part, part: Part) -> bool:
    """True when everything that ``part`` counts is also counted in ``whole``, and the two are not the same."""
    if whole == part:
        return False
    if (whole, part) in _BETWEEN_INDICATORS:
        return True
    if whole.indicator != part.indicator or not _funds_within(whole, part):
        return False
    return whole.variant == part.variant or (whole.variant, part.variant) in _variants_within(whole.indicator)


@cache
def partitions() -> tuple[Partition, ...]:
    """Every partition that is known to be complete."""
    found = [
        _split("participants_si", "total", "si", ("compulsory", "voluntary")),
        _split("coverage_si_labour_pct", "total", "si", ("compulsory", "voluntary")),
        _split("collections_total", "total", "si", ("compulsory", "voluntary"), ("late_interest",)),
        Partition(
            Part("collections_total", "total", "si-hi-ui"),
            (
                Part("collections_total", "compulsory", "si-ui"),
                Part("collections_total", "voluntary", "si"),
                Part("collections_total", "total", "hi"),
            ),
            (Part("collections_total", "late_interest", "si-hi-ui"),),
        ),
        Partition(
            Part("benefits_paid", "all", "si-hi-ui"),
            (Part("benefits_paid", "si_ui", "si-ui"), Part("benefits_paid", "hi", "hi")),
        ),
        Partition(
            Part("benefits_paid", "all", "si-hi-ui"),
            (Part("benefits_paid", "si", "si"), Part("benefits_paid", "hi", "hi"), Part("benefits_paid", "ui", "ui")),
        ),
        *(partition for indicator in _AGED for funds in ("", *FUNDS) for partition in _of_lateness(indicator, funds)),
    ]
    found.extend(_split("late_payment", "total", funds, ("principal", "accrued_interest")) for funds in FUNDS)
    for variant in ("total", "interest_bearing", "principal"):
        found.extend(_of_funds("late_payment", variant, "accrued_interest" if variant == "total" else ""))
    found.extend(_of_funds("collections_total", "total", "late_interest"))
    principal = tuple(Part("late_payment", "principal", fund) for fund in ("si", "hi", "ui"))
    interest = Part("late_payment", "accrued_interest", "si-hi-ui")
    found.append(Partition(Part("late_payment", "total", "si-hi-ui"), (*principal, interest)))
    return tuple(found)


def _split(indicator: str, whole: str, funds: str, parts: tuple[str, ...], optional: tuple[str, ...] = ()) -> Partition:
    def part(variant: str) -> Part:
        return Part(indicator, variant, funds)

    return Partition(part(whole), tuple(map(part, parts)), tuple(map(part, optional)))


def _of_lateness(indicator: str, funds: str) -> list[Partition]:
    """Age classes that leave no month out; units that can no longer be made to pay stand within or beside them."""
    beside = ("uncollectible",)
    public = (*beside, "m3_plus_public_bodies")
    interest = ("m1_plus_interest",) if indicator == "late_payment" else ()
    splits: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = [
        ("total", ("lt_m1", "m1_3", "m3_6", "m6_12", "m12_plus"), beside),
        ("total", ("lt_m1", "m1_3", "m3_12", "m12_plus"), beside),
        ("total", ("lt_m1", "m1_3", "m3_plus"), beside),
        ("total", ("lt_m1", "m1_plus"), beside),
        ("m1_plus", ("m1_3", "m3_6", "m6_12", "m12_plus"), beside),
        ("m1_plus", ("m1_3", "m3_plus"), beside),
        ("m3_plus", ("m3_6", "m6_12", "m12_plus"), public),
        ("m3_plus", ("m3_12", "m12_plus"), public),
        ("m3_plus", ("m3_6", "m6_plus"), public),
        ("m6_plus", ("m6_12", "m12_plus"), beside),
        ("m3_12", ("m3_6", "m6_12"), ()),
        ("m3_plus", ("m3_plus_enterprises", "m3_plus_public_bodies"), ()),
        ("m1_plus", tuple(f"m1_plus_{kind}" for kind in ("soe", "private", "fdi", "other")), interest),
    ]
    return [_split(indicator, whole, funds, parts, optional) for whole, parts, optional in splits]


def _of_funds(indicator: str, variant: str, beside: str) -> list[Partition]:
    """Funds that leave none out; ``beside`` is a class of the whole's funds that some texts print beside them."""
    splits = {
        "si-hi-ui": (("si", "hi", "ui"), ("si-hi", "ui"), ("si-ui", "hi")),
        "si-hi": (("si", "hi"),),
        "si-ui": (("si", "ui"),),
    }
    return [
        Partition(
            Part(indicator, variant, whole),
            tuple(Part(indicator, variant, fund) for fund in parts),
            (Part(indicator, beside, whole),) if beside else (),
        )
        for whole, choices in splits.items()
        for parts in choices
    ]


def _funds_within(whole: Part, part: Part) -> bool:
    if whole.funds == part.funds:
        return True
    if whole.indicator in _RATES or not whole.funds or not part.funds:
        return False
    return set(part.funds.split("-")) <= set(whole.funds.split("-"))


@cache
def _variants_within(indicator: str) -> frozenset[tuple[str, str]]:
    """All (whole, part) of an indicator's variants: direct ones, age classes, and parts of parts."""
    direct = {(whole, part) for whole, _, part in (pair.partition("/") for pair in _WITHIN.get(indicator, ()))}
    if indicator in {*_AGED, "debtor_workers"}:
        direct |= {(whole, part) for whole, part in combinations(MONTHS, 2) if _spans(whole, part)}
        direct |= {(part, whole) for whole, part in combinations(MONTHS, 2) if _spans(part, whole)}
    direct |= {(outer, part) for outer, middle in direct for whole, part in direct if middle == whole}
    return frozenset(direct)


def _spans(whole: str, part: str) -> bool:
    return MONTHS[whole][0] <= MONTHS[part][0] and MONTHS[part][1] <= MONTHS[whole][1]
