"""Why a document cannot be read, said in one message.

The parser often stops far behind the mistake, and says it in words for programmers. So each guess at what the
writer meant is put to the parser: the first one with which it gets further is the answer, and its hint is
known to be right.
"""

from collections.abc import Iterator
from itertools import islice

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source
from game.syntax import dashes, guesses, layout
from game.syntax.compose import DEPTH, TOO_DEEP, compose
from game.syntax.documents import Chunk
from game.syntax.events import Problem
from game.syntax.guesses import Guess, Rows

_ROWS_LOOKED_AT = 12
_CHARACTERS_TRIED = 4_000_000
_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "A colon stands here where none can.",
        "If it is part of a text, put the text in quotes.",
    ),
    (
        "could not find expected ':'",
        "This line is neither an item of a list nor a key with a colon.",
        "Put a dash and a blank before it, or a colon behind the key.",
    ),
    ("cannot start any token", "A text cannot begin with this sign.", "Put the text in quotes."),
    (
        "document start",
        "The scene has ended above, and this line belongs to nothing.",
        "Indent it like its neighbours; between two scenes write --- on a line of its own.",
    ),
    (
        "expected",
        "This line does not fit under those above it.",
        "See that it stands where its neighbours do.",
    ),
    ("", "This cannot be read as YAML.", "See whether quotes, brackets and indentation are right."),
)


def diagnosis(chunk: Chunk, problem: Problem) -> Diagnostic:
    """The one message for a document that the parser could not read."""
    place = chunk.place(problem.row, problem.column)
    if problem.says == TOO_DEEP:
        message = f"Lists and keys stand inside one another more than {DEPTH} times here."
        return diagnose("too-deep", place, message, "Move the innermost part to a scene of its own.")
    rows = Rows(chunk.text, problem.row)
    known = frozenset(_key(item) for item in compose(_alone(chunk.text)).found)
    tries = max(3, _CHARACTERS_TRIED // (len(chunk.text) + 1))
    for guess in islice(_guesses(rows, problem), tries):
        if _helps(guess, problem, known):
            where = chunk.place(guess.row, guess.column, guess.length)
            return diagnose(guess.code, where, guess.message, guess.hint)
    return _unguessed(chunk, problem)


def _guesses(rows: Rows, problem: Problem) -> Iterator[Guess]:
    begun = (problem.from_row,) if 0 <= problem.from_row < rows.stop else ()
    for row in (rows.stop, *begun):
        yield from guesses.of_line(rows, row)
    yield from dashes.script_without_dashes(rows)
    yield from dashes.test_without_then(rows)
    yield from layout.under_indented(rows)
    for row in (rows.stop, *begun):
        yield from layout.block_indent(rows, row)
        yield from layout.missing_colon(rows, row)
        yield from layout.missing_dash(rows, row)
        yield from layout.missing_first_colon(rows, row)
    for row in islice(rows.above(rows.stop), _ROWS_LOOKED_AT):
        yield from guesses.of_line(rows, row)
        yield from layout.missing_colon(rows, row)
        yield from layout.missing_first_colon(rows, row)
        yield from layout.missing_dash(rows, row)
    yield from layout.bad_indent(rows)


def _helps(guess: Guess, problem: Problem, known: frozenset[tuple[str, int]]) -> bool:
    """Whether the parser gets past the mistake, and nothing else goes wrong beside the mended row."""
    mended = compose(_alone("\n".join(guess.rows)))
    past = guess.row if guess.code == "unclosed-quote" else problem.row
    if mended.problem is not None and (mended.problem.says == TOO_DEEP or mended.problem.row <= past):
        return False
    beside = (guess.row, guess.row + 1)
    return not any(item.span.line in beside and _key(item) not in known for item in mended.found)


def _key(item: Diagnostic) -> tuple[str, int]:
    return item.code, item.span.line


def _alone(text: str) -> Chunk:
    return Chunk(Source("", text), 1, text)


def _unguessed(chunk: Chunk, problem: Problem) -> Diagnostic:
    """The message where no guess was right."""
    begun = chunk.place(max(problem.from_row, 0), max(problem.from_column, 0))
    if "quoted scalar" in problem.context and "unexpected" in problem.says:
        message = "A text in quotes begins here and is never closed."
        return diagnose("unclosed-quote", begun, message, "Close it on the same line, with the same mark.")
    if "',' or " in problem.says:
        message = "A list or a mapping in brackets begins here and is not closed."
        return diagnose("unclosed-bracket", begun, message, "Close it, or part its items with commas.")
    rows = chunk.text.split("\n")
    order = next((row for row, text in enumerate(rows) if text.startswith("%")), len(rows))
    if order <= problem.row:
        message = "A line that begins with % at the left edge is an order to the YAML reader."
        return diagnose("not-yaml", chunk.place(order, 0), message, "Delete it, or put the text in quotes.")
    place = chunk.place(problem.row, problem.column)
    if problem.row == 0 and rows[0].startswith("--- "):
        message = "What stands behind --- on its line cannot be read."
        return diagnose("not-yaml", place, message, "Put it on the next line.")
    message, hint = next((words[1], words[2]) for words in _PLAIN_WORDS if words[0] in problem.says)
    return diagnose("not-yaml", place, message, hint)
