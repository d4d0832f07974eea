"""What kind of file was given, told by its first bytes; only a sound workbook of bounded size is opened."""

from __future__ import annotations

import io
import zipfile
from typing import Final, Literal

from portal.intake.list_import.refusal import refuse

FileKind = Literal["workbook", "text"]

MAXIMUM_BYTES: Final = 64 * 1024 * 1024
MAXIMUM_UNPACKED: Final = 256 * 1024 * 1024
MAXIMUM_PARTS: Final = 5_000
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))


def file_kind(content: bytes) -> FileKind:
    """Whether the bytes are a workbook or text; raises ``ImportRefused`` for anything else, with the remedy.

    A workbook is a ZIP file that names its parts; their unpacked sizes are bounded before anything is unpacked.
    """
    if not content.strip():
        raise refuse("import-file-empty")
    if content.startswith(_OLE):
        encrypted = any(mark in content for mark in _ENCRYPTED)
        raise refuse("import-file-encrypted" if encrypted else "import-file-old-workbook")
    if content[:1024].lstrip().startswith(b"%PDF"):
        raise refuse("import-file-pdf")
    if content.startswith(b"PK"):
        _check_workbook(content)
        return "workbook"
    start = content[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<?xml")):
        raise refuse("import-file-web-page")
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse("import-file-unknown")
    return "text"


def _check_workbook(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise refuse("import-workbook-broken") from None
    if len(parts) > MAXIMUM_PARTS or sum(part.file_size for part in parts) > MAXIMUM_UNPACKED:
        raise refuse("import-file-too-large", limit=f"{MAXIMUM_UNPACKED // 1024 // 1024}")
    if any(part.flag_bits & 1 for part in parts):
        raise refuse("import-file-encrypted")
    names = {part.filename.lower().lstrip("/") for part in parts}
    if "xl/workbook.bin" in names:
        raise refuse("import-file-old-workbook")
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise refuse("import-file-unknown")
