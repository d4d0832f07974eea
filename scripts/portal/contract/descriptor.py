"""The descriptor that a package of each kind must have."""

from __future__ import annotations

from typing import Any, Final

from portal.contract.field import Resource
from portal.contract.list_schema import LIST_RESOURCES
from portal.contract.schema import PROVINCE_RESOURCES

PROFILE: Final = "https://datapackage.org/profiles/2.1/datapackage.json"
LICENSES: Final = [
    {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0",
    }
]


def province_descriptor(province_id: str, name: str, *, version: str, created: str) -> dict[str, Any]:
    """The descriptor of a province's package; ``created`` is an RFC 3339 date-time, ``version`` is SemVer."""
    title = f"Số liệu BHXH, BHYT, BHTN đã công bố: {name}"
    return _descriptor(province_id, title, PROVINCE_RESOURCES, version=version, created=created)


def list_descriptor(list_id: str, office: str, as_of: str, *, version: str, created: str) -> dict[str, Any]:
    """The descriptor of one list of late units; ``as_of`` is the list's own day in ISO form."""
    title = f"Danh sách đơn vị chậm đóng: {office}, nợ tính đến {as_of}"
    return _descriptor(list_id, title, LIST_RESOURCES, version=version, created=created)


def _descriptor(
    name: str, title: str, resources: tuple[Resource, ...], *, version: str, created: str
) -> dict[str, Any]:
    return {
        "$schema": PROFILE,
        "name": name,
        "title": title,
        "version": version,
        "created": created,
        "licenses": LICENSES,
        "contributors": [{"title": "BHXH Mở", "roles": ["creator"]}],
        "resources": [resource.as_descriptor() for resource in resources],
    }
