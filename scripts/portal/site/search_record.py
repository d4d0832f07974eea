"""What the search of the site can find: one record for each page, and one for each term of the glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from portal.derive.facts import Facts
from portal.derive.records import records_of
from portal.model.address import address
from portal.model.vocabulary import Language
from portal.page.reference import term_anchor
from portal.site.address import site_address
from portal.site.document import Document
from portal.site.source_page import SourcePage
from portal.text.bilingual import Bilingual

RecordType = Literal["province", "indicator", "term", "page"]

_FURNITURE: Final = 4
"""A text that stands on so many pages of one language belongs to none of them."""

_WITHOUT_RECORD: Final = frozenset({"search"})
_LISTS: Final = frozenset({"provinces", "indicators", "glossary", "issues"})
"""Pages that list what has records of its own: found by their titles and descriptions alone."""

_FORMER: Final = Bilingual("tỉnh cũ, nay thuộc {now}", "former province, now in {now}")
_MERGED: Final = Bilingual("gồm cả {before} cũ", "with the former {before}")


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to find. ``address`` leads to it from the root of the site, with an anchor where there is one.

    ``names`` are what it is called, its title first; ``texts`` are searched and shown in excerpts, the best first.
    ``former`` is a province that is no more.
    """

    language: Language
    type: RecordType
    address: str
    title: str
    note: str
    names: tuple[str, ...]
    texts: tuple[str, ...]
    former: bool = False


def search_records(pages: Iterable[SourcePage], documents: Mapping[str, Document], facts: Facts) -> list[SearchRecord]:
    """The records of every page of the site, in the order of their addresses.

    ``documents`` are the pages of the built site by file; a page that was not built, or that asks not to be
    indexed, has no record.
    """
    shown = [page for page in pages if page.page_id not in _WITHOUT_RECORD and not page.settings.get("noindex")]
    built = [(page, documents[file].texts) for page in shown if (file := _file(page)) in documents]
    spread = Counter((page.language, text) for page, texts in built for text in set(texts))
    records = []
    for page, texts in built:
        own = tuple(text for text in texts if spread[page.language, text] < _FURNITURE)
        records.append(_page_record(page, own, facts))
    for language in sorted({page.language for page, _ in built}):
        records.extend(_term_records(language, facts))
    return sorted(records, key=lambda record: record.address)


def _file(page: SourcePage) -> str:
    return site_address(page.language, page.path) + "index.html"


def _page_record(page: SourcePage, texts: tuple[str, ...], facts: Facts) -> SearchRecord:
    place = site_address(page.language, page.path)
    kind, _, name = page.page_id.partition(":")
    title, description = str(page.settings["title"]), str(page.settings["description"])
    if kind == "province":
        return _province_record(page, place, name, texts, facts)
    if kind == "indicator":
        about = facts.indicators.loc[name]
        title = str(about[f"name_{page.language}"])
        theme = facts.labels.text("theme", str(about["theme"]), page.language)
        first = (str(about[f"definition_{page.language}"]), *texts)
        return SearchRecord(page.language, "indicator", place, title, theme, (title,), _once(first, title))
    # The example of an issue code names a province, which a reader who looks for the province doesn't want to find.
    first = (description,) if page.page_id in _LISTS or kind == "issue" else (description, *texts)
    return SearchRecord(page.language, "page", place, title, "", (title,), _once(first, title))


def _province_record(
    page: SourcePage, place: str, province_id: str, texts: tuple[str, ...], facts: Facts
) -> SearchRecord:
    """A place is found by its names in both languages, its aliases, and the provinces that were merged into it."""
    language = page.language
    rows = {
        str(row["boundary"]): row for row in records_of(facts.provinces[facts.provinces["province_id"] == province_id])
    }
    newest = rows[max(rows, key=lambda boundary: str(rows[boundary]["valid_from"]))]
    names = [str(newest[f"name_{language}"])]
    for row in rows.values():
        names += [str(row["name_vi"]), str(row["name_en"]), *str(row["aliases"]).split("|")]
    note = ""
    if str(newest["successor_id"]):
        note = _FORMER.in_language(language).format(now=_name(str(newest["successor_id"]), language, facts))
    before = [one for one in str(newest["predecessor_ids"]).split(";") if one and one != province_id]
    if before:
        note = _MERGED.in_language(language).format(before=", ".join(_name(one, language, facts) for one in before))
        names += [_name(one, either, facts) for one in before for either in ("vi", "en")]
    # A heading "Place: …" stands on a page that has no finding to tell: what follows says more.
    told = [text for text in texts if not text.startswith(f"{names[0]}: ")]
    held = _indicators_held(province_id, language, facts)
    found_by = tuple(dict.fromkeys(name for name in names if name))
    searched = _once((*told, *held), names[0])
    former = bool(newest["successor_id"])
    return SearchRecord(language, "province", place, names[0], note, found_by, searched, former)


def _name(province_id: str, language: str, facts: Facts) -> str:
    rows = facts.provinces[facts.provinces["province_id"] == province_id]
    return str(rows[f"name_{language}"].iloc[0])


def _indicators_held(province_id: str, language: Language, facts: Facts) -> Iterator[str]:
    held = set(facts.observations.loc[facts.observations["province_id"] == province_id, "indicator"])
    names = facts.indicators[f"name_{language}"]
    yield from (str(name) for indicator, name in names.items() if indicator in held)


def _term_records(language: Language, facts: Facts) -> Iterator[SearchRecord]:
    other = "en" if language == "vi" else "vi"
    for row in records_of(facts.glossary):
        term, abbreviation = str(row[f"term_{language}"]), str(row["abbreviation"])
        short = [part.strip() for part in abbreviation.split("/") if part.strip()]
        yield SearchRecord(
            language,
            "term",
            f"{address('glossary', language)}#{term_anchor(str(row['term_vi']))}",
            term,
            abbreviation,
            (term, *short, str(row[f"term_{other}"])),
            (str(row[f"definition_{language}"]),),
        )


def _once(texts: Iterable[str], title: str) -> tuple[str, ...]:
    return tuple(text for text in dict.fromkeys(texts) if text != title)
