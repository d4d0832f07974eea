"""What kind of file a path of the repository names."""

from __future__ import annotations

from typing import Final, Literal

Kind = Literal["data", "release", "text", "workflow", "code"]

NAMES: Final[dict[Kind, tuple[str, str]]] = {
    "data": ("dữ liệu", "data"),
    "release": ("bản phát hành", "releases"),
    "text": ("bài viết", "texts"),
    "workflow": ("luồng việc", "workflows"),
    "code": ("mã nguồn", "code"),
}
"""Each kind in Vietnamese and English."""

_WITH_DATA: Final = frozenset({"tests/page/told_of_places.txt", "tests/release/released.txt"})
"""Written by a command when figures change or are released; they hold words and sums, and nothing runs them."""
_RUNS_NOTHING: Final = (".csv", ".json")


def kind_of(path: str) -> Kind:
    """The kind of ``path`` (from the root, POSIX separators); whatever is not known to be harmless is code.

    Under ``datapackages/`` only tables and descriptors are data, and under ``docs/`` only Markdown pages are texts.
    """
    top, _, below = path.partition("/")
    if top == "releases" and below:
        return "release"
    if path in _WITH_DATA or (top == "datapackages" and path.endswith(_RUNS_NOTHING)):
        return "data"
    if top in {".github", ".ci"}:
        return "text" if path.endswith(".md") or path.startswith(".github/ISSUE_TEMPLATE/") else "workflow"
    is_page = path.startswith(("docs/vi/", "docs/en/")) and path.endswith(".md")
    if is_page or (not below and path.endswith((".md", ".cff"))) or path == "LICENSE":
        return "text"
    return "code"
