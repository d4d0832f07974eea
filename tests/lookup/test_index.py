from __future__ import annotations

import json

import pytest

from portal.lookup.entries import Entries
from portal.lookup.index import ROOT, index_files
from portal.lookup.layout import Layout
from tests.lookup.corpus import make_units, root_lists_of

LAYOUT = Layout(
    common_from=20,
    leaf_bytes=800,
    codes_in_file=50,
    block_units=8,
    order_units=64,
    history_units=32,
    dictionary_words=20,
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return index_files(Entries(make_units(500, seed=8)), root_lists_of(), LAYOUT)


def test_same_units_give_the_same_bytes(files: dict[str, bytes]) -> None:
    assert files == index_files(Entries(make_units(500, seed=8)), root_lists_of(), LAYOUT)


def test_files_stand_in_a_folder_named_after_their_content(files: dict[str, bytes]) -> None:
    edition = json.loads(files[ROOT])["edition"]
    assert {name.partition("/")[0] for name in files} == {ROOT, edition}
    other = index_files(Entries(make_units(500, seed=9)), root_lists_of(), LAYOUT)
    assert json.loads(other[ROOT])["edition"] != edition


def test_leaves_keep_to_their_size(files: dict[str, bytes]) -> None:
    leaves = [content for name, content in files.items() if "/leaves/" in name]
    assert len(leaves) > 8
    assert max(map(len, leaves)) < LAYOUT.leaf_bytes + 200


def test_blocks_and_orders_hold_every_unit_once(files: dict[str, bytes]) -> None:
    for name in ("amount", "months"):
        parts = [
            content
            for path, content in sorted(files.items(), key=lambda item: len(item[0]))
            if f"/{name}-" in path and "/orders/" in path
        ]
        numbers = [int.from_bytes(part[at : at + 3], "little") for part in parts for at in range(0, len(part), 3)]
        assert sorted(numbers) == list(range(500))
    assert sum("/blocks/" in name for name in files) == -(-500 // LAYOUT.block_units)
    assert sum("/history/" in name for name in files) == -(-500 // LAYOUT.history_units)


def test_an_index_of_no_units_can_be_opened() -> None:
    files = index_files(Entries(make_units(1, seed=8).iloc[:0]), root_lists_of())
    assert json.loads(files[ROOT])["units"] == 0
