from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from game.model.lowering import Lowering
from game.model.names import Names, Use
from game.model.reading import Reading, entries
from game.model.texts import Text
from game.model.word import TEXT, Leaf, Word
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.syntax import nodes


@dataclass(frozen=True, slots=True)
class Slip:
    """A plain text that would be a word if it had a colon: `go street`. `value` is what the word would
    hold."""

    node: nodes.Scalar
    word: str
    value: Leaf

    @classmethod
    def of(cls, node: nodes.Scalar, reading: Reading) -> Self | None:
        """None for other texts, and for those in quotes: so a line that is meant as text can say so."""
        word, _, rest = node.value.partition(" ")
        if node.style or not rest or word not in reading.words or word == TEXT:
            return None
        column = node.column + len(node.value) - len(rest)
        inner = nodes.Scalar(node.source, node.line, column, node.end_line, node.end_column, rest, "")
        value = entries(reading.words[word])[0].type.read(inner, Reading(reading.words))
        return cls(node, word, value) if hasattr(value, "link") else None

    def link(self, names: Names) -> Iterator[Diagnostic]:
        """Reports it where the story knows all that the word would name."""
        if self._mentions(names):
            hint = f"Write: - {self.node.value.replace(' ', ': ', 1)} (a text that begins so needs quotes)."
            yield diagnose("missing-colon", self.node.span, f"There is no colon behind “{self.word}”.", hint)

    def _mentions(self, names: Names) -> bool:
        return not any(self.value.link(names)) and any(self.value.uses(names))

    def uses(self, names: Names) -> Iterator[Use]:
        return iter(())


@dataclass(frozen=True)
class Say(Word):
    """What stands on the page: one plain or quoted line, or a `|` block of paragraphs with blank lines
    between.

    A paragraph is action, unless it has another form: a name of the cast in capitals on a line of its
    own begins dialogue (a line in round brackets is how it is said); `CUT TO:` is a transition;
    `>centred<` is centred; `@` forces a cue, `!` forces action. `*em*`, `**strong**`, `_under_`. A line
    break inside a paragraph is a blank.

    `{heat}` prints a number or a word. `{heat > 2: a | b}` says a where the test holds, else b; `| b`
    may be left out. `{a | b | c}` says a at the first meeting, b at the second, then c for good; `{a |
    }` falls silent. `[[fact]]` cites the record; a paragraph of nothing else prints the fact in its
    frame. To print a brace or a bar, write `\\{`, `\\}`, `\\|`; a colon in the first text of `{a | b}`, where
    it would end a test, is `\\:`. Braces do not stand inside braces: write `if:` with two texts, or put
    the tests together (`{heat > 2 and keys in notebook: a | b}`).
    """

    text: Text
    slip: Slip | None = field(default=None, metadata={"key": False})
    example = """\
scene: lobby
heading: INT. MULTIPLEX - LOBBY - NIGHT
script:
- One plain line of action.
- |
  A paragraph of action with *emphasis*. {heat > 2: Somebody is looking.}

  NOOR
  (headphones on)
  Keys. {One | Two | Many} of them. Heat is {heat}.
- do: heat += 1
- end: done
"""

    @classmethod
    def read_text(cls, node: nodes.Scalar, reading: Reading) -> Self | None:
        """The word for a bare scalar of the script."""
        text = Text.read(node, reading)
        return None if text is None else cls(text=text, span=node.span, slip=Slip.of(node, reading))

    def lower(self, low: Lowering) -> None:
        low.text(self.text)
