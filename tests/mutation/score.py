"""How many mutants of a layer its tests noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_NOTICED: Final = frozenset({"killed", "timeout", "segfault", "caught by type check"})
"""How a mutant ends that a test noticed: a mutant that runs for ever would stop CI too."""
_NOT_TRIED: Final = frozenset({"skipped", "not checked"})


@dataclass(frozen=True)
class Score:
    """Mutants that were tried and those among them that were noticed; one without any test counts as not noticed."""

    noticed: int
    tried: int

    @property
    def percent(self) -> float:
        """Noticed mutants of a hundred; 0 where none was tried."""
        return 100 * self.noticed / self.tried if self.tried else 0.0


def score_of(endings: Iterable[str]) -> Score:
    """The score of mutants by how each of them ended, in the words of mutmut."""
    counted = Counter(ending for ending in endings if ending not in _NOT_TRIED)
    return Score(sum(counted[ending] for ending in _NOTICED), counted.total())
