"""Which data a file was made from: the packages, their versions and dates. The day of the build is no part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from portal.store.tree import Package, Tree

_NO_DATE: Final = "1970-01-01T00:00:00Z"


@dataclass(frozen=True)
class Edition:
    """The packages behind the published files: ``versions`` by package name, in the order of the tree, and ``created``,
    the newest date-time at which one of them was made (RFC 3339, as written)."""

    versions: dict[str, str]
    created: str

    @property
    def moment(self) -> datetime:
        """``created`` as a date-time in UTC."""
        return parse_moment(self.created)

    def as_records(self) -> list[dict[str, str]]:
        """Name and version of each package."""
        return [{"package": name, "version": version} for name, version in self.versions.items()]


def edition_of(tree: Tree) -> Edition:
    """The edition that the packages of a checked tree make."""
    packages = tree.packages()
    versions = {package.name: text_of(package, "version") for package in packages}
    created = max((package_created(package) for package in packages), key=parse_moment, default=_NO_DATE)
    return Edition(versions, created)


def package_created(package: Package) -> str:
    """When a package was made, as its descriptor writes it."""
    return text_of(package, "created") or _NO_DATE


def text_of(package: Package, name: str) -> str:
    """A text property of a package's descriptor, "" when it has none."""
    value: Any = package.descriptor.get(name, "")
    return value if isinstance(value, str) else ""


def parse_moment(text: str) -> datetime:
    """An RFC 3339 date-time, or a day, as a moment in UTC. Raises ``ValueError`` for other text."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
