"""How the window looks, as data: colours, families of type, proportions. `PAPER` is the default."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Rgb = tuple[int, int, int]


class Strip(NamedTuple):
    """A strip of the board: its paper from top to bottom, and the box of its number."""

    top: Rgb
    bottom: Rgb
    number: Rgb


class Families(NamedTuple):
    """Families of type by what they set (files in assets/fonts)."""

    page: str = "courier"
    record: str = "literata"
    label: str = "barlow"
    hand: str = "caveat"
    display: str = "bebas"


@dataclass(frozen=True)
class Palette:
    """Colours. Every ink is named in `pairs` with the ground that it stands on."""

    night: Rgb = (7, 11, 13)  # behind everything
    slate_top: Rgb = (27, 30, 32)
    slate_bottom: Rgb = (18, 21, 23)
    slate_line: Rgb = (58, 60, 60)
    stripe: Rgb = (236, 225, 201)
    chalk: Rgb = (244, 238, 222)  # handwriting and values on the slate
    dim: Rgb = (159, 152, 139)  # labels on the slate
    amber: Rgb = (244, 176, 92)
    teal: Rgb = (128, 203, 190)
    coral: Rgb = (234, 106, 79)
    hollow: Rgb = (92, 94, 92)  # what a meter does not have; never a text
    page_top: Rgb = (246, 236, 212)
    page_bottom: Rgb = (238, 228, 204)
    under: Rgb = (188, 182, 166)  # the sheet below the page
    goldenrod: Rgb = (176, 144, 76)  # and the one below that
    ink: Rgb = (26, 22, 18)
    read: Rgb = (98, 89, 76)  # what was on the page before the last pick
    pen: Rgb = (38, 62, 140)  # the notebook
    soft: Rgb = (92, 84, 72)  # parentheticals, page head
    red: Rgb = (150, 36, 24)  # the pencil: changes, keyboard focus
    clip_top: Rgb = (252, 250, 244)  # the record's frame
    clip_bottom: Rgb = (246, 243, 234)
    clip_line: Rgb = (122, 112, 98)
    hover: Rgb = (156, 82, 14)
    strip_soft: Rgb = (64, 58, 48)  # the second line of a strip
    locked_ink: Rgb = (82, 76, 68)
    gain: Rgb = (14, 84, 74)
    loss: Rgb = (150, 36, 24)
    light: Rgb = (116, 64, 8)  # minutes on a strip


STRIPS: Mapping[str, Strip] = {
    "ext_day": Strip((246, 210, 119), (235, 200, 111), (197, 167, 94)),
    "int_day": Strip((253, 248, 236), (245, 239, 226), (214, 207, 190)),
    "int_night": Strip((176, 210, 221), (163, 198, 210), (130, 164, 178)),
    "ext_night": Strip((197, 215, 180), (184, 203, 167), (149, 171, 133)),
    "locked": Strip((220, 212, 196), (211, 203, 186), (175, 168, 154)),
}

CAST_INKS: Mapping[str, Rgb] = {
    "red": (150, 36, 24),
    "amber": (122, 70, 8),
    "teal": (18, 86, 98),
    "violet": (92, 50, 118),
    "green": (44, 88, 38),
    "blue": (34, 70, 140),
    "brown": (98, 60, 30),
    "grey": (78, 74, 70),
}
"""Cues on the page, by the colour that the story gives to somebody of its cast; others stand in ink."""


@dataclass(frozen=True)
class Theme:
    """A look of the whole window."""

    name: str
    palette: Palette = field(default_factory=Palette)
    families: Families = field(default_factory=Families)
    strips: Mapping[str, Strip] = field(default_factory=lambda: STRIPS)
    cast: Mapping[str, Rgb] = field(default_factory=lambda: CAST_INKS)
    columns: int = 61
    """Characters in a full line of the page."""
    em: float = 0.6
    """The advance of every character of the page's face, in ems: Courier has 10 to the inch at 12 points."""
    leading: float = 1.36


PAPER = Theme("paper")


def pairs(theme: Theme) -> tuple[tuple[str, Rgb, Rgb], ...]:
    """Every ink with each ground it stands on: (what, ink, ground)."""
    p = theme.palette
    slate = [(name, getattr(p, name), p.slate_top) for name in ("chalk", "dim", "amber", "teal", "coral")]
    page = [(name, getattr(p, name), p.page_bottom) for name in ("ink", "read", "soft", "red", "pen")]
    framed = ("ink", "read", "soft", "red")
    clip = [(f"{name} in the frame", getattr(p, name), p.clip_bottom) for name in framed]
    cast = [(f"cue {name}", ink, p.page_bottom) for name, ink in theme.cast.items()]
    on_strips = ("ink", "strip_soft", "gain", "loss", "light")
    strips = [
        (f"{name} on {colour}", getattr(p, name), strip.bottom)
        for colour, strip in theme.strips.items()
        for name in (("locked_ink",) if colour == "locked" else on_strips)
    ]
    boxes = [(f"number on {colour}", p.ink, strip.number) for colour, strip in theme.strips.items()]
    lit = [("number in focus", p.page_top, p.red), ("number under the mouse", p.page_top, p.hover)]
    return (*slate, *page, *clip, *cast, *strips, *boxes, *lit)
