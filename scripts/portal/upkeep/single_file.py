"""One file out of an archive that a stranger packed."""

from __future__ import annotations

import io
import zlib
from zipfile import BadZipFile, ZipFile


class ArchiveRefused(Exception):
    """The archive is not what was agreed; the text says why, in both languages."""


def read_single_file(archive: bytes, name: str, limit: int) -> bytes:
    """The content of the one file ``name`` that the ZIP ``archive`` holds; nothing is ever written to a disk.

    Raises ``ArchiveRefused`` for any other file in it, for a damaged or encrypted archive, and for content of more than
    ``limit`` bytes, whatever size the archive itself gives.
    """
    try:
        with ZipFile(io.BytesIO(archive)) as held:
            if held.namelist() != [name]:
                raise ArchiveRefused(f"Cần đúng một tệp {name}.\nExactly one file {name} is expected.")
            with held.open(name) as file:
                content = file.read(limit + 1)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise ArchiveRefused(f"Không mở được tệp nén ({type(error).__name__}).\nNo readable archive.") from None
    if len(content) > limit:
        raise ArchiveRefused(f"Tệp {name} lớn hơn {limit} byte.\n{name} is larger than {limit} bytes.")
    return content
