"""Serving a built site from a folder, as a plain web host would."""

from __future__ import annotations

import io
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from portal.site.failure import WrongUse

_PART: Final = re.compile(r"bytes=([0-9]*)-([0-9]*)")
_NO_SITE: Final = (
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>BHXH Mở</title>'
    "<p>Chưa có trang nào được dựng; xem lỗi trong cửa sổ dòng lệnh rồi tải lại."
    '<p lang="en">No site has been built yet; see the errors in the terminal, then reload.</html>'
)


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the folder under ``prefix`` ("/" or "/name/"), with the site's own 404 page and right content types, and
    parts of files to those who ask for one."""

    extensions_map: dict[str, str] = {  # noqa: RUF012 - declared so by the base class
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".md": "text/markdown; charset=utf-8",
        ".parquet": "application/vnd.apache.parquet",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xml": "application/xml",
        "": "text/plain; charset=utf-8",
    }
    protocol_version = "HTTP/1.1"
    # Headers and content are two writes; without this a browser waits some 40 ms for the second.
    disable_nagle_algorithm = True

    def __init__(
        self, *arguments: Any, prefix: str = "/", quiet: bool = False, first: Path | None = None, **keywords: Any
    ) -> None:
        self._prefix = prefix
        self._first = first
        self._quiet = quiet
        super().__init__(*arguments, **keywords)

    def translate_path(self, path: str) -> str:
        """The file of an address; one outside the prefix names a file that does not exist."""
        if not path.startswith(self._prefix):
            return str(Path(self.directory) / "outside-the-prefix" / "none")
        named = super().translate_path("/" + path[len(self._prefix) :])
        return named if self._first is None else self._newer(named, self._first)

    def _newer(self, named: str, first: Path) -> str:
        """The folder of a page under ``first``, while the site with it is still being made; else what was named."""
        folder = first / Path(named).relative_to(self.directory)
        return str(folder) if (folder / "index.html").is_file() else named

    def list_directory(self, path: Any) -> None:
        """No listings: a folder without an index page is not found."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_head(self) -> Any:
        """The head of an answer and what follows it: the part of a file that is asked for, as readers of Parquet do."""
        file = Path(self.translate_path(self.path))
        asked = _PART.fullmatch(self.headers.get("Range", ""))
        if asked is None or not any(asked.groups()) or self.path.endswith("/"):
            return super().send_head()
        content = _content(file)
        if content is None:
            return super().send_head()
        first = int(asked[1]) if asked[1] else max(0, len(content) - int(asked[2]))
        end = min(int(asked[2]) + 1, len(content)) if asked[1] and asked[2] else len(content)
        if first >= end:
            self.send_response(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            self.send_header("Content-Range", f"bytes */{len(content)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {first}-{end - 1}/{len(content)}")
        self.send_header("Content-Length", str(end - first))
        self.end_headers()
        return io.BytesIO(content[first:end])

    def end_headers(self) -> None:
        """A rebuilt page must show on reload."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A missing page gets the site's own 404 page."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory) / "404.html"
        content = _content(page) or _NO_SITE.encode()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """One line for each request that failed; the others are noise beside the build's messages."""
        if not self._quiet and arguments and str(arguments[1:2]).startswith("('4"):
            super().log_message(format, *arguments)


def _content(file: Path) -> bytes | None:
    """The content of a file; None where there is none, also where a swap takes it away at this moment."""
    try:
        return file.read_bytes()
    except OSError:
        return None


class SiteServer(ThreadingHTTPServer):
    """A thread for each connection; a reader who leaves before the end is told to nobody."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """What went wrong with a request, with its traceback, unless it was the connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(
    folder: Path, port: int, prefix: str = "/", quiet: bool = False, first: Path | None = None
) -> SiteServer:
    """A server for ``folder`` on 127.0.0.1, not yet running; ``port`` 0 takes a free one. A page that lies under
    ``first`` too is served from there.

    Raises ``WrongUse`` when the port is taken or not allowed.
    """
    handler = partial(SiteHandler, directory=str(folder), prefix=prefix, quiet=quiet, first=first)
    try:
        return SiteServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        raise WrongUse(
            f"Không dùng được cổng {port} ({error}). Hãy chọn cổng khác: --port 8001\n"
            f"Port {port} can't be used ({error}). Choose another one: --port 8001"
        ) from None
