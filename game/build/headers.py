"""Width and height of a picture, from the first bytes of its file.

Own code, because the library for it (imagesize) imports urllib and ssl: 60 ms, a tenth of the game's start.
Sources: the PNG specification (section 11.2.2), ITU T.81 (annex B) for JPEG, RFC 9649 for WebP.
"""

from struct import unpack

_START_OF_FRAME = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
HEAD = 1 << 16
"""Bytes that are enough, unless a JPEG carries more than that of notes before its picture."""


def png_size(head: bytes) -> tuple[int, int] | None:
    """Width and height, or None where the header does not tell them; so for the other kinds."""
    if len(head) < 24 or head[12:16] != b"IHDR":
        return None
    width, height = unpack(">II", head[16:24])
    return width, height


def webp_size(head: bytes) -> tuple[int, int] | None:
    kind = head[12:16]
    if len(head) < 30:
        return None
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def jpeg_size(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(head):
        if head[at] != 0xFF:
            return None
        kind = head[at + 1]
        if kind in _START_OF_FRAME:
            height, width = unpack(">HH", head[at + 5 : at + 9])
            return width, height
        at += 1 if kind == 0xFF else 2 if kind in _ALONE else 2 + unpack(">H", head[at + 2 : at + 4])[0]
    return None
