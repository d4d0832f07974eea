"""What each code about a list of late units means, in the order of ``words_lists.LISTS``."""

from __future__ import annotations

from typing import Final

from portal.issues.meanings_list_about import LIST_ABOUT_MEAN
from portal.issues.meanings_list_units import LIST_UNITS_MEAN
from portal.issues.wording import Meaning

LISTS_MEAN: Final[dict[str, Meaning]] = {**LIST_ABOUT_MEAN, **LIST_UNITS_MEAN}
