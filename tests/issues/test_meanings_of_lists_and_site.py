"""What each code about lists, their import, releases and the site means: all have words, and short ones."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from portal.issues.meanings_import import IMPORT_MEAN
from portal.issues.meanings_import_files import IMPORT_FILES_MEAN
from portal.issues.meanings_list_texts import LIST_TEXTS_MEAN
from portal.issues.meanings_lists import LISTS_MEAN
from portal.issues.meanings_pull_request import PULL_REQUESTS_MEAN
from portal.issues.meanings_release import RELEASES_MEAN
from portal.issues.meanings_site import SITE_MEAN
from portal.issues.wording import Meaning, Wording
from portal.issues.words_import import IMPORT
from portal.issues.words_import_files import IMPORT_FILES
from portal.issues.words_list_texts import LIST_TEXTS
from portal.issues.words_lists import LISTS
from portal.issues.words_pull_request import PULL_REQUESTS
from portal.issues.words_release import RELEASES
from portal.issues.words_site import SITE

FAMILIES = {
    "lists": (LISTS, LISTS_MEAN),
    "list texts": (LIST_TEXTS, LIST_TEXTS_MEAN),
    "files to import": (IMPORT_FILES, IMPORT_FILES_MEAN),
    "import": (IMPORT, IMPORT_MEAN),
    "pull requests": (PULL_REQUESTS, PULL_REQUESTS_MEAN),
    "releases": (RELEASES, RELEASES_MEAN),
    "site": (SITE, SITE_MEAN),
}
MEANINGS = {code: meaning for _, meanings in FAMILIES.values() for code, meaning in meanings.items()}


@pytest.mark.parametrize(("words", "meanings"), FAMILIES.values(), ids=FAMILIES)
def test_every_code_has_its_meaning_in_the_same_order(
    words: Mapping[str, Wording], meanings: Mapping[str, Meaning]
) -> None:
    assert list(meanings) == list(words)


@pytest.mark.parametrize("code", MEANINGS)
def test_a_meaning_is_a_short_heading_and_at_most_three_sentences(code: str) -> None:
    title, why = MEANINGS[code]
    for heading in title:
        assert 3 <= len(heading.split()) <= 9
        assert not re.search(r"[.!?]$", heading)
        assert code not in heading
    for text in why:
        # “…:” goes on; a full stop or a question mark before a capital or at the end closes a sentence.
        assert 1 <= len(re.findall(r"[.!?](?= \w|$)", text)) <= 3
        assert text.endswith(".")
        assert len(text) <= 420
    for text in (*title, *why):
        assert not re.search(r"[{}]|  ", text)
        assert text == text.strip()


def test_no_two_codes_share_a_heading() -> None:
    for language in (0, 1):
        headings = [meaning.title[language] for meaning in MEANINGS.values()]
        assert len(set(headings)) == len(headings)
