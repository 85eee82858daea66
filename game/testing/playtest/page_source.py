"""A scene file line by line, with what the plays left in its margin."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.source.source import Source
from game.testing.playtest.page_margins import Coverage, Margin, Remark
from game.testing.playtest.page_words import anchor, number, share, text

_BLOCK = re.compile(r"^( *)(?:- |.*[:-] )\|[0-9+-]*$")
_LISTED = 60
_LONG = 40
_HEAD = (
    '<table class="source"><colgroup><col class="at"><col class="times"><col class="sign"><col></colgroup>\n'
    '<thead><tr><th scope="col">Line</th><th scope="col">Times</th>'
    '<th scope="col"><span class="unseen">Sign</span></th><th scope="col">Source</th></tr></thead>\n'
)
_SIGNS = {
    "never": '<span class="sign" role="img" aria-label="never reached" title="never reached">✕</span>',
    "half": '<span class="sign" role="img" aria-label="one side never" title="one side never">◐</span>',
    "": "",
}


class Row(NamedTuple):
    """A source line as it is shown. `state` is never, half or "" (reached, or nothing to be reached)."""

    number: int
    code: str
    state: str
    times: str
    scene: bool
    remarks: tuple[Remark, ...]


def file_section(source: Source, coverage: Coverage, margins: Mapping[int, Margin]) -> str:
    """The file as a section that can be closed, each line once."""
    rows = tuple(_rows(source, margins))
    lines = "\n".join(_row(source.file, row) for row in rows)
    return (
        f'<details class="file" id="{anchor(source.file)}" open>\n'
        f"<summary><h3>{text(source.file)}</h3>"
        f"<span>{_reached(coverage)}</span></summary>\n"
        f"{_never(source.file, rows)}"
        f"{_HEAD}"
        f"<tbody>\n{lines}\n</tbody></table>\n</details>"
    )


def _reached(coverage: Coverage) -> str:
    if not coverage.total:
        return "nothing to be reached"
    return f"{share(coverage.met, coverage.total)} of {number(coverage.total)} reached"


def _rows(source: Source, margins: Mapping[int, Margin]) -> Iterator[Row]:
    """The further lines of a paragraph have the state of its first."""
    inside = _block_lines(source.lines)
    state = ""
    last = len(source.lines) if source.lines[-1] else len(source.lines) - 1
    for i, code in enumerate(source.lines[:last], 1):
        margin = margins.get(i)
        if margin is not None:
            state = _state(margin)
            yield Row(i, code, state, number(margin.times), margin.kind == "scene", margin.remarks)
            state = state if margin.kind == "line" and state == "never" else ""
        else:
            state = state if i in inside and code.strip() else ""
            yield Row(i, code, state, "", False, ())


def _state(margin: Margin) -> str:
    if not margin.times:
        return "never"
    return "half" if margin.half else ""


def _block_lines(lines: tuple[str, ...]) -> frozenset[int]:
    """The numbers of the lines inside `|` blocks."""
    found = set()
    depth = -1
    for i, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if depth >= 0 and (indent > depth or not line.strip()):
            found.add(i)
        else:
            opened = _BLOCK.match(line)
            depth = len(opened[1]) if opened else -1
    return frozenset(found)


def _row(file: str, row: Row) -> str:
    here = anchor(file, row.number)
    kinds = " ".join(kind for kind in (row.state, "scene" if row.scene else "") if kind)
    remarks = "".join(
        f'<span class="{"remark missed" if remark.never else "remark"}">{text(remark.text)}</span>'
        for remark in row.remarks
    )
    said = f'<span class="remarks">{remarks}</span>' if remarks else ""
    return (
        f'<tr id="{here}"{f" class={chr(34)}{kinds}{chr(34)}" if kinds else ""}>'
        f'<td class="at"><a href="#{here}">{row.number}</a></td><td class="times">{row.times}</td>'
        f"<td>{_SIGNS[row.state]}</td><td><div>{_code(row.code)}{said}</div></td></tr>"
    )


def _code(code: str) -> str:
    """A line that is folded goes on below its own beginning."""
    indent = len(code) - len(code.lstrip(" "))
    style = f' style="--indent:{indent}ch"' if indent and len(code) > _LONG else ""
    return f"<code{style}>{text(code)}</code>"


def _never(file: str, rows: tuple[Row, ...]) -> str:
    """Links to what was never reached."""
    found = [row.number for row in rows if row.state == "never" and row.times]
    if not found:
        return ""
    links = ", ".join(f'<a href="#{anchor(file, line)}">{line}</a>' for line in found[:_LISTED])
    rest = f" and {number(len(found) - _LISTED)} more" if len(found) > _LISTED else ""
    return f'<p class="missing">✕ Never reached, from line: {links}{rest}</p>\n'
