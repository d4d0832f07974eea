"""What a browser may do with a page: stated once, written into every page and, for hosts that read it, ``_headers``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from portal.model.address import EMBEDS
from portal.publish.list_files import LISTS, LOOKUP

HEADERS: Final = "_headers"
"""The file that Netlify and Cloudflare Pages read; elsewhere the policy of the pages themselves holds."""

CONTENT_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        # Search runs WebAssembly; nothing on the site runs text as a script.
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
    )
)
"""The policy in the head of every page. Who may frame a page can't be said there, only in a header."""

EMBED_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""For pages made to stand in other people's pages. Each narrows it in its own head to its one style, by its hash, which
is another one for pages that were frozen under an older style; both policies hold."""

_EVERYWHERE: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_CHANGING: Final = "public, max-age=0, must-revalidate"
_LASTING: Final = "public, max-age=31536000, immutable"
_DAY: Final = "public, max-age=86400"
_FILES: Final = {
    # A name with a hash of its content never means anything else.
    "assets/stylesheets/*": {"Cache-Control": _LASTING},
    "assets/javascripts/*": {"Cache-Control": _LASTING},
    "assets/vega/*": {"Cache-Control": _LASTING},
    "assets/images/*": {"Cache-Control": _DAY},
    "cards/*": {"Cache-Control": _DAY},
    "charts/*": {"Cache-Control": _DAY},
    "data/*": {"Cache-Control": _CHANGING},
    f"{LISTS}/*": {"X-Robots-Tag": "noindex"},
    f"{LOOKUP}/*": {"X-Robots-Tag": "noindex"},
}

Rule = tuple[str, dict[str, str]]


def header_rules(files: Iterable[str], site_url: str) -> list[Rule]:
    """Patterns of addresses, each with the headers of what it meets; ``files`` are the paths of the built site.

    A host joins the values of a header that two rules give with a comma, which makes nonsense of most and two policies
    of two policies. So no address gets one header twice: pages are named by the folder they are in, not by ``/*``.
    """
    root = urlsplit(site_url).path
    rules: list[Rule] = [(f"{root}*", _EVERYWHERE)]
    for pattern, embedded in sorted({_page_pattern(file) for file in files if file.endswith(".html")}):
        policy = f"{EMBED_POLICY}; frame-ancestors *" if embedded else f"{CONTENT_POLICY}; frame-ancestors 'none'"
        rules.append((f"{root}{pattern}", {"Content-Security-Policy": policy, "Cache-Control": _CHANGING}))
    rules.extend((f"{root}{pattern}", headers) for pattern, headers in _FILES.items())
    return rules


def _page_pattern(file: str) -> tuple[str, bool]:
    """The pattern for a page and whether it is made to be framed: its first folder, below ``en`` the second too."""
    parts = file.split("/")
    folder = "/".join(parts[: 2 if parts[0] == "en" else 1])
    if folder == file:
        # A page outside all folders: its address, which for a home page ends where its name begins.
        return file.removesuffix("index.html"), False
    return f"{folder}/*", folder == EMBEDS


def headers_file(files: Iterable[str], site_url: str) -> bytes:
    """The text of ``_headers`` for a site of these files."""
    blocks = (
        "\n".join([pattern, *(f"  {name}: {value}" for name, value in headers.items())])
        for pattern, headers in header_rules(files, site_url)
    )
    return ("\n\n".join(blocks) + "\n").encode()
