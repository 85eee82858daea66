"""The code of a choice: which of its options are open."""

from itertools import product

from game.run.program import Choice
from game.run.writer import Writer

_MOST_IN_A_TABLE = 4


def write_ask(w: Writer, ask: int) -> None:
    """Stops at the choice with this number, or goes on where nothing can be picked."""
    choice = w.program.asks[ask]
    tests = [_test(w, ask, i) for i in range(len(choice.options))]
    tested = [i for i, test in enumerate(tests) if test]
    fixed = all(w.voice.is_fixed(ask, i) for i in range(len(choice.options)))
    if fixed and len(tested) <= _MOST_IN_A_TABLE:
        _by_table(w, ask, tests, tested)
        return
    w.add("o = []")
    w.add("some = False")
    for i, test in enumerate(tests):
        _offer(w, ask, i, test)
    with w.under("if some:"):
        w.voice.asked_list(w, ask)
    _nothing_open(w, choice)


def _test(w: Writer, ask: int, index: int) -> str:
    """The expression that tells whether an option is open; "" for always."""
    option = w.program.asks[ask].options[index]
    tests = [] if option.when is None else [w.voice.when(w, ask, index)]
    tests += [f"not v[{option.once}]"] if option.once >= 0 else []
    return " and ".join(tests)


def _by_table(w: Writer, ask: int, tests: list[str], tested: list[int]) -> None:
    """What is made known of a choice depends on the tests alone: it is made ready for all their outcomes."""
    choice = w.program.asks[ask]
    table: list[object] = []
    for answers in product((False, True), repeat=len(tested)):
        closed = {i for i, answer in zip(tested, answers, strict=True) if not answer}
        shown = tuple(
            (i, i not in closed) for i, option in enumerate(choice.options) if i not in closed or option.why
        )
        table.append(w.voice.choice(ask, shown) if any(is_open for _, is_open in shown) else None)
    place = " + ".join(f"({2 ** (len(tested) - 1 - n)} if {tests[i]} else 0)" for n, i in enumerate(tested))
    w.add(f"e = {w.constant(tuple(table))}[{place or 0}]")
    if any(entry is None for entry in table):
        with w.under("if e is None:"):
            _nothing_open(w, choice)
    w.voice.asked(w, ask)


def _offer(w: Writer, ask: int, index: int, test: str) -> None:
    option = w.program.asks[ask].options[index]
    with w.under(f"if {test or True}:"):
        w.add("some = True")
        w.voice.offer(w, ask, index)
    if option.why and test:
        with w.under(f"elif not v[{option.once}]:" if option.once >= 0 else "else:"):
            w.voice.lock(w, ask, index)


def _nothing_open(w: Writer, choice: Choice) -> None:
    if choice.otherwise >= 0:
        w.add(f"return {choice.otherwise}")
    else:
        w.voice.stuck(w, "dead end", choice.scene)
