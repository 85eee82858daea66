from dataclasses import dataclass
from typing import Self

from game.model.lowering import Lowering
from game.model.reading import Reading
from game.model.texts import Text
from game.model.word import Word
from game.syntax import nodes


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
    frame. To print a brace or a bar, write `\\{`, `\\}`, `\\|`.
    """

    text: Text
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
        return None if text is None else cls(text=text, span=node.span)

    def lower(self, low: Lowering) -> None:
        low.text(self.text)
