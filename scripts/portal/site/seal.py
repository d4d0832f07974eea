"""A secret of this person on this machine, with which kept results are sealed: nobody else can send one."""

from __future__ import annotations

import hmac
import os
import secrets
from pathlib import Path
from typing import Final

SIZE: Final = 32


def read_seal() -> bytes | None:
    """The secret, made when it is first asked for; None where the system lets us keep none.

    It lies outside the project (``$XDG_CACHE_HOME`` or ``~/.cache``), since whatever lies in the project may have come
    with a checkout of what a stranger sent.
    """
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "bhxh-mo"
        file = folder / "seal"
        if _held(file) is None:
            folder.mkdir(parents=True, exist_ok=True)
            _make(file)
        return _held(file)
    except (OSError, RuntimeError):
        return None


def sealed(seal: bytes, name: str, content: bytes) -> bytes:
    """What is to be kept under ``name``: its seal, then ``content``."""
    return _sum(seal, name, content) + content


def opened(seal: bytes, name: str, found: bytes) -> bytes | None:
    """The content that was sealed under this name; None for what is cut off, was changed or comes from elsewhere."""
    told, content = found[:SIZE], found[SIZE:]
    return content if hmac.compare_digest(_sum(seal, name, content), told) else None


def _sum(seal: bytes, name: str, content: bytes) -> bytes:
    return hmac.digest(seal, name.encode() + b"\n" + content, "sha256")


def _held(file: Path) -> bytes | None:
    try:
        found = file.read_bytes()
    except FileNotFoundError:
        return None
    # After a power cut a file may be there without its content.
    return found if len(found) == SIZE else None


def _make(file: Path) -> None:
    """Write a new secret in one step; where another run was faster, its own stays."""
    new = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(secrets.token_bytes(SIZE))
        try:
            os.link(new, file)
        except OSError:
            # It is there already, or this file system knows no links.
            if _held(file) is None:
                new.replace(file)
    finally:
        new.unlink(missing_ok=True)
