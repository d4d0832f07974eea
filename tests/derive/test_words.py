from __future__ import annotations

import pandas as pd

from portal.derive.words import words_for


def test_each_key_gets_its_text_and_keeps_its_place() -> None:
    keys = pd.Series(["b", "c", "b"], index=[7, 8, 9], dtype="str")
    found = words_for(keys, pd.Series({"a": "one", "b": "two"}, dtype="str"))
    assert found.to_dict() == {7: "two", 8: "", 9: "two"}
    assert found.dtype == "str"


def test_without_any_words_it_is_still_text() -> None:
    found = words_for(pd.Series(["a"], dtype="str"), pd.Series(dtype="float64"))
    assert found.tolist() == [""]
    assert found.dtype == "str"
