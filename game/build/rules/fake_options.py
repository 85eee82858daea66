"""Options that do the same as another one, and flavour that does not."""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass

from game.build.linked import Linked
from game.model.word import Word, walk
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax import nodes
from game.words.choose import Choose, Option
from game.words.play import Play
from game.words.show import Show
from game.words.text import Say

_SEEN_OR_HEARD = (Say, Show, Play)


def check(linked: Linked) -> Iterator[Diagnostic]:
    for _, word in linked.every(Choose):
        yield from _fake(word.choose.items)
        if any(option.flavour for option in word.choose.items):
            yield from _needless(word.choose.items)


def _fake(options: tuple[Option, ...]) -> Iterator[Diagnostic]:
    """The second of two options that can be offered together and differ in nothing but the label."""
    before: list[tuple[Hashable, Option]] = []
    for option in options:
        if option.flavour:
            continue
        first = _at_a_glance(option)
        same = next((one for seen, one in before if seen == first and _alike(one, option)), None)
        before.append((first, option))
        if same is not None:
            message = f"“{option.label.plain}” does the same as “{same.label.plain}”."
            hint = "Give it a consequence or words of its own, or `flavour: true`."
            yield diagnose("fake-option", option.span, message, hint)


def _at_a_glance(option: Option) -> Hashable:
    """What settles most pairs at little cost."""
    script = option.script.items if option.script is not None else ()
    return option.go.value if option.go is not None else "", shape(option.do), len(script)


def _alike(one: Option, other: Option) -> bool:
    return _outcome(one, words=True) == _outcome(other, words=True) and _stand_together(one, other)


def _stand_together(one: Option, other: Option) -> bool:
    """Whether two options can be offered at once, as far as that is plain to see."""
    return one.when is None or other.when is None or shape(one.when) == shape(other.when)


def _needless(options: tuple[Option, ...]) -> Iterator[Diagnostic]:
    """Flavour that changes or leads to what no other option does."""
    outcomes = Counter(_outcome(option, words=False) for option in options)
    for option in options:
        if option.flavour and len(options) > 1 and outcomes[_outcome(option, words=False)] == 1:
            message = f"“{option.label.plain}” is marked as flavour, and has a consequence of its own."
            yield diagnose("needless-flavour", option.span, message, "Take out `flavour: true`.")


def _outcome(option: Option, words: bool) -> Hashable:
    """What picking an option does; with `words`, what it says and shows as well."""
    script = option.script.items if option.script is not None else ()
    kept = tuple(word for word in script if words or _acts(word))
    once = bool(option.once)
    return shape((once, option.do, kept, option.go))


def _acts(word: Word) -> bool:
    """Whether a word does anything but say, show or play, itself or inside."""
    inside = [part for part in walk(word) if isinstance(part, Word) and part is not word]
    return any(map(_acts, inside)) if inside else not isinstance(word, _SEEN_OR_HEARD)


def shape(value: object) -> Hashable:
    """A part of the model without its places, so that equal parts are equal."""
    if isinstance(value, nodes.Scalar):
        return value.value
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple):
        return tuple(shape(item) for item in value)
    if is_dataclass(value):
        return type(value).__name__, tuple(shape(getattr(value, f.name)) for f in fields(value))
    return value if isinstance(value, Hashable) else repr(value)
