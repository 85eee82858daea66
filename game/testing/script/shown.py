"""What a play has where a test expected something else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from game.session.page import Entry
from game.session.play import Play
from game.session.values import VARIABLES, plain_value
from game.testing.script.wording import flat, folded

CLOSE = 0.7
"""The likeness (difflib's ratio) from which a passage can be the edited form of another."""
_MOST_LINES, _MOST_LETTERS = 5, 100
_SLACK = 2
"""Words by which an edited passage may be longer or shorter."""


def page_lines(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The page in short: its first paragraphs, each cut where it is long."""
    if not entries:
        return ("The page is empty.",)
    told = [_cut(_line(entry)) for entry in entries[:_MOST_LINES]]
    more = len(entries) - _MOST_LINES
    return ("The page:", *(f"  {line}" for line in told), *([f"  … and {more} more"] if more > 0 else []))


def closest(texts: Iterable[str], wanted: str) -> str | None:
    """The passage of these texts that is most like a text, or None where none is close."""
    best, found = CLOSE, None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded(wanted))
    for passage in _passages(texts, len(wanted.split())):
        matcher.set_seq1(folded(passage))
        if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
            best, found = matcher.ratio(), passage
    return found


def _passages(texts: Iterable[str], count: int) -> Iterator[str]:
    """All stretches of about so many words that lie in one text."""
    for text in texts:
        words = flat(text).split()
        for size in range(max(count - _SLACK, 1), count + _SLACK + 1):
            for first in range(max(len(words) - size, 0) + 1):
                yield " ".join(words[first : first + size])


def variable_texts(play: Play) -> Mapping[str, str]:
    """The values of the story's variables, as an expression would compare them."""
    slots = zip(play.program.slots, play.state.slots, strict=True)
    return {slot.name: _value(plain_value(slot, n)) for slot, n in slots if slot.kind in VARIABLES}


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _line(entry: Entry) -> str:
    return f"{entry.speaker}: {flat(entry.text)}" if entry.speaker else flat(entry.text)


def _cut(line: str) -> str:
    return line if len(line) <= _MOST_LETTERS else line[: _MOST_LETTERS - 1].rstrip() + "…"
