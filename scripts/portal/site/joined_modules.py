"""JavaScript modules of ours joined into one file: a phone asks once where it would ask for each import.

Not a bundler for any JavaScript: it knows the forms that our modules use, and says so where one uses another. What a
module exports is taken as it is when the module has run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from posixpath import dirname, normpath, relpath
from posixpath import join as joined_path
from typing import Final

_IMPORT: Final = re.compile(
    r"""^import\s+(?:(?:\*\s+as\s+(?P<whole>\w+)|(?P<names>\{[^}]*\}))\s+from\s+)?"""
    r"""["'](?P<from>\.[^"']+)["'];?[ \t]*$""",
    re.MULTILINE,
)
_DECLARED: Final = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const|var)\s+(?P<name>\w+))", re.MULTILINE
)
_LISTED: Final = re.compile(r"^export\s+\{(?P<names>[^}]*)\};?[ \t]*$", re.MULTILINE)
_UNKNOWN: Final = re.compile(r"^(?:import\s+[\w{*\"']|export\s|await\s).*$", re.MULTILINE)
_NEAR: Final = re.compile(r"""\bimport\(\s*["']\.""")
_OWN_ADDRESS: Final = "import.meta.url"


def join_modules(modules: Mapping[str, str], entries: Sequence[str], place: str) -> str:
    """The text of one module at ``place`` that runs the modules ``entries`` in turn, each with all that it imports.

    ``modules`` maps paths to texts. Each imported module runs once, before the first that imports it. One that fails
    is reported and does not keep the next from running. What the entries export, the whole exports.

    Raises ``ValueError`` for an import of what is not there, a circle of imports, or a form this does not know.
    """
    order: list[str] = []
    for entry in entries:
        _visit(entry, modules, order, ())
    names = {path: f"module{number}" for number, path in enumerate(order)}
    wrapped, exported = [], dict[str, set[str]]()
    for path in order:
        text, exported[path] = _wrapped(path, modules[path], names, place)
        wrapped.append(text)
        for found in _IMPORT.finditer(modules[path]):
            of = _named(path, found["from"])
            if absent := {inside for inside, _ in _pairs(found["names"] or "{}")} - exported[of]:
                raise ValueError(f"{path}: {of} exports no {', '.join(sorted(absent))}")
    wrapped.extend(
        f"export const {{ {', '.join(sorted(exported[entry]))} }} = {names[entry]};\n"
        for entry in entries
        if exported[entry]
    )
    return "\n".join(wrapped)


def _visit(path: str, modules: Mapping[str, str], order: list[str], above: tuple[str, ...]) -> None:
    if path in above:
        raise ValueError(f"modules import each other in a circle: {' > '.join((*above, path))}")
    if path not in modules:
        raise ValueError(f"{above[-1] if above else 'the settings'}: no module {path}")
    if path in order:
        return
    for found in _IMPORT.finditer(modules[path]):
        _visit(_named(path, found["from"]), modules, order, (*above, path))
    order.append(path)


def _named(path: str, relative: str) -> str:
    return normpath(joined_path(dirname(path), relative))


def _pairs(names: str) -> list[tuple[str, str]]:
    """The two names of each part of ``{ a, b as c }``: before and behind "as", or twice the same."""
    parts = (re.split(r"\s+as\s+", part.strip()) for part in names.strip("{} \n").split(",") if part.strip())
    return [(part[0], part[-1]) for part in parts]


def _wrapped(path: str, text: str, names: Mapping[str, str], place: str) -> tuple[str, set[str]]:
    """A module as a function that runs at once and gives what it exports; the names of that."""
    exported: dict[str, str] = {}

    def brought_in(found: re.Match[str]) -> str:
        module = names[_named(path, found["from"])]
        if found["whole"]:
            return f"const {found['whole']} = {module};"
        taken = ", ".join(f"{inside}: {own}" for inside, own in _pairs(found["names"] or "{}"))
        return f"const {{ {taken} }} = {module};" if taken else ""

    def declared(found: re.Match[str]) -> str:
        exported[found["name"]] = found["name"]
        return ""

    def listed(found: re.Match[str]) -> str:
        exported.update({outside: inside for inside, outside in _pairs(found["names"])})
        return ""

    body = _LISTED.sub(listed, _DECLARED.sub(declared, _IMPORT.sub(brought_in, text)))
    if unknown := _UNKNOWN.search(body):
        raise ValueError(f"{path}: {unknown[0]!r} can't be joined")
    if dirname(path) != dirname(place):
        if _NEAR.search(body):
            raise ValueError(f"{path}: import() of a relative address; use new URL(..., {_OWN_ADDRESS})")
        own = relpath(path, dirname(place) or ".")
        body = body.replace(_OWN_ADDRESS, f'new URL("{own}", {_OWN_ADDRESS}).href')
    returned = ", ".join(f"{outside}: {inside}" for outside, inside in exported.items())
    name = names[path]
    return (
        f"// {path}\nlet {name} = {{}};\ntry {{ {name} = (() => {{\n{body.strip()}\nreturn {{ {returned} }};\n}})(); }}"
        " catch (error) { (globalThis.reportError ?? console.error)(error); }\n"
    ), set(exported)
