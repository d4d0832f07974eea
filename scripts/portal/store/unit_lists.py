"""Lists of late units by their outlines: what a comparison counts and sums, without a single name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from portal.store.plain_file import MAXIMUM_BYTES
from portal.store.tree import DEBTOR_LISTS, REGISTER, UNITS_FILE, is_list_folder

EVENTS_FILE: Final = "events.csv"
_CODE: Final = "unit_code"
_NUMBERS: Final = ("months_late", "amount_vnd")
_WHOLE: Final = "^-?[0-9]{1,18}$"


@dataclass(frozen=True)
class ListFolder:
    """The folder of one list; ``sums`` are the SHA-256 sums of its plain files by name."""

    folder: Path
    sums: dict[str, str]


def list_folders(root: Path) -> dict[str, ListFolder]:
    """The lists held in a tree of packages, by the names of their folders; links and hidden folders are passed over."""
    parent = root / DEBTOR_LISTS
    if not parent.is_dir() or parent.is_symlink():
        return {}
    held = {}
    for entry in sorted(parent.iterdir()):
        own = entry.is_dir() and not entry.is_symlink() and not entry.name.startswith(".") and entry.name != REGISTER
        if own and is_list_folder(entry):
            held[entry.name] = ListFolder(entry, _sums(entry))
    return held


def read_unit_numbers(folder: Path) -> pa.Table | None:
    """A row per unit in the order of the file: ``unit_code`` (string), ``months_late``, ``amount_vnd`` (int64, null for
    an empty cell or what is no whole number). ``None`` for a file that can't be read or lacks one of these columns.

    Nothing else of the file is kept, and no message quotes it.
    """
    rows = _columns(folder / UNITS_FILE, (_CODE, *_NUMBERS))
    if rows is None:
        return None
    numbers = []
    for column in _NUMBERS:
        cells = rows[column]
        whole = pc.match_substring_regex(cells, _WHOLE)
        numbers.append(pc.cast(pc.if_else(whole, cells, pa.scalar(None, pa.string())), pa.int64()))
    return pa.table([rows[_CODE], *numbers], names=[_CODE, *_NUMBERS])


def count_events(folder: Path) -> int | None:
    """How many acts are told of the units of a list; ``None`` where the file can't be read."""
    rows = _columns(folder / EVENTS_FILE, ("event",))
    return None if rows is None else int(rows.num_rows)


def _columns(path: Path, names: tuple[str, ...]) -> pa.Table | None:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MAXIMUM_BYTES:
        return None
    try:
        return csv.read_csv(
            path,
            parse_options=csv.ParseOptions(newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                include_columns=list(names), column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        # Broken quotes, records of unequal length, letters that are no UTF-8, a column too few; what they say may
        # quote a cell.
        return None


def _sums(folder: Path) -> dict[str, str]:
    sums = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as content:
                sums[path.name] = hashlib.file_digest(content, "sha256").hexdigest()
    return sums
