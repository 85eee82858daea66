from dataclasses import dataclass, field

from game.model.lowering import Lowering
from game.model.values import Test
from game.model.word import Body, Word
from game.run import operations as ops


@dataclass(frozen=True)
class If(Word):
    """Plays `then` where a test holds, else `else`, which may be left out. The play goes on below."""

    if_: Test = field(metadata={"key": "if"})
    then: Body
    else_: Body | None = field(default=None, metadata={"key": "else"})
    example = """\
scene: stop
script:
- if: heat > 2
  then:
  - The guard has heard of you.
  else:
  - The guard yawns.
- do: heat += 1
- end: done
"""

    def lower(self, low: Lowering) -> None:
        yes, no, after = low.tables.block(), low.tables.block(), low.tables.block()
        typed = self.if_.typed(low.tables.names)
        where = self.if_.node.span
        low.add(ops.Branch(low.truth(typed), yes, no, f"{where.file}:{where.line}"))
        with low.under(low.reads(typed)):
            for block, body in ((yes, self.then), (no, self.else_)):
                low.place(block)
                if body is not None:
                    body.lower(low)
                low.jump(after)
        low.place(after)
