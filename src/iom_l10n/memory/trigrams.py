"""A segment as 256 bits: which letter trigrams it holds, so that likeness is a count of bits.

Two segments that differ by one edit differ in at most six bits, hence the bounds of the search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["BITS_PER_EDIT", "WORDS", "bitmaps"]

WORDS = 4  # of 64 bits
# An edit takes away at most three trigrams and brings at most three.
BITS_PER_EDIT = 6
_BITS = 256
_PAD = "  "
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)  # odd constants that spread neighbouring letters
_LOW = 0xFFFFFFFF
_TOP = 24  # of 32 bits, which leaves eight: one of 256


def bitmaps(texts: Sequence[str]) -> Any:
    """Return an array of `len(texts)` rows of four little-endian 64-bit words."""
    import numpy as np  # noqa: PLC0415 - heavy

    padded = [f"{_PAD}{text.lower()} " for text in texts]
    if not padded:
        return np.zeros((0, WORDS), np.dtype("<u8"))
    lengths = np.fromiter(map(len, padded), np.int64, len(padded))
    raw = "".join(padded).encode("utf-32-le", "surrogatepass")
    points = np.frombuffer(raw, np.dtype("<u4")).astype(np.uint64)
    rows = np.repeat(np.arange(len(padded)), lengths)
    mixed = np.zeros(len(points) - 2, np.uint64)
    for place, factor in enumerate(_FACTORS):
        mixed += points[place : len(points) - 2 + place] * np.uint64(factor)
    mixed &= np.uint64(_LOW)
    hashes = ((mixed * np.uint64(_FACTORS[0])) & np.uint64(_LOW)) >> np.uint64(_TOP)
    inside = rows[:-2] == rows[2:]
    marks = np.zeros((len(padded), _BITS), bool)
    marks[rows[:-2][inside], hashes[inside].astype(np.int64)] = True
    return np.packbits(marks, axis=1).view(np.dtype("<u8"))
