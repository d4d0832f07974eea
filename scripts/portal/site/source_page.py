"""The Markdown pages of a site, hand-written and generated, and the pairs that their ``page_id`` makes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from portal.model.issue import Issue
from portal.model.vocabulary import LANGUAGES, Language
from portal.page.rendered import RenderedPage
from portal.site.address import page_address, site_address
from portal.site.failure import site_issue
from portal.site.front_matter import join_front_matter, split_front_matter
from portal.site.placing import place_drawings, place_site

_NEEDED = ("page_id", "title", "description")
_HIDDEN = ("navigation", "toc", "feedback")


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page before MkDocs: ``path`` is relative to its language's tree, ``origin`` names it in messages."""

    language: Language
    path: str
    page_id: str
    settings: Mapping[str, object]
    body: str
    origin: str

    def text(self, partner: SourcePage | None) -> str:
        """The Markdown file, with ``alternate``: the address of the partner below the root of its own language."""
        settings = dict(self.settings)
        if partner is not None:
            settings["alternate"] = page_address(partner.path)
        return join_front_matter(settings, self.body)


def generated_page(page: RenderedPage, language: Language, drawings: Mapping[str, str], site_url: str) -> SourcePage:
    """A rendered page with its drawings and the address of the site in place."""
    settings: dict[str, object] = {
        "page_id": page.page_id,
        "title": page.title,
        "description": page.description,
        "hide": list(_HIDDEN),
    }
    if page.shared:
        settings["shared_title"] = page.shared
    if page.noindex:
        settings["noindex"] = True
    if page.structured:
        settings["structured"] = page.structured
    if page.card is not None:
        settings["card"] = page.card.path
        settings["card_alt"] = page.card.description
    body = place_site(place_drawings(page.body, drawings), site_url)
    return SourcePage(language, page.path, page.page_id, settings, body, f"{language}/{page.path}")


def read_written_pages(folder: Path, language: Language) -> tuple[list[SourcePage], list[Issue]]:
    """The hand-written pages under ``folder``, and an issue for each page whose front matter is not right."""
    pages: list[SourcePage] = []
    issues: list[Issue] = []
    for file in sorted(folder.rglob("*.md"), key=lambda path: path.relative_to(folder).as_posix()):
        path = file.relative_to(folder).as_posix()
        origin = f"docs/{language}/{path}"
        try:
            settings, body = split_front_matter(file.read_text(encoding="utf-8"))
            missing = [name for name in _NEEDED if not isinstance(settings.get(name), str) or not settings[name]]
            fault = ", ".join(missing)
        except ValueError as error:
            fault = str(error)
        if fault:
            issues.append(site_issue("page-front-matter", origin, found=fault))
            continue
        pages.append(SourcePage(language, path, str(settings["page_id"]), settings, body, origin))
    return pages, issues


def pair_pages(pages: Iterable[SourcePage]) -> tuple[dict[tuple[Language, str], SourcePage], list[Issue]]:
    """For each (language, path) the page of the other language with the same ``page_id``.

    An issue names each ``page_id`` that is not there exactly once in each language, and each address made twice.
    """
    by_id: defaultdict[str, list[SourcePage]] = defaultdict(list)
    by_address: defaultdict[str, list[SourcePage]] = defaultdict(list)
    for page in pages:
        by_id[page.page_id].append(page)
        by_address[site_address(page.language, page.path)].append(page)
    issues = [
        site_issue("page-address-twice", made[0].origin, found=address, origins=_origins(made))
        for address, made in sorted(by_address.items())
        if len(made) > 1
    ]
    partners: dict[tuple[Language, str], SourcePage] = {}
    for page_id, same in sorted(by_id.items()):
        if sorted(page.language for page in same) != sorted(LANGUAGES):
            issues.append(site_issue("page-pair", same[0].origin, found=page_id, origins=_origins(same)))
            continue
        first, second = same
        partners[first.language, first.path] = second
        partners[second.language, second.path] = first
    return partners, issues


def _origins(pages: list[SourcePage]) -> str:
    return ", ".join(sorted(page.origin for page in pages))
