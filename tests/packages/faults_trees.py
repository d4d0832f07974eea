"""Hostile descriptors and trees that git can hold; ``tests/contract/hostile_trees.py`` makes those that it can't."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Final

from tests.packages.edits import Edit, content, delimited, descriptor, put, records, replace
from tests.packages.fault import Fault, one_fault

BAC_KAN: Final = ("provinces/bac-kan",)
REGISTRY: Final = ("registry",)
REGISTER: Final = ("debtor-lists/register",)
REAL: Final = "quang-ninh-2025-10-31"
REAL_BASE: Final = (f"ok-list/{REAL}",)
OBS: Final = "observations.csv"
SRC: Final = "sources.csv"
JSON: Final = "datapackage.json"


def written(file: str, text: bytes) -> Edit:
    """Write a new file beside the others."""
    return lambda folder: void((folder / file).write_bytes(text))


def void(_: object) -> None:
    """An edit gives nothing back."""


def _path(name: str, value: object) -> Fault:
    """A path of the table of sources that leads elsewhere, or nowhere."""
    return one_fault(
        f"path-{name}",
        BAC_KAN,
        descriptor(lambda whole: whole["resources"][1].__setitem__("path", value)),
        JSON,
        0,
        "path",
        "resource-path",
    )


def _resource(name: str, key: str, value: object, where: str = "") -> Fault:
    """A key in the description of the first table."""
    return one_fault(
        f"resource-{name}",
        BAC_KAN,
        descriptor(lambda whole: whole["resources"][0].__setitem__(key, value)),
        JSON,
        0,
        where or f"resources[0].{key}",
        "descriptor-drift",
    )


def _json(name: str, text: bytes, row: int, code: str = "descriptor-not-json") -> Fault:
    """Other bytes in place of the descriptor."""
    return one_fault(f"json-{name}", BAC_KAN, content(JSON, lambda _: text), JSON, row, "", code)


def _pattern(whole: dict[str, Any]) -> None:
    whole["resources"][0]["schema"]["fields"][0]["constraints"]["pattern"] = "(a+)+$"


def _typed(whole: dict[str, Any]) -> None:
    whole["resources"][0]["schema"]["fields"][8]["type"] = "string"


def _foreign_key(whole: dict[str, Any]) -> None:
    whole["resources"][0]["schema"]["foreignKeys"][0]["reference"]["resource"] = "observations"


def _header_only(name: str, file: str, bases: tuple[str, ...] = REGISTRY) -> Fault:
    edit = records(file, lambda table: table[:1])
    return one_fault(f"header-only-{name}", bases, edit, file, 0, "", "table-without-rows")


def _twice(whole: dict[str, Any]) -> None:
    whole["resources"].append(whole["resources"][0])


PATHS: Final = (
    _path("absolute", "/etc/passwd"),
    _path("file-address", "file:///etc/passwd"),
    _path("list", ["sources.csv", "unpublished.csv"]),
    _path("backslash", "..\\sources.csv"),
    _path("percent", "%2e%2e%2fsources.csv"),
    _path("folder", "data/sources.csv"),
    _path("self", "datapackage.json"),
    _path("here", "."),
    _path("home", "~/sources.csv/"),
    _path("device", "con.csv"),
    _path("hidden-letter", "sources\u202e.csv"),
    _path("number", 7),
    _path("empty", ""),
)

RESOURCES: Final = (
    _resource("hash", "hash", "sha256:" + "0" * 64),
    _resource("bytes", "bytes", 1),
    _resource("inline-data", "data", [{"obs_id": "x"}]),
    _resource("dialect", "dialect", "https://example.org/dialect.json"),
    _resource("schema-address", "schema", "https://example.org/schema.json"),
    _resource("profile", "profile", "https://example.org/profile.json"),
    _resource("encoding", "encoding", "utf-16"),
    _resource("compression", "compression", "zip"),
    _resource("unknown-key", "x-note", "?"),
    one_fault(
        "schema-pattern",
        BAC_KAN,
        descriptor(_pattern),
        JSON,
        0,
        "resources[0].schema.fields[0].constraints.pattern",
        "descriptor-drift",
    ),
    one_fault(
        "schema-type", BAC_KAN, descriptor(_typed), JSON, 0, "resources[0].schema.fields[8].type", "descriptor-drift"
    ),
    one_fault(
        "schema-self-reference",
        BAC_KAN,
        descriptor(_foreign_key),
        JSON,
        0,
        "resources[0].schema.foreignKeys[0].reference.resource",
        "descriptor-drift",
    ),
    one_fault("resources-twice", BAC_KAN, descriptor(_twice), JSON, 0, "resources", "descriptor-resources"),
    one_fault(
        "resources-text", BAC_KAN, put("resources", "observations.csv"), JSON, 0, "resources", "descriptor-resources"
    ),
    one_fault("licenses-text", BAC_KAN, put("licenses", "CC0"), JSON, 0, "licenses", "descriptor-licenses"),
    one_fault("name-address", BAC_KAN, put("name", "../bac-kan"), JSON, 0, "name", "descriptor-province"),
    one_fault("title-number", BAC_KAN, put("title", 7), JSON, 0, "title", "descriptor-title"),
    one_fault("version-huge", BAC_KAN, put("version", "9" * 5000), JSON, 0, "version", "descriptor-version"),
    one_fault("created-number", BAC_KAN, put("created", 20261121), JSON, 0, "created", "descriptor-created"),
)

_DEEP: Final = b'{"a": ' + b"[" * 5000 + b"]" * 5000 + b"}\n"

DESCRIPTORS: Final = (
    _json("empty", b"", 1),
    _json("list", b"[]\n", 1),
    _json("nothing", b"{}\n", 1),
    _json("deep", _DEEP, 0, "descriptor-too-deep"),
    _json("nan", b'{"name": NaN}\n', 0),
    _json("infinite", b'{"name": 1e999}\n', 0),
    _json("huge-number", b'{"name": ' + b"1" * 5000 + b"}\n", 0),
    _json("comment", b'{\n  // x\n  "name": "bac-kan"\n}\n', 2),
    _json("yaml-tag", b'!!python/object/apply:os.system ["touch x"]\n', 1),
    _json("yaml-alias", b"a: &a [x]\nb: *a\n", 1),
    _json("nul", b'{"name": "bac\x00kan"}\n', 1),
    _json("mark", b'\xef\xbb\xbf{"name": "bac-kan"}\n', 1),
    _json("utf-16", '{"name": "bac-kan"}\n'.encode("utf-16-le"), 1),
    _json("latin", b'{\n  "title": "B\xe1o"\n}\n', 2, "encoding"),
    _json("duplicate-deep", b'{"a": {"b": {"c": 1, "c": 2}}}\n', 0, "descriptor-duplicate-key"),
    one_fault("json-conflict", BAC_KAN, replace(JSON, "{\n", "{\n<<<<<<< HEAD\n"), JSON, 2, "", "conflict-marker"),
    one_fault(
        "descriptor-yaml",
        BAC_KAN,
        written("datapackage.yaml", b"name: bac-kan\nresources: &a [*a]\n"),
        "datapackage.yaml",
        0,
    ),
)

_CONFLICT: Final = b"<<<<<<< HEAD\nS001,x\n=======\nS001,y\n>>>>>>> khac\n"

FILES: Final = (
    one_fault("conflict-marker", BAC_KAN, content(SRC, lambda text: text + _CONFLICT), SRC, 3),
    one_fault(
        "list-conflict-marker",
        REAL_BASE,
        content(f"{REAL}/units.csv", lambda text: text + b">>>>>>> sua-lai\n"),
        f"{REAL}/units.csv",
        6,
        "",
        "conflict-marker",
    ),
    one_fault("delimiter-other", BAC_KAN, delimited(OBS, "|"), OBS, 1),
    one_fault("delimiter-tab", BAC_KAN, delimited(SRC, "\t"), SRC, 1, "", "delimiter"),
    one_fault("utf-16", BAC_KAN, content(OBS, lambda text: text.decode().encode("utf-16")), OBS, 1, "", "encoding"),
    one_fault(
        "utf-16-without-mark",
        BAC_KAN,
        content(SRC, lambda text: text.decode().encode("utf-16-le")),
        SRC,
        1,
        "",
        "nul-byte",
    ),
    one_fault(
        "carriage-returns",
        BAC_KAN,
        content(OBS, lambda text: text.replace(b"\n", b"\r")),
        OBS,
        1,
        "",
        "canonical-line-ends",
    ),
    one_fault("blank-file", BAC_KAN, content(OBS, lambda _: b" \n\n"), OBS, 0, "", "file-empty"),
    one_fault(
        "long-row", BAC_KAN, content(SRC, lambda text: text + b"S9" + b"," * 40 + b"\n"), SRC, 3, "", "ragged-row"
    ),
    one_fault("short-row", BAC_KAN, content(SRC, lambda text: text + b"S9\n"), SRC, 3, "", "ragged-row"),
    one_fault(
        "too-many-columns",
        BAC_KAN,
        content(SRC, lambda text: text.replace(b"\n", b"," * 300 + b"\n", 1)),
        SRC,
        1,
    ),
    one_fault(
        "nul-in-list", REAL_BASE, replace(f"{REAL}/units.csv", "Ví", "V\x00"), f"{REAL}/units.csv", 2, "", "nul-byte"
    ),
    one_fault("file-unread", BAC_KAN, written("observations (1).csv", b"obs_id\n"), "observations (1).csv", 0),
    one_fault("workbook-unread", BAC_KAN, written("so-lieu.xlsx", b"PK"), "so-lieu.xlsx", 0, "", "file-unread"),
    one_fault(
        "leftover-unread", BAC_KAN, written("sources.csv.orig", b"x\n"), "sources.csv.orig", 0, "", "file-unread"
    ),
    one_fault(
        "list-file-unread",
        REAL_BASE,
        written(f"{REAL}/Nguyễn Văn Ví Dụ.xlsx", b"PK"),
        REAL,
        0,
        "",
        "file-unread",
    ),
    one_fault("table-without-rows", REGISTRY, records("laws.csv", lambda table: table[:1]), "laws.csv", 0),
    _header_only("sources", SRC, BAC_KAN),
    _header_only("register-sources", SRC, REGISTER),
    _header_only("indicators", "indicators.csv"),
    _header_only("flags", "flags.csv"),
    _header_only("headlines", "headlines.csv"),
    _header_only("glossary", "glossary.csv"),
    _header_only("offices", "offices.csv"),
    _header_only("links", "indicator_links.csv"),
    _header_only("provinces", "provinces.csv"),
)


def _misplaced(folder: Path) -> None:
    (folder / "tinh").mkdir()
    (folder / "provinces/phu-tho").rename(folder / "tinh/phu-tho")


def _file_for(name: str) -> Edit:
    """A file where a folder belongs."""

    def edit(folder: Path) -> None:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x\n", encoding="utf-8")

    return edit


_TWO: Final = ("provinces/bac-kan", "provinces/phu-tho")

TREES: Final = (
    Fault("registry-is-file", _TWO, _file_for("registry"), (("file-unread", "registry", 0, ""),)),
    Fault("lists-are-file", _TWO, _file_for("debtor-lists"), (("file-unread", "debtor-lists", 0, ""),)),
    Fault(
        "register-is-file", _TWO, _file_for("debtor-lists/register"), (("file-unread", "debtor-lists/register", 0, ""),)
    ),
    Fault(
        "descriptor-at-root",
        ("registry", *_TWO),
        written("datapackage.json", b"{}"),
        (("file-unread", "datapackage.json", 0, ""),),
    ),
    Fault("table-at-root", _TWO, written("observations.csv", b"obs_id\n"), (("file-unread", OBS, 0, ""),)),
    Fault(
        "package-misplaced",
        ("provinces/bac-kan", "provinces/phu-tho"),
        _misplaced,
        (("file-unread", "tinh", 0, ""),),
    ),
)

TREE_FAULTS: Final = (*PATHS, *RESOURCES, *DESCRIPTORS, *FILES, *TREES)
