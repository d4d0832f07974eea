"""Checks of a built site: no broken link, no request that leaves it, ids unique, both languages paired."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

from portal.model.issue import Issue
from portal.model.vocabulary import Language
from portal.site.address import file_named, language_of
from portal.site.document import Document, css_addresses, read_document
from portal.site.failure import site_issue

_LINK_SCHEMES: Final = ("http", "https", "mailto")
_NOT_FOUND_PAGE: Final = "404.html"

_Fault = tuple[str, str]
_TEXTS: Final[dict[str, tuple[str, str, str, str]]] = {
    "broken-link": (
        "Liên kết {0} không dẫn tới tệp nào của trang.",
        "The link {0} leads to no file of the site.",
        "Sửa địa chỉ trong trang hoặc trong mã tạo trang; địa chỉ của một trang kết thúc bằng dấu /.",
        "Correct the address in the page or in the code that makes it; the address of a page ends with a /.",
    ),
    "broken-anchor": (
        "Liên kết {0} trỏ tới một mục không có trong trang đích.",
        "The link {0} points to a place that the target page does not have.",
        "Sửa phần sau dấu # hoặc thêm id đó vào trang đích.",
        "Correct the part after the # or add that id to the target page.",
    ),
    "forbidden-link": (
        "Liên kết {0} không thuộc loại được phép (http, https, mailto hoặc tương đối).",
        "The link {0} is of a kind that is not allowed (http, https, mailto or relative).",
        "Bỏ liên kết này hoặc đổi thành một địa chỉ http(s).",
        "Remove this link or make it an http(s) address.",
    ),
    "external-request": (
        "Trang tự tải {0} từ bên ngoài.",
        "The page loads {0} from outside.",
        "Đặt tệp đó trong trang (docs/assets) hoặc bỏ nó đi: trình duyệt của người đọc không gửi yêu cầu ra ngoài.",
        "Put that file into the site (docs/assets) or remove it: a reader's browser sends no request elsewhere.",
    ),
    "missing-asset": (
        "Trang tải {0} nhưng tệp này không có.",
        "The page loads {0}, which does not exist.",
        "Thêm tệp hoặc sửa đường dẫn.",
        "Add the file or correct its path.",
    ),
    "duplicate-id": (
        'id "{0}" xuất hiện nhiều lần trong trang.',
        'The id "{0}" occurs more than once in the page.',
        "Mỗi id chỉ được dùng một lần trong một trang; đổi tên id sau.",
        "An id may be used once in a page; rename the later one.",
    ),
    "wrong-language": (
        'Thuộc tính lang của trang là "{0}", khác với ngôn ngữ của thư mục.',
        'The lang attribute of the page is "{0}", not the language of its folder.',
        "Xem theme.language trong mkdocs.yml và mkdocs.en.yml.",
        "See theme.language in mkdocs.yml and mkdocs.en.yml.",
    ),
    "missing-alternate": (
        "Trang không có liên kết tới bản {0}.",
        "The page has no link to its {0} version.",
        'Mẫu trang phải có <link rel="alternate" hreflang>; xem alternate trong phần đầu của trang.',
        'The template must have a <link rel="alternate" hreflang>; see alternate in the page\'s front matter.',
    ),
    "unpaired-alternate": (
        "Bản ngôn ngữ kia ({0}) không dẫn trở lại trang này.",
        "The other language's page ({0}) does not lead back to this page.",
        "Hai trang cùng page_id phải trỏ tới nhau.",
        "Two pages of one page_id must point to each other.",
    ),
}


def check_site(files: Mapping[str, bytes | None], site_url: str, languages: Collection[Language]) -> list[Issue]:
    """All faults of a built site, one issue per fault with the number of pages that have it.

    ``files`` maps each path of the site to its content, which is only needed for HTML and CSS.
    With one language built, links into the other one are not followed.
    """
    pages = {
        file: read_document(file, content)
        for file, content in files.items()
        if file.endswith(".html") and content is not None
    }
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
    vietnamese, english, remedy_vi, remedy_en = _TEXTS[code]
    more_vi, more_en = "", ""
    if len(where) > 1:
        more_vi, more_en = f" ({len(where)} trang)", f" ({len(where)} pages)"
    message = (vietnamese.format(subject) + more_vi, english.format(subject) + more_en)
    return site_issue(code, where[0], message, (remedy_vi, remedy_en))
