"""Making the next release from a tree of packages, and what is said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.contract.check import check_tree
from portal.model.issue import Issue, has_errors
from portal.publish.package_copy import package_copies
from portal.release.check import check_day, check_releases, in_order
from portal.release.contents import Planned, counts_of, plan_release, release_files, states_of_release
from portal.release.corrections import check_log
from portal.release.state import PackageState
from portal.release.versions import with_versions
from portal.store.releases import Release
from portal.store.tree import Tree
from portal.text.bilingual import Bilingual


@dataclass(frozen=True)
class Made:
    """What a run came to: ``issues`` that are in the way, else the ``files`` of the ``planned`` release, none where
    nothing changed since ``latest`` (a version, "" before the first). ``descriptors`` are those of the packages, by
    name, that the release gives another version."""

    issues: tuple[Issue, ...] = ()
    latest: str = ""
    planned: Planned | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    descriptors: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def make_release(tree: Tree, releases: Sequence[Release], day: date) -> Made:
    """The release that the packages of ``tree`` ask for after the latest of ``releases``; nothing is written.

    In the way are errors of the data, edited releases, and changes that the log of corrections doesn't tell. Names of
    units are in no package of ``tree.packages()``, so they can't get into a release.
    """
    issues = [issue for issue in [*check_tree(tree), *check_releases(releases)] if issue.severity == "error"]
    if has_errors(issues):
        return Made(tuple(issues))
    known = in_order(releases)
    previous = known[-1] if known else None
    packages = states_of(tree)
    if in_the_way := [*check_day(previous, day), *check_log(previous, packages, day)]:
        return Made(tuple(in_the_way))
    planned = plan_release(previous, packages)
    latest = previous.version if previous else ""
    if planned is None:
        return Made((), latest)
    released = with_versions(states_of_release(previous) if previous else [], packages, planned, day)
    named = {one.name: one.descriptor for one, old in zip(released, packages, strict=True) if one is not old}
    return Made((), latest, planned, release_files(planned, previous, released, day), named)


def states_of(tree: Tree) -> list[PackageState]:
    """The packages of a checked tree as they are published, without those that name units."""
    return [
        PackageState(package.name, descriptor, {file.path.rpartition("/")[2]: file.content for file in files})
        for package, descriptor, files in package_copies(tree)
    ]


def told(made: Made) -> Bilingual:
    """What a run has done, in one line."""
    planned = made.planned
    if planned is None:
        return Bilingual(
            f"Không có gì thay đổi so với bản {made.latest}: không có bản mới.",
            f"Nothing changed since {made.latest}: there is no new release.",
        )
    if not made.latest:
        return Bilingual(f"Bản đầu tiên: {planned.version}.", f"The first release: {planned.version}.")
    added, changed, withdrawn = counts_of(planned.changes)
    return Bilingual(
        f"Bản {planned.version}: {added} dòng thêm, {changed} ô sửa, {withdrawn} dòng rút.",
        f"Release {planned.version}: rows added {added}, cells changed {changed}, rows withdrawn {withdrawn}.",
    )
