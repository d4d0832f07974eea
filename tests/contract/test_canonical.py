"""Whether a file is canonical is told without writing it anew as a whole."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from portal.contract import canonical
from portal.contract.canonical import canonical_text, is_canonical
from portal.contract.field import Field, Resource
from portal.store import table as strict
from portal.store.plain_table import FEWEST_BYTES
from portal.store.table import read_table

RESOURCE = Resource("t", "t.csv", "T", ("a",), (Field("a", "string", "A"), Field("b", "string", "B")))
NUMBERED = Resource("t", "t.csv", "T", ("a",), (Field("a", "integer", "A"), Field("b", "string", "B")))
TWO_KEYS = Resource("t", "t.csv", "T", ("a", "b"), RESOURCE.fields)
cells = some.text(some.sampled_from(["a", "B", "z", "1", "2", "é", "e", "\u0301", "đ", " ", "ệ"]), max_size=3)
rows = some.lists(some.tuples(cells, cells), max_size=6)
endings = some.sampled_from(["\n", "\n", "\n", ""])


@pytest.mark.parametrize("resource", [RESOURCE, NUMBERED, TWO_KEYS], ids=["text", "number", "two"])
@given(rows=rows, ending=endings, in_order=some.booleans(), quoted=some.booleans(), composed=some.booleans())
def test_it_is_what_comparing_the_whole_text_tells(
    tmp_path_factory: pytest.TempPathFactory,
    resource: Resource,
    rows: list[tuple[str, str]],
    ending: str,
    in_order: bool,
    quoted: bool,
    composed: bool,
) -> None:
    file = tmp_path_factory.mktemp("t") / "t.csv"
    listed = sorted(rows) if in_order else rows
    text = "\n".join(["a,b", *(f'"{a}",{b}' if quoted and not b else f"{a},{b}" for a, b in listed)]) + ending
    file.write_bytes((unicodedata.normalize("NFC", text) if composed else text).encode())
    for fewest in (0, FEWEST_BYTES):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(strict, "FEWEST_BYTES", fewest)
            patch.setattr(canonical, "_BATCH", 2)
            table, _ = read_table(file, "t", "p", "t.csv")
        assert table is not None
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(canonical, "_BATCH", 2)
            assert is_canonical(table, resource) == (table.text == canonical_text(table.frame, resource))


def test_a_quoted_file_is_compared_to_its_end(tmp_path: Path) -> None:
    for content, expected in (('a,b\n1,"x,y"\n', True), ('a,b\n1,"x"\n', False), ('a,b\n1,"x,y"\n2,', False)):
        (tmp_path / "t.csv").write_text(content, encoding="utf-8", newline="")
        table, _ = read_table(tmp_path / "t.csv", "t", "p", "t.csv")
        assert table is not None
        assert is_canonical(table, RESOURCE) is expected
