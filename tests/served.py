"""A folder served over HTTP on a free port, as `make serve` does it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.site.server import make_server


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """The address of ``folder``, served under ``prefix``; ends with "/"."""
    server = make_server(folder, 0, prefix, quiet=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    server.shutdown()
    server.server_close()
    thread.join()
