"""No cue, label, reason, heading, title, modifier, detail or line after an ending names a real person: none
can cite."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.build.register import Register
from game.model.plain import Words
from game.model.texts import Label, Text
from game.model.word import walk
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_HINT = "Real people are named only in sentences of the text that cite the record."


def check(linked: Linked) -> Iterator[Diagnostic]:
    register = Register.of(linked.story)
    if register.pattern is None:
        return
    for member in linked.story.cast.values():
        yield from _named(register, member.id, member.span)
        yield from _parts(register, member)
    yield from _parts(register, linked.story.settings)
    for _, words in linked.every(Words):
        yield from _named(register, words.value, words.span)
    for _, label in linked.every(Label):
        yield from _label(register, label)
    for _, text in linked.every(Text):
        yield from _cues(register, text)


def _parts(register: Register, whole: object) -> Iterator[Diagnostic]:
    for part in walk(whole):
        if isinstance(part, Words):
            yield from _named(register, part.value, part.span)
        elif isinstance(part, Label):
            yield from _label(register, part)


def _label(register: Register, label: Label) -> Iterator[Diagnostic]:
    for named in register.named(label.node.value):
        yield _finding(named.text, label.node.at(named.start, named.end))


def _cues(register: Register, text: Text) -> Iterator[Diagnostic]:
    for paragraph in text.passage.paragraphs:
        place = text.node.at(paragraph.cue_start, paragraph.cue_start + len(paragraph.cue))
        yield from _named(register, paragraph.cue, place)


def _named(register: Register, text: str, place: Span) -> Iterator[Diagnostic]:
    for named in register.named(text):
        yield _finding(named.text, place)


def _finding(name: str, place: Span) -> Diagnostic:
    return diagnose("person-named", place, f"{name} is a real person, who cannot be named here.", _HINT)
