"""Add a published figure, asked step by step or told by flags: python scripts/new_figure.py [--province ... --yes]."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime

from portal.intake.new_figure.add import add_figure
from portal.intake.new_figure.arguments import read_said
from portal.intake.new_figure.dialogue import Abandoned, Dialogue
from portal.site.command import build_date, end
from portal.site.failure import DATA_ERROR, WrongUse
from portal.store.tree import read_tree


def main() -> int:
    """Read the arguments, ask for the rest at a terminal, check and write; 0 done, 1 refused, 2 wrong use."""
    said = read_said()
    asks = sys.stdin.isatty()
    if not (said.data / "registry").is_dir():
        raise WrongUse(f"Không có danh mục · No registry: {said.data}/registry")
    if said.missing() and not asks:
        lacking = "\n  ".join(said.missing())
        raise WrongUse(f"Còn thiếu · Still missing:\n  {lacking}")
    day = build_date(said.date, os.environ, datetime.now(UTC))
    dialogue = Dialogue(input, print, said.english)
    try:
        done = add_figure(said, read_tree(said.data), day, dialogue, asks=asks)
    except Abandoned:
        raise WrongUse("\nChưa ghi gì cả · Nothing was written.") from None
    return 0 if done else DATA_ERROR


if __name__ == "__main__":
    sys.exit(end(main))
