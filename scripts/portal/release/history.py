"""What the releases tell, taken together: their notes, and since when each figure stands as it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from portal.compare.changes import ADDED, CHANGED, WITHDRAWN
from portal.contract.schema import OBSERVATIONS
from portal.model.release import ChangeCount, DataHistory, ReleaseNotes
from portal.release.charts import frozen_charts
from portal.release.contents import plan_release, states_of_release
from portal.release.make import states_of
from portal.store.releases import CHANGES, Release, is_page, table_of
from portal.store.tree import Tree


def history_of(releases: Sequence[Release], tree: Tree) -> DataHistory:
    """The history of a checked tree; ``releases`` are sound and in order, the first one first."""
    if not releases:
        return DataHistory()
    planned = plan_release(releases[-1], states_of(tree))
    since = _since(releases)
    if planned is not None:
        for obs_id in _touched(planned.changes):
            since.pop(obs_id, None)
    newer = [*(release.version for release in releases[1:]), ""]
    notes = [_notes(release, after) for release, after in zip(releases, newer, strict=True)]
    return DataHistory(tuple(reversed(notes)), planned is not None, since, frozen_charts(releases[-1]))


def _since(releases: Sequence[Release]) -> dict[str, str]:
    """By ``obs_id`` the last release that added or changed it."""
    first, *later = releases
    since: dict[str, str] = {}
    for package in states_of_release(first):
        for resource in package.descriptor["resources"]:
            if resource["name"] == OBSERVATIONS.name:
                since |= dict.fromkeys(table_of(package.files[resource["path"]])["obs_id"], first.version)
    for release in later:
        changes = table_of(release.files[CHANGES])
        for obs_id in _touched(changes, WITHDRAWN):
            since.pop(obs_id, None)
        since |= dict.fromkeys(_touched(changes, ADDED, CHANGED), release.version)
    return since


def _touched(changes: pd.DataFrame, *kinds: str) -> Iterable[str]:
    """The figures with a change of these kinds, of any without them. One that moved to another package is added after
    it is withdrawn, so the order of the calls counts."""
    rows = changes[changes["resource"] == OBSERVATIONS.name]
    return [str(key) for key in (rows[rows["change"].isin(kinds)] if kinds else rows)["key"].unique()]


def _notes(release: Release, newer: str) -> ReleaseNotes:
    changes = table_of(release.files[CHANGES])
    counts = [
        ChangeCount(
            str(package),
            str(resource),
            *(int((rows["change"] == change).sum()) for change in (ADDED, CHANGED, WITHDRAWN)),
        )
        for (package, resource), rows in changes.groupby(["package", "resource"], sort=True)
    ]
    return ReleaseNotes(
        release.version,
        str(release.about["released"]),
        newer,
        tuple(counts),
        tuple(str(change) for change in release.about["form_changes"]),
        tuple((path, len(content)) for path, content in sorted(release.files.items()) if not is_page(path)),
    )
