"""Which kind of package a descriptor describes."""

from __future__ import annotations

from typing import Final, Literal

from portal.contract.field import Resource
from portal.contract.list_schema import LIST_RESOURCES
from portal.contract.schema import PROVINCE_RESOURCES, REGISTER_RESOURCES, REGISTRY_RESOURCES
from portal.store.tree import Package

PackageKind = Literal["registry", "province", "register", "list"]

RESOURCES: Final[dict[PackageKind, tuple[Resource, ...]]] = {
    "registry": REGISTRY_RESOURCES,
    "province": PROVINCE_RESOURCES,
    "register": REGISTER_RESOURCES,
    "list": LIST_RESOURCES,
}
NAMES: Final[dict[str, PackageKind]] = {"registry": "registry", "debtor-lists-register": "register"}


def kind_of(package: Package) -> PackageKind | None:
    """The kind by the descriptor's name, else by the resource that only one kind has; ``None`` without a descriptor."""
    if not package.descriptor:
        return None
    name = package.descriptor.get("name")
    if isinstance(name, str) and name in NAMES:
        return NAMES[name]
    resources = package.descriptor.get("resources")
    listed = [one for one in resources if isinstance(one, dict)] if isinstance(resources, list) else []
    held = {one["name"] for one in listed if isinstance(one.get("name"), str)}
    if "observations" not in held and {"provinces", "indicators"} & held:
        return "registry"
    if "observations" not in held and "lists" in held:
        return "register"
    if "observations" not in held and {"list", "units"} & held:
        return "list"
    return "province"
