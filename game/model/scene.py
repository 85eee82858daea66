"""One scene: the keys of a YAML document."""

from dataclasses import dataclass, field

from game.model.plain import Flag, Id, Words
from game.model.reading import Reading, read
from game.model.refs import DeckRef, PictureRef, ReelRef
from game.model.texts import Label
from game.model.values import Amount, Test
from game.model.word import Body
from game.source.source import Span
from game.syntax import nodes


@dataclass(frozen=True)
class Scene:
    """A scene is one YAML document: its id, and a script of texts and words.

    `heading` stands above it on the page, `picture` beside it; `reel` names its act. `deck` puts it into a
    deck for `draw`, with a `label` as an option, a test (`when`), a `weight`, and `once`. `board: true`
    allows a `choose` more than six options.
    """

    scene: Id
    script: Body
    heading: Words | None = None
    reel: ReelRef | None = None
    picture: PictureRef | None = None
    deck: DeckRef | None = None
    label: Label | None = None
    when: Test | None = None
    weight: Amount | None = None
    once: Flag | None = None
    board: Flag | None = None
    span: Span = field(default=Span("", 1, 1, 1, 1), metadata={"key": False})

    @property
    def id(self) -> str:
        return self.scene.value


def read_scene(node: nodes.Node, reading: Reading) -> Scene | None:
    return read(Scene, node, reading, "a scene", span=node.span)
