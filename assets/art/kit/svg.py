"""Shapes as SVG text, and SVG text as pixels."""

import io
from collections.abc import Iterable, Sequence

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Pixels = NDArray[np.float32]


def number(value: float) -> str:
    """A coordinate with four decimals at most: metres need them, and a fixed form keeps renders identical."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def pairs(points: Iterable[Point]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def path(d: str, fill: str = "#000", opacity: float = 1.0, stroke: str = "none", width: float = 0.0) -> str:
    look = f'fill="{fill}"'
    if opacity < 1.0:
        look += f' opacity="{number(opacity)}"'
    if stroke != "none":
        look += f' stroke="{stroke}" stroke-width="{number(width)}"'
        look += ' stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{d}" {look}/>'


def polygon(points: Iterable[Point], fill: str = "#000", opacity: float = 1.0) -> str:
    return path(f"M{pairs(points)}Z", fill, opacity)


def line(points: Iterable[Point], stroke: str, width: float, opacity: float = 1.0) -> str:
    return path(f"M{pairs(points)}", "none", opacity, stroke, width)


def rect(x: float, y: float, width: float, height: float, fill: str, opacity: float = 1.0) -> str:
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill, opacity)


def ellipse(centre: Point, rx: float, ry: float, fill: str = "#000", opacity: float = 1.0) -> str:
    at = f'cx="{number(centre[0])}" cy="{number(centre[1])}" rx="{number(rx)}" ry="{number(ry)}"'
    return f'<ellipse {at} fill="{fill}" opacity="{number(opacity)}"/>'


def circle(centre: Point, radius: float, fill: str = "#000", opacity: float = 1.0) -> str:
    return ellipse(centre, radius, radius, fill, opacity)


def ring(centre: Point, radius: float, stroke: str, width: float) -> str:
    x, y, r = number(centre[0]), number(centre[1]), number(radius)
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{stroke}" stroke-width="{number(width)}"/>'


def curve(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a Catmull-Rom spline through the points. A point given twice in a row is a corner."""
    count = len(points)
    last = count if closed else count - 1
    d = [f"M{pairs(points[:1])}"]
    for i in range(last):
        if closed:
            a, b, c, e = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            a, b, c, e = (points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        if b == c:
            continue
        first = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        second = (c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6)
        d.append(f"C{pairs((first, second, c))}")
    return "".join(d) + ("Z" if closed else "")


def blob(points: Sequence[Point], fill: str = "#000", opacity: float = 1.0) -> str:
    return path(curve(points), fill, opacity)


def group(parts: Iterable[str], transform: str = "", opacity: float = 1.0) -> str:
    moved = f' transform="{transform}"' if transform else ""
    clear = f' opacity="{number(opacity)}"' if opacity < 1.0 else ""
    return f"<g{moved}{clear}>{''.join(parts)}</g>"


def gradient(name: str, start: Point, end: Point, stops: Sequence[tuple[float, str, float]]) -> str:
    """A linear gradient in canvas units; a stop is (0..1, colour, opacity). Use it as url(#name)."""
    marks = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    ends = f'x1="{number(start[0])}" y1="{number(start[1])}" x2="{number(end[0])}" y2="{number(end[1])}"'
    return f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" {ends}>{marks}</linearGradient>'


def glow(name: str, centre: Point, radius: float, stops: Sequence[tuple[float, str, float]]) -> str:
    """A radial gradient in canvas units; stops as in `gradient`."""
    marks = "".join(f'<stop offset="{o}" stop-color="{c}" stop-opacity="{a}"/>' for o, c, a in stops)
    at = f'cx="{number(centre[0])}" cy="{number(centre[1])}" r="{number(radius)}"'
    return f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" {at}>{marks}</radialGradient>'


def render(parts: Iterable[str], box: Box, scale: float) -> Pixels:
    """Pixels (rows, columns, 4; 0..1; not premultiplied) of the canvas box (x, y, width, height)."""
    x, y, width, height = box
    columns, rows = round(width * scale), round(height * scale)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{columns}" height="{rows}"'
    view = f'viewBox="{number(x)} {number(y)} {number(width)} {number(height)}"'
    text = f"{head} {view}>{''.join(parts)}</svg>"
    data = resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True)
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGBA"), dtype=np.float32) / np.float32(255)
