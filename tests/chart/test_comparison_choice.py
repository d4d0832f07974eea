"""Which class a comparison draws, and what it counts as left out."""

from __future__ import annotations

from collections.abc import Callable

from portal.chart.comparison_choice import Choice, choose_comparison
from portal.derive.facts import Facts

Derive = Callable[..., Facts]
RATE = "late_payment_pct"


def late(place: str, denominator: str, day: str = "2025-09-30", value: str = "3", **other: str) -> dict[str, str]:
    boundary = "34" if day >= "2025-07-01" else "63"
    fields = {"indicator": RATE, "variant": "total", "funds": "si-hi-ui", "denominator": denominator}
    return {"province_id": place, "value": value, "as_of": day, "boundary": boundary, **fields, **other}


def chosen(facts: Facts, **narrowed: str) -> Choice:
    choice = choose_comparison(facts, RATE, "total", **narrowed)
    assert choice is not None
    return choice


def drawn(choice: Choice) -> tuple[set[str], set[str]]:
    return set(choice.drawn["denominator"]), set(choice.drawn["province_id"])


FORMER = [late(place, "receivable", "2024-12-31") for place in ("an-giang", "dong-nai", "hue", "lao-cai")]


def test_todays_provinces_weigh_more_than_many_former_ones(derive: Derive) -> None:
    facts = derive([*FORMER, late("quang-ninh", "plan"), late("phu-tho", "plan")])
    choice = chosen(facts)
    assert drawn(choice) == ({"plan"}, {"quang-ninh", "phu-tho"})
    assert (choice.one_class, choice.places_elsewhere, choice.any_of_today) == (False, 4, True)


def test_a_class_with_one_place_is_no_comparison(derive: Derive) -> None:
    choice = chosen(derive([*FORMER, late("quang-ninh", "plan")]))
    assert drawn(choice)[0] == {"receivable"}
    assert (choice.any_of_today, choice.places_elsewhere) == (True, 1)


def test_of_equal_classes_the_stated_one_is_drawn(derive: Derive) -> None:
    rows = [late(place, base) for place in ("quang-ninh", "phu-tho") for base in ("not_stated", "plan")]
    choice = chosen(derive(rows))
    assert drawn(choice)[0] == {"plan"}
    assert (choice.one_class, choice.places_elsewhere) == (False, 0)


def test_the_nation_is_no_province(derive: Derive) -> None:
    choice = chosen(derive([*FORMER, late("viet-nam", "receivable"), late("viet-nam", "plan")]))
    assert not choice.any_of_today
    assert choice.places_elsewhere == 0


def test_the_same_territory_is_one_place_under_both_boundaries(derive: Derive) -> None:
    today = [late(place, "plan") for place in ("quang-ninh", "phu-tho")]
    earlier = [late(place, "receivable", "2024-12-31") for place in ("quang-ninh", "phu-tho")]
    assert chosen(derive([*today, *earlier])).places_elsewhere == 1  # Phú Thọ of before the merger is another place.


def test_an_implausible_figure_is_left_out_and_counted(derive: Derive) -> None:
    rows = [late("quang-ninh", "plan"), late("phu-tho", "plan"), late("an-giang", "plan", flags="implausible")]
    choice = chosen(derive(rows))
    assert drawn(choice)[1] == {"quang-ninh", "phu-tho"}
    assert (choice.implausible, choice.one_class) == (1, True)


def test_a_named_class_is_kept_to(derive: Derive) -> None:
    facts = derive([*FORMER, late("quang-ninh", "plan"), late("phu-tho", "plan")])
    assert drawn(chosen(facts, denominator="receivable"))[0] == {"receivable"}
    assert choose_comparison(facts, RATE, "total", funds="hi") is None
    assert choose_comparison(facts, "no_such_indicator", "") is None
