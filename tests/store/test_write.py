"""Canonical files."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pandas as pd
import pytest

from portal.store.write import canonical_csv, canonical_frame, canonical_json, write_text


def test_csv_quotes_only_what_it_must_and_is_nfc() -> None:
    text = canonical_csv(["a", "b"], [["x,y", unicodedata.normalize("NFD", "đồng")], ['"', " "], ["", "=1+1"]])
    assert text == 'a,b\n"x,y",đồng\n"""", \n,=1+1\n'
    assert canonical_frame(pd.DataFrame({"a": ["1"], "b": [""]}, dtype="str")) == "a,b\n1,\n"


def test_json_keeps_order_and_letters() -> None:
    assert canonical_json({"b": "đ", "a": [1]}) == '{\n  "b": "đ",\n  "a": [\n    1\n  ]\n}\n'
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "f.csv"
    write_text(path, "đ\n")
    assert path.read_bytes() == "đ\n".encode()
    with pytest.raises(UnicodeEncodeError):
        write_text(path, "x" * 100 + "\ud800")
    assert path.read_bytes() == "đ\n".encode()
    assert [one.name for one in path.parent.iterdir()] == ["f.csv"]
