"""The software of this very environment, read from the lock and from what is installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from portal.site.software import copyright_lines, read_pins, software_files
from tests.publish.test_bill_of_materials import schema_faults

SITE = {
    "assets/stylesheets/bhxh-mo.1.css": b"css",
    "assets/vega/vega.1.js": b"js",
    "pagefind/pagefind.js": b"js",
    "pagefind/wasm.unknown.pagefind": b"wasm",
    "pagefind/fragment/vi_1.pf_fragment": b"ours",
    "charts/vi/a.png": b"png",
}


@pytest.fixture(scope="module")
def made(project: Path) -> dict[str, bytes]:
    return software_files(project, SITE)


def test_the_bill_of_this_environment_is_valid_and_complete(made: dict[str, bytes], project: Path) -> None:
    bill = json.loads(made["software/bom.cdx.json"])
    assert schema_faults(bill) == []
    asked = {
        line.split(">")[0].split("[")[0]
        for line in (project / "requirements.in").read_text().splitlines()
        if line and not line.startswith("#")
    }
    (own,) = (one for one in bill["dependencies"] if one["ref"] == "bhxh-mo")
    assert {ref.removeprefix("pkg:pypi/").split("@")[0] for ref in own["dependsOn"] if "pypi" in ref} == asked
    known = {component["bom-ref"] for component in bill["components"]} | {"bhxh-mo"}
    assert {ref for one in bill["dependencies"] for ref in (one["ref"], *one["dependsOn"])} == known
    # Nothing stands in the lock without a reason, so everything is reached from the project.
    reached, waiting = set[str](), ["bhxh-mo"]
    depends = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    while waiting:
        one = waiting.pop()
        waiting += [wanted for wanted in depends[one] if wanted not in reached]
        reached.add(one)
    assert reached == known


def test_what_is_installed_is_what_the_lock_says(made: dict[str, bytes]) -> None:
    for component in json.loads(made["software/bom.cdx.json"])["components"]:
        if component["scope"] == "excluded":
            hashes = [one["value"] for one in component["properties"] if one["name"] == "bhxh-mo:lock:sha256"]
            assert hashes, f"{component['name']} {component['version']} is not the version of the lock"
            assert component["licenses"], component["name"]


def test_every_part_of_the_site_that_is_not_ours_is_named_with_its_files(made: dict[str, bytes]) -> None:
    parts = [one for one in json.loads(made["software/bom.cdx.json"])["components"] if one["scope"] == "required"]
    files = {one["name"]: [inner["name"] for inner in one["components"] if inner["type"] == "file"] for one in parts}
    assert files == {
        "Material for MkDocs (style sheet)": ["assets/stylesheets/bhxh-mo.1.css"],
        "Pagefind": ["pagefind/pagefind.js", "pagefind/wasm.unknown.pagefind"],
        "Roboto (letters in pictures)": [],
        "Vega (runtime)": ["assets/vega/vega.1.js"],
    }
    text = made["software/licences.txt"].decode()
    material = text[text.index("Material for MkDocs (style sheet)") : text.index("\nPagefind ")]
    assert "Martin Donath" in material
    assert "Permission is hereby granted" in material
    runtime = text[text.index("\nVega (runtime)") : text.index("II. ")]
    assert "no text of the licence" in runtime
    assert "Gồm · Holds: vega-lite" in runtime


def test_a_site_without_them_names_none(project: Path) -> None:
    made = software_files(project, {"index.html": b""})
    assert all(one["scope"] == "excluded" for one in json.loads(made["software/bom.cdx.json"])["components"])


def test_pins_with_their_hashes_and_who_asks_for_them() -> None:
    lock = f"""\
one==1.0 ; python_version < '3.12' \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via
    #   -r requirements.in
    #   Two_More
two-more[extra]==2.1.post1 \\
    --hash=sha256:{"c" * 64}
    # via -r requirements.in
"""
    one, two = read_pins(lock)
    assert (one.name, one.version, one.wanted_by, one.asked) == ("one", "1.0", ["two-more"], True)
    assert one.hashes == ["a" * 64, "b" * 64]
    assert (two.name, two.version, two.wanted_by, two.asked) == ("two-more", "2.1.post1", [], True)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Copyright (c) 2020 Somebody", True),
        ("  # Copyright 2015-2026, A and B", True),
        ("© 2024 Ai đó", True),
        ("The above copyright notice and this permission notice", False),
        ("copyright notice, this list of conditions", False),
        ("Copyright [yyyy] [name of copyright owner]", False),
        ("Copyright (c) <year> <owner>", False),
    ],
)
def test_whose_a_work_is(line: str, kept: bool) -> None:
    assert copyright_lines(f"{line}\n{line}\n") == ([line.strip(" #")] if kept else [])
