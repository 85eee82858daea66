"""What stands on the page, around it, and what is only remembered: all made from the events of a play.

The same for the window, the terminal, the backlog and transcripts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from game.run.events import Clamped, Entered, Event, Noted, Rolled, Said, Shown, Sounded
from game.run.program import Program
from game.session.play import Beat, Pick, Play
from game.source import marks

YOU = "YOU"
_OPENING, _CLOSING = "“", "”"


@dataclass(frozen=True)
class Entry:
    """A paragraph of the page. `kind` is heading, action, cited (action with a citation), dialogue,
    transition, centred, fact, picked (what the player picked; spoken where `speaker` is YOU) or note.

    `text` is finished and holds marks (source.marks). `changed`: the line's test read something that an
    earlier pick changed. `facts` are the ids of the facts cited. `where` is file:line, or empty.
    """

    kind: str
    text: str
    speaker: str = ""
    changed: bool = False
    facts: tuple[str, ...] = ()
    where: str = ""
    beat: int = 0


class Panel(NamedTuple):
    """The picture that shows, how it came (cut, dissolve, iris, fade), and the beat in which it did."""

    picture: str
    how: str
    beat: int


class Sounds(NamedTuple):
    """What plays now: music and ambience ("" is silence), and what the current beat sounds once."""

    music: str
    ambience: str
    once: tuple[str, ...]


class Place(NamedTuple):
    """The current scene, the heading that holds there, its reel (id and title), and the number of the
    scene as a script counts: by headings, from 1 on."""

    scene: str
    heading: str
    reel: str
    reel_title: str
    number: int

    @property
    def title(self) -> str:
        """What a person calls it."""
        return self.heading or self.reel_title or self.scene


@dataclass(frozen=True)
class Log:
    """What is only remembered, in order: facts read or noted, details written down, picks, assignments
    that were stopped at a bound, chances taken, lines said (indices), and the scenes entered."""

    facts: tuple[str, ...]
    details: tuple[str, ...]
    picks: tuple[Pick, ...]
    clamps: tuple[Clamped, ...]
    rolls: tuple[Rolled, ...]
    lines: tuple[int, ...]
    scenes: tuple[str, ...]


def page(play: Play) -> tuple[Entry, ...]:
    """What is new since the last pick; the picked label stands first."""
    return tuple(_entries(play, play.at, _changed(play, play.at)))


def backlog(play: Play) -> tuple[Entry, ...]:
    """Everything on the page from the first beat to the one shown."""
    changed: frozenset[int] = frozenset()
    found: list[Entry] = []
    for index in range(play.at + 1):
        changed |= changed_in(play, index)
        found.extend(_entries(play, index, changed))
    return tuple(found)


def _changed(play: Play, index: int) -> frozenset[int]:
    """The slots that any pick up to this beat changed."""
    return frozenset[int]().union(*(changed_in(play, i) for i in range(index + 1)))


def changed_in(play: Play, index: int) -> frozenset[int]:
    """The slots that one beat changed; none in the first."""
    if index == 0:
        return frozenset()
    before, after = (play.beats[i].turn.state.slots for i in (index - 1, index))
    return frozenset(i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b)


def _entries(play: Play, index: int, changed: frozenset[int]) -> Iterator[Entry]:
    beat = play.beats[index]
    if beat.pick is not None:
        yield _picked(play.program, beat.pick, index)
    for before, event in pairwise([None, *beat.turn.events]):
        entry = _entry(play, event, before, index, changed)
        if entry is not None:
            yield entry


def _picked(program: Program, pick: Pick, index: int) -> Entry:
    text, facts = pick.label, _facts(program, pick.label)
    inner = text[1:-1]
    if text.startswith(_OPENING) and text.endswith(_CLOSING) and _CLOSING not in inner:
        return Entry("picked", inner, speaker=YOU, facts=facts, beat=index)
    return Entry("picked", text, facts=facts, beat=index)


def _entry(
    play: Play, event: Event | None, before: Event | None, index: int, changed: frozenset[int]
) -> Entry | None:
    match event:
        case Entered(scene) if play.program.scenes[scene].heading:
            span = play.story.scenes[scene].span
            where = f"{span.file}:{span.line}"
            return Entry("heading", play.program.scenes[scene].heading, where=where, beat=index)
        case Said(line, text):
            return _said(play.program, line, text, index, changed)
        case Noted("detail", name):
            return Entry("note", _written(play, name, isinstance(before, Clamped)), beat=index)
        case _:
            return None


def _said(program: Program, index: int, text: str, beat: int, changed: frozenset[int]) -> Entry:
    line = program.lines[index]
    facts = marks.cited(text)
    clipping = " ".join(program.facts[fact].says for fact in facts)
    return Entry(
        kind=line.kind,
        text=clipping if line.kind == "fact" else text.replace("\n ", "\n"),
        speaker=line.speaker,
        changed=not changed.isdisjoint(line.reads),
        facts=tuple(program.facts[fact].id for fact in facts),
        where=line.where,
        beat=beat,
    )


def _written(play: Play, detail: str, full: bool) -> str:
    details = play.story.settings.details
    label = details.items[detail].label.value if details is not None else detail
    return f"No room in the notebook: {label}" if full else f"Written down: {label}"


def _facts(program: Program, text: str) -> tuple[str, ...]:
    return tuple(program.facts[fact].id for fact in marks.cited(text))


def _events(play: Play) -> Iterator[tuple[int, Event]]:
    """All events up to the beat shown, each with the index of its beat."""
    for index, beat in enumerate(play.beats[: play.at + 1]):
        for event in beat.turn.events:
            yield index, event


def panel(play: Play) -> Panel | None:
    """The picture now: the last that a scene brought or `show` put there. None before the first."""
    found: Panel | None = None
    for index, event in _events(play):
        match event:
            case Entered(scene) if play.program.scenes[scene].picture:
                picture = play.program.scenes[scene].picture
                stays = found is not None and found.picture == picture
                found = found if stays else Panel(picture, "cut", index)
            case Shown(picture, how):
                found = Panel(picture, how, index)
    return found


def sounds(play: Play) -> Sounds:
    """What plays now."""
    held = {"music": "", "ambience": ""}
    for _, event in _events(play):
        if isinstance(event, Sounded) and event.channel in held:
            held[event.channel] = "" if event.sound == "none" else event.sound
    return Sounds(held["music"], held["ambience"], _once(play.beat))


def _once(beat: Beat) -> tuple[str, ...]:
    found: list[str] = []
    for event in beat.turn.events:
        if isinstance(event, Sounded) and event.channel == "sound":
            found = [] if event.sound == "none" else [*found, event.sound]
    return tuple(found)


def current_scene(play: Play) -> int:
    """The index of the scene that asks; where the play has stopped, the one entered last."""
    if play.ask is not None:
        return play.ask.scene
    entered = [event.scene for _, event in _events(play) if isinstance(event, Entered)]
    return entered[-1]


def place(play: Play) -> Place:
    """Where the play stands. After a visit the heading of the scene that goes on holds again."""
    program, here = play.program, current_scene(play)
    held: dict[int, tuple[str, str]] = {}
    heading, reel, number = "", "", 0
    for _, event in _events(play):
        if isinstance(event, Entered):
            code = program.scenes[event.scene]
            heading, reel = code.heading or heading, code.reel or reel
            number += bool(code.heading)
            held[event.scene] = heading, reel
    code = program.scenes[here]
    heading, reel = held.get(here, (code.heading, code.reel))
    reels = play.story.settings.reels
    title = reels.items[reel].title.value if reels is not None and reel in reels.items else ""
    return Place(code.id, heading, reel, title, max(number, 1))


def log(play: Play) -> Log:
    """What the play up to the beat shown leaves to remember."""
    program, events = play.program, [event for _, event in _events(play)]
    facts = (name for event in events for name in _told(program, event))
    return Log(
        facts=tuple(dict.fromkeys(facts)),
        details=tuple(dict.fromkeys(e.id for e in events if isinstance(e, Noted) and e.kind == "detail")),
        picks=play.picks,
        clamps=tuple(event for event in events if isinstance(event, Clamped)),
        rolls=tuple(event for event in events if isinstance(event, Rolled)),
        lines=tuple(event.line for event in events if isinstance(event, Said)),
        scenes=tuple(program.scenes[event.scene].id for event in events if isinstance(event, Entered)),
    )


def _told(program: Program, event: Event) -> tuple[str, ...]:
    match event:
        case Said(_, text):
            return _facts(program, text)
        case Noted("fact", name):
            return (name,)
        case _:
            return ()
