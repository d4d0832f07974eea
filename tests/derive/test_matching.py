from __future__ import annotations

from collections.abc import Callable

from portal.derive.facts import Facts
from portal.derive.matching import match_end, with_links


def test_a_rate_without_a_link_has_empty_ends(facts: Facts) -> None:
    linked = with_links(facts.observations, facts.indicator_links).set_index("obs_id")
    assert len(linked) == len(facts.observations)
    row = linked.loc["quang-ninh-2025-12-31-service_pct-cashless-si-s001"]
    assert (row["method"], row["numerator_indicator"]) == ("", "")


def test_amounts_of_another_day_do_not_match(derive: Callable[..., Facts]) -> None:
    rate = {
        "obs_id": "rate",
        "indicator": "late_payment_pct",
        "denominator": "receivable",
        "unit": "percent",
        "value": "2",
        "as_printed": "2%",
    }
    facts = derive([rate, {"obs_id": "then", "as_of": "2025-08-31"}, {"obs_id": "now"}])
    linked = with_links(facts.observations, facts.indicator_links)
    assert match_end(linked, facts.observations, "numerator").to_dict() == {"rate": "now"}
    assert match_end(linked, facts.observations, "denominator").empty


def test_with_same_source_only_nothing_is_borrowed(derive: Callable[..., Facts]) -> None:
    rate = {
        "obs_id": "rate",
        "indicator": "late_payment_pct",
        "denominator": "receivable",
        "unit": "percent",
        "value": "2",
        "as_printed": "2%",
    }
    facts = derive([rate, {"obs_id": "lent", "source_id": "T2"}], [{}, {"source_id": "T2"}])
    linked = with_links(facts.observations, facts.indicator_links)
    assert match_end(linked, facts.observations, "numerator").to_dict() == {"rate": "lent"}
    assert match_end(linked, facts.observations, "numerator", same_source_only=True).empty
