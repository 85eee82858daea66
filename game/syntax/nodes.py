"""Positioned YAML: what the loader gives and every reader reads.

Lines and columns are 1-based code points in the file; ends are exclusive. Scalars stay strings, as an editor
shows them (`No`, `3.10`, `23:59`). The constructors repeat the five numbers instead of handing them up: a
story has half a million nodes, and a call of `super()` for each is a twentieth of its loading time.
"""

from game.source.source import Source, Span
from game.syntax import places


class Node:
    """A place in a file. `end` is where the node's own text ends."""

    __slots__ = ("column", "end_column", "end_line", "line", "source")

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """The place; what the parser puts behind the last line is drawn to its end."""
        lines = self.source.lines
        end_line, end_column = self.end_line, self.end_column
        if end_line > len(lines):
            end_line, end_column = len(lines), len(lines[-1]) + 1
        start = min((self.line, self.column), (end_line, end_column))
        return Span(self.source.file, *start, end_line, end_column)


class Scalar(Node):
    """Text. `style` is "" (plain), "'", '"' or "|".

    A missing value (`key:`) is a plain scalar of no width.
    """

    __slots__ = ("style", "value")

    def __init__(
        self, source: Source, line: int, column: int, end_line: int, end_column: int, value: str, style: str
    ) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.value = value
        self.style = style

    @property
    def is_empty(self) -> bool:
        return not self.value and not self.style

    def at(self, start: int, end: int) -> Span:
        """The place in the file of `value[start:end]`, exact in plain, quoted and block text."""
        return places.locate(self.source, self.span, self.value, self.style, start, end)


class Sequence(Node):
    """A list. `items` in order."""

    __slots__ = ("items",)

    def __init__(
        self, source: Source, line: int, column: int, end_line: int, end_column: int, items: list[Node]
    ) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.items = items


class Mapping(Node):
    """Pairs in the order of the file; keys are scalars, and none stands twice."""

    __slots__ = ("items",)

    def __init__(
        self,
        source: Source,
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        items: list[tuple[Scalar, Node]],
    ) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column
        self.items = items

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        return next((value for name, value in self.items if name.value == key), None)


class Document:
    """One YAML document of a file.

    `line` is the first line of its text. `root` is None when the document is empty or broken; a broken one
    has its diagnostic in `load`'s list. `name` is what its `scene:` line says, also in a broken one (else
    None).
    """

    __slots__ = ("broken", "line", "name", "root", "source")

    def __init__(self, source: Source, line: int, root: Node | None, broken: bool, name: str | None) -> None:
        self.source = source
        self.line = line
        self.root = root
        self.broken = broken
        self.name = name
