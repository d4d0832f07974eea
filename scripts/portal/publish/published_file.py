"""A file on its way to the site, with what the catalogue says about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

MEDIA_TYPES: Final = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}

_PLAIN: Final = "text/plain"


@dataclass(frozen=True)
class PublishedFile:
    """``path`` from the root of the site; ``rows`` of data (None: no table); ``schema`` the path of the descriptor and
    the resource's name after ``#`` ("" for none); ``package`` and ``version`` where the file belongs to one;
    ``as_of`` the range of as-of dates in it ("" for none); ``release`` where the file is part of one."""

    path: str
    content: bytes
    rows: int | None = None
    schema: str = ""
    package: str = ""
    version: str = ""
    as_of: tuple[str, str] = ("", "")
    release: str = ""

    @property
    def media_type(self) -> str:
        """The media type by the ending of the path; raises ``KeyError`` for one that the portal doesn't publish."""
        name = self.path.rpartition("/")[2]
        return _PLAIN if "." not in name else MEDIA_TYPES["." + name.rpartition(".")[2]]

    @property
    def sha256(self) -> str:
        """The SHA-256 sum in lower-case hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()
