"""GitHub's REST interface as far as our scripts ask it, on this machine: answers from a table, notes what was sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from portal.upkeep.github import GitHub

REPOSITORY = "bhxh-mo/bhxh-mo"
TOKEN = "not-a-real-token"


class FakeGitHub:
    """``answers`` by path below the repository: a record, a list (served in pages), or bytes behind a redirect."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self.sent: list[tuple[str, str, dict[str, Any]]] = []
        self.queries: list[tuple[str, dict[str, list[str]]]] = []
        self.tokens: dict[str, str | None] = {}
        self.api = ""

    def client(self) -> GitHub:
        """Our client, led here."""
        return GitHub(self.api, REPOSITORY, TOKEN)

    def environment(self) -> dict[str, str]:
        """What a workflow's job has in its environment."""
        return {"GITHUB_API_URL": self.api, "GITHUB_REPOSITORY": REPOSITORY, "GITHUB_TOKEN": TOKEN}


def _handler(fake: FakeGitHub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = parse_qs(parts.query)
            path = parts.path.removeprefix(f"/repos/{REPOSITORY}")
            fake.queries.append((path, query))
            fake.tokens[path] = self.headers.get("Authorization")
            found = fake.answers.get(path)
            if path.startswith("/storage/") and isinstance(found, bytes):
                self.reply(200, found)
            elif isinstance(found, bytes):
                # As GitHub does it: the bytes of an artifact lie at another address.
                fake.answers[f"/storage{path}"] = found
                self.send_response(302)
                self.send_header("Location", f"{fake.api}/storage{path}")
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif found is None:
                self.reply(404, b"{}")
            else:
                self.reply(200, json.dumps(_page(found, query)).encode())

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            fake.sent.append((self.command, self.path.removeprefix(f"/repos/{REPOSITORY}"), body))
            self.reply(200, b'{"number": 12}')

        do_PATCH = do_POST

        def reply(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Handler


def _page(found: Any, query: dict[str, list[str]]) -> Any:
    size, number = int(query.get("per_page", ["100"])[0]), int(query.get("page", ["1"])[0])
    if isinstance(found, list):
        return found[(number - 1) * size : number * size]
    return found


@contextmanager
def fake_github() -> Iterator[FakeGitHub]:
    """A running one, gone afterwards."""
    fake = FakeGitHub()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    fake.api = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
