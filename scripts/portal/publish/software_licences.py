"""``software/licences.txt``: under which terms the parts of the site, and the packages that make it, may be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from portal.publish.bill_of_materials import Package, Part

PATH: Final = "software/licences.txt"
_HEAD: Final = """\
BHXH Mở: giấy phép của phần mềm · licences of software

Chỉ chép những gì đọc được trong các gói đã cài; chỗ nào gói không kèm thì nói là không kèm.
Only what can be read in the installed packages; where a package has nothing, this file says so.
Mã nguồn của BHXH Mở theo giấy phép MIT. · BHXH Mở's own code is under the MIT License.
"""
_IN_SITE: Final = "I. Phần mềm của người khác nằm trong trang · Other people's software in the site"
_BUILD: Final = (
    "II. Phần mềm dùng để dựng trang, không nằm trong trang · Software that builds the site and is not in it"
)
_NO_TERMS: Final = "Gói đã cài không kèm lời giấy phép. · The installed package has no text of the licence."
_NOT_SAID: Final = "gói không nói · the package does not say"
_RULE: Final = "=" * 80


def licences_text(packages: Iterable[Package], parts: Iterable[Part]) -> bytes:
    """The parts of the site with the whole text of their licences, then each package with its licence and copyright."""
    lines = [_HEAD, _RULE, _IN_SITE, _RULE]
    for part in sorted(parts, key=lambda one: one.name):
        lines += ["", *_part_lines(part)]
    lines += ["", _RULE, _BUILD, _RULE]
    for package in sorted(packages, key=lambda one: one.name):
        lines += ["", *_package_lines(package)]
    return ("\n".join(lines) + "\n").encode()


def _part_lines(part: Part) -> Iterator[str]:
    yield f"{part.name} {part.version}".rstrip()
    yield f"  Giấy phép · Licence: {part.licence or _NOT_SAID}"
    yield f"  Lấy từ · Taken from: {part.taken_from}"
    for name, version in part.inside:
        yield f"  Gồm · Holds: {name} {version}"
    for path in sorted(part.files):
        yield f"  /{path}"
    yield ""
    for line in (part.terms or _NO_TERMS).strip("\n").splitlines():
        yield f"  | {line.rstrip()}".rstrip()


def _package_lines(package: Package) -> Iterator[str]:
    yield f"{package.name} {package.version}"
    yield f"  Giấy phép · Licence: {package.licence or ', '.join(package.licence_names) or _NOT_SAID}"
    for name in package.licence_files:
        yield f"  {name}"
    for line in package.copyright:
        yield f"  {line}"
