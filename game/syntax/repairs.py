"""What YAML accepts and a story file may not hold: reported, and set right in the tree."""

import re
from typing import Any

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span
from game.syntax import characters, dashes
from game.syntax.documents import Chunk
from game.syntax.mending import begins_with_sign, quote
from game.syntax.nodes import Mapping, Node, Scalar, Sequence

BODY_KEYS = frozenset({"id", "when", "why", "once", "do", "flavour", "script", "go"})
_FACT = re.compile(r"\[\[\w+\]\]")
_BRACES = re.compile(r"\{[^{}]*\|[^{}]*\}|\{[^{}:,]+\}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_TEXT_WITH_SIGN = re.compile(r"![^!\s<]\S* +\S")
_GLUED_DASH = re.compile(r"-[^\s-]")
_GLUED_KEY = re.compile(r"[a-z][a-z_]*:[^\s/:]")


def scalar(chunk: Chunk, event: Any, node: Scalar, found: list[Diagnostic]) -> Scalar:
    """A scalar that runs over several lines, is quoted, or has an anchor or a tag."""
    if event.tag is not None or event.anchor is not None:
        return _marked(chunk, event, node, found)
    if node.style == "|":
        return _shortened(chunk, event, node)
    if node.style == ">":
        message = "The sign > joins the lines below it into one, and paragraphs are lost."
        found.append(diagnose("folded-text", _first_line(node), message, "Write | in its place."))
    elif node.line != node.end_line and dashes.swallowed_by_test(node):
        return _first_alone(node)
    elif node.line != node.end_line and not dashes.is_script(node):
        found.append(_several_lines(node))
    elif node.style == '"' and not node.value.isprintable():
        bad = characters.first_escaped(node.value)
        if bad is not None:
            found.append(characters.refused(node.at(bad[0], bad[0] + 1), bad[1]))
    return node


def alias(chunk: Chunk, event: Any, found: list[Diagnostic]) -> Scalar:
    """`*name`, kept as text."""
    node = _scalar(chunk, event, _raw(chunk, event))
    message = f"A text that begins with * stands for another place in the file in YAML: “{node.value}”."
    found.append(diagnose("alias", node.span, message, _in_quotes(node)))
    return node


def marked_collection(chunk: Chunk, event: Any, found: list[Diagnostic]) -> None:
    """A list or mapping with an anchor or a tag."""
    code = "anchor" if event.anchor is not None else "tag"
    sign = _raw(chunk, event).split()[0]
    place = chunk.place(event.start_mark.line, event.start_mark.column, len(sign))
    message = f"The sign “{sign}” before a list or a word has no meaning in a story."
    found.append(diagnose(code, place, message, "Delete it, and write the lines out where they are wanted."))


def list_in_list(node: Sequence, found: list[Diagnostic]) -> Node:
    """`- - text`, where a dash was meant as text."""
    line = node.source.line(node.line)
    if node.line != node.end_line:
        return node
    raw = line[node.column - 1 :].rstrip()
    text = Scalar(node.source, node.line, node.column, node.line, node.column + len(raw), raw, "")
    found.append(_quote_this(text))
    return text


def flow_text(node: Node, found: list[Diagnostic]) -> Node:
    """`{test: a | b}` and `[[fact]]` where they are the whole of a text."""
    raw = _text_of(node)
    meant = _BRACES if isinstance(node, Mapping) else _FACT
    if meant.fullmatch(_QUOTED.sub("", raw)) is None:
        return node
    text = Scalar(node.source, node.line, node.column, node.end_line, node.end_column, raw, "")
    found.append(_quote_this(text))
    return text


def is_odd(node: Mapping, loose: bool) -> bool:
    """Whether a key is a list or a mapping, stands behind a `?`, or stands twice.

    `loose` for a mapping whose keys do not stand one under the other.
    """
    column = node.column
    for key, _ in node.items:
        if key.__class__ is not Scalar or (key.column != column and not loose):
            return True
    return len(node.items) > 1 and len({key.value for key, _ in node.items}) < len(node.items)


def mend_keys(node: Mapping, loose: bool, found: list[Diagnostic]) -> Mapping:
    """Makes the keys of the mapping text, each of them once."""
    first: dict[str, Scalar] = {}
    kept: list[tuple[Scalar, Node]] = []
    for key, value in node.items:
        in_line = isinstance(key, Scalar) and (loose or key.column == node.column)
        name = key if in_line else _as_text(key, node, found)
        if name.value in first:
            before = first[name.value].line
            message = f"“{name.value}” stands here for the second time; the first is in line {before}."
            found.append(diagnose("duplicate-key", name.span, message, "Keep one of the two."))
        else:
            first[name.value] = name
            kept.append((name, _drawn_near(name, value, node)))
    node.items[:] = kept
    return node


def _drawn_near(key: Scalar, value: Node, node: Mapping) -> Node:
    """The missing value of a `?` key; the parser puts it where the next thing begins, or behind the file."""
    if not _is_missing(value) or value.line == key.end_line:
        return value
    line, column = key.end_line, key.end_column
    if (node.end_line, node.end_column) == (value.end_line, value.end_column):
        node.end_line, node.end_column = line, column
    return Scalar(key.source, line, column, line, column, "", "")


def question(node: Mapping, found: list[Diagnostic]) -> Scalar | None:
    """`? text`, where a question mark was meant as text; None for any other mapping."""
    key, value = node.items[0]
    line = node.source.line(node.line)
    if line[node.column - 1 : node.column] != "?" or key.line != node.line or not _is_missing(value):
        return None
    raw = line[node.column - 1 :].rstrip()
    text = Scalar(node.source, node.line, node.column, node.line, node.column + len(raw), raw, "")
    message = "A line that begins with ? and a blank makes a key of what follows in YAML."
    found.append(diagnose("complex-key", text.span, message, _in_quotes(text)))
    return text


def under_indented(node: Mapping, is_option: bool, found: list[Diagnostic]) -> None:
    """Puts keys that stand beside an option, and belong to it, under its label. A lone `id` may be meant for
    the choice."""
    label, body = node.items[0]
    cut = next((i for i, (key, _) in enumerate(node.items) if i and key.value in BODY_KEYS), 0)
    stray = node.items[cut:]
    if not cut:
        return
    if is_option:
        under = _joined(body, stray) if cut == 1 else None
        if under is not None:
            node.items[:] = [(label, under)]
            found.append(_stray(stray, label.value, max(under.column - label.column, 2)))
        return
    options = body.items if label.value == "choose" and isinstance(body, Sequence) else []
    option = options[-1] if options else None
    if [key.value for key, _ in stray] == ["id"]:
        return
    if isinstance(option, Mapping) and option.items and _is_missing(option.items[0][1]):
        name = option.items[0][0]
        option.items[0] = (name, _mapping(stray))
        del node.items[cut:]
        found.append(_stray(stray, name.value, name.column + 2 - stray[0][0].column))


def _joined(body: Node, stray: list[tuple[Scalar, Node]]) -> Mapping | None:
    """The body of an option with the keys that stand beside it; None where it has no such body."""
    if _is_missing(body):
        return _mapping(stray)
    if not isinstance(body, Mapping):
        return None
    known = {key.value for key, _ in body.items}
    return _mapping([*body.items, *(pair for pair in stray if pair[0].value not in known)])


def _stray(stray: list[tuple[Scalar, Node]], label: str, spaces: int) -> Diagnostic:
    key = stray[0][0]
    message = f"“{key.value}” stands beside the option “{label}”, not inside it."
    count = "two" if spaces == 2 else str(spaces)
    hint = f"Indent what belongs to “{label}” by {count} more spaces."
    return diagnose("under-indented", key.span, message, hint)


def _is_missing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty


def _mapping(items: list[tuple[Scalar, Node]]) -> Mapping:
    first, last = items[0][0], items[-1][1]
    return Mapping(first.source, first.line, first.column, last.end_line, last.end_column, items)


def _marked(chunk: Chunk, event: Any, node: Scalar, found: list[Diagnostic]) -> Scalar:
    raw = _raw(chunk, event)
    if "\n" in raw:
        marked_collection(chunk, event, found)
        return _shortened(chunk, event, node)
    text = _scalar(chunk, event, raw)
    if _TEXT_WITH_SIGN.match(raw):
        found.append(_quote_this(text))
        return text
    code, what = ("anchor", "&") if event.anchor is not None else ("tag", "!")
    message = f"A text that begins with {what} is a sign for the YAML reader: “{raw.split(' ')[0]}”."
    found.append(diagnose(code, text.span, message, _in_quotes(text)))
    return text


def _as_text(key: Node, node: Mapping, found: list[Diagnostic]) -> Scalar:
    """A key that is a list or a mapping, or stands behind a `?`, as the text that it was written as."""
    raw = _text_of(key)
    text = Scalar(key.source, key.line, key.column, key.end_line, key.end_column, raw, "")
    message = "What stands before a colon must be text, no list, no mapping and nothing with a ? before it."
    plain = key.line == node.line and key.column == node.column and raw
    hint = _in_quotes(text) if plain else "Delete the ?, and write the key and its colon on one line."
    found.append(diagnose("complex-key", text.span, message, hint))
    return text


def _several_lines(node: Scalar) -> Diagnostic:
    """A plain or quoted text over several lines, or what made one of two lines that were meant apart."""
    source, number = node.source, node.line + 1
    line = source.line(number)
    text = line.lstrip(" ")
    place = source.span(number, len(line) - len(text) + 1, max(len(text), 1))
    if not node.style and text.startswith("- "):
        above = source.line(node.line)
        hint = f"Give it {len(above) - len(above.lstrip(' '))} spaces in front, like the line above."
        message = "By its indentation this line belongs to the text above it."
        return diagnose("bad-indent", place, message, hint)
    for pattern, mended in ((_GLUED_DASH, f"- {text[1:]}"), (_GLUED_KEY, text.replace(":", ": ", 1))):
        if not node.style and pattern.match(text):
            sign = "dash" if pattern is _GLUED_DASH else "colon"
            message = f"There is no blank after the {sign}, so this line runs on from the one above."
            return diagnose("missing-blank", place, message, f"Write: {mended}")
    message = f"This text runs over {node.end_line - node.line + 1} lines, and YAML joins them into one."
    hint = "Put it all on one line; or write | there and the text below it, two spaces deeper."
    return diagnose("multi-line-text", _first_line(node), message, hint)


def _first_alone(node: Scalar) -> Scalar:
    """A plain text over several lines without those after the first."""
    place = _first_line(node)
    text = node.source.line(node.line)[node.column - 1 : place.end_column - 1]
    return Scalar(node.source, node.line, node.column, node.line, place.end_column, text, "")


def _quote_this(text: Scalar) -> Diagnostic:
    return diagnose("quote-this", text.span, begins_with_sign(text.value), _in_quotes(text))


def _in_quotes(text: Scalar) -> str:
    """The hint with the line in which a stretch of plain text is put in quotes."""
    line = text.source.line(text.line)
    mended = line[: text.column - 1] + quote(text.value) + line[text.column - 1 + len(text.value) :]
    return f"Write: {mended.strip()}"


def _shortened(chunk: Chunk, event: Any, node: Scalar) -> Scalar:
    """A `|` text up to its last line that is not empty; the parser's end is where the next thing begins."""
    raw = _raw(chunk, event)
    rows = raw.count("\n")
    column = len(raw) - raw.rfind("\n") if rows else node.column + len(raw)
    return Scalar(node.source, node.line, node.column, node.line + rows, column, node.value, node.style)


def _raw(chunk: Chunk, event: Any) -> str:
    """What an event stands as in the file."""
    return chunk.text[event.start_mark.index : event.end_mark.index].rstrip()


def _scalar(chunk: Chunk, event: Any, raw: str) -> Scalar:
    line, column = event.start_mark.line + chunk.line, event.start_mark.column + 1
    return Scalar(chunk.source, line, column, line, column + len(raw), raw, "")


def _text_of(node: Node) -> str:
    """What a node of one line stands as in the file; empty for one of several lines."""
    if node.line != node.end_line:
        return ""
    return node.source.line(node.line)[node.column - 1 : node.end_column - 1]


def _first_line(node: Node) -> Span:
    source: Source = node.source
    end = len(source.line(node.line).rstrip()) + 1
    return Span(source.file, node.line, node.column, node.line, max(end, node.column + 1))
