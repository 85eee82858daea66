"""The figures beside the bar, for people."""

from collections.abc import Iterator, Sequence

from game.writing.report import shown_file
from game.writing.stats.bar import NONE, ROWS, SINGLES, Bounds, Row
from game.writing.stats.figures import Figures, Section
from game.writing.stats.rests import Found
from game.writing.stats.written import Longest

MISSED = "!"
_TOLD = 10


def as_text(found: Figures, root: str) -> str:
    """The whole in one column, the bar beside it, then a column for each act; what is not met is marked."""
    names = list(found.acts)
    lines = [["", "story", "bar", *names], *_rows(found), *_singles(found, len(names))]
    lines = [line for line in lines if any(cell.strip() for cell in line)]
    foot = [
        f"“{MISSED}” marks what is not met. {found.played.plays} random plays from seed {found.seed}.",
        *_places(found, root),
    ]
    return "\n".join([*_aligned(lines), "", *foot]) + "\n"


def _rows(found: Figures) -> Iterator[list[str]]:
    scenes = [section.written.scenes for section in found.acts.values()]
    yield ["scenes", f"{found.whole.written.scenes} ", "", *(f"{count} " for count in scenes)]
    chooses = [section.written.chooses for section in found.acts.values()]
    yield ["choices written", f"{found.whole.written.chooses} ", "", *(f"{count} " for count in chooses)]
    for row in ROWS:
        cells = [_cell(row, section, act) for act, section in found.acts.items()]
        yield [row.label, _cell(row, found.whole, None), row.bounds.shown(row.form), *cells]
        yield ["", "", "", *(_own(row, act) for act in found.acts)]


def _singles(found: Figures, acts: int) -> Iterator[list[str]]:
    for single in SINGLES:
        value = single.value(found)
        if value is not None:
            told = _marked(value, single.form, single.bounds)
            yield [single.label, told, single.bounds.shown(single.form), *[""] * acts]


def _cell(row: Row, section: Section, act: str | None) -> str:
    value = row.value(section)
    return "– " if value is None else _marked(value, row.form, row.bounds_in(act))


def _marked(value: float, form: str, bounds: Bounds) -> str:
    return format(value, form) + (" " if bounds.hold(value) else MISSED)


def _own(row: Row, act: str) -> str:
    """The bounds of an act where they differ from those of the whole."""
    bounds = row.bounds_in(act)
    return "" if bounds in (row.bounds, NONE) else f"({bounds.shown(row.form)}) "


def _aligned(lines: Sequence[Sequence[str]]) -> list[str]:
    """Columns side by side: the first to the left, the others to the right."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return [
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]).rstrip()
        for line in lines
    ]


def _places(found: Figures, root: str) -> Iterator[str]:
    rests, whole = found.rests, found.whole
    yield from _longest("Most words between clicks", whole.heard.longest, root)
    yield from _longest("Longest text", whole.written.longest_text, root)
    yield from _list("Never read", rests.never_read, root)
    yield from _list("Fake choices", rests.fake_choices, root)
    yield from _list("Stock phrases", rests.stock, root)
    yield from _list("Facts not cited", rests.uncited, root)
    for ending in found.endings:
        yield f"Ending {ending}: {found.ending_share(ending):.1%} of plays."


def _longest(label: str, one: Longest, root: str) -> Iterator[str]:
    if one.words:
        yield f"{label}: {one.words}, at {root}{one.at}."


def _list(label: str, items: Sequence[Found], root: str) -> Iterator[str]:
    if items:
        yield f"{label}:"
        yield from (f"  {shown_file(item.at, root)}:{item.at.line}: {item.what}" for item in items[:_TOLD])
    if len(items) > _TOLD:
        yield f"  and {len(items) - _TOLD} more; --json tells all of them."
