"""Invented names of units with the frequencies of Vietnamese ones; as many as a benchmark asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from portal.intake.illustrative_words import AFTER, FAMILY_NAMES, FIXED, FORMS, OWNED, OWNER_SAFE, SYLLABLES, TRADES

SUFFIX: Final = "Minh Họa"
_RARE_COUNT: Final = 20_000
_RARE_SEED: Final = 34
_ONSETS: Final = (*"bcdfghjklmnprstvwyz", "bl", "br", "cl", "dr", "fl", "gr", "kl", "kr", "pl", "pr", "sk", "st", "tr")
_VOWELS: Final = (*"aeiou", "ai", "ea", "ia", "io", "oo")
_CODAS: Final = ("", "", "", "n", "x", "r", "s", "l", "tex", "co", "tech", "mark", "land", "mex", "rt", "nd")
_UNWANTED: Final = re.compile(
    "anh|ba$|cac|chi|chu|cun|dick|dit|fuc|hkd|kkk|lon|mtv|nig|ong|pis|poo|sex|shi|tit", re.IGNORECASE
)
"""Rude syllables, words of address, and the short form of household businesses."""
_LETTERS: Final = "ABCDEFGHIKLMNPQRSTUVX"

Places = npt.NDArray[np.intp]


def generate_names(count: int, seed: int, suffix: str = SUFFIX) -> list[str]:
    """``count`` invented names, all ending in ``suffix``; the same for the same arguments.

    About 85 % are companies; single words follow Zipf, with a tail of 20,000 rare ones. Some names come twice: one
    in 100 of 3,000, one in 5 of a million, which take about five seconds.
    """
    return generate_named_units(count, seed, suffix)[0]


def generate_named_units(count: int, seed: int, suffix: str = SUFFIX) -> tuple[list[str], list[str]]:
    """Names as ``generate_names`` makes them, and the entity type that goes with each."""
    random = np.random.default_rng(seed)
    forms = draw(random, [form[-1] for form in FORMS], count)
    trades, others = _trades(random, count), random.random(count).tolist()
    proper, safe = _proper_parts(random, count), draw(random, zipf(len(OWNER_SAFE), 0.4), count).tolist()
    names = []
    for form, trade, other, part, words in zip(forms.tolist(), trades, others, proper, safe, strict=True):
        start, _, family, _ = FORMS[form]
        choices = (trade,) if family == "trade" else AFTER[family]
        if family == "number":
            part = f"{1 + int(other * 60)}"
        elif family in OWNED:
            part = OWNER_SAFE[words]
        pieces = (start, choices[int(other * len(choices))], part, suffix)
        names.append(" ".join(piece for piece in pieces if piece))
    return names, [FORMS[form][1] for form in forms.tolist()]


def draw(random: np.random.Generator, weights: Sequence[float] | npt.NDArray[np.float64], count: int) -> Places:
    """``count`` places of ``weights``, each as often as its weight says."""
    bounds = np.cumsum(np.asarray(weights, dtype=np.float64))
    places: Places = np.searchsorted(bounds, random.random(count) * bounds[-1], side="right")
    return np.minimum(places, len(bounds) - 1)


def zipf(count: int, exponent: float) -> npt.NDArray[np.float64]:
    """Weights of ``count`` ranks that fall as Zipf's law does, a little flattened at the top."""
    return np.power(np.arange(count, dtype=np.float64) + 4.0, -exponent)


def _trades(random: np.random.Generator, count: int) -> list[str]:
    """None, one or two trades for each name; the second is never the first again."""
    weights = np.array([weight for _, weight in TRADES])
    first, second = draw(random, weights, count), draw(random, weights, count)
    has_second = random.random(count) < 0.2
    words = [trade for trade, _ in TRADES]
    return [
        f"{words[one]} {words[other]}".strip() if both and one != other else words[one]
        for one, other, both in zip(first.tolist(), second.tolist(), has_second.tolist(), strict=True)
    ]


def _proper_parts(random: np.random.Generator, count: int) -> list[str]:
    weights = zipf(len(SYLLABLES), 1.1)
    leading = np.where([syllable in FAMILY_NAMES for syllable in SYLLABLES], 0.0, weights)
    first = [SYLLABLES[place] for place in draw(random, leading, count).tolist()]
    second, third = ([SYLLABLES[place] for place in draw(random, weights, count).tolist()] for _ in "23")
    words = rare_words()
    rare = [words[place] for place in draw(random, zipf(len(words), 0.6), count).tolist()]
    fixed = [FIXED[place] for place in draw(random, zipf(len(FIXED), 0.4), count).tolist()]
    numbers = (1 + (random.random(count) ** 2 * 99).astype(np.intp)).tolist()
    shapes = draw(random, [weight for _, weight in _SHAPES], count).tolist()
    templates = [template for template, _ in _SHAPES]
    return [
        templates[shape].format(one, two, three, rare=word, fixed=words_of_it, number=number)
        for shape, one, two, three, word, words_of_it, number in zip(
            shapes, first, second, third, rare, fixed, numbers, strict=True
        )
    ]


_SHAPES: Final = (
    ("{0}", 3.0),
    ("{0} {1}", 44.0),
    ("{0} {1} {2}", 17.0),
    ("{fixed}", 11.0),
    ("{fixed} {1}", 2.0),
    ("{rare}", 6.0),
    ("{rare} Việt Nam", 2.0),
    ("{rare} Vina", 1.5),
    ("{rare} {0}", 2.0),
    ("{0} {1} {number}", 2.0),
    ("Số {number}", 1.5),
    ("{number}", 0.7),
    ("{number} {fixed}", 0.8),
    ("{0} {0}", 1.2),
    ("{0} {1} {0}", 0.8),
    ("{0} & {1}", 1.5),
    ("{fixed} & {rare}", 0.5),
    ("{0}-{1}", 0.8),
    ("{0} {1} ({rare})", 0.7),
)
"""Forms of the proper part and how often each is drawn."""


@cache
def rare_words() -> tuple[str, ...]:
    """The 20,000 made-up words of the tail, foreign-looking ones and acronyms; always the same."""
    random = np.random.default_rng(_RARE_SEED)
    words: dict[str, None] = {}
    while len(words) < _RARE_COUNT:
        parts = random.random((_RARE_COUNT, 8)).tolist()
        words.update(dict.fromkeys(_acronym(part) if part[0] < 0.25 else _foreign(part) for part in parts))
        words = {word: None for word in words if not _UNWANTED.search(word)}
    return tuple(words)[:_RARE_COUNT]


def _acronym(part: list[float]) -> str:
    return "".join(_LETTERS[int(one * len(_LETTERS))] for one in part[2 : 5 + (part[1] < 0.4)])


def _foreign(part: list[float]) -> str:
    """Two or three open syllables and an ending."""
    sounds = (_ONSETS, _VOWELS, _ONSETS, _VOWELS, _ONSETS, _VOWELS)[: 4 if part[7] < 0.7 else 6]
    spoken = [sound[int(one * len(sound))] for sound, one in zip(sounds, part[1:7], strict=False)]
    return "".join([*spoken, _CODAS[int(part[7] * 997 % 1 * len(_CODAS))]]).capitalize()
