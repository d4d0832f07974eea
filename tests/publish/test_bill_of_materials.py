"""The bill is CycloneDX by its own schema, names everything once, and says the same each time."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from portal.publish.bill_of_materials import Package, Part, bom_bytes
from portal.publish.software_licences import licences_text

SCHEMAS = Path(__file__).parent / "cyclonedx"
SUM = "a" * 64


def package(name: str, **given: Any) -> Package:
    told: dict[str, Any] = {
        "version": "1.0",
        "licence": "MIT",
        "licence_names": (),
        "copyright": ["Copyright (c) 2026 Ai đó"],
        "licence_files": ["licenses/LICENSE"],
        "wanted_by": [],
        "asked": False,
        "hashes": [SUM],
    }
    return Package(name, **{**told, **given})


PACKAGES = [
    package("b-wanted", wanted_by=["a-asked"], licence="", licence_names=["BSD License", "MIT License"]),
    package("a-asked", asked=True),
    package("c-silent", licence="", copyright=[], licence_files=[], hashes=[], wanted_by=["a-asked", "b-wanted"]),
]
PARTS = [
    Part(
        "Search", "1.5", "MIT", "b-wanted 1.0", {"s/b.js": b"b", "s/a.js": b"a"}, [("inner", "2")], "Terms\n\nof it\n"
    ),
    Part("Letters", "", "", "a folder", {}, (), ""),
]


def schema_faults(bill: Any) -> list[str]:
    """What the schema of CycloneDX 1.6 has against a bill; the schema refers to two others beside it."""
    registry: Registry[Any] = Registry()
    for file in SCHEMAS.glob("*.schema.json"):
        resource = Resource.from_contents(json.loads(file.read_text(encoding="utf-8")))
        registry = registry.with_resource(f"http://cyclonedx.org/schema/{file.name}", resource)
    schema = json.loads((SCHEMAS / "bom-1.6.SNAPSHOT.schema.json").read_text(encoding="utf-8"))
    return [
        f"{fault.json_path}: {fault.message}" for fault in Draft7Validator(schema, registry=registry).iter_errors(bill)
    ]


def test_the_bill_is_valid_by_the_schema() -> None:
    assert schema_faults(json.loads(bom_bytes(PACKAGES, PARTS))) == []
    assert schema_faults(json.loads(bom_bytes([], []))) == []


@pytest.mark.parametrize(
    "breaking",
    [{"specVersion": 1.6}, {"components": [{"name": "x"}]}, {"dependencies": [{}]}, {"unknown": 1}],
)
def test_the_schema_would_see_a_fault(breaking: dict[str, Any]) -> None:
    assert schema_faults(json.loads(bom_bytes(PACKAGES, PARTS)) | breaking)


def test_every_component_stands_once_with_who_asks_for_it() -> None:
    bill = json.loads(bom_bytes(PACKAGES, PARTS))
    references = [component["bom-ref"] for component in bill["components"]]
    assert len(set(references)) == len(references) == 5
    depends = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    assert depends == {
        "bhxh-mo": ["bhxh-mo/site/Letters@", "bhxh-mo/site/Search@1.5", "pkg:pypi/a-asked@1.0"],
        "bhxh-mo/site/Letters@": [],
        "bhxh-mo/site/Search@1.5": [],
        "pkg:pypi/a-asked@1.0": ["pkg:pypi/b-wanted@1.0", "pkg:pypi/c-silent@1.0"],
        "pkg:pypi/b-wanted@1.0": ["pkg:pypi/c-silent@1.0"],
        "pkg:pypi/c-silent@1.0": [],
    }


def test_licences_hashes_and_files_stand_with_their_component() -> None:
    asked, wanted, silent, letters, search = json.loads(bom_bytes(PACKAGES, PARTS))["components"]
    assert asked["licenses"] == [{"expression": "MIT"}]
    assert {"name": "bhxh-mo:lock:sha256", "value": SUM} in asked["properties"]
    assert wanted["licenses"] == [{"license": {"name": "BSD License"}}, {"license": {"name": "MIT License"}}]
    assert "licenses" not in silent
    assert "copyright" not in silent
    assert [component["scope"] for component in (asked, letters, search)] == ["excluded", "required", "required"]
    assert [inner["name"] for inner in search["components"]] == ["inner", "s/a.js", "s/b.js"]
    assert search["components"][1]["hashes"][0]["content"] == hashlib.sha256(b"a").hexdigest()


def test_neither_order_nor_time_changes_a_byte() -> None:
    assert bom_bytes(reversed(PACKAGES), reversed(PARTS)) == bom_bytes(PACKAGES, PARTS)
    assert licences_text(reversed(PACKAGES), reversed(PARTS)) == licences_text(PACKAGES, PARTS)
    assert b"timestamp" not in bom_bytes(PACKAGES, PARTS)
    assert b"serialNumber" not in bom_bytes(PACKAGES, PARTS)


def test_licences_are_told_whole_for_the_site_and_what_is_missing_is_said() -> None:
    text = licences_text(PACKAGES, PARTS).decode()
    in_site, build = text.split("II. ")
    assert "  | Terms\n  |\n  | of it\n" in in_site
    assert "  Gồm · Holds: inner 2\n" in in_site
    assert "/s/a.js" in in_site
    letters = in_site[in_site.index("\nLetters\n") : in_site.index("\nSearch 1.5\n")]
    assert "The installed package has no text of the licence." in letters
    assert "the package does not say" in letters
    assert "b-wanted 1.0\n  Giấy phép · Licence: BSD License, MIT License\n" in build
    assert "c-silent 1.0\n  Giấy phép · Licence: gói không nói · the package does not say\n" in build
    assert "  Copyright (c) 2026 Ai đó\n" in build
