"""A sentence in both languages of the portal."""

from __future__ import annotations

from typing import NamedTuple

from portal.model.vocabulary import Language


class Bilingual(NamedTuple):
    """The same words in Vietnamese and English."""

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words of one language."""
        return self.vi if language == "vi" else self.en

    def fill(self, **values: object) -> Bilingual:
        """Both texts with ``{name}`` fields filled; raises ``KeyError`` when a value is missing."""
        return Bilingual(self.vi.format(**values), self.en.format(**values))
