"""Validate every package as an outsider would, with plain frictionless: python scripts/frictionless_validate.py."""

from __future__ import annotations

import sys
from pathlib import Path

import frictionless

from portal.site.command import PROJECT, end


def main() -> int:
    """Print the errors of each package under datapackages; 1 if there is one, 2 if there is no package."""
    descriptors = sorted((PROJECT / "datapackages").rglob("datapackage.json"))
    bad = [path for path in descriptors if not _is_valid(path)]
    print(f"frictionless: {len(descriptors)} gói · packages, {len(bad)} sai · not valid")
    return 2 if not descriptors else int(bool(bad))


def _is_valid(descriptor: Path) -> bool:
    report = frictionless.validate(str(descriptor))
    for place, code, note in report.flatten(["place", "type", "note"]):
        print(f"{descriptor.relative_to(PROJECT)}: {place or ''} {code}: {note}")
    return bool(report.valid)


if __name__ == "__main__":
    sys.exit(end(main))
