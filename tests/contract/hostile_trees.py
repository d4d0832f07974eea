"""Trees that no repository can hold, or should not: links, pipes, names of devices, files beyond measure.

``HOSTILE`` makes each below a folder of its own, beside a ``secret.csv`` that no check may open, and names the issues
that must be among those told.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.packages.edits import cells, content, descriptor, records

PACKAGES: Final = Path(__file__).resolve().parents[1] / "packages"
SECRET: Final = "Bí mật ngoài cây"
OBS: Final = "observations.csv"
SRC: Final = "sources.csv"
JSON: Final = "datapackage.json"
LIST: Final = "quang-ninh-2025-10-31"
UNITS: Final = f"{LIST}/units.csv"
MEGABYTE: Final = 1024 * 1024
Change = Callable[[Path], object]
"""Changes the package or the tree at a path."""


@dataclass(frozen=True)
class Hostile:
    """``base`` is copied to ``<folder>/data`` and changed; ``expected`` are (code, file below it)."""

    name: str
    base: str
    change: Change
    expected: tuple[tuple[str, str], ...]

    def make(self, folder: Path) -> Path:
        (folder / "secret.csv").write_text(f"source_id\n{SECRET}\n", encoding="utf-8")
        (folder / "elsewhere").mkdir()
        shutil.copytree(PACKAGES / "ok/provinces/phu-tho", folder / "elsewhere" / "ha-noi")
        shutil.copytree(PACKAGES / self.base, folder / "data")
        self.change(folder / "data")
        return folder / "data"


def _link(name: str, target: str) -> Change:
    def change(folder: Path) -> None:
        place = folder / name
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        place.symlink_to(target)

    return change


def _pipe(name: str) -> Change:
    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return change


def _folder(name: str) -> Change:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return change


def _hidden_list(folder: Path) -> None:
    shutil.copytree(folder / "debtor-lists/minh-hoa-2025-10-31", folder / "debtor-lists/.cu")


def _hidden_tables(folder: Path) -> None:
    (folder / ".cu").mkdir()
    (folder / ".cu" / "units.csv").write_text("unit_name\n", encoding="utf-8")


def _hole(name: str, size: int = 300 * MEGABYTE) -> Change:
    """A file that is long and takes no room."""
    return lambda folder: os.truncate(folder / name, size) if (folder / name).exists() else None


def _file(name: str | bytes, text: bytes = b"x\n") -> Change:
    def change(folder: Path) -> None:
        (folder / os.fsdecode(name)).write_bytes(text)

    return change


def _bytes(name: str, text: bytes) -> Change:
    return lambda folder: (folder / name).write_bytes(text)


def _many_files(folder: Path) -> None:
    for number in range(5000):
        (folder / f"observations ({number}).csv").touch()


def _many_folders(folder: Path) -> None:
    for number in range(1000):
        (folder / "provinces" / f"tinh-{number}").mkdir()


def _deep_folders(folder: Path) -> None:
    deep = folder / "a"
    for _ in range(300):
        deep = deep / "a"
    deep.mkdir(parents=True)


def _named(name: str, other: str) -> Change:
    return lambda folder: shutil.copytree(folder / name, folder / other)


def _wrong_rows(number: int) -> Change:
    """Very many rows in which every cell is wrong."""
    return records(OBS, lambda table: [table[0], *([" x "] * len(table[0]) for _ in range(number))])


def _many_units(folder: Path) -> None:
    rows = [["c", "1", "Ông A", "x", "x", "-1", "1,5", "x", "-7", "?"] for _ in range(20_000)]
    records(UNITS, lambda table: [table[0], *rows])(folder)


def _whole(change: Callable[[dict[str, Any]], object]) -> Change:
    return descriptor(change)


def _escaped(key: str, value: str) -> Change:
    """A value of the descriptor as it is escaped in JSON."""

    def change(folder: Path) -> None:
        whole = json.loads((folder / JSON).read_text(encoding="utf-8"))
        (folder / JSON).write_text(json.dumps({**whole, key: value}), encoding="utf-8")

    return change


def _table(text: Callable[[bytes], bytes], file: str = OBS) -> Change:
    return content(file, text)


def _hostile(name: str, base: str, change: Change, code: str, *files: str) -> Hostile:
    return Hostile(name, base, change, tuple((code, file) for file in files))


ONE: Final = "ok/provinces/bac-kan"
TREE: Final = "ok"

LINKS: Final = (
    _hostile("link-table", ONE, _link(SRC, "../secret.csv"), "file-is-link", SRC),
    _hostile("link-descriptor", ONE, _link(JSON, "../elsewhere/ha-noi/datapackage.json"), "file-is-link", JSON),
    _hostile("link-loop", ONE, _link(SRC, SRC), "file-is-link", SRC),
    _hostile("link-zero", ONE, _link(OBS, "/dev/zero"), "file-is-link", OBS),
    _hostile("link-process", ONE, _link(OBS, "/proc/self/environ"), "file-is-link", OBS),
    _hostile("link-nowhere", ONE, _link(OBS, "nowhere"), "file-is-link", OBS),
    _hostile("link-loose", ONE, _link("ghi-chu.csv", "../secret.csv"), "file-is-link", "ghi-chu.csv"),
    _hostile("link-upwards", ONE, _link("tren", ".."), "file-is-link", "tren"),
    _hostile("link-package", TREE, _link("provinces/ha-noi", "../../elsewhere/ha-noi"), "file-is-link",
             "provinces/ha-noi"),
    _hostile("link-provinces", TREE, _link("provinces", "../elsewhere"), "file-is-link", "provinces"),
    _hostile("link-registry", TREE, _link("registry", "../elsewhere/ha-noi"), "file-is-link", "registry"),
    _hostile("link-lists", TREE, _link("debtor-lists", "../elsewhere"), "file-is-link", "debtor-lists"),
    _hostile(
        "link-register",
        TREE,
        _link("debtor-lists/register", "../../elsewhere/ha-noi"),
        "file-is-link",
        "debtor-lists/register",
    ),
    _hostile("link-list", "ok-list", _link(UNITS, "../../secret.csv"), "file-is-link", UNITS),
)  # fmt: skip

KINDS: Final = (
    _hostile("pipe-table", ONE, _pipe(OBS), "file-not-plain", OBS),
    _hostile("pipe-descriptor", ONE, _pipe(JSON), "file-not-plain", JSON),
    _hostile("pipe-loose", ONE, _pipe("ong"), "file-not-plain", "ong"),
    _hostile("pipe-package", TREE, _pipe("provinces/ha-noi"), "file-not-plain", "provinces/ha-noi"),
    _hostile("pipe-list", "ok-list", _pipe(UNITS), "file-not-plain", UNITS),
    _hostile("folder-table", ONE, _folder(SRC), "file-not-plain", SRC),
    _hostile("folder-descriptor", ONE, _folder(JSON), "file-not-plain", JSON),
    _hostile("folder-loose", ONE, _deep_folders, "file-unread", "a"),
)

NAMES: Final = (
    _hostile("name-device", ONE, _file("con.txt"), "file-name-unfit", "con.txt"),
    _hostile("name-device-table", ONE, _file("AUX.csv"), "file-name-unfit", "AUX.csv"),
    _hostile("name-point", ONE, _file("ghi-chu."), "file-name-unfit", "ghi-chu."),
    _hostile("name-space", ONE, _file("ghi-chu "), "file-name-unfit", "ghi-chu "),
    _hostile("name-line", ONE, _file("a\nb.txt"), "file-name-unfit", "a[U+000A]b.txt"),
    _hostile("name-bidi", ONE, _file("gpj\u202evsc.txt"), "file-name-unfit", "gpj[U+202E]vsc.txt"),
    _hostile("name-colon", ONE, _file("a:b.txt"), "file-name-unfit", "a:b.txt"),
    _hostile("name-bytes", ONE, _file(b"b\xe1o.txt"), "file-name-unfit", "b[U+DCE1]o.txt"),
    _hostile("name-loose-marks", ONE, _file("bo\u0301c.txt"), "file-name-unfit", "bo\u0301c.txt"),
    _hostile("name-package", TREE, _named("provinces/bac-kan", "provinces/nul"), "file-name-unfit", "provinces/nul"),
    _hostile("case-table", ONE, _file("Observations.CSV"), "file-name-collides", OBS),
    _hostile("case-package", TREE, _named("provinces/bac-kan", "provinces/Bac-Kan"), "file-name-collides",
             "provinces/bac-kan"),
    _hostile("case-provinces", TREE, _named("provinces", "Provinces"), "file-name-collides", "Provinces"),
    _hostile("case-letters", ONE, lambda folder: (_file("bó.txt")(folder), _file("bo\u0301.txt")(folder)),
             "file-name-collides", "bó.txt"),
)  # fmt: skip

HIDDEN: Final = (
    _hostile("hidden-list", TREE, _hidden_list, "list-id-folder", "debtor-lists/.cu/list.csv"),
    _hostile("hidden-tables", ONE, _hidden_tables, "file-unread", ".cu"),
)

SIZES: Final = (
    _hostile("hole-table", ONE, _hole(OBS), "file-too-large", OBS),
    _hostile("hole-descriptor", ONE, _hole(JSON), "file-too-large", JSON),
    _hostile("hole-units", "ok-list", _hole(UNITS), "file-too-large", UNITS),
    _hostile("hole-registry", TREE, _hole("registry/glossary.csv"), "file-too-large", "registry/glossary.csv"),
    _hostile("hole-small", ONE, _hole(OBS, 4 * MEGABYTE), "nul-byte", OBS),
    _hostile("rows-empty", ONE, _table(lambda text: text + b"\n" * 4_000_000), "too-many-rows", OBS),
    _hostile("rows-returns", ONE, _table(lambda text: text + b"\r" * 4_000_000), "too-many-rows", OBS),
    _hostile("rows-blank", ONE, _table(lambda text: text + b"\n" * 49_000), "more-of-the-same", OBS),
    _hostile("rows-short", ONE, _table(lambda text: text + b"x\n" * 49_000), "more-of-the-same", OBS),
    _hostile("rows-bare", ONE, _table(lambda text: text + (b"," * 19 + b"\n") * 49_000), "more-of-the-same", OBS),
    _hostile("rows-wrong", ONE, _wrong_rows(40_000), "more-of-the-same", OBS),
    _hostile("rows-of-units", "ok-list", _many_units, "more-of-the-same", UNITS),
    _hostile("columns-million", ONE, _table(lambda _: b"," * 4_000_000 + b"\n"), "too-many-columns", OBS),
    _hostile("columns-of-one-line", ONE, _table(lambda _: b"a" * 4_000_000), "column-extra", OBS),
    _hostile("quote-open", ONE, _table(lambda text: text + b'"' + b"a,\n" * 40_000), "broken-quoting", OBS),
    _hostile("quotes-only", ONE, _table(lambda text: text + b'"' * 4_000_001), "broken-quoting", OBS),
    _hostile("cell-digits", ONE, cells(OBS, 7, as_printed="1" * 120_000), "printed-too-long", OBS),
    _hostile("cell-points", ONE, cells(OBS, 7, as_printed="1." * 60_000), "printed-too-long", OBS),
    _hostile("cell-spaces", ONE, cells(OBS, 7, note="Tính: " + " " * 120_000 + "1"), "text-too-long", OBS),
    _hostile("cell-flags", ONE, cells(OBS, 8, flags="jump;" * 24_000), "text-too-long", OBS),
    _hostile("cell-marks", ONE, cells(OBS, 7, note="a" + "\u0301" * 60_000), "mojibake", OBS),
    _hostile("cell-name", "ok-list", cells(UNITS, 5, unit_name="công ty số 1 đường " * 6000 + "x"),
             "text-too-long", UNITS),
    _hostile("cell-note", "ok-list", cells(f"{LIST}/list.csv", 2, note="ông Nguyễn " * 11_000 + "x"),
             "text-too-long", f"{LIST}/list.csv"),
    _hostile("cell-phone", "ok-list", cells(UNITS, 5, commune="xã 0 " + "09 -" * 30_000),
             "text-too-long", UNITS),
    _hostile("files-many", ONE, _many_files, "more-of-the-same", ""),
    _hostile("folders-many", TREE, _many_folders, "descriptor-missing", "provinces/tinh-7/datapackage.json"),
)  # fmt: skip

DESCRIPTORS: Final = (
    _hostile("json-brackets", ONE, _bytes(JSON, b"[" * MEGABYTE), "descriptor-too-deep", JSON),
    _hostile("json-objects", ONE, _bytes(JSON, b'{"a":' * 200_000), "descriptor-too-deep", JSON),
    _hostile("json-string", ONE, _bytes(JSON, b'"' + b"\\" * 1_000_000), "descriptor-not-json", JSON),
    _hostile("json-digits", ONE, _bytes(JSON, b'{"a":' + b"1" * 1_000_000 + b"}"), "descriptor-not-json", JSON),
    _hostile("json-exponent", ONE, _bytes(JSON, b'{"a":1e' + b"9" * 1_000_000 + b"}"), "descriptor-not-json", JSON),
    _hostile("json-keys", ONE, _whole(lambda value: value.update({f"k{n}": 1 for n in range(50_000)})),
             "more-of-the-same", JSON),
    _hostile("json-tables", ONE, _whole(lambda value: value.update(resources=[{"name": "a", "path": OBS}] * 8_000)),
             "descriptor-resources", JSON),
    _hostile("json-paths", ONE, _whole(lambda value: value.update(resources=[{"name": "a", "path": ".."}] * 8_000)),
             "resource-path", JSON),
    _hostile("json-names", ONE, _whole(lambda value: value["resources"][0].update(name=["observations"])),
             "descriptor-resources", JSON),
    _hostile("json-name-object", ONE, _whole(lambda value: value.update(name={"a": 1})), "descriptor-name", JSON),
    _hostile("json-contributors", ONE, _whole(lambda value: value.update(contributors=[{"title": "\u202e"}] * 20_000)),
             "more-of-the-same", JSON),
    _hostile("json-surrogate", ONE, _escaped("title", "\ud800 Bắc Kạn"), "descriptor-not-json", JSON),
    _hostile("json-surrogate-key", ONE, _escaped("\udfff", "x"), "descriptor-not-json", JSON),
    _hostile("json-surrogate-name", ONE, _escaped("name", "bac\udc80kan"), "descriptor-not-json", JSON),
    _hostile("json-pattern", ONE, _whole(lambda value: value["resources"][0]["schema"]["fields"][11].update(
             constraints={"pattern": "(.*)*(.*)*(.*)*x"})), "descriptor-drift", JSON),
)  # fmt: skip

HOSTILE: Final = (*LINKS, *KINDS, *NAMES, *HIDDEN, *SIZES, *DESCRIPTORS)
