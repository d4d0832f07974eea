"""Sizes of the look-up's files: what decides how many there are and how much a query fetches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """How an index is cut into files.

    * ``common_from``: a word, or the beginning of words, that stands in more units than this has a file of numbers
      for itself; the units of all rarer ones stand in the leaves.
    * ``leaf_bytes``, ``codes_in_file``, ``block_units``, ``order_units``, ``history_units``: sizes of the kinds of
      cut files. A million units stay below 20,000 files.
    * ``dictionary_words``: frequent words of names that are written as one or two bytes.
    """

    common_from: int = 800
    leaf_bytes: int = 8_000
    codes_in_file: int = 2_000
    block_units: int = 72
    order_units: int = 4_096
    history_units: int = 1_024
    dictionary_words: int = 600


MONTHS_FROM = (3, 6, 12, 24, 36, 60)
"""Choices of the filter by months late."""
AMOUNT_FROM = (100_000_000, 500_000_000, 1_000_000_000, 5_000_000_000, 10_000_000_000)
"""Choices of the filter by amount, in VND."""
