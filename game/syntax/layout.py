"""What a writer may have meant where the lines of a document do not fit under one another."""

import re
from collections.abc import Iterator

from game.syntax.guesses import Guess, Rows
from game.syntax.mending import Line, quote
from game.syntax.repairs import BODY_KEYS

_KEY = re.compile(r" *(?:- +)*(?:[^\s#\"'\[{].*?):(?: .*)?")
_LOWER_KEY = re.compile(r" *[a-z][a-z_]*:(?: .*)?")
_LABEL = re.compile(r" *- +(.*\S) *:(?: +#.*)?")
_WORD_FIRST = re.compile(r"([a-z][a-z_]*) +(\S.*)")
_WORD = re.compile(r"[a-z][a-z_]*")
_MOST_TARGETS = 8


def under_indented(rows: Rows) -> Iterator[Guess]:
    """A body that stands further left than its option's label."""
    line = rows.line(rows.stop)
    key = line.text.strip().partition(":")[0]
    if key not in BODY_KEYS or line.is_item:
        return
    for row in rows.above(rows.stop):
        found = _LABEL.fullmatch(rows.texts[row])
        if found is None or found[1] == "choose" or rows.line(row).indent < line.indent - 2:
            continue
        spaces = rows.line(row).columns[-1] + 2 - line.indent
        moved = list(rows.texts)
        for i in range(rows.stop, len(moved)):
            text = moved[i].lstrip(" ")
            indent = len(moved[i]) - len(text)
            is_next_item = text.startswith("- ") and indent <= rows.line(row).indent
            if text and (indent < line.indent or is_next_item):
                break
            moved[i] = " " * spaces + moved[i] if text else moved[i]
        label = found[1].strip("\"'")
        count = "two" if spaces == 2 else str(spaces)
        hint = f"Indent what belongs to “{label}” by {count} more spaces."
        message = f"“{key}” does not stand inside the option “{label}”."
        yield Guess("under-indented", rows.stop, line.indent, len(key), message, hint, tuple(moved))
        return


def missing_colon(rows: Rows, row: int) -> Iterator[Guess]:
    """A key or a label with lines under it, and without its colon."""
    line, below = rows.line(row), rows.below(row)
    body = line.body
    if _has_colon(line):
        return
    if line.note.endswith(":") and below is not None and below.indent > line.indent:
        message = "The # begins a note here, and the colon belongs to the note."
        text = quote(f"{body}{line.note}".removesuffix(":"))
        yield rows.mended("cut-by-comment", row, message, f"{line.lead}{text}:")
    alone = _WORD.fullmatch(body) is not None
    if below is not None and _can_stand_under(line, below, alone):
        message = f"There is no colon behind “{body}”, and lines that belong to it follow."
        yield rows.mended("missing-colon", row, message, line.with_body(body + ":"))


def missing_first_colon(rows: Rows, row: int) -> Iterator[Guess]:
    """A key with its value behind it, and no colon between them."""
    line = rows.line(row)
    first = None if _has_colon(line) else _WORD_FIRST.fullmatch(line.body)
    if first is not None:
        message = f"There is no colon behind “{first[1]}”."
        yield rows.mended("missing-colon", row, message, line.with_body(f"{first[1]}: {first[2]}"))


def _has_colon(line: Line) -> bool:
    """Whether nothing on a line lacks one."""
    return not line.body or line.body.endswith(":") or line.opens_block or line.lead.rstrip().endswith(":")


def _can_stand_under(line: Line, below: Line, alone: bool) -> bool:
    if below.is_item:
        return alone and below.indent >= line.indent
    return below.indent > line.indent


def missing_dash(rows: Rows, row: int) -> Iterator[Guess]:
    """Text in a list without its dash."""
    line = rows.line(row)
    text = line.text.strip()
    if not text or line.is_item or _LOWER_KEY.fullmatch(line.text):
        return
    for above in rows.above(row):
        item = rows.line(above)
        if item.is_item:
            has_colon = ": " in text or text.endswith(":")
            written = quote(text) if has_colon else text
            mended = f"{' ' * rows.line(above).indent}- {written}"
            if has_colon and line.indent > item.indent and item.lead.endswith("- ") and item.body:
                yield _runs_on(row, line, rows.replaced(row, mended))
                return
            message = "A line of text in a list needs a dash before it."
            yield rows.mended("missing-dash", row, message, mended)
            return


def _runs_on(row: int, line: Line, mended: tuple[str, ...]) -> Guess:
    """A text that goes on in a second line, with a colon there."""
    message = "This line goes on from the text above it, and holds a colon."
    hint = "Write | behind the dash above, and all of the text on the lines below it, two spaces deeper."
    return Guess("multi-line-text", row, line.indent, len(line.text.strip()), message, hint, mended)


def block_indent(rows: Rows, row: int) -> Iterator[Guess]:
    """Text under a `|` that does not stand where its first line does."""
    line = rows.line(row)
    opener = next(rows.above(row), -1)
    if opener < 0 or not rows.line(opener).opens_block or line.is_blank or line.is_item:
        return
    between = tuple(map(Line.of, rows.texts[opener + 1 : row]))
    first = next((item for item in between if item.text.strip()), None)
    if first is None and any(len(item.text) > line.indent for item in between):
        widest = max(range(opener + 1, row), key=lambda i: len(rows.texts[i]))
        message = "This empty line holds more spaces than the text below it, which confuses the |."
        emptied = (*rows.texts[: opener + 1], *("" for _ in between), *rows.texts[row:])
        yield Guess("bad-indent", widest, 0, 1, message, "Delete the spaces on it.", emptied)
    target = first.indent if first is not None else rows.line(opener).parent + 2
    if not _LOWER_KEY.fullmatch(line.text) and line.indent < target:
        message = "This line stands further left than the text under a | must."
        hint = f"Give it {target} spaces in front, if it belongs to that text."
        moved = rows.replaced(row, line.moved(target))
        yield Guess("bad-indent", row, line.indent, len(line.text.strip()), message, hint, moved)


def bad_indent(rows: Rows) -> Iterator[Guess]:
    """A dash or a key that stands under none of those above it."""
    line = rows.line(rows.stop)
    if line.is_blank or not (line.is_item or _KEY.fullmatch(line.text)):
        return
    targets: dict[int, int] = {}
    for row in rows.above(rows.stop):
        above = rows.line(row)
        for column in above.columns[:-1] if line.is_item else above.columns[-1:]:
            targets.setdefault(column, row)
        if len(targets) == _MOST_TARGETS:
            break
    near = {column: i for i, column in enumerate(targets)}
    for column in sorted(targets, key=lambda i: (abs(i - line.indent) + near[i], near[i])):
        if column != line.indent:
            message = "This line does not stand exactly under any of those above it."
            what = rows.texts[targets[column]].strip()
            what = what if len(what) <= 40 else what[:39] + "…"
            hint = f"Give it {column} spaces in front, not {line.indent}, to stand in line with “{what}”."
            moved = rows.replaced(rows.stop, line.moved(column))
            length = len(line.text.strip())
            yield Guess("bad-indent", rows.stop, line.indent, length, message, hint, moved)
