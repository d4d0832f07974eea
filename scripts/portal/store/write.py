"""Writing canonical files: UTF-8 without byte order mark, LF, NFC, sorted, minimal quoting."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd


def canonical_csv(header: Sequence[str], records: Iterable[Sequence[str]]) -> str:
    """CSV text with LF line ends and quotes only where they are needed; text is normalised to NFC."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows(records)
    # No comma, quote or line end composes with what follows it, so the text as a whole is normalised cell by cell.
    return unicodedata.normalize("NFC", buffer.getvalue())


def canonical_frame(frame: pd.DataFrame) -> str:
    """``canonical_csv`` of a frame of text, in the order of its rows."""
    return canonical_csv(list(frame.columns), zip(*(frame[name].tolist() for name in frame.columns), strict=True))


def canonical_json(value: Any) -> str:
    """JSON text with two spaces, letters as they are and a final newline; the order of keys is kept."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_text(path: Path, text: str) -> None:
    """Write a file as a whole or not at all: a neighbour is written first and then takes its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    neighbour = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        neighbour.write_text(text, encoding="utf-8", newline="\n")
        neighbour.replace(path)
    finally:
        neighbour.unlink(missing_ok=True)


def write_new_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder that must not exist yet, as a whole or not at all; ``files`` by their path in it.

    Raises ``FileExistsError`` when the folder is there already.
    """
    if folder.exists():
        raise FileExistsError(folder)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}.new")
    try:
        write_files(beside, files.items())
        beside.rename(folder)
    finally:
        if beside.exists():
            shutil.rmtree(beside)


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write each file at its path in ``folder``, one after the other; whoever names a path says that it lies there."""
    for path, content in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
