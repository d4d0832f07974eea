"""What the command prints about two states of the data, and whether the newer one is sound."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from portal.compare.cell import cell
from portal.compare.comparison import compare_trees
from portal.compare.markdown import TITLE, as_markdown
from portal.compare.record import as_json
from portal.contract.quoting import show_cell
from portal.store.revision import UnfitData, packages_at
from portal.store.write import canonical_json
from portal.text.bilingual import Bilingual

_UNFIT: Final = Bilingual(
    "Không so được, vì bản mới không có dữ liệu dùng được.", "Nothing to compare: no usable data."
)


class Told(NamedTuple):
    """What to print; ``sound`` is false where the newer data are missing, have errors or can't be read."""

    text: str
    sound: bool


def tell(base: str, head: str, here: Path, style: str) -> Told:
    """The comparison of two folders or revisions as ``markdown`` or ``json``.

    A newer revision without data of use is told, since whoever made it has to know; all else that is not there raises
    ``NoPackages``.
    """
    with packages_at(base, here) as older:
        try:
            with packages_at(head, here) as newer:
                found = compare_trees(older, newer)
        except UnfitData as unfit:
            return Told(_unfit(unfit.words, head, style), sound=False)
    return Told((as_json if style == "json" else as_markdown)(found, base, head), found.sound)


def _unfit(why: Bilingual, head: str, style: str) -> str:
    if style == "json":
        return canonical_json({"head": {"name": show_cell(head, 300)}, "unfit_vi": why.vi, "unfit_en": why.en})
    lines = [f"## {TITLE.vi} · {TITLE.en}", f"> **{_UNFIT.vi}**\n> {_UNFIT.en}", cell(why.vi, 400), cell(why.en, 400)]
    return "\n\n".join(lines)
