"""The folder of faces: what is there, what stands in for what, and what nobody has."""

from pathlib import Path

import pytest

from game.window.text.faces import Faces
from game.window.text.shaping import missing, shape

FOLDER = Path(__file__).parents[2] / "assets" / "fonts"

FAMILIES = ("atkinson", "barlow", "bebas", "caveat", "courier", "dyslexic", "literata")

INTERFACE = "→←↑↓≥≤×−✓✗•·…–—‘’“”°½¼¾§©€£★☆☐☑▲▼■□●○◆─│┌┐└┘⏎⌫♪☀☂"
LETTERS = "ÀÉÎÕÜßæœçñøŁłŚżĄčěřşİğŐű"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(FOLDER)


def test_families_are_the_files_of_the_folder(faces: Faces) -> None:
    assert faces.families == FAMILIES


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_every_style_shows_interface_and_letters(faces: Faces, family: str, bold: bool, italic: bool) -> None:
    printable = "".join(map(chr, range(0x20, 0x7F)))
    assert not missing(faces, printable + INTERFACE + LETTERS, family, bold, italic)


@pytest.mark.parametrize("family", ["courier", "literata", "atkinson"])
def test_reading_faces_have_four_styles(faces: Faces, family: str) -> None:
    cuts = {faces.chain(family, bold, italic)[0].path for bold in (False, True) for italic in (False, True)}
    assert len(cuts) == 4


def test_missing_names_exactly_what_no_face_has(faces: Faces) -> None:
    assert missing(faces, "Noor counts 変 and 更, → twice 変", "courier") == {"変", "更"}


def test_characters_without_ink_are_not_missing(faces: Faces) -> None:
    assert not missing(faces, "", "courier")
    assert not missing(faces, "a\tb\nc\u00a0d\u200be\u00adf\u2009g", "courier")


def test_a_letter_and_its_mark_come_from_one_face(faces: Faces) -> None:
    stretches = shape(faces.chain("courier"), "aq\u0303b")
    assert [(stretch.end, stretch.face.path.stem) for stretch in stretches] == [
        (1, "courier-regular"),
        (3, "fallback-regular"),
        (4, "courier-regular"),
    ]
    assert not missing(faces, "q\u0303", "courier")


def test_the_extension_is_asked_before_the_fallback(faces: Faces) -> None:
    stretches = shape(faces.chain("literata", bold=True), "Łó→")
    stems = [stretch.face.path.stem for stretch in stretches]
    assert stems == ["literata-bold-ext", "literata-bold", "fallback-regular"]


def test_a_face_is_not_read_before_it_is_needed(tmp_path: Path) -> None:
    for stem in ("plain-regular", "plain-regular-ext", "fallback-regular"):
        (tmp_path / f"{stem}.ttf").write_bytes(b"not a font")
    (tmp_path / "plain-regular.ttf").write_bytes((FOLDER / "courier-regular.ttf").read_bytes())
    chain = Faces(tmp_path).chain("plain")
    assert len(chain) == 3
    assert [stretch.end for stretch in shape(chain, "Nobody reads the credits.")] == [25]


def test_an_unknown_family_is_named(faces: Faces) -> None:
    with pytest.raises(LookupError, match="“comic”; there are atkinson, barlow"):
        faces.chain("comic")


def test_a_folder_without_faces_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="fallback-regular"):
        Faces(tmp_path / "nowhere")


def test_every_family_has_its_licence() -> None:
    for family in (*FAMILIES, "fallback"):
        licence = (FOLDER / f"{family}-LICENSE.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in licence.upper() or "Bitstream" in licence


def test_the_whole_set_stays_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.[ot]tf")) < 2_100_000
