"""The index of the site's search: made by Pagefind from our records, one index for each language."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from portal.model.vocabulary import Language
from portal.site.disk_fault import fault_in
from portal.site.failure import BuildFailed, site_issue
from portal.site.search_record import SearchRecord
from portal.text.collation import vietnamese_key
from portal.text.escape import html_text

FOLDER: Final = "pagefind"
"""Where the index stands in the site."""

_SIGNATURE: Final = b"pagefind_dcd"
_ENTRY: Final = "pagefind-entry.json"
_NEEDED: Final = ("pagefind.js", _ENTRY)
_NEEDED_SUFFIXES: Final = (".pf_meta", ".pf_index", ".pf_fragment", ".pagefind")
"""What our own search loads. The rest are Pagefind's own interfaces, its worker and its playground."""


def index_records(records: Iterable[SearchRecord], work: Path) -> dict[str, bytes]:
    """The files of the index by their path in the site; the same records give the same bytes.

    ``work`` is a folder for this stage alone, made anew. Raises ``BuildFailed`` when Pagefind fails or leaves a
    record out.
    """
    if work.exists():
        shutil.rmtree(work)
    wanted = {_folder(record): record for record in records}
    for folder, record in wanted.items():
        file = work / "records" / folder / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(record_document(record), encoding="utf-8", newline="\n")
    log = _run(work)
    made = {file.relative_to(work / FOLDER).as_posix(): file for file in (work / FOLDER).rglob("*") if file.is_file()}
    found = {name: made[name].read_bytes() for name in sorted(made) if _is_needed(name)}
    _check_whole(found, log)
    shown = [(name, wanted[folder]) for name, folder in _fragments(found) if folder in wanted]
    _check(found, shown, wanted.values(), log)
    found[_ENTRY] = _sorted_json(found[_ENTRY])
    for language in sorted({record.language for record in wanted.values()}):
        found[f"names.{language}.json"] = names_file(shown, language)
    return {f"{FOLDER}/{name}": content for name, content in found.items()}


def names_file(shown: Iterable[tuple[str, SearchRecord]], language: Language) -> bytes:
    """What our search knows before it asks Pagefind: for each record of a language

    ``[id of its fragment, type, address, note, first text, title, further names ...]``, in the order in which equal
    matches are shown: provinces of today by name, former ones, then the others from the shortest title on.
    """
    rows = [
        [name, record.type, record.address, record.note, next(iter(record.texts), ""), *record.names]
        for name, record in sorted(shown, key=lambda pair: _order(pair[1]))
        if record.language == language
    ]
    return ("[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]\n").encode()


def _order(record: SearchRecord) -> tuple[bool, bool, int, Any, str]:
    place = record.type == "province"
    return not place, record.former, 0 if place else len(record.title), vietnamese_key(record.title), record.address


def _folder(record: SearchRecord) -> str:
    return record.address.replace("#", "").strip("/")


def record_document(record: SearchRecord) -> str:
    """A record as the small page that Pagefind reads: never published, only indexed."""
    # Only what Pagefind is to search and cut excerpts from. Types, notes and names stand in our own file: the values
    # of Pagefind's filters come in another order at every run, and its files could not be compared.
    words = [record.title, *record.texts, *record.names[1:]]
    blocks = [f"<p>{html_text(text)}</p>" for text in words]
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{record.language}">',
            "<body data-pagefind-body>",
            *blocks,
            "</body>",
            "</html>\n",
        ]
    )


def _run(work: Path) -> str:
    """Runs Pagefind on ``work/records``; returns what it said, which is for people only when something is amiss."""
    (work / "records").mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pagefind", "--site", "records", "--output-path", FOLDER, "--quiet"]
    # In a folder without a settings file, and without settings in the environment: nothing but the records counts.
    result = subprocess.run(
        command, cwd=work, env=_environment(os.environ), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    log = result.stdout.decode("utf-8", "replace").strip()
    if result.returncode != 0:
        if fault := fault_in(log):
            raise fault
        raise BuildFailed([site_issue("search-index", FOLDER)], f"{log}\npagefind: exit code {result.returncode}")
    return log


def _fragments(found: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """(id, folder of its record) for every fragment that Pagefind made."""
    for name, content in found.items():
        if name.endswith(".pf_fragment"):
            fragment = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
            yield PurePosixPath(name).stem, str(fragment["url"]).strip("/")


def _check_whole(found: Mapping[str, bytes], log: str) -> None:
    """Raise ``BuildFailed`` when a file that Pagefind wrote is cut off, as a full disk leaves it."""
    for name, content in found.items():
        try:
            if name.endswith(_NEEDED_SUFFIXES):
                # The end of the packed form holds the length and the check sum.
                whole = gzip.decompress(content).startswith(_SIGNATURE)
            else:
                whole = bool(content) and (name != _ENTRY or bool(json.loads(content)))
        except (OSError, EOFError, ValueError, zlib.error):
            whole = False
        if not whole:
            raise BuildFailed([site_issue("search-index", FOLDER)], f"{log}\npagefind: {name}".strip())


def _check(
    found: Mapping[str, bytes],
    shown: Iterable[tuple[str, SearchRecord]],
    wanted: Iterable[SearchRecord],
    log: str,
) -> None:
    # Pagefind ends with 0 when it skips a page; what it made tells.
    missing = {record.address for record in wanted} - {record.address for _, record in shown}
    if missing or _ENTRY not in found:
        raise BuildFailed(
            [site_issue("search-index", FOLDER)], f"{log}\npagefind: {', '.join(sorted(missing)) or _ENTRY}".strip()
        )


def _sorted_json(content: bytes) -> bytes:
    # Pagefind writes the languages in another order at every run.
    return (json.dumps(json.loads(content), ensure_ascii=False, sort_keys=True) + "\n").encode()


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in own.items() if not name.startswith("PAGEFIND_")}


def _is_needed(name: str) -> bool:
    return name in _NEEDED or name.endswith(_NEEDED_SUFFIXES)
