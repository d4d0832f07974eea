"""The weekly report's findings, read from a tree of packages and the file of checked links."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from portal.contract.check import check_paths
from portal.derive.facts import derive_facts
from portal.model.issue import has_errors
from portal.store.tree import read_lists, read_tree, with_lists
from portal.upkeep.addresses import source_addresses
from portal.upkeep.link_report import read_states
from portal.upkeep.old_age import derive_quiet_places, ending_lists
from portal.upkeep.weekly import GrownOld

ENDING_DAYS: Final = 30
"""So many days before its last one a list is told."""


class FaultyData(Exception):
    """What should be reported on can't be read; the text is bilingual and names a remedy."""


def gather_grown_old(data: Path, lists: Path | None, links: Path | None, today: date, days: int) -> GrownOld:
    """What grew old in the tree ``data``, in ``lists`` kept elsewhere, and among the states in the file ``links``.

    Raises ``FaultyData`` for a tree with errors and for a file that ``check_links.py`` did not write.
    """
    if not data.is_dir() or has_errors(check_paths([data])):
        raise FaultyData(
            "Dữ liệu có lỗi; hãy chạy scripts/validate.py rồi sửa trước.\n"
            "The data has errors; run scripts/validate.py and mend them first."
        )
    try:
        states = read_states(links.read_text(encoding="utf-8")) if links is not None else []
    except (OSError, ValueError, TypeError, AttributeError):
        raise FaultyData(
            f"Không đọc được {links}; hãy chạy scripts/check_links.py --out.\n"
            f"{links} can't be read; run scripts/check_links.py --out."
        ) from None
    tree = read_tree(data)
    if lists is not None:
        tree = with_lists(tree, *read_lists(lists))
    facts = derive_facts(tree, today)
    return GrownOld(
        places=derive_quiet_places(facts.provinces, facts.observations, today, days),
        lists=ending_lists(tree.lists, today, ENDING_DAYS),
        links=states,
        sources=source_addresses(facts.sources),
        quiet_days=days,
        ending_days=ENDING_DAYS,
    )
