"""The words of the registry for the codes of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from portal.model.vocabulary import Language


@dataclass(frozen=True)
class Labels:
    """Words by (kind, code): a pair of the Vietnamese and the English label."""

    words: Mapping[tuple[str, str], tuple[str, str]]

    def text(self, kind: str, code: str, language: Language) -> str:
        """The label of a code in one language; the code itself where the registry has none.

        A label that the registry leaves empty is meant to be empty (``exact`` needs no word) and stays so.
        """
        pair = self.words.get((kind, code))
        return code if pair is None else pair[0 if language == "vi" else 1]


def derive_labels(rows: pd.DataFrame) -> Labels:
    """Labels from the rows of ``registry/labels.csv``."""
    keys = zip(rows["kind"], rows["code"], strict=True)
    pairs = zip(rows["label_vi"], rows["label_en"], strict=True)
    return Labels(dict(zip(keys, pairs, strict=True)))
