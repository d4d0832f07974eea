"""Addresses in the repository of this project: files to read and to edit, and forms filled in beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, urlencode

REPOSITORY: Final = "https://github.com/bhxh-mo/bhxh-mo"
_BRANCH: Final = "main"


def file_page(path: str) -> str:
    """Where a file or folder of the repository can be read."""
    kind = "blob" if "." in path.rpartition("/")[2] else "tree"
    return f"{REPOSITORY}/{kind}/{_BRANCH}/{quote(path)}"


def file_editor(path: str) -> str:
    """The editor of a file in the browser; for a reader without write access it makes a copy and a pull request."""
    return f"{REPOSITORY}/edit/{_BRANCH}/{quote(path)}"


def issue_form(template: str, answers: Mapping[str, str]) -> str:
    """A form of ``.github/ISSUE_TEMPLATE`` with fields filled in: ``answers`` by the id of the field; "title" too."""
    return f"{REPOSITORY}/issues/new?{urlencode({'template': f'{template}.yml', **answers}, quote_via=quote)}"
