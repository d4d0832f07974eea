"""Reading a Data Package descriptor as strict JSON, from this disk only."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any, Final

from portal.model.issue import Finding

MAXIMUM_BYTES: Final = 1024 * 1024
MAXIMUM_DEPTH: Final = 20
FILE_NAME: Final = "datapackage.json"


class _DuplicateKey(ValueError):
    """A JSON object names one key twice."""


def read_descriptor(path: Path, package: str, file: str) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The descriptor at ``path`` and what is wrong with its form; ``None`` when it can't be used.

    Strict JSON: UTF-8, one object, no duplicate keys, no ``NaN``, bounded size and depth.
    """

    def found(code: str, row: int = 0, **values: str) -> list[Finding]:
        return [Finding(code, package, file, row, "", values)]

    if path.is_symlink():
        return None, found("file-is-link")
    if not path.is_file():
        return None, found("descriptor-missing")
    if path.stat().st_size > MAXIMUM_BYTES:
        return None, found("file-too-large", limit=str(MAXIMUM_BYTES))
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None, found("encoding")
    if _depth(text) > MAXIMUM_DEPTH:
        return None, found("descriptor-too-deep", limit=str(MAXIMUM_DEPTH))
    try:
        descriptor = json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return None, found("descriptor-not-json", error.lineno, found=error.msg)
    except _DuplicateKey as error:
        return None, found("descriptor-duplicate-key", 0, found=str(error))
    except ValueError as error:
        return None, found("descriptor-not-json", 0, found=str(error))
    if not isinstance(descriptor, dict):
        return None, found("descriptor-not-json", 1, found=type(descriptor).__name__)
    return descriptor, []


def is_local_file_name(path: object) -> bool:
    """True for a plain file name in the package's own folder: no folders, no parent, no address, no list of parts."""
    if not isinstance(path, str) or not path or len(path) > 200 or "\\" in path or ":" in path or "%" in path:
        return False
    return PurePosixPath(path).name == path and path not in {".", ".."} and path.isprintable()


def _depth(text: str) -> int:
    """Nesting of brackets outside strings: ``json`` itself recurses, so depth is bounded before it reads."""
    depth = deepest = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise _DuplicateKey(key)
        result[key] = value
    return result


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)
