"""Makes this folder of faces again. Run by hand: `python assets/fonts/make.py`.

Needs `npm`, and fonttools from the `art` extra. Every face comes from a package @fontsource/… of npm, as a
web font. Three things may happen to it, nothing else:

all                 the container changes from woff to plain TrueType or OpenType
all but dyslexic    TrueType instructions are dropped: FreeType's light auto-hinter never reads them
fallback            reduced to the blocks of Unicode below, which the reading faces lack

`dyslexic` is OpenDyslexic with glyphs, tables and names untouched, because its licence reserves the name.
The others' licences reserve none (DejaVu's asks for another name only where Bitstream, Vera or Arev stand
in it). A face is called FAMILY-STYLE; what npm keeps apart as "latin-ext" is FAMILY-STYLE-ext. Each licence
is FAMILY-LICENSE.txt.
"""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

HERE = Path(__file__).parent

VERSION = "5.3.0"


class Source(NamedTuple):
    """One family: our name, npm's name, and for each of our styles npm's weight and slant."""

    family: str
    package: str
    styles: dict[str, str]
    extended: bool = True


THREE = {"regular": "400-normal", "bold": "700-normal", "italic": "400-italic"}
FOUR = THREE | {"bold_italic": "700-italic"}
SOFTER = {"regular": "400-normal", "bold": "600-normal", "italic": "400-italic", "bold_italic": "600-italic"}

SOURCES = (
    Source("courier", "courier-prime", FOUR),
    Source("literata", "literata", SOFTER),
    Source("barlow", "barlow-condensed", {"regular": "500-normal", "bold": "600-normal"}),
    Source("bebas", "bebas-neue", {"regular": "400-normal"}),
    Source("caveat", "caveat", {"regular": "600-normal"}),
    Source("atkinson", "atkinson-hyperlegible", FOUR),
    Source("dyslexic", "opendyslexic", THREE, extended=False),
    Source("fallback", "dejavu-sans", {"regular": "400-normal"}, extended=False),
)

FALLBACK_BLOCKS = (
    (0x0020, 0x007E), (0x00A0, 0x00FF), (0x0100, 0x024F),  # Latin, also as the base of rare marks
    (0x02B0, 0x036F),  # modifier letters and combining marks
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0491),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese and other Latin with two marks
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF),  # punctuation, raised and lowered figures, currency
    (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),  # letter-like, fractions, arrows, mathematics
    (0x2300, 0x23FF), (0x2460, 0x2473), (0x2500, 0x25FF),  # technical, circled numbers, boxes and shapes
    (0x2600, 0x26FF), (0x2700, 0x27BF), (0xFFFD, 0xFFFD),  # symbols, dingbats, the replacement character
)  # fmt: skip

INSTRUCTIONS = ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH", "gasp")


def fetch(package: str, folder: Path) -> tarfile.TarFile:
    """The package of npm as an open archive."""
    name = f"@fontsource/{package}@{VERSION}"
    done = subprocess.run(
        ["npm", "pack", "--silent", name], cwd=folder, check=True, capture_output=True, text=True
    )
    return tarfile.open(folder / done.stdout.strip())


def member(archive: tarfile.TarFile, name: str) -> bytes:
    """One file of the package."""
    found = archive.extractfile(f"package/{name}")
    if found is None:
        raise FileNotFoundError(name)
    return found.read()


def drop_instructions(font: TTFont) -> None:
    """Take the TrueType instructions out; outlines, metrics, kerning and names stay."""
    for tag in INSTRUCTIONS:
        if tag in font:
            del font[tag]
    glyphs: Any = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs[name].removeHinting()


def reduce(font: TTFont) -> None:
    """Keep the fallback's blocks only."""
    options = Options()
    options.hinting = False
    options.layout_features = ["ccmp", "mark", "mkmk"]
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in FALLBACK_BLOCKS for code in range(first, last + 1)])
    subsetter.subset(font)


def convert(web: bytes, family: str, stem: str) -> Path:
    """Write one face; its suffix says what kind of outlines it has."""
    font = TTFont(io.BytesIO(web), recalcTimestamp=False, recalcBBoxes=False)
    font.flavor = None
    if family == "fallback":
        reduce(font)
    elif family != "dyslexic":
        drop_instructions(font)
    path = HERE / (stem + (".otf" if font.sfntVersion == "OTTO" else ".ttf"))
    font.save(path, reorderTables=None)
    return path


def make(source: Source, folder: Path) -> list[Path]:
    """Every face of one family, and its licence."""
    made = []
    with fetch(source.package, folder) as archive:
        (HERE / f"{source.family}-LICENSE.txt").write_bytes(member(archive, "LICENSE"))
        for style, cut in source.styles.items():
            for subset, suffix in (("latin", ""), ("latin-ext", "-ext"))[: 2 if source.extended else 1]:
                web = member(archive, f"files/{source.package}-{subset}-{cut}.woff")
                made.append(convert(web, source.family, f"{source.family}-{style}{suffix}"))
    return made


def main() -> None:
    """Make all families and say how large they are."""
    with tempfile.TemporaryDirectory() as folder:
        made = [path for source in SOURCES for path in make(source, Path(folder))]
    for path in made:
        print(f"{path.stat().st_size:8}  {path.name}")
    print(f"{sum(path.stat().st_size for path in made):8}  in all")


if __name__ == "__main__":
    main()
