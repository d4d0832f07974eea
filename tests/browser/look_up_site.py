"""A small site of the look-up alone, with real and illustrative lists: the built page with other lists put into it."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path
from typing import Final

from lxml import html

from portal.derive.facts import Facts
from portal.model.vocabulary import LANGUAGES
from portal.page.catalogue import Catalogue
from portal.page.units import render_units
from portal.publish.list_files import list_files
from portal.review.review import review_facts
from tests.browser.pages import parsed
from tests.invented_lists import both_collections

ADDRESSES: Final = {"vi": "cham-dong/don-vi/", "en": "en/late-payment/units/"}


def write_look_up_site(folder: Path, site_folder: Path, facts: Facts) -> None:
    """Write both languages' look-up page, its assets and the files of ``both_collections`` to ``folder``."""
    held = both_collections()
    review = review_facts(facts)
    for language in LANGUAGES:
        address = ADDRESSES[language]
        page = copy.deepcopy(parsed(site_folder / address / "index.html"))
        article = page.xpath("//article[contains(@class, 'md-content__inner')]")[0]
        body = render_units(Catalogue(facts, review, language, tuple(one.about for one in held))).body
        for child in list(article):
            article.remove(child)
        article.extend(html.fragments_fromstring(body, no_leading_text=True))
        (folder / address).mkdir(parents=True)
        (folder / address / "index.html").write_bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8"))
    shutil.copytree(site_folder / "assets", folder / "assets")
    for name, content in list_files(held, facts).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
