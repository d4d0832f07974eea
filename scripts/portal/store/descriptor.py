"""Reading a Data Package descriptor as strict JSON, from this disk only."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Final

from portal.model.issue import Finding
from portal.store.conflict import conflict_line
from portal.store.plain_file import Refusal, read_plain_file

MAXIMUM_BYTES: Final = 1024 * 1024
MAXIMUM_DEPTH: Final = 20
FILE_NAME: Final = "datapackage.json"


class _DuplicateKey(ValueError):
    """A JSON object names one key twice."""


def read_descriptor(path: Path, package: str, file: str) -> tuple[dict[str, Any] | None, list[Finding]]:
    """The descriptor at ``path`` and what is wrong with its form; ``None`` when it can't be used.

    Strict JSON: UTF-8, one object, no duplicate keys, no ``NaN``, no number beyond measure, bounded size and depth.
    """

    def found(code: str, row: int = 0, **values: str) -> list[Finding]:
        return [Finding(code, package, file, row, "", values)]

    content = read_plain_file(path, MAXIMUM_BYTES)
    if isinstance(content, Refusal):
        return None, [Finding(content.code or "descriptor-missing", package, file, values=content.values)]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, found("encoding", content.count(b"\n", 0, error.start) + 1)
    if line := conflict_line(text):
        return None, found("conflict-marker", line)
    if _depth(text) > MAXIMUM_DEPTH:
        return None, found("descriptor-too-deep", limit=str(MAXIMUM_DEPTH))
    try:
        descriptor = json.loads(
            text, object_pairs_hook=_unique_keys, parse_constant=_refuse_constant, parse_float=_finite
        )
        # Half a letter, which JSON can escape and no file can hold.
        json.dumps(descriptor, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        return None, found("descriptor-not-json", error.lineno, found=error.msg)
    except _DuplicateKey as error:
        return None, found("descriptor-duplicate-key", 0, found=str(error))
    except UnicodeEncodeError as error:
        return None, found("descriptor-not-json", 0, found=ascii(error.object[error.start]))
    except ValueError as error:
        return None, found("descriptor-not-json", 0, found=str(error))
    if not isinstance(descriptor, dict):
        return None, found("descriptor-not-json", 1, found=type(descriptor).__name__)
    if not descriptor:
        # It would be taken for a package whose descriptor could not be read, which is told elsewhere.
        return None, found("descriptor-not-json", 1, found="{ }")
    return descriptor, []


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


def _finite(written: str) -> float:
    """A number that a float can hold; ``1e999`` would be infinite, which no JSON can say again."""
    value = float(written)
    if not math.isfinite(value):
        raise ValueError(written[:20])
    return value
