"""Addresses: from a Markdown page to its address, from a link to a file of the site."""

from __future__ import annotations

from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from portal.model.address import EMBEDS
from portal.model.vocabulary import Language

LANGUAGE_FOLDER: Final[dict[Language, str]] = {"vi": "", "en": "en/"}
"""The folder of each language in the merged site."""

DEFAULT_SITE_URL: Final = "http://127.0.0.1:8000/"


def page_address(path: str) -> str:
    """Address of the Markdown page ``path`` in its own language's tree: ``tinh/quang-ninh/``, the home page ``""``."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".md")
    parts = [part for part in (folder, "" if stem in ("index", "README") else stem) if part]
    return "/".join(parts) + "/" if parts else ""


def site_address(language: Language, path: str) -> str:
    """Address of a Markdown page in the merged site, from its root."""
    return LANGUAGE_FOLDER[language] + page_address(path)


def language_of(file: str) -> Language:
    """The language of a file of the merged site, by its folder: ``en/data/``, ``embed/en/``, ``embed/1.0.0/en/``."""
    first, *others = file.split("/")
    return "en" if first == "en" or (first == EMBEDS and "en" in others[:2]) else "vi"


def checked_site_url(text: str) -> str:
    """The address of the site, ending with "/"; raises ``ValueError`` when it is not a plain http(s) address."""
    parts = urlsplit(text.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError(text)
    if parts.query or parts.fragment or any(character in text.strip() for character in " \\\"'<>"):
        raise ValueError(text)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def file_named(site_url: str, file: str, link: str) -> tuple[str, str] | None:
    """File and fragment that ``link`` on the page ``file`` leads to, or None when it leads out of the site.

    The file is a path in the site; for an address that ends with "/" it is the ``index.html`` there.
    """
    own = site_url + file.removesuffix("index.html") if file != "404.html" else site_url
    target = urlsplit(urljoin(own, link))
    root = urlsplit(site_url)
    if (target.scheme, target.netloc) != (root.scheme, root.netloc) or not target.path.startswith(root.path):
        return None
    path = unquote(target.path[len(root.path) :])
    return (path + "index.html" if path == "" or path.endswith("/") else path), unquote(target.fragment)
