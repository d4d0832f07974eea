"""The facts of the real packages, and a maker of small trees on the real registry."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from portal.derive.facts import Facts, derive_facts
from portal.store.tree import Tree
from tests.conftest import TODAY
from tests.small_tree import Row, small_tree

Derive = Callable[..., Facts]


@pytest.fixture(scope="session")
def derive(real_tree: Tree) -> Derive:
    """``derive(rows, sources, unpublished)``: the facts of one package with these rows; lacking fields are filled."""

    def make(rows: Sequence[Row], sources: Sequence[Row] = ({},), unpublished: Sequence[Row] = ()) -> Facts:
        return derive_facts(small_tree(real_tree, rows, sources, unpublished), TODAY)

    return make
