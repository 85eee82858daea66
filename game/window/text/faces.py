"""The folder of faces. A file is called FAMILY-STYLE or FAMILY-STYLE-ext, with .ttf or .otf.

The styles are regular, bold, italic and bold_italic. The ext file holds what the first one lacks. A new
family is its files in the folder, nothing else.
"""

from functools import cached_property
from pathlib import Path

from game.window.text.freetypes import Outlines
from game.window.text.harfbuzz import Measures, Shaper

FALLBACK = "fallback"
"""The family that is asked last for any glyph."""

NEAREST = {
    (False, False): ("regular",),
    (True, False): ("bold", "regular"),
    (False, True): ("italic", "regular"),
    (True, True): ("bold_italic", "bold", "italic", "regular"),
}
"""The styles to look for, best first, by bold and italic."""


class Face:
    """One file, read when it is first shaped or drawn with."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def _data(self) -> bytes:
        return self.path.read_bytes()

    @cached_property
    def shaper(self) -> Shaper:
        """The face for laying out."""
        return Shaper(self._data)

    @cached_property
    def outlines(self) -> Outlines:
        """The face for drawing."""
        return Outlines(self._data)

    @cached_property
    def measures(self) -> Measures:
        """Ascent, descent and underline, in ems."""
        return self.shaper.measures()


Chain = tuple[Face, ...]
"""The faces to ask for a glyph, in order; never empty."""


class Faces:
    """All faces of a folder. FileNotFoundError where it is missing or has no fallback."""

    def __init__(self, folder: Path) -> None:
        self._files = {path.stem: Face(path) for path in sorted(folder.glob("*.[ot]tf"))}
        self._chains: dict[tuple[str, bool, bool], Chain] = {}
        if f"{FALLBACK}-regular" not in self._files:
            raise FileNotFoundError(f"{folder} holds no {FALLBACK}-regular.ttf; install the game again.")

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families that a style may name."""
        names = (stem.removesuffix("-regular") for stem in self._files if stem.endswith("-regular"))
        return tuple(name for name in names if name != FALLBACK)

    def chain(self, family: str, bold: bool = False, italic: bool = False) -> Chain:
        """The face nearest to the style, then what stands in for it. LookupError for an unknown family."""
        key = (family, bold, italic)
        if key not in self._chains:
            self._chains[key] = self._find(*key)
        return self._chains[key]

    def _find(self, family: str, bold: bool, italic: bool) -> Chain:
        stems = [f"{family}-{style}" for style in NEAREST[bold, italic]]
        stem = next((stem for stem in stems if stem in self._files), None)
        if stem is None:
            raise LookupError(f"There is no face “{family}”; there are {', '.join(self.families)}.")
        names = dict.fromkeys((stem, f"{stem}-ext", f"{FALLBACK}-regular"))
        return tuple(self._files[name] for name in names if name in self._files)
