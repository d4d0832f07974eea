from __future__ import annotations

from portal.contract.schema import FLAGS, LABELS
from portal.derive.facts import Facts
from portal.publish.tables import code_table, indicator_table
from portal.store.tree import Tree


def test_every_indicator_of_the_registry_is_told_in_its_order(facts: Facts) -> None:
    assert indicator_table(facts).frame["indicator"].tolist() == facts.indicators.index.tolist()


def test_every_label_and_flag_is_a_code(facts: Facts, real_tree: Tree) -> None:
    codes = set(code_table(facts, real_tree).frame.iloc[:, :2].itertuples(index=False, name=None))
    labels = real_tree.registry.tables[LABELS.name].frame
    flags = real_tree.registry.tables[FLAGS.name].frame
    wanted = set(labels.iloc[:, :2].itertuples(index=False, name=None)) | {("flag", flag) for flag in flags["flag"]}
    assert codes == wanted
