"""Whether a tree of packages follows the last release: no figure changed in silence, no row gone unnoticed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

import pandas as pd

from portal.contract.schema import CORRECTIONS, OBSERVATIONS, UNPUBLISHED
from portal.model.issue import Issue
from portal.release.check import check_releases, in_order
from portal.release.contents import PACKAGES, states_of_release, tables_of, unread_files
from portal.release.corrections import check_log
from portal.release.issue import release_issue
from portal.release.make import states_of
from portal.release.state import PackageState
from portal.store.releases import FOLDER, Release
from portal.store.tree import Tree

_OWN_RULES: Final = frozenset({OBSERVATIONS.name, CORRECTIONS.name})
"""A figure and a correction that are gone are errors, which ``check_log`` tells."""
_FIGURES: Final = frozenset({OBSERVATIONS.name, UNPUBLISHED.name})


def check_follows(tree: Tree, releases: Sequence[Release]) -> list[Issue]:
    """What a tree without errors of form changed or lost since the latest of ``releases`` without a word.

    Errors are what the release command would refuse, so that they are known when the figure is changed; warnings
    (``row-gone``) are rows of other tables that were released and are there no more. Where a release was edited only
    that is told. Which day it is doesn't matter: a correction may be of any day after the release.
    """
    if faults := check_releases(releases):
        return faults
    if not releases:
        return []
    previous, packages = in_order(releases)[-1], states_of(tree)
    if unread := unread_files(previous):
        return [release_issue("release-edited", f"{FOLDER}/{previous.version}/{path}", found=path) for path in unread]
    places = {package.name: package.place for package in tree.packages()}
    return [*check_log(previous, packages, date.max), *rows_gone(previous, packages, places)]


def rows_gone(previous: Release, packages: Sequence[PackageState], places: Mapping[str, str]) -> list[Issue]:
    """One warning for each row of a released table, figures and corrections left out, whose key is held no more.

    A figure that was held back and is published now is not gone, in whatever package it stands. ``places`` are the
    folders of the packages by name; of a package that is gone itself the issue names the file of the release.
    """
    now = {(one.name, resource): table for one in packages for resource, table in tables_of(one)}
    figures = {
        obs_id for (_, resource), (_, frame) in now.items() if resource in _FIGURES for obs_id in frame["obs_id"]
    }
    gone: list[Issue] = []
    for package in states_of_release(previous):
        for resource, (key, frame) in tables_of(package):
            if resource in _OWN_RULES:
                continue
            _, held = now.get((package.name, resource), (key, frame.iloc[:0]))
            if not set(key) <= set(held.columns):
                continue
            known = figures if resource == UNPUBLISHED.name else set(_keys(held, key))
            place = places.get(package.name, f"{FOLDER}/{previous.version}/{PACKAGES}/{package.name}")
            file = f"{place}/{_path_of(package, resource)}"
            values = {"package": package.name, "version": previous.version}
            lost = [row for row in _keys(frame, key) if row not in known]
            told = (release_issue("row-gone", file, found=row, **values) for row in lost)
            gone += [replace(issue, severity="warning") for issue in told]
    return gone


def _keys(frame: pd.DataFrame, key: Sequence[str]) -> list[str]:
    return [" | ".join(cells) for cells in frame[list(key)].itertuples(index=False, name=None)]


def _path_of(package: PackageState, resource: str) -> str:
    return next(str(one["path"]) for one in package.descriptor["resources"] if one["name"] == resource)
