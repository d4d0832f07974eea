from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from portal.derive.facts import Facts
from portal.model.vocabulary import FUNDS
from portal.review.partition import MONTHS, Part, Partition, contains, partitions

ALL = Path(__file__).with_name("partitions.txt")


def _told(split: Partition) -> str:
    def name(part: Part) -> str:
        return f"{part.indicator}/{part.variant}/{part.funds}"

    return f"{name(split.whole)} = {' + '.join(map(name, split.parts))} (+ {' + '.join(map(name, split.optional))})"


def _without_funds(split: Partition) -> Partition:
    whole, *parts = (part._replace(funds="") for part in (split.whole, *split.parts, *split.optional))
    return Partition(whole, tuple(parts[: len(split.parts)]), tuple(parts[len(split.parts) :]))


def _late(variant: str, funds: str = "si-hi-ui") -> Part:
    return Part("late_payment", variant, funds)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (_late("total"), _late("m12_plus")),
        (_late("m1_plus"), _late("m3_plus")),
        (_late("m3_plus"), _late("m3_6")),
        (_late("m3_12"), _late("m6_12")),
        (_late("total"), _late("m1_plus_fdi")),
        (_late("total"), _late("interest_bearing", "si")),
        (_late("total"), _late("total", "si-hi")),
        (_late("m1_plus"), _late("m3_plus_public_bodies", "si")),
        (Part("participants_all", "", "si-hi-ui"), Part("participants_hi", "", "hi")),
        (Part("participants_si", "compulsory", "si"), Part("participants_ui", "", "ui")),
        (Part("benefits_paid", "all", "si-hi-ui"), Part("benefits_paid", "sick_maternity", "si")),
        (Part("coverage_si_labour_pct", "total", "si"), Part("coverage_si_labour_pct", "voluntary", "si")),
    ],
)
def test_a_part_belongs_to_its_whole_and_not_the_other_way(whole: Part, part: Part) -> None:
    assert contains(whole, part)
    assert not contains(part, whole)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (_late("m3_plus"), _late("m1_3")),
        (_late("m6_plus"), _late("m3_12")),
        (_late("total", "si"), _late("total", "hi")),
        (_late("total", "si-ui"), _late("total", "si-hi")),
        (_late("interest_bearing"), _late("uncollectible")),
        (_late("total"), Part("debtor_units", "m3_plus", "si-hi-ui")),
        (Part("late_payment_pct", "total", "si-hi-ui"), Part("late_payment_pct", "total", "si")),
        (_late("total"), _late("total")),
        (_late("total", ""), _late("m3_plus", "si")),
    ],
)
def test_what_overlaps_or_is_unknown_is_no_part(whole: Part, part: Part) -> None:
    assert not contains(whole, part)


def test_no_two_classes_contain_each_other() -> None:
    parts = {part for split in partitions() for part in (split.whole, *split.parts, *split.optional)}
    assert not [(one, other) for one, other in permutations(parts, 2) if contains(one, other) and contains(other, one)]


def test_every_part_of_a_partition_is_a_part_of_its_whole() -> None:
    for split in partitions():
        for part in (*split.parts, *split.optional):
            within = contains(split.whole, part)
            # Uncollectible debt has no age of its own: it is a part of the total, and only said to stand in a class.
            assert within or part.variant == "uncollectible", (split.whole, part)


def test_age_classes_of_a_partition_leave_no_month_out() -> None:
    for split in partitions():
        if not all(part.variant in MONTHS for part in (split.whole, *split.parts)):
            continue
        spans = sorted(MONTHS[part.variant] for part in split.parts)
        if len({part.variant for part in split.parts}) == 1:
            continue
        assert spans[0][0] == MONTHS[split.whole.variant][0]
        assert spans[-1][1] == MONTHS[split.whole.variant][1]
        assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]


def test_funds_of_a_partition_are_counted_once() -> None:
    for split in partitions():
        variants = {part.variant for part in split.parts}
        if len(variants) == 1 and len(split.parts) > 1:
            funds = [fund for part in split.parts for fund in part.funds.split("-")]
            assert sorted(funds) == sorted(split.whole.funds.split("-")), split


def test_classes_are_those_of_the_registry(facts: Facts) -> None:
    for split in partitions():
        for part in (split.whole, *split.parts, *split.optional):
            assert part.variant in str(facts.indicators["variants"][part.indicator]).split("|")


def test_every_partition_is_one_that_was_read_and_agreed() -> None:
    """The file is the list as people agreed on it: a line for each whole; age classes of funds as those of none."""
    ages = [split for split in partitions() if split.whole.funds == ""]
    other = [split for split in partitions() if split.whole.funds and _without_funds(split) not in ages]
    assert [_told(split) for split in (*ages, *other)] == ALL.read_text(encoding="utf-8").splitlines()


def test_age_classes_of_all_funds_are_alike() -> None:
    ages = [split for split in partitions() if split.whole.funds == ""]
    assert len(ages) > 20
    for funds in FUNDS:
        of_funds = [_without_funds(split) for split in partitions() if split.whole.funds == funds]
        assert [split for split in of_funds if split in ages] == ages
        assert {part.funds for split in partitions() for part in split.parts if split.whole.funds == ""} == {""}
