"""Width and height from a header agree with what a picture library wrote."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from game.build.headers import jpeg_size, png_size, webp_size

KINDS = [
    ("PNG", {}, png_size),
    ("JPEG", {}, jpeg_size),
    ("JPEG", {"progressive": True, "comment": b"x" * 300}, jpeg_size),
    ("WEBP", {"quality": 80}, webp_size),
    ("WEBP", {"lossless": True}, webp_size),
    ("WEBP", {"quality": 80, "exif": b"Exif\0\0" + b"\0" * 9}, webp_size),
]


@pytest.mark.parametrize(("form", "options", "read"), KINDS)
@pytest.mark.parametrize("size", [(1, 1), (17, 300), (640, 401)])
def test_the_header_tells_the_size(form: str, options: dict, read, size: tuple[int, int]) -> None:  # type: ignore[type-arg, no-untyped-def]
    file = BytesIO()
    Image.new("RGB", size, (200, 120, 40)).save(file, form, **options)
    assert read(file.getvalue()) == size


@given(st.binary(max_size=80))
def test_no_bytes_break_the_readers(head: bytes) -> None:
    for read, start in ((png_size, b""), (jpeg_size, b"\xff\xd8"), (webp_size, b"RIFF0000WEBP")):
        assert read(start + head) is None or min(read(start + head)) >= 0
