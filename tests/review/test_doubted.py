"""Flags of doubt mark a figure, flags to know about don't, whoever set them."""

from __future__ import annotations

from portal.derive.facts import Facts
from portal.review.doubted import doubted_figures
from portal.review.review import review_facts


def test_doubt_and_not_mere_knowledge_marks_a_figure(facts: Facts) -> None:
    found = doubted_figures(facts, review_facts(facts))
    # Its base is computed to be off; Quảng Ninh's share is only provisional.
    assert "an-giang-2025-09-30-coverage_hi_population_pct-hi-p126" in found
    flags = facts.observations.loc["quang-ninh-2025-12-31-coverage_hi_population_pct-hi-s001", "flag_names"]
    assert flags
    assert "quang-ninh-2025-12-31-coverage_hi_population_pct-hi-s001" not in found
