"""The next release of the data, with the pages of its charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from portal.derive.facts import derive_facts
from portal.model.release import UNRELEASED
from portal.page.embed import Edition
from portal.release.charts import with_charts
from portal.release.check import in_order
from portal.release.make import Made, make_release
from portal.review.review import review_facts
from portal.site.embeds import chart_states
from portal.site.kept import Kept
from portal.site.preparing import render_and_draw
from portal.site.progress import Progress
from portal.store.descriptor import FILE_NAME
from portal.store.releases import Release, read_releases
from portal.store.tree import Tree, read_tree
from portal.store.write import canonical_json, write_new_folder, write_text


def write_release(data: Path, folder: Path, day: date, charts: Kept, progress: Progress) -> Made:
    """Write the release that the packages under ``data`` ask for into ``folder``; nothing where there is none to make.

    The packages that it changes get their next version in ``data`` too. ``charts`` are the drawings of earlier runs.
    """
    tree = read_tree(data)
    made = release_with_charts(tree, read_releases(folder), day, charts, progress)
    if made.planned:
        for package in tree.packages():
            if named := made.descriptors.get(package.name):
                own = package.descriptor | {name: named[name] for name in ("version", "created")}
                write_text(package.folder / FILE_NAME, canonical_json(own))
        # Last, and in one step: with it the release is made. A run cut off before is simply made again.
        write_new_folder(folder / str(made.planned.version), made.files)
    return made


def release_with_charts(tree: Tree, releases: Sequence[Release], day: date, kept: Kept, progress: Progress) -> Made:
    """The release that ``make_release`` says, with its charts. Where there is none to make, nothing is drawn."""
    made = make_release(tree, releases, day)
    if made.planned is None:
        return made
    version = str(made.planned.version)
    facts = derive_facts(tree, day)
    # What a chart says does not depend on the releases before, only on the data.
    rendered, drawings = render_and_draw(facts, review_facts(facts), (), UNRELEASED, kept, progress)
    charts = chart_states((page for _, page in rendered), drawings, Edition(version, day.isoformat()))
    previous = in_order(releases)[-1] if releases else None
    return replace(made, files=with_charts(made.files, version, previous, charts))
