"""What a line means, and what becomes of the play."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from game.build.build import Build
from game.session.closing import closing
from game.session.format import SaveError
from game.session.page import backlog, page
from game.session.play import CannotPick, CannotUndo, Play, choose, redo, start, undo
from game.session.profile import Profile
from game.session.recording import Recording
from game.session.saves import LAST, Slot, Store, is_trial
from game.session.terminal import speech

QUICK = "quick"
"""The slot of `s` and no name."""

HELP = """\

A number picks that choice. An empty line shows the choices again.
u  takes back the last choice; r  makes it again.
s  saves, s and a name saves under that name.
l  lists what is saved, l and a name loads it.
b  shows everything so far, b and a number the last so many turns.
n  shows the meters, the notebook and what is on record.
new  begins again.  q  leaves; the play is kept.  ?  shows this."""

RECORD_HELP = "t  writes the play as a test."


class Desk(NamedTuple):
    """What stays the same while somebody plays."""

    build: Build
    store: Store
    seed: Callable[[], int]
    recording: Recording | None = None


@dataclass(frozen=True)
class Sitting:
    """What changes: the play, what was read, and why the last writing failed ("" where it did not)."""

    play: Play
    profile: Profile
    trouble: str = ""
    leaving: bool = False


class Answer(NamedTuple):
    sitting: Sitting
    lines: list[str]


def view(play: Play) -> list[str]:
    """The page and the choices below it."""
    return [*speech.paragraphs(play, page(play)), *speech.options(play, closing(play))]


def _changed(before: Play, play: Play) -> list[str]:
    """The page, the meters that differ from what was last told, and the choices."""
    lines = [*speech.paragraphs(play, page(play)), *speech.changed_meters(before, play)]
    return [*lines, *speech.options(play, closing(play))]


def obey(desk: Desk, sitting: Sitting, line: str) -> Answer:
    """Does what a line says, and says what became of it; keeps a play that changed."""
    word, _, rest = line.strip().partition(" ")
    command = COMMANDS.get(word.lower(), _pick if word.isdecimal() else _unknown)
    try:
        answer = command(desk, sitting, word if command is _pick else rest.strip())
    except (SaveError, CannotPick, CannotUndo) as refused:
        return Answer(sitting, ["", str(refused)])
    if answer.sitting.play is sitting.play:
        return answer
    kept, trouble = keep(desk, answer.sitting)
    return Answer(kept, [*answer.lines, *trouble])


def keep(desk: Desk, sitting: Sitting) -> Answer:
    """Writes autosave and profile. Trouble with that is told when it begins and when it ends."""
    try:
        desk.store.autosave(sitting.play)
        profile = desk.store.remember(sitting.profile, sitting.play)
    except SaveError as error:
        told = [] if sitting.trouble == str(error) else ["", f"Not saved: {error} The play goes on."]
        return Answer(replace(sitting, trouble=str(error)), told)
    told = ["", "Saving works again."] if sitting.trouble else []
    return Answer(replace(sitting, profile=profile, trouble=""), told)


def _pick(desk: Desk, sitting: Sitting, number: str) -> Answer:
    offers = speech.open_offers(sitting.play)
    chosen = int(number) if len(number) < 3 else 0
    if not 1 <= chosen <= len(offers):
        what = f"Type a number from 1 to {len(offers)}." if offers else "There is nothing left to choose."
        return Answer(sitting, ["", what])
    play = choose(sitting.play, offers[chosen - 1].option)
    return Answer(replace(sitting, play=play), _changed(sitting.play, play))


def _unknown(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    return Answer(sitting, ["", "That is no command. Type the number of a choice, or ? for help."])


def _look(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    return Answer(sitting, speech.options(sitting.play))


def _undo(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    play = undo(sitting.play)
    return Answer(replace(sitting, play=play), ["", "Taken back.", *_changed(sitting.play, play)])


def _redo(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    play = redo(sitting.play)
    return Answer(replace(sitting, play=play), _changed(sitting.play, play))


def _save(desk: Desk, sitting: Sitting, name: str) -> Answer:
    desk.store.save(name or QUICK, sitting.play)
    return Answer(sitting, ["", f"Saved as “{name or QUICK}”."])


def _load(desk: Desk, sitting: Sitting, name: str) -> Answer:
    if not name:
        slots = [_slot(slot) for slot in desk.store.slots()]
        return Answer(sitting, ["", *slots] if slots else ["", "Nothing is saved yet."])
    loaded = desk.store.load(name, desk.build)
    lines = ["", f"Loaded “{name}”.", *loaded.notices, *_changed(sitting.play, loaded.play)]
    return Answer(replace(sitting, play=loaded.play), lines)


def _slot(slot: Slot) -> str:
    if slot.damaged:
        return f"{slot.name}: {slot.damaged}"
    try:
        when = datetime.fromtimestamp(slot.time).strftime("%Y-%m-%d %H:%M")
    except (OverflowError, OSError, ValueError):
        when = "at no time that there is"
    return f"{slot.name}: {slot.place}, {slot.words} words read, {when}"


def _backlog(desk: Desk, sitting: Sitting, turns: str) -> Answer:
    play = sitting.play
    first = play.at - int(turns) + 1 if turns.isdecimal() and len(turns) < 6 else 0
    entries = [entry for entry in backlog(play) if entry.beat >= first]
    return Answer(sitting, [*speech.paragraphs(play, entries), *speech.options(play)])


def _notebook(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    return Answer(sitting, speech.notebook(sitting.play))


def _new(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    trial = is_trial(sitting.play)
    if not trial:
        desk.store.keep_last(sitting.play)
    play = replace(start(desk.build, desk.seed()), trial=trial)
    told = "The story begins again." + ("" if trial else f" What you played is kept as “{LAST}”.")
    lines = ["", told, *_changed(sitting.play, play)]
    return Answer(replace(sitting, play=play), lines)


def _help(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    return Answer(sitting, [*HELP.split("\n"), *([RECORD_HELP] if desk.recording is not None else [])])


def _record(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    if desk.recording is None:
        return _unknown(desk, sitting, rest)
    return Answer(sitting, ["", desk.recording.write(sitting.play)])


def _quit(desk: Desk, sitting: Sitting, rest: str) -> Answer:
    return Answer(replace(sitting, leaving=True), [])


COMMANDS: dict[str, Callable[[Desk, Sitting, str], Answer]] = {
    "": _look,
    "u": _undo,
    "undo": _undo,
    "r": _redo,
    "redo": _redo,
    "s": _save,
    "save": _save,
    "l": _load,
    "load": _load,
    "b": _backlog,
    "backlog": _backlog,
    "n": _notebook,
    "notebook": _notebook,
    "new": _new,
    "t": _record,
    "test": _record,
    "?": _help,
    "help": _help,
    "q": _quit,
    "quit": _quit,
}
