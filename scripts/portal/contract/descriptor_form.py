"""Whether a descriptor is the one that the contract prescribes."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from portal.contract.characters import is_plain_text
from portal.contract.descriptor import LICENSES, PROFILE
from portal.contract.field import Resource
from portal.contract.quoting import show_alike
from portal.model.issue import Finding
from portal.store.descriptor import FILE_NAME
from portal.store.tree import Package
from portal.text.escape import is_web_address

DESCRIPTOR_KEYS: Final = frozenset(
    {
        "$schema",
        "name",
        "title",
        "description",
        "version",
        "created",
        "licenses",
        "contributors",
        "keywords",
        "resources",
    }
)
MAXIMUM_DESCRIPTION: Final = 2000
_VERSION: Final = re.compile(
    r"(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?"
)
_CREATED: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)


def created_day(descriptor: dict[str, Any]) -> date | None:
    """The day of ``created``, or ``None`` when it is no RFC 3339 date-time on a real day."""
    created = descriptor.get("created")
    match = _CREATED.fullmatch(created) if isinstance(created, str) else None
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def check_descriptor(package: Package, resources: tuple[Resource, ...], expected_name: str) -> list[Finding]:
    """Faults of a descriptor that could be read; ``expected_name`` "" accepts any name."""
    descriptor = package.descriptor
    if not descriptor:
        return []

    def found(code: str, key: str, expected: object = "") -> Finding:
        values = {"found": _short(descriptor.get(key)), "expected": _short(expected)}
        return Finding(code, package.name, f"{package.place}/{FILE_NAME}", 0, key, values)

    findings = [found("descriptor-unknown-key", key) for key in descriptor if key not in DESCRIPTOR_KEYS]
    if descriptor.get("$schema") != PROFILE:
        findings.append(found("descriptor-profile", "$schema", PROFILE))
    name = descriptor.get("name")
    if not isinstance(name, str) or not name or (expected_name and name != expected_name):
        findings.append(found("descriptor-name", "name", expected_name))
    if not isinstance(descriptor.get("title"), str) or not str(descriptor["title"]).strip():
        findings.append(found("descriptor-title", "title"))
    version = descriptor.get("version")
    if not isinstance(version, str) or _VERSION.fullmatch(version) is None:
        findings.append(found("descriptor-version", "version"))
    if created_day(descriptor) is None:
        findings.append(found("descriptor-created", "created"))
    if descriptor.get("licenses") != LICENSES:
        findings.append(found("descriptor-licenses", "licenses", LICENSES))
    if not _names_contributors(descriptor.get("contributors")):
        findings.append(found("descriptor-contributors", "contributors"))
    return [*findings, *_check_words(package), *_check_resources(package, resources)]


def _check_words(package: Package) -> list[Finding]:
    """What the descriptor tells people in words: text that is what it seems, addresses that may be followed."""

    def found(code: str, where: str, value: object) -> Finding:
        shown = show_alike(value) if isinstance(value, str) else _short(value)
        values = {"found": shown, "limit": str(MAXIMUM_DESCRIPTION)}
        return Finding(code, package.name, f"{package.place}/{FILE_NAME}", 0, where, values)

    descriptor = package.descriptor
    contributors = descriptor.get("contributors")
    named = [one for one in contributors if isinstance(one, dict)] if isinstance(contributors, list) else []
    told: list[tuple[str, object]] = [(key, descriptor[key]) for key in ("title", "description") if key in descriptor]
    keywords = descriptor.get("keywords", [])
    if isinstance(keywords, list):
        told += [("keywords", one) for one in keywords]
    told += [(f"contributors[{place}].title", one["title"]) for place, one in enumerate(named) if "title" in one]
    told += [
        (f"contributors[{place}].{key}", value)
        for place, one in enumerate(named)
        for key, held in one.items()
        if key not in ("title", "path")
        for value in (held if isinstance(held, list) else [held])
    ]
    findings = [] if isinstance(keywords, list) else [found("descriptor-text", "keywords", keywords)]
    # That the title is empty or no text is told as such.
    findings += [
        found("descriptor-text", where, value)
        for where, value in told
        if not _is_readable(where, value) and not (where == "title" and not isinstance(value, str))
    ]
    paths = [(f"contributors[{place}].path", one["path"]) for place, one in enumerate(named) if "path" in one]
    return findings + [
        found("url-form", where, value)
        for where, value in paths
        if not isinstance(value, str) or not is_web_address(value)
    ]


def _is_readable(where: str, value: object) -> bool:
    return isinstance(value, str) and is_plain_text(value, MAXIMUM_DESCRIPTION, lines=where == "description")


def _names_contributors(contributors: object) -> bool:
    return (
        isinstance(contributors, list)
        and bool(contributors)
        and all(isinstance(one, dict) and isinstance(one.get("title"), str) and one["title"] for one in contributors)
    )


def _check_resources(package: Package, resources: tuple[Resource, ...]) -> list[Finding]:
    file = f"{package.place}/{FILE_NAME}"
    listed = package.descriptor.get("resources")
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        return [Finding("descriptor-resources", package.name, file, 0, "resources", _names(resources, listed))]
    if [one.get("name") for one in listed] != [resource.name for resource in resources]:
        return [Finding("descriptor-resources", package.name, file, 0, "resources", _names(resources, listed))]
    findings = []
    for number, (here, resource) in enumerate(zip(listed, resources, strict=True)):
        difference = _first_difference(here, resource.as_descriptor(), f"resources[{number}]")
        # A path that leaves the folder was already reported while reading.
        if difference is not None and not _is_reported(package, difference[0]):
            where, value, expected = difference
            values = {"found": value, "expected": expected, "place": package.place}
            findings.append(Finding("descriptor-drift", package.name, file, 0, where, values))
    return findings


def _is_reported(package: Package, where: str) -> bool:
    return where.endswith(".path") and any(finding.code == "resource-path" for finding in package.findings)


def _names(resources: tuple[Resource, ...], listed: object) -> dict[str, str]:
    names = (
        [one.get("name") if isinstance(one, dict) else one for one in listed] if isinstance(listed, list) else listed
    )
    return {"found": _short(names), "expected": ", ".join(resource.name for resource in resources)}


def _first_difference(here: object, there: object, where: str) -> tuple[str, str, str] | None:
    """The place, what stands there and what should, of the first difference between two JSON values."""
    if isinstance(here, dict) and isinstance(there, dict):
        for key in [*there, *(key for key in here if key not in there)]:
            if key not in there:
                return f"{where}.{key}", _short(here[key]), "—"
            if key not in here:
                return f"{where}.{key}", "—", _short(there[key])
            difference = _first_difference(here[key], there[key], f"{where}.{key}")
            if difference is not None:
                return difference
        return None
    if isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        for number, (one, other) in enumerate(zip(here, there, strict=True)):
            difference = _first_difference(one, other, f"{where}[{number}]")
            if difference is not None:
                return difference
        return None
    if type(here) is not type(there) or here != there:
        return where, _short(here), _short(there)
    return None


def _short(value: object) -> str:
    return "—" if value is None else value if isinstance(value, str) else repr(value)
