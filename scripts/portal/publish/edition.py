"""Which data a file was made from: packages, versions, release and dates. The day of the build is no part of it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from portal.model.release import UNRELEASED, DataHistory
from portal.model.vocabulary import LANGUAGES
from portal.store.tree import Package, Tree
from portal.text.bilingual import Bilingual
from portal.text.date import format_date

_NO_DATE: Final = "1970-01-01T00:00:00Z"


@dataclass(frozen=True)
class Edition:
    """The packages behind the published files: ``versions`` by package name, in the order of the tree, and ``created``,
    the newest date-time at which one of them was made (RFC 3339, as written).

    ``history`` tells the releases: the newest one, and whether the data has changed since.
    """

    versions: dict[str, str]
    created: str
    history: DataHistory

    @property
    def moment(self) -> datetime:
        """``created`` as a date-time in UTC."""
        return parse_moment(self.created)

    @property
    def release(self) -> Bilingual:
        """The release that the data is, or comes after, in words."""
        history = self.history
        if not history.version:
            return Bilingual("chưa có bản phát hành", "not released yet")
        days = (format_date(history.released, language) for language in LANGUAGES)
        told = Bilingual(*(f"{history.version} ({day})" for day in days))
        if not history.ahead:
            return told
        return Bilingual(f"{told.vi}, có thay đổi sau bản này", f"{told.en}, with changes made after it")

    def release_record(self) -> dict[str, Any]:
        """The same for machines: ``version`` and ``released`` are ``null`` before the first release."""
        history = self.history
        return {
            "version": history.version or None,
            "released": history.released or None,
            "unreleased_changes": history.ahead,
        }

    def of_packages(self, names: Container[str]) -> Edition:
        """The edition of some of the packages, which knows of single figures and earlier releases nothing."""
        history = DataHistory(self.history.releases[:1], self.history.ahead)
        versions = {name: version for name, version in self.versions.items() if name in names}
        return Edition(versions, self.created, history)

    def as_records(self) -> list[dict[str, str]]:
        """Name and version of each package."""
        return [{"package": name, "version": version} for name, version in self.versions.items()]


def edition_of(tree: Tree, history: DataHistory = UNRELEASED) -> Edition:
    """The edition that the packages of a checked tree make."""
    packages = tree.packages()
    versions = {package.name: text_of(package, "version") for package in packages}
    created = max((package_created(package) for package in packages), key=parse_moment, default=_NO_DATE)
    return Edition(versions, created, history)


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
