from __future__ import annotations

import pandas as pd

from portal.derive.facts import Facts
from portal.derive.sources import kind_ranks


def test_a_source_of_many_packages_stands_once_and_names_them_all(facts: Facts) -> None:
    assert facts.sources.index.is_unique
    packages = facts.sources["packages"].loc["P116"]
    assert len(packages) == 8
    assert packages == tuple(sorted(packages))


def test_sources_of_the_registry_and_of_the_register_are_in(facts: Facts) -> None:
    assert facts.sources.loc["L001", "packages"] == ("registry",)
    assert any("debtor-lists-register" in packages for packages in facts.sources["packages"])


def test_official_is_believed_before_a_newspaper_before_a_reprint() -> None:
    ranks = kind_ranks(pd.Series(["official", "law", "newspaper", "reprint", "dataset", "rumour"]))
    assert list(ranks) == sorted(set(ranks))


def test_a_founding_article_is_a_newspaper_text() -> None:
    ranks = kind_ranks(pd.Series(["seed", "newspaper"]))
    assert ranks[0] == ranks[1]
