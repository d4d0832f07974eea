"""The words of one kind of finding."""

from __future__ import annotations

from typing import NamedTuple

from portal.text.bilingual import Bilingual


class Wording(NamedTuple):
    """What is wrong and what to do; ``{found}``, ``{expected}`` ... are filled from the finding."""

    message: Bilingual
    remedy: Bilingual


def wording(vi: str, en: str, remedy_vi: str, remedy_en: str) -> Wording:
    """A wording from its four texts."""
    return Wording(Bilingual(vi, en), Bilingual(remedy_vi, remedy_en))
