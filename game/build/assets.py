"""Picture and sound files, looked at without decoding them."""

import stat
from pathlib import Path

from game.build.headers import HEAD, jpeg_size, png_size, webp_size

MOST_BYTES = 20 * 2**20
MOST_PIXELS = 4096
"""Of one side. A picture above it would cost 64 MB or more once decoded."""
_KINDS = {
    ".png": ("PNG", ((0, b"\x89PNG\r\n\x1a\n"),)),
    ".jpg": ("JPEG", ((0, b"\xff\xd8\xff"),)),
    ".jpeg": ("JPEG", ((0, b"\xff\xd8\xff"),)),
    ".webp": ("WebP", ((0, b"RIFF"), (8, b"WEBP"))),
    ".ogg": ("Ogg", ((0, b"OggS"),)),
    ".wav": ("WAV", ((0, b"RIFF"), (8, b"WAVE"))),
}
_SIZES = {".png": png_size, ".jpg": jpeg_size, ".jpeg": jpeg_size, ".webp": webp_size}


def fault(path: Path) -> str | None:
    """What is wrong with a picture or sound file, as the end of a sentence, or None. Reads its header."""
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode):
            return "is a link or no file at all; put the file itself there"
        if about.st_size > MOST_BYTES:
            return f"is larger than {MOST_BYTES // 2**20} MB"
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        return f"cannot be read ({(error.strerror or 'no reason given').lower()})"
    name, marks = _KINDS.get(path.suffix, ("", ()))
    if not name or any(head[at : at + len(mark)] != mark for at, mark in marks):
        return f"is no {name or 'kind of file that is used here'}, whatever its ending says"
    return _picture_fault(path.suffix, head) if path.suffix in _SIZES else None


def _picture_fault(suffix: str, head: bytes) -> str | None:
    width, height = _SIZES[suffix](head) or (0, 0)
    if width <= 0 or height <= 0:
        return "does not tell its width and height, so that it may be damaged"
    if max(width, height) > MOST_PIXELS:
        return f"is {width} by {height} pixels; {MOST_PIXELS} a side is the most"
    return None
