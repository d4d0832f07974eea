"""The words of one kind of finding."""

from __future__ import annotations

from typing import NamedTuple

from portal.text.bilingual import Bilingual


class Wording(NamedTuple):
    """What is wrong and what to do; ``{found}``, ``{expected}`` ... are filled from the finding."""

    message: Bilingual
    remedy: Bilingual


class Meaning(NamedTuple):
    """What a code stands for, for the reader of its page: a short heading, and why the check is made."""

    title: Bilingual
    why: Bilingual


def wording(vi: str, en: str, remedy_vi: str, remedy_en: str) -> Wording:
    """A wording from its four texts."""
    return Wording(Bilingual(vi, en), Bilingual(remedy_vi, remedy_en))


def meaning(title_vi: str, title_en: str, why_vi: str, why_en: str) -> Meaning:
    """A meaning from its four texts."""
    return Meaning(Bilingual(title_vi, title_en), Bilingual(why_vi, why_en))
