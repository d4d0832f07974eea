"""Which figures a reader should look at twice."""

from __future__ import annotations

from portal.derive.facts import Facts
from portal.review.review import Review


def doubted_figures(facts: Facts, review: Review) -> frozenset[str]:
    """Figures (``obs_id``) with a flag of doubt, set by a person or computed: shown with the flag, they judge nobody
    and stand in no summary."""
    doubts = facts.flag_terms.index[facts.flag_terms["severity"] == "doubt"]
    return frozenset(review.flags.loc[review.flags["flag"].isin(doubts), "obs_id"])
