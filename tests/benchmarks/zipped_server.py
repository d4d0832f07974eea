"""A folder served as good hosts do it: texts with gzip for those who take it. All variants of a page get the same."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from portal.site.server import SiteHandler

_TEXTS: Final = frozenset({".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml"})


class ZippedHandler(SiteHandler):
    """Serves texts compressed; everything else as the site's own server does."""

    def send_head(self) -> Any:
        """The head of an answer, and what follows it."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.endswith("/") else file
        if file.suffix not in _TEXTS or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


@contextmanager
def served_zipped(folder: Path) -> Iterator[str]:
    """The address of ``folder``; ends with "/"."""
    handler = partial(ZippedHandler, directory=str(folder), prefix="/", quiet=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
