"""Who approved exactly one commit of a pull request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from portal.upkeep.github import GitHub

_DECIDES: Final = frozenset({"APPROVED", "CHANGES_REQUESTED", "DISMISSED"})
_MAY_WRITE: Final = frozenset({"admin", "write"})


def is_approved(github: GitHub, event: Mapping[str, Any], commit: str) -> bool:
    """True when somebody who may write to the repository, not the author, approved ``commit`` and stands by it.

    An approval is bound to its commit: after another push it no longer counts. Which owner has to approve which file
    is for GitHub's own rule, from CODEOWNERS, which this does not replace.
    """
    number = int(event["pull_request"]["number"])
    author = _login(event["pull_request"])
    latest: dict[str, dict[str, Any]] = {}
    for review in github.pages(f"/pulls/{number}/reviews"):
        if review["state"] in _DECIDES:
            latest[_login(review)] = review
    return any(
        review["state"] == "APPROVED"
        and review["commit_id"] == commit
        and login != author
        and _may_write(github, login)
        for login, review in latest.items()
        if login
    )


def _may_write(github: GitHub, login: str) -> bool:
    return github.get(f"/collaborators/{quote(login, safe='')}/permission")["permission"] in _MAY_WRITE


def _login(record: dict[str, Any]) -> str:
    user = record.get("user")
    # A deleted account has no user, and its word no longer counts.
    return str(user["login"]) if isinstance(user, dict) else ""
