"""What is asked of GitHub's REST interface, with the standard library alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

_TIMEOUT: Final = 30
_ANSWER_LIMIT: Final = 20_000_000
_PAGE: Final = 100
_MOST_PAGES: Final = 30
_REPOSITORY: Final = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")


class GitHubRefused(Exception):
    """GitHub did not do what was asked; the text is bilingual and holds no token."""


@dataclass(frozen=True)
class GitHub:
    """One repository at ``api``; paths below start after ``/repos/<repository>``."""

    api: str
    repository: str
    token: str = field(repr=False)

    def get(self, path: str, **query: str | int) -> Any:
        """The parsed answer; raises ``GitHubRefused`` for anything but success."""
        return json.loads(self._ask("GET", path, query, None, _ANSWER_LIMIT))

    def pages(self, path: str, key: str = "", **query: str | int) -> Iterator[dict[str, Any]]:
        """Every item of a list, page by page, up to 3,000; ``key`` names the list where the answer is a record."""
        for number in range(1, _MOST_PAGES + 1):
            answer = self.get(path, **query, per_page=_PAGE, page=number)
            items = answer[key] if key else answer
            yield from items
            if len(items) < _PAGE:
                return

    def send(self, method: str, path: str, body: Mapping[str, str]) -> Any:
        """Write something and return what GitHub made of it."""
        return json.loads(self._ask(method, path, {}, body, _ANSWER_LIMIT))

    def download(self, path: str, limit: int) -> bytes:
        """The bytes at ``path``, after its redirect; raises ``GitHubRefused`` when they are more than ``limit``."""
        content = self._ask("GET", path, {}, None, limit + 1)
        if len(content) > limit:
            raise GitHubRefused(f"Tệp lớn hơn {limit} byte.\nThe file is larger than {limit} bytes.")
        return content

    def _ask(
        self, method: str, path: str, query: Mapping[str, str | int], body: Mapping[str, str] | None, limit: int
    ) -> bytes:
        address = f"{self.api}/repos/{self.repository}{path}" + (f"?{urlencode(query)}" if query else "")
        request = Request(address, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        # Unredirected: an artifact is fetched from another host, which must not see the token.
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urlopen(request, timeout=_TIMEOUT) as answer:
                content: bytes = answer.read(limit)
                return content
        except HTTPError as error:
            status = error.code
            error.close()
            raise GitHubRefused(f"GitHub từ chối ({status}): {method} {path}\nGitHub refused.") from None
        except OSError as error:
            reason = type(error).__name__
            raise GitHubRefused(f"Không hỏi được GitHub ({reason}).\nGitHub could not be asked.") from None


def github_from(environment: Mapping[str, str]) -> GitHub:
    """GitHub as a workflow's environment names it; raises ``GitHubRefused`` where that is missing."""
    api = environment.get("GITHUB_API_URL", "https://api.github.com").rstrip("/")
    repository, token = environment.get("GITHUB_REPOSITORY", ""), environment.get("GITHUB_TOKEN", "")
    if not token or not _REPOSITORY.fullmatch(repository):
        raise GitHubRefused(
            "Lệnh này chạy trong luồng việc của GitHub: cần GITHUB_REPOSITORY và GITHUB_TOKEN.\n"
            "This command runs in a GitHub workflow: it needs GITHUB_REPOSITORY and GITHUB_TOKEN."
        )
    return GitHub(api, repository, token)
