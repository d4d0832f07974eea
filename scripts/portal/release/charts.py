"""The charts of a release: what each of them says, since which release it says so, and the pages frozen to that one.

A chart that says what it said before keeps its older page, so a release holds the new and changed ones only.
``charts.csv`` tells of every chart where its page is and vouches for it with the page's sum; ``SHA256SUMS`` vouches for
``charts.csv``. The pages are published under ``/embed/<version>/``, one place, where their links are right, and not
beside the other files of the release.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from portal.model.address import EMBEDS
from portal.model.release import FrozenChart
from portal.release.contents import sums_of
from portal.store.releases import CHARTS, SUMS, Release, table_of
from portal.store.write import canonical_csv

_COLUMNS: Final = ("path", "key", "since", "title", "height", "sha256")
_CHARTS_FOLDER: Final = "charts"


@dataclass(frozen=True)
class ChartState:
    """A chart as it stands: ``path`` is its place in the site without an ending (``charts/vi/quang-ninh/x``), ``key``
    the SHA-256 sum of what it says, ``page`` its frozen page, ``height`` that of the page's frame in pixels."""

    path: str
    key: str
    title: str
    height: int
    page: bytes


def with_charts(
    release: Mapping[str, bytes], version: str, previous: Release | None, charts: Iterable[ChartState]
) -> dict[str, bytes]:
    """The files of a release with ``charts.csv`` and the pages of charts that are new or changed since ``previous``.

    ``charts`` are all that there are, their pages frozen to ``version``.
    """
    before = _rows(previous)
    files, rows = dict(release), []
    for chart in sorted(charts, key=lambda chart: chart.path):
        old = before.get(chart.path)
        if old is not None and old["key"] == chart.key:
            rows.append([old[column] for column in _COLUMNS])
            continue
        digest = hashlib.sha256(chart.page).hexdigest()
        rows.append([chart.path, chart.key, version, chart.title, str(chart.height), digest])
        files[_page_of(chart.path)] = chart.page
    files[CHARTS] = canonical_csv(_COLUMNS, rows).encode("utf-8")
    files[SUMS] = sums_of(files)
    return dict(sorted(files.items()))


def frozen_charts(release: Release) -> dict[str, FrozenChart]:
    """Every chart of a release by its path; the page of each stands in the release that it names."""
    return {path: FrozenChart(row["since"], row["title"], int(row["height"])) for path, row in _rows(release).items()}


def _page_of(path: str) -> str:
    """Where the page of a chart stands in the folder of its release."""
    return f"{EMBEDS}/{path.removeprefix(f'{_CHARTS_FOLDER}/')}/index.html"


def _rows(release: Release | None) -> dict[str, Mapping[str, str]]:
    if release is None or CHARTS not in release.files:
        return {}
    table = table_of(release.files[CHARTS])
    # A table that was edited into another one counts as none: its sum says what happened to it.
    records = table.to_dict("records") if list(table.columns) == list(_COLUMNS) else []
    return {row["path"]: {str(name): cell for name, cell in row.items()} for row in records}


def page_sums(release: Release) -> dict[str, str]:
    """The SHA-256 sums of the pages that stand in a release by their path in its folder, as ``charts.csv`` has them."""
    return {_page_of(path): row["sha256"] for path, row in _rows(release).items() if row["since"] == release.version}
