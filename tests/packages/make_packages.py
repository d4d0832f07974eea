"""Write ``bad-*`` and ``doubt-*`` anew from ``ok``: python tests/packages/make_packages.py [--ok].

After a change of the schemas: ``python scripts/tidy.py tests/packages/ok`` first. The good packages are a copy that
doesn't follow the figures in ``datapackages``; ``--ok`` takes a new one, and the places in ``faults.py`` with it.
The good lists (``ok/debtor-lists/minh-hoa-*`` and ``ok-list``, a real-shaped one) are invented and written by hand.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(PROJECT))

from tests.packages.doubts import DOUBTS  # noqa: E402
from tests.packages.fault import Fault  # noqa: E402
from tests.packages.faults import FAULTS  # noqa: E402

OK_PACKAGES = (
    "registry",
    "provinces/bac-kan",
    "provinces/phu-tho",
    "provinces/quang-ninh",
    "debtor-lists/register",
)


def make_bad_packages(ok: Path, out: Path) -> None:
    """Write a folder for every fault into ``out``; each with ``expected.json``, the issues that it must give."""
    for fault in FAULTS:
        make_bad_package(fault, ok, out / f"bad-{fault.name}")


def make_doubtful_packages(ok: Path, out: Path) -> None:
    """Write a folder for every doubt into ``out``, in the same form."""
    for doubt in DOUBTS:
        make_bad_package(doubt, ok, out / f"doubt-{doubt.name}")


def make_bad_package(fault: Fault, ok: Path, folder: Path) -> None:
    """Copy what the fault starts from and put the fault in."""
    for base in fault.bases:
        shutil.copytree(_source(base, ok), _target(base, fault, folder), dirs_exist_ok=True)
    fault.edit(folder)
    expected = [dict(zip(("code", "file", "row", "column"), place, strict=True)) for place in fault.expected]
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    (folder / "expected.json").write_text(text, encoding="utf-8", newline="\n")


def _source(base: str, ok: Path) -> Path:
    return ok.parent / base if base.startswith("ok-list/") else ok / base


def _target(base: str, fault: Fault, folder: Path) -> Path:
    """Where a base comes to lie; among other packages a list lies where a tree has its lists."""
    name = Path(base).name
    is_list = base.startswith("ok-list/") or name.startswith("minh-hoa-")
    if len(fault.bases) == 1:
        return folder / name if is_list else folder
    return folder / "debtor-lists" / name if is_list else folder / base


def copy_ok_packages() -> None:
    """Take the good packages from ``datapackages``."""
    for package in OK_PACKAGES:
        shutil.rmtree(HERE / "ok" / package, ignore_errors=True)
        shutil.copytree(PROJECT / "datapackages" / package, HERE / "ok" / package)


if __name__ == "__main__":
    if "--ok" in sys.argv[1:]:
        copy_ok_packages()
    for old in (*HERE.glob("bad-*"), *HERE.glob("doubt-*")):
        shutil.rmtree(old)
    make_bad_packages(HERE / "ok", HERE)
    make_doubtful_packages(HERE / "ok", HERE)
