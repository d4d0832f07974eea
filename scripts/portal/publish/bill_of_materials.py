"""``software/bom.cdx.json``: what the site is made with and of, in the form of CycloneDX 1.6.

It names no time and no number of its own: the same lock on the same kind of machine gives the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from portal.store.write import canonical_json

PATH: Final = "software/bom.cdx.json"
_SITE: Final = "bhxh-mo"


@dataclass(frozen=True, slots=True)
class Package:
    """A Python package that a build runs.

    ``licence`` is an SPDX expression or empty, ``licence_names`` what the package calls its licences otherwise;
    ``wanted_by`` the packages of the lock that ask for it, empty where the project itself does; ``hashes`` the SHA-256
    of the files that the lock allows, empty where another version is installed than the lock says.
    """

    name: str
    version: str
    licence: str
    licence_names: Sequence[str]
    copyright: Sequence[str]
    licence_files: Sequence[str]
    wanted_by: Sequence[str]
    asked: bool
    hashes: Sequence[str]

    @property
    def reference(self) -> str:
        """The package URL, which is its name within the bill too."""
        return f"pkg:pypi/{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Part:
    """Other people's work in the site itself.

    ``files`` are contents by path in the site; ``inside`` names and versions of what it was put together from;
    ``terms`` the text of its licence as it is installed, empty where the package has none.
    """

    name: str
    version: str
    licence: str
    taken_from: str
    files: Mapping[str, bytes]
    inside: Sequence[tuple[str, str]]
    terms: str


def bom_bytes(packages: Iterable[Package], parts: Iterable[Part]) -> bytes:
    """The bill of the packages of a build and of the parts of its site."""
    packages, parts = sorted(packages, key=lambda one: one.name), sorted(parts, key=lambda one: one.name)
    by_name = {package.name: package.reference for package in packages}
    asked = [package.reference for package in packages if package.asked]
    depends = {_SITE: sorted([*asked, *map(_part_reference, parts)])}
    for package in packages:
        wants = [one.reference for one in packages if package.name in one.wanted_by]
        depends[by_name[package.name]] = sorted(wants)
    depends |= {_part_reference(part): [] for part in parts}
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": _SITE,
                "name": _SITE,
                "description": "BHXH Mở",
                "licenses": [{"expression": "MIT"}],
            },
        },
        "components": [*map(_package_component, packages), *map(_part_component, parts)],
        "dependencies": [{"ref": ref, "dependsOn": wants} for ref, wants in sorted(depends.items())],
    }
    return canonical_json(bill).encode()


def _package_component(package: Package) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.reference,
        "name": package.name,
        "version": package.version,
        # It makes the site and is not in it.
        "scope": "excluded",
        "purl": package.reference,
    }
    if package.licence or package.licence_names:
        component["licenses"] = _licences(package.licence, package.licence_names)
    if package.copyright:
        component["copyright"] = "\n".join(package.copyright)
    # One file of these was installed; which one depends on the machine.
    component["properties"] = [
        {"name": "bhxh-mo:use", "value": "build"},
        *({"name": "bhxh-mo:lock:sha256", "value": value} for value in sorted(package.hashes)),
    ]
    return component


def _part_component(part: Part) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": _part_reference(part),
        "name": part.name,
        "version": part.version,
        "scope": "required",
    }
    if part.licence:
        component["licenses"] = _licences(part.licence, ())
    component["properties"] = [
        {"name": "bhxh-mo:use", "value": "site"},
        {"name": "bhxh-mo:taken-from", "value": part.taken_from},
    ]
    component["components"] = [
        *({"type": "library", "name": name, "version": version} for name, version in part.inside),
        *(
            {
                "type": "file",
                "name": path,
                "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}],
            }
            for path, content in sorted(part.files.items())
        ),
    ]
    return component


def _part_reference(part: Part) -> str:
    return f"{_SITE}/site/{part.name}@{part.version}"


def _licences(expression: str, names: Sequence[str]) -> list[dict[str, Any]]:
    return [{"expression": expression}] if expression else [{"license": {"name": name}} for name in names]
