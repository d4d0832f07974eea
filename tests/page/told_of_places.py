"""What the pages of all places say first: python -m tests.page.told_of_places writes told_of_places.txt anew.

The file is read by people when figures change: it shows which headings and ledes changed with them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lxml import html

from portal.derive.facts import derive_facts
from portal.model.vocabulary import LANGUAGES
from portal.page.catalogue import Catalogue
from portal.page.province import render_province
from portal.page.rendered import RenderedPage
from portal.review.review import review_facts
from portal.store.tree import read_tree
from tests.conftest import PROJECT, TODAY

FILE: Final = Path(__file__).with_suffix(".txt")


def line_of(language: str, page: RenderedPage) -> str:
    """``vi quang-ninh | heading | lede``, one line."""
    body = html.fragment_fromstring(page.body, create_parent="main")
    heading, lede = (" ".join(body.xpath(f"string({path})").split()) for path in ("//h1", "//p[@class='lede']"))
    return f"{language} {page.page_id.removeprefix('province:')} | {heading} | {lede}".rstrip(" |")


def main() -> None:
    """Write the file from the repository's own packages."""
    facts = derive_facts(read_tree(PROJECT / "datapackages"), TODAY)
    review = review_facts(facts)
    lines = []
    for language in LANGUAGES:
        catalogue = Catalogue(facts, review, language)
        places = sorted(set(facts.provinces["province_id"]))
        lines += [line_of(language, render_province(catalogue, place)) for place in places]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
