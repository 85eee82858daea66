"""Picture and sound files are judged by their first bytes, their size and their kind, without decoding."""

import os
import struct
from pathlib import Path

import pytest

from game.build.assets import MOST_BYTES, fault
from game.build.build import build
from game.source.codes.samples import PICTURE
from game.writing.examples import write_files


def png(width: int, height: int) -> bytes:
    return PICTURE[:16] + struct.pack(">II", width, height) + PICTURE[24:]


def jpeg(width: int, height: int) -> bytes:
    return b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + bytes(12)


def webp(width: int, height: int) -> bytes:
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    return b"RIFF\x1e\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + size


GOOD = {
    "a.png": PICTURE,
    "wide.png": png(4096, 10),
    "a.jpg": jpeg(640, 480),
    "a.jpeg": jpeg(640, 480),
    "a.webp": webp(640, 480),
    "a.ogg": b"OggS" + bytes(40),
    "a.wav": b"RIFF\x24\x00\x00\x00WAVEfmt ",
}
BAD = {
    "renamed.png": (jpeg(1, 1), "is no PNG"),
    "renamed.webp": (GOOD["a.wav"], "is no WebP"),
    "renamed.ogg": (b"ID3\x04", "is no Ogg"),
    "empty.wav": (b"", "is no WAV"),
    "drawing.jpg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no JPEG"),
    "wide.png": (png(4097, 10), "is 4097 by 10 pixels"),
    "tall.jpg": (jpeg(10, 5000), "is 10 by 5000 pixels"),
    "tall.webp": (webp(10, 5000), "is 10 by 5000 pixels"),
    "cut.png": (PICTURE[:12], "does not tell its width and height"),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_has_no_fault(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(GOOD[name])
    assert fault(tmp_path / name) is None


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_apart(name: str, tmp_path: Path) -> None:
    content, told = BAD[name]
    (tmp_path / name).write_bytes(content)
    assert told in (fault(tmp_path / name) or "")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(PICTURE)
    os.truncate(path, MOST_BYTES + 1)
    assert fault(path) == "is larger than 20 MB"


def test_a_link_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PICTURE)
    (tmp_path / "link.png").symlink_to(tmp_path / "a.png")
    assert "is a link" in (fault(tmp_path / "link.png") or "")
    assert "cannot be read" in (fault(tmp_path / "gone.png") or "")


def test_used_files_are_judged_where_they_are_named_and_the_others_named(tmp_path: Path) -> None:
    scenes = "scene: lobby\npicture: hall\nscript:\n- show: Hall\n- end: done\n"
    write_files(
        tmp_path,
        {
            "scenes/story.yaml": "id: a\ntitle: A\nstart: lobby\nendings: {done: {title: Done}}\n",
            "scenes/lobby.yaml": scenes.replace("Hall", "hall"),
            "assets/pictures/hall.png": b"no picture",
            "assets/pictures/attic.png": b"no picture",
        },
    )
    found = [(item.code, str(item.span)) for item in build(tmp_path).diagnostics]
    assert found == [("unused-asset", "assets/pictures/attic.png:1:1"), ("bad-asset", "lobby.yaml:2:10")]
    (tmp_path / "scenes/lobby.yaml").write_text(scenes)
    assert [item.code for item in build(tmp_path).errors] == ["unknown-picture"]
