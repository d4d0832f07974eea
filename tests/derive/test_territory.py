from __future__ import annotations

from portal.derive.facts import Facts
from portal.derive.territory import is_current, predecessors_of, successor_of


def test_twenty_three_of_the_34_unite_more_than_one(facts: Facts) -> None:
    territory = facts.territory.set_index("province_id")
    assert len(territory) == 34
    assert int(territory["breaks"].sum()) == 23
    assert territory.loc["phu-tho", "predecessor_ids"] == ("hoa-binh", "phu-tho", "vinh-phuc")
    assert not territory.loc["quang-ninh", "breaks"]
    assert sum(len(former) for former in territory["predecessor_ids"]) == 63


def test_a_former_province_knows_where_it_went(facts: Facts) -> None:
    assert successor_of(facts.provinces, "bac-kan") == "thai-nguyen"
    assert successor_of(facts.provinces, "phu-tho") == "phu-tho"
    assert successor_of(facts.provinces, "viet-nam") == "viet-nam"
    assert successor_of(facts.provinces, "atlantis") == ""
    assert predecessors_of(facts.provinces, "an-giang") == ("an-giang", "kien-giang")
    assert predecessors_of(facts.provinces, "bac-kan") == ()


def test_only_todays_names_are_current(facts: Facts) -> None:
    assert is_current(facts.provinces, "phu-tho")
    assert is_current(facts.provinces, "viet-nam")
    assert not is_current(facts.provinces, "bac-kan")


def test_the_registry_says_the_same_in_both_directions(facts: Facts) -> None:
    rows = facts.provinces[facts.provinces["boundary"] == "34"]
    for name, listed in zip(rows["province_id"], rows["predecessor_ids"], strict=True):
        assert predecessors_of(facts.provinces, name) == tuple(sorted(filter(None, listed.split(";")))) or not listed
