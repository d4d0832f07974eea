"""The same picture in fewer bytes: a palette in place of four bytes a pixel, nothing lost.

The renderer compresses for speed, and a chart has a few hundred colours: 850 kB become 100.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

import numpy as np
import numpy.typing as npt

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = struct.Struct(">IIBBBBB")
_TRUE_COLOUR: Final = (8, 6, 0, 0, 0)
"""Bit depth, colour type (red, green, blue, alpha), compression, filter, interlace."""
_SUB: Final = 1
_MOST: Final = 256
_LEVEL: Final = 6
"""Level 9 takes seven times as long for 12 % less."""


def small_png(picture: bytes) -> bytes:
    """``picture`` with a palette; unchanged when it is not what the renderer writes, is not opaque, or has more than
    256 colours."""
    parts = _parts(picture) if picture.startswith(_SIGNATURE) else {}
    if not {b"IHDR", b"IDAT"} <= parts.keys():
        return picture
    width, height, *form = _HEADER.unpack(parts[b"IHDR"])
    if tuple(form) != _TRUE_COLOUR:
        return picture
    raw = zlib.decompress(parts[b"IDAT"])
    length = 1 + 4 * width
    every = [raw[start : start + length] for start in range(0, len(raw), length)]
    # Most rows are the same as another one (white, or crossed by the same lines), and are worked on once.
    kinds = {row: number for number, row in enumerate(dict.fromkeys(every))}
    rows = np.frombuffer(b"".join(kinds), np.uint8).reshape(-1, length)
    if not (rows[:, 0] == _SUB).all():
        return picture
    # Each byte is told as the difference from the one a pixel before.
    pixels = np.cumsum(rows[:, 1:].reshape(-1, width, 4), axis=1, dtype=np.uint8)
    if not (pixels[..., 3] == 255).all():
        return picture
    codes = _codes(pixels)
    # A table of all colours finds those that occur without sorting millions of pixels.
    occurs = np.zeros(1 << 24, bool)
    occurs[codes] = True
    colours = np.flatnonzero(occurs)
    if len(colours) > _MOST:
        return picture
    numbers = np.zeros(1 << 24, np.uint8)
    numbers[colours] = np.arange(len(colours))
    plain_rows = np.zeros((len(kinds), 1 + width), np.uint8)
    plain_rows[:, 1:] = numbers[codes]
    written = plain_rows[[kinds[row] for row in every]].tobytes()
    palette = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1).astype(np.uint8)
    return _SIGNATURE + b"".join(
        _chunk(name, content)
        for name, content in (
            (b"IHDR", _HEADER.pack(width, height, 8, 3, 0, 0, 0)),
            (b"PLTE", palette.tobytes()),
            (b"IDAT", zlib.compress(written, _LEVEL)),
            (b"IEND", b""),
        )
    )


def _codes(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    red, green, blue = (pixels[..., channel].astype(np.uint32) for channel in range(3))
    return np.asarray(red << 16 | green << 8 | blue, np.uint32)


def _parts(picture: bytes) -> dict[bytes, bytes]:
    """Each kind of chunk with the content of all of its kind."""
    found: dict[bytes, bytes] = {}
    place = len(_SIGNATURE)
    while place < len(picture):
        length = int.from_bytes(picture[place : place + 4])
        name = picture[place + 4 : place + 8]
        found[name] = found.get(name, b"") + picture[place + 8 : place + 8 + length]
        place += 12 + length
    return found


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
