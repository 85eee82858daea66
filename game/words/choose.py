import re
from dataclasses import dataclass, field
from typing import Any, Self

from game.model import reading as reader
from game.model.lowering import Lowering
from game.model.plain import Flag, Id
from game.model.reading import Reading
from game.model.refs import SceneRef
from game.model.texts import Label
from game.model.values import Effects, Test
from game.model.word import Body, Word
from game.run import operations as ops
from game.run import program
from game.source.source import Span
from game.syntax import nodes
from game.words.chance import Chance
from game.words.go import Go
from game.words.visit import Visit

MOST_OPTIONS = 9


@dataclass(frozen=True)
class Option:
    """One option: its label, and what it does."""

    label: Label = field(metadata={"key": False})
    slug: str = field(metadata={"key": False})
    span: Span = field(metadata={"key": False})
    id: Id | None = None
    when: Test | None = None
    why: Label | None = None
    once: Flag | None = None
    do: Effects | None = None
    flavour: Flag | None = None
    script: Body | None = None
    go: SceneRef | None = None

    @property
    def name(self) -> str:
        """The id, else the label as a slug."""
        return self.id.value if self.id is not None else self.slug

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Scalar):
            label = Label.read(node, reading)
            return None if label is None else cls(label, slug(label.plain), node.span)
        if isinstance(node, nodes.Mapping) and len(node.items) > 1:
            (first, _), (second, _) = node.items[:2]
            hint = f"Give each option a dash: write `- {second.value}:` in line with `- {first.value}:`."
            message = f"“{second.value}” stands beside the label “{first.value}” of an option."
            reading.wrong("missing-dash", second.span, message, hint)
            return None
        if not isinstance(node, nodes.Mapping) or not node.items:
            hint = "Write `- What the player does:` and indent what belongs to it by four blanks."
            reading.wrong("wrong-shape", node.span, "An option is one label and its body.", hint)
            return None
        key, body = node.items[0]
        label = Label.read(key, reading)
        if label is None:
            return None
        if isinstance(body, nodes.Scalar) and body.is_empty:
            return cls(label, slug(label.plain), key.span)
        given = {"label": label, "slug": slug(label.plain), "span": key.span}
        return reader.read(cls, body, reading, "an option", **given)


@dataclass(frozen=True)
class Options:
    """One to nine options."""

    items: tuple[Option, ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if not isinstance(node, nodes.Sequence) or not node.items:
            hint = "Write one option a line: `- What the player does:`."
            reading.wrong("wrong-shape", node.span, "Here a list of options should stand.", hint)
            return None
        found = [Option.read(item, reading) for item in node.items]
        made = cls(tuple(option for option in found if option is not None), node.span)
        _unlike(made, reading)
        if len(made.items) > MOST_OPTIONS:
            message = f"There are {len(made.items)} options; {MOST_OPTIONS} is the most."
            reading.wrong("too-many-options", made.items[MOST_OPTIONS].span, message, "Split the choice.")
        return made

    @classmethod
    def schema(cls) -> dict[str, Any]:
        body = reader.schema(Option) | {"type": ["object", "null"]}
        one = {
            "anyOf": [
                {"type": ["string", "number", "boolean"]},
                {
                    "type": "object",
                    "additionalProperties": body,
                    "minProperties": 1,
                    "maxProperties": 1,
                },
            ]
        }
        return {"type": "array", "items": one, "minItems": 1, "maxItems": MOST_OPTIONS}


def _unlike(options: Options, reading: Reading) -> None:
    seen: set[str] = set()
    for option in options.items:
        if option.name in seen or not option.name:
            hint = "Give it an `id:` of its own."
            message = f"“{option.label.plain}” cannot be told from another option."
            reading.wrong("duplicate-option", option.span, message, hint)
        seen.add(option.name)


def slug(text: str) -> str:
    """`Stay at the door.` is stay_at_the_door."""
    return "_".join(re.findall(r"\w+", text.casefold().replace("’", "").replace("'", "")))


@dataclass(frozen=True)
class Choose(Word):
    """The player chooses. One to nine options (more than six only where the scene says `board: true`), each
    `label: body`; the body may be empty.

    In the body: `when` is a test; where it fails the option is hidden, or locked where `why` says why.
    `once` hides it after its first pick. `do` changes variables, then `script` plays, then `go` leaves;
    without `go` the play continues below the choice. Every other word (`end`, `note`, `visit` …) stands
    in the `script`. `id` is the name that saves and tests know it by
    (else it is made from the label). `flavour: true` says that the option is meant to change nothing.

    `else` plays when no option can be picked. `id` beside `choose` names the choice.
    """

    choose: Options
    id: Id | None = None
    else_: Body | None = field(default=None, metadata={"key": "else"})
    example = """\
scene: door
script:
- choose:
  - Look up now.
  - Ask her in:
      when: heat < 2
      why: She has seen enough of you.
      do: heat += 1
      script:
      - She shakes her head.
- It is late.
- end: done
"""

    def lower(self, low: Lowering) -> None:
        low.chooses += 1
        name = self.id.value if self.id is not None else f"choose_{low.chooses}"
        after = low.tables.block()
        otherwise = low.tables.block() if self.else_ is not None else -1
        blocks = [low.tables.block() for _ in self.choose.items]
        where = f"{self.span.file}:{self.span.line}"
        onces = [low.once(f"{low.scene_id} {name} {o.name}") if o.once else -1 for o in self.choose.items]
        if low.is_open:
            ask = len(low.tables.asks)
            low.tables.asks.append(program.Choice(low.scene, name, (), otherwise, where))
            low.add(ops.Ask(ask))
            options = tuple(map(self._option, self.choose.items, blocks, onces, [low] * len(blocks)))
            low.tables.asks[ask] = program.Choice(low.scene, name, options, otherwise, where)
        for option, block, once in zip(self.choose.items, blocks, onces, strict=True):
            low.place(block)
            _play(low, option, once, after)
        if self.else_ is not None:
            low.place(otherwise)
            self.else_.lower(low)
            low.jump(after)
        low.place(after)

    def _option(self, option: Option, block: int, once: int, low: Lowering) -> program.Option:
        first = option.script.items[0] if option.script is not None and option.script.items else None
        return program.Option(
            id=option.name,
            label=low.label(option.label),
            when=None if option.when is None else low.test(option.when),
            why=low.label(option.why),
            once=once,
            chance=first.odds(low, option.do) if isinstance(first, Chance) else None,
            block=block,
            chips=low.chips(option.do),
            to=_target(option, low),
            where=f"{option.span.file}:{option.span.line}",
        )


def _play(low: Lowering, option: Option, once: int, after: int) -> None:
    low.begin(option.span)
    if once >= 0:
        low.add(ops.Set(once, 1))
    if option.do is not None:
        low.effects(option.do)
    if option.script is not None:
        option.script.lower(low)
    if option.go is not None:
        low.begin(option.go.span)
        low.add(ops.Go(low.tables.scenes[option.go.value]))
    low.jump(after)


def _target(option: Option, low: Lowering) -> int:
    """The scene first gone to, or -1."""
    for word in option.script.items if option.script is not None else ():
        if isinstance(word, Go):
            return low.tables.scenes[word.go.value]
        if isinstance(word, Visit):
            return low.tables.scenes[word.visit.value]
    return low.tables.scenes[option.go.value] if option.go is not None else -1
