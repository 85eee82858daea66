"""Rules about a story as a whole: one file a rule, and this list.

A rule is `check(linked) -> Iterator[Diagnostic]`. It is asked only when every file could be read and every
name and type is right. What a finding means, with examples, is in game/source/codes/.
"""

from collections.abc import Callable, Iterator

from game.build.linked import Linked
from game.build.rules import (
    assets,
    constant_tests,
    crowded,
    dead_end,
    endless_loop,
    fake_options,
    framed_facts,
    idle_keys,
    ledger_picks,
    plain_facts,
    real_people,
    real_people_outside,
    runs_out,
    same_choice,
    uncited_facts,
    unreachable,
    unused,
    unused_variables,
    visit_circle,
)
from game.source.diagnostic import Diagnostic

Rule = Callable[[Linked], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    runs_out.check,
    endless_loop.check,
    visit_circle.check,
    dead_end.check,
    crowded.check,
    same_choice.check,
    unreachable.check,
    constant_tests.check,
    fake_options.check,
    idle_keys.check,
    ledger_picks.check,
    unused_variables.check,
    unused.check,
    assets.check,
    real_people.check,
    real_people_outside.check,
    framed_facts.check,
    plain_facts.check,
    uncited_facts.check,
)
