"""Which software made this site and which is in it, read from the lock and from what is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

import vl_convert

from portal.chart.interactive import vega_lite_version
from portal.chart.typeface import FONTS
from portal.publish import bill_of_materials, software_licences
from portal.publish.bill_of_materials import Package, Part, bom_bytes
from portal.publish.software_licences import licences_text
from portal.site.search_index import FOLDER as SEARCH

LOCK: Final = "requirements.lock"
_PIN: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;\\]+)")
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LICENCE_FILE: Final = re.compile(r"(?i)^(licen[cs]e|copying|notice|copyright)")
_COPYRIGHT: Final = re.compile(r"(?i)^\W*((?:copyright|©).*(?:\d{4}|\(c\)|©).*)$")
_PLACEHOLDER: Final = re.compile(r"\[[a-z]|[{<]\w")
_SHORT: Final = 60


@dataclass(slots=True)
class Pin:
    """A pin of the lock: which packages ask for it (empty for the project itself) and the files that it allows."""

    name: str
    version: str
    wanted_by: list[str] = field(default_factory=list)
    asked: bool = False
    hashes: list[str] = field(default_factory=list)


def software_files(project: Path, site: Mapping[str, bytes]) -> dict[str, bytes]:
    """The bill of materials and the licences, by their path in the site; ``site`` are the other files by theirs.

    Raises ``OSError`` when the project has no lock.
    """
    pins = read_pins((project / LOCK).read_text(encoding="utf-8"))
    packages, parts = list(_packages(pins)), list(_parts(site))
    return {
        bill_of_materials.PATH: bom_bytes(packages, parts),
        software_licences.PATH: licences_text(packages, parts),
    }


def read_pins(lock: str) -> list[Pin]:
    """The pins of a lock as ``uv pip compile`` writes it, with the comments that say who asks for them.

    A package may be pinned twice, for two versions of Python.
    """
    pins: list[Pin] = []
    for line in lock.splitlines():
        if pin := _PIN.match(line):
            pins.append(Pin(_plain(pin[1]), pin[2]))
        elif found := _HASH.search(line):
            pins[-1].hashes.append(found[1])
        elif pins and (wanted := line.strip().removeprefix("#").strip().removeprefix("via").strip()):
            if wanted.startswith("-"):
                pins[-1].asked = True
            else:
                pins[-1].wanted_by.append(_plain(wanted))
    return pins


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.partition("[")[0]).lower()


def _packages(pins: Sequence[Pin]) -> Iterator[Package]:
    """The packages of the lock that are installed: some are pinned for other machines or other versions of Python."""
    for name in sorted({pin.name for pin in pins}):
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue
        of_name = [pin for pin in pins if pin.name == name]
        texts = dict(_licence_texts(installed))
        expression, names = licence_of(installed)
        yield Package(
            name=name,
            version=installed.version,
            licence=expression,
            licence_names=names,
            copyright=copyright_lines("\n".join(texts.values())),
            licence_files=sorted(texts),
            wanted_by=sorted({one for pin in of_name for one in pin.wanted_by}),
            asked=any(pin.asked for pin in of_name),
            hashes=[value for pin in of_name if pin.version == installed.version for value in pin.hashes],
        )


def licence_of(installed: Distribution) -> tuple[str, tuple[str, ...]]:
    """The SPDX expression that a package gives, or else its own words: classifiers before the free field."""
    told = installed.metadata
    if expressions := told.get_all("License-Expression"):
        return str(expressions[0]), ()
    classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    names = [name for line in classifiers if (name := line.rpartition("::")[2].strip()) != "OSI Approved"]
    free = str((told.get_all("License") or [""])[0]).strip()
    if not names and free and len(free) <= _SHORT and "\n" not in free and free != "UNKNOWN":
        names = [free]
    return "", tuple(names)


def _licence_texts(installed: Distribution) -> Iterator[tuple[str, str]]:
    """Names and texts of the files about licences that a package keeps beside its metadata."""
    for file in installed.files or []:
        if ".dist-info" in file.parts[0] and _LICENCE_FILE.match(file.name):
            path = Path(str(installed.locate_file(file)))
            if path.is_file():
                yield "/".join(file.parts[1:]), path.read_text(encoding="utf-8", errors="replace")


def copyright_lines(text: str) -> list[str]:
    """The lines that say whose a work is, each once; not those that talk of such lines, or leave a blank to fill."""
    found = (match[1].strip() for line in text.splitlines() if (match := _COPYRIGHT.match(line)))
    return list(dict.fromkeys(line for line in found if not _PLACEHOLDER.search(line)))


def _parts(site: Mapping[str, bytes]) -> Iterator[Part]:
    """What is not ours in the site: rules of the theme, the search, the runtime of charts, letters in pictures."""

    def under(folder: str, *endings: str) -> dict[str, bytes]:
        return {path: site[path] for path in site if path.startswith(f"{folder}/") and path.endswith(endings)}

    if styles := under("assets/stylesheets", ".css"):
        yield _installed_part("Material for MkDocs (style sheet)", "mkdocs-material", styles)
    if search := under(SEARCH, "/pagefind.js", ".pagefind"):
        yield _installed_part("Pagefind", "pagefind-bin", search)
    if runtime := under("assets/vega", ".js"):
        inside = [
            ("vega", vl_convert.get_vega_version()),
            ("vega-embed", vl_convert.get_vega_embed_version()),
            ("vega-lite", vega_lite_version()),
        ]
        of_renderer = _installed_part("Vega (runtime)", "vl-convert-python", runtime)
        # The licence of the package that carries the runtime is not the runtime's own.
        yield Part(of_renderer.name, inside[0][1], "", of_renderer.taken_from, runtime, inside, "")
    if any(path.endswith(".png") for path in site):
        terms = (FONTS / "LICENSE-APACHE-2.0.txt").read_text(encoding="utf-8")
        note = (FONTS / "README.md").read_text(encoding="utf-8")
        version = re.search(r"Roboto (\d[\d.]*\d)", note)
        kept = "scripts/portal/chart/fonts"
        yield Part("Roboto (letters in pictures)", version[1] if version else "", "Apache-2.0", kept, {}, (), terms)


def _installed_part(name: str, package: str, files: Mapping[str, bytes]) -> Part:
    installed = distribution(package)
    expression, names = licence_of(installed)
    terms = "\n\n".join(text for _, text in sorted(_licence_texts(installed)))
    return Part(
        name, installed.version, expression or " / ".join(names), f"{package} {installed.version}", files, (), terms
    )
