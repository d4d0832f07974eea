"""Checks of a built site: no broken link, no request that leaves it, ids unique, both languages paired."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import urljoin, urlsplit

from portal.model.issue import Issue
from portal.model.vocabulary import Language
from portal.site.address import file_named, language_of
from portal.site.document import Document, css_addresses
from portal.site.failure import site_issue

_LINK_SCHEMES: Final = ("http", "https", "mailto")
_NOT_FOUND_PAGE: Final = "404.html"

_Fault = tuple[str, str]


def check_site(
    files: Mapping[str, bytes | None],
    pages: Mapping[str, Document],
    site_url: str,
    languages: Collection[Language],
) -> list[Issue]:
    """All faults of a built site, one issue per fault with the number of pages that have it.

    ``files`` maps each path of the site to its content, which is only needed for CSS; ``pages`` are its pages as they
    were read. With one language built, links into the other one are not followed.
    """
    found: dict[_Fault, list[str]] = {}
    for file in sorted(files):
        content = files[file]
        if file in pages:
            faults = list(_page_faults(pages[file], files, pages, site_url, languages))
        elif file.endswith(".css") and content is not None:
            faults = [
                fault
                for address in css_addresses(content.decode("utf-8", "replace"))
                if (fault := _load_fault(file, address, files, site_url))
            ]
        else:
            continue
        for fault in dict.fromkeys(faults):
            found.setdefault(fault, []).append(file)
    return [_issue(fault, where) for fault, where in found.items()]


def _page_faults(
    page: Document,
    files: Mapping[str, bytes | None],
    pages: Mapping[str, Document],
    site_url: str,
    languages: Collection[Language],
) -> Iterator[_Fault]:
    for address in page.links:
        if fault := _link_fault(page.file, address, files, pages, site_url, languages):
            yield fault
    for address in page.loads:
        if fault := _load_fault(page.file, address, files, site_url):
            yield fault
    yield from (("duplicate-id", name) for name, count in page.ids.items() if count > 1)
    if page.file == _NOT_FOUND_PAGE:
        return
    own = language_of(page.file)
    if page.language != own:
        yield "wrong-language", page.language
    # A page that search engines are asked to leave out names no version for them either.
    if len(languages) > 1 and not page.noindex:
        yield from _pair_faults(page, "vi" if own == "en" else "en", pages, site_url)


def _link_fault(
    file: str,
    address: str,
    files: Mapping[str, bytes | None],
    pages: Mapping[str, Document],
    site_url: str,
    languages: Collection[Language],
) -> _Fault | None:
    text = address.strip()
    try:
        scheme = urlsplit(text).scheme
        named = file_named(site_url, file, text)
    except ValueError:
        return "forbidden-link", address
    if (scheme and scheme not in _LINK_SCHEMES) or text.startswith(("//", "\\")):
        return "forbidden-link", address
    if named is None:
        # A relative address that leaves the site's folder is a mistake; an absolute one is a link to elsewhere.
        return None if scheme else ("broken-link", address)
    target, fragment = named
    if target not in files:
        other = language_of(target) not in languages and (target.endswith(".html") or "." not in target)
        return None if other else ("broken-link", address)
    if fragment and target in pages and fragment not in pages[target].ids:
        return "broken-anchor", address
    return None


def _load_fault(file: str, address: str, files: Mapping[str, bytes | None], site_url: str) -> _Fault | None:
    text = address.strip()
    if not text or text.startswith(("#", "data:")):
        return None
    try:
        named = file_named(site_url, file, text)
    except ValueError:
        return "external-request", address
    if named is None:
        outside = urlsplit(urljoin(site_url, text)).netloc != urlsplit(site_url).netloc or urlsplit(text).scheme
        return ("external-request" if outside else "missing-asset"), address
    return None if named[0] in files else ("missing-asset", address)


def _pair_faults(page: Document, other: Language, pages: Mapping[str, Document], site_url: str) -> Iterator[_Fault]:
    partners = _alternates(page, other, site_url)
    if not partners:
        yield "missing-alternate", other
    for partner in sorted(partners):
        back = _alternates(pages[partner], language_of(page.file), site_url) if partner in pages else set()
        if back != {page.file} or language_of(partner) != other:
            yield "unpaired-alternate", partner
    if len(partners) > 1:
        yield "unpaired-alternate", " + ".join(sorted(partners))


def _alternates(page: Document, language: str, site_url: str) -> set[str]:
    """Files that the page names as its version in ``language``; an address that leaves the site is kept as it is."""
    named = (
        (file_named(site_url, page.file, address), address) for lang, address in page.alternates if lang == language
    )
    return {found[0] if found else address for found, address in named}


def _issue(fault: _Fault, where: list[str]) -> Issue:
    code, subject = fault
    issue = site_issue(code, where[0], found=subject)
    if len(where) == 1:
        return issue
    return replace(
        issue,
        message_vi=f"{issue.message_vi} ({len(where)} trang)",
        message_en=f"{issue.message_en} ({len(where)} pages)",
    )
