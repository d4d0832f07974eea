"""The releases of the data as pages and files tell them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangeCount:
    """How many rows of one table came and went, and how many of its cells changed."""

    package: str
    resource: str
    added: int
    changed: int
    withdrawn: int


@dataclass(frozen=True)
class ReleaseNotes:
    """One release: its number, its day (ISO), the release after it ("" for the latest), what changed since the one
    before (nothing for the first), and its files with their sizes in bytes."""

    version: str
    released: str
    newer: str
    counts: tuple[ChangeCount, ...]
    form: tuple[str, ...]
    files: tuple[tuple[str, int], ...]

    def total(self, change: str) -> int:
        """All rows ``added`` or ``withdrawn``, or all cells ``changed``."""
        return sum(int(getattr(count, change)) for count in self.counts)


@dataclass(frozen=True)
class DataHistory:
    """Every release, the newest first. ``ahead``: the data has changed since the newest one."""

    releases: tuple[ReleaseNotes, ...] = ()
    ahead: bool = True

    @property
    def version(self) -> str:
        """The number of the newest release, "" before the first."""
        return self.releases[0].version if self.releases else ""

    @property
    def released(self) -> str:
        """The day of the newest release (ISO), "" before the first."""
        return self.releases[0].released if self.releases else ""
