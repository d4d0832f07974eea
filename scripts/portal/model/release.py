"""The releases of the data as pages and files tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

LOG: Final = "corrections"
"""The table of corrections: it tells changes and is none."""


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
        """All rows ``added`` or ``withdrawn``, or all cells ``changed``, but for the log that tells them."""
        return sum(int(getattr(count, change)) for count in self.counts if count.resource != LOG)


@dataclass(frozen=True)
class FrozenChart:
    """The page of a chart that is frozen to a release: the release, the title of its frame and the height in pixels."""

    version: str
    title: str
    height: int


@dataclass(frozen=True)
class DataHistory:
    """Every release, the newest first. ``ahead``: the data has changed since the newest one.

    ``since`` tells of each published figure (``obs_id``) the release in which it first stood as it stands now; a figure
    that is new or changed since the newest release is not in it. ``frozen`` tells of each chart of the newest release,
    by the place of its files, where its page is: in the release since which the chart says what it says.
    """

    releases: tuple[ReleaseNotes, ...] = ()
    ahead: bool = True
    since: Mapping[str, str] = field(default_factory=dict)
    frozen: Mapping[str, FrozenChart] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """The number of the newest release, "" before the first."""
        return self.releases[0].version if self.releases else ""

    @property
    def told(self) -> str:
        """The number for machines: ``1.4.0``, ``1.4.0+changed`` when the data changed since, "" before the first."""
        return f"{self.version}+changed" if self.version and self.ahead else self.version

    @property
    def released(self) -> str:
        """The day of the newest release (ISO), "" before the first."""
        return self.releases[0].released if self.releases else ""

    def last_of(self, package: str) -> str:
        """The newest release that changed a package, the first one if none did; "" before the first."""
        changed = (notes.version for notes in self.releases if any(count.package == package for count in notes.counts))
        return next(changed, self.releases[-1].version if self.releases else "")

    def day_of(self, version: str) -> str:
        """The day of a release (ISO); "" for none."""
        return next((notes.released for notes in self.releases if notes.version == version), "")


UNRELEASED: Final = DataHistory()
"""The history of data that was never released."""
