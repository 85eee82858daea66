"""What collects the code of one block, and what a block's code is told to."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from game.run import expressions as ex
from game.run.operations import Chance, Expr, Parts
from game.run.program import Code, Program

Shown = tuple[tuple[int, bool], ...]
"""The options of a choice that are on show: index, and whether it is open (else locked)."""


class Voice(Protocol):
    """Writes what a block makes known: events for a play, counts for many of them.

    What a block *does* to slots, stack and dice is written by `code` and `asking`, the same for every voice.
    `out` is the third argument of the function that is written, and is the voice's own.
    """

    @property
    def names(self) -> Mapping[str, object]:
        """What the code may name."""

    def test(self, w: "Writer", block: int, expr: Expr) -> str:
        """The expression of a branch's test."""

    def emit(self, w: "Writer", event: object) -> None:
        """A detail is noted, a picture shown, a sound played."""

    def enter(self, w: "Writer", scene: int) -> None: ...

    def say(self, w: "Writer", line: int, parts: Parts) -> None: ...

    def clamp(self, w: "Writer", slot: int, got: str) -> None:
        """The value `x` that was wanted for a slot is refused; it gets `got`."""

    def rolled(self, w: "Writer", chance: Chance) -> None:
        """A chance `n` was taken; `h` says whether it hit."""

    def ended(self, w: "Writer", ending: int) -> None:
        """Returns from the function: the story ends."""

    def stuck(self, w: "Writer", how: str, scene: int) -> None:
        """Returns from the function: the story stops where none should."""

    def when(self, w: "Writer", ask: int, option: int) -> str:
        """The expression of an option's `when`."""

    def is_fixed(self, ask: int, option: int) -> bool:
        """Whether all that is made known of an option is whether it is open."""

    def choice(self, ask: int, shown: Shown) -> object:
        """What is made known of a choice whose options are all fixed."""

    def asked(self, w: "Writer", ask: int) -> None:
        """Returns from the function, at a choice: `e` is what `choice` gave."""

    def offer(self, w: "Writer", ask: int, option: int) -> None:
        """An open option of a choice whose options are not all fixed; `o` is a list."""

    def lock(self, w: "Writer", ask: int, option: int) -> None:
        """A locked one."""

    def asked_list(self, w: "Writer", ask: int) -> None:
        """Returns from the function, at a choice whose options are in `o`."""


class Writer:
    """Collects the lines of one function and the constants that it names."""

    def __init__(self, program: Program, voice: Voice, block: int) -> None:
        self.program = program
        self.voice = voice
        self.block = block
        self.lines: list[str] = []
        self.names: dict[str, object] = dict(voice.names)
        self._indent = "    "

    def constant(self, value: object) -> str:
        name = f"k{len(self.names)}"
        self.names[name] = value
        return name

    def add(self, line: str) -> None:
        self.lines.append(self._indent + line)

    @contextmanager
    def under(self, head: str) -> Iterator[None]:
        """What is added inside stands under this line."""
        self.add(head)
        self._indent += "    "
        yield
        self._indent = self._indent[:-4]

    def text(self, parts: Parts, test: Callable[[Expr], str] = ex.source) -> str:
        """A name or expression for a finished text; counts the alternatives on the way."""
        if ex.is_static(parts):
            return self.constant(ex.static_text(parts))
        counted: list[tuple[int, int]] = []
        found = ex.text(parts, self.constant, counted, test)
        self.count(counted)
        return f"({found}).strip()"

    def count(self, alternatives: list[tuple[int, int]]) -> None:
        """Counts the meetings of alternatives (slot, last); their old values are in the names `n<slot>`."""
        for slot, last in alternatives:
            self.add(f"n{slot} = v[{slot}]")
            self.add(f"v[{slot}] = n{slot} + (n{slot} < {last})")

    def function(self) -> Code:
        body = "\n".join(["def f(v, stack, out, draw):", *self.lines])
        exec(compile(body, "<block>", "exec"), self.names)
        made: Code = self.names["f"]  # type: ignore[assignment]
        return made
