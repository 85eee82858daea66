"""Rules about a story as a whole: one file a rule, and this list.

A rule is `check(story, names, mentions, program) -> Iterator[Diagnostic]`. It is asked only when every file
could be read and every name and type is right.
"""

from collections.abc import Callable, Iterator

from game.model.names import Names, Use
from game.model.story import Story
from game.run.program import Program
from game.source.diagnostic import Diagnostic

Rule = Callable[[Story, Names, tuple[Use, ...], Program], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = ()
