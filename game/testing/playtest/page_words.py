"""Numbers, texts and bars as HTML."""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote


def number(value: float, places: int = 0) -> str:
    """With a comma between thousands."""
    return f"{value:,.{places}f}"


def how_often(n: int) -> str:
    return "once" if n == 1 else f"{number(n)} times"


def share(part: float, whole: float) -> str:
    """In per cent; what is neither nothing nor all is not rounded to it."""
    if not whole:
        return "–"
    percent = 100 * part / whole
    if 0 < percent < 1:
        return "under 1\u00a0%"
    if 99 < percent < 100:
        return "over 99\u00a0%"
    return f"{percent:.0f}\u00a0%"


def text(value: object) -> str:
    """Escaped, for text and for attributes in double quotes."""
    return escape(str(value))


def anchor(file: str, line: int = 0) -> str:
    """The id of a line, or of a file: as `file:line`, with what no id may hold in per cent signs."""
    name = quote(file, safe="/")
    return f"{name}:{line}" if line else name


def link(where: str) -> str:
    """A link to `file:line`."""
    file, _, line = where.rpartition(":")
    if not file or not line.isdigit():
        return text(where)
    return f'<a href="#{anchor(file, int(line))}">{text(where)}</a>'


def bar(part: float, whole: float) -> str:
    """A bar as long as the part is of the whole. The number stands beside it, so nothing is read out."""
    percent = 100 * part / whole if whole else 0
    return f'<span class="bar" aria-hidden="true"><span style="width:{percent:.1f}%"></span></span>'


def table(caption: str, heads: Iterable[str], rows: Iterable[str], kind: str = "") -> str:
    """A table of finished rows. A head that begins with `#` stands over numbers."""
    cells = "".join(
        f'<th scope="col" class="number">{text(head[1:])}</th>'
        if head.startswith("#")
        else f'<th scope="col">{text(head)}</th>'
        for head in heads
    )
    inside = "\n".join(rows)
    of_kind = f' class="{kind}"' if kind else ""
    return (
        f'<div class="wide"><table{of_kind}>\n<caption>{text(caption)}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{inside}\n</tbody></table></div>"
    )


def row(head: str, *cells: str) -> str:
    """A row of finished HTML; a cell that begins with `#` is a number."""
    inside = "".join(
        f'<td class="number">{cell[1:]}</td>' if cell.startswith("#") else f"<td>{cell}</td>"
        for cell in cells
    )
    return f'<tr><th scope="row">{head}</th>{inside}</tr>'
