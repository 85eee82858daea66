"""The loop of the terminal play."""

import secrets
from collections.abc import Callable
from io import TextIOWrapper
from typing import TextIO

from game.build.build import Build
from game.session.loading import Loaded
from game.session.play import CannotStart, Play
from game.session.recording import Recording
from game.session.saves import Store
from game.session.terminal.commands import Desk, Sitting, keep, obey, view
from game.session.terminal.paper import Paper, paper

INTERRUPTED = 130
"""What a shell gives for a program that was stopped by Ctrl-C."""


def new_seed() -> int:
    """A seed that nobody can foresee."""
    return secrets.randbits(32)


def run(
    begin: Build | Play,
    store: Store,
    source: TextIO,
    target: TextIO,
    *,
    width: int | None = None,
    seed: Callable[[], int] = new_seed,
    recording: Recording | None = None,
) -> int:
    """Plays until the end of `source` or until the player leaves; the play is kept then, and after each pick.

    A Build goes on with its autosave, or from the start; a Play is played as it is. Gives 0; 1 where the
    story has errors; INTERRUPTED after Ctrl-C. A pipe that nobody reads any more ends the play quietly.
    """
    if isinstance(source, TextIOWrapper):
        source.reconfigure(errors="replace")
    sheet = paper(target, width)
    build = begin if isinstance(begin, Build) else Build(begin.story, begin.program, (), False)
    desk = Desk(build, store, seed, recording)
    try:
        loaded = Loaded(begin, (), True) if isinstance(begin, Play) else store.resume(build, seed())
        return _play(desk, loaded, source, sheet)
    except CannotStart as error:
        sheet.write([str(error)])
        return 1
    except BrokenPipeError:
        sheet.close()
        return 0


def _play(desk: Desk, loaded: Loaded, source: TextIO, sheet: Paper) -> int:
    profile, notices = desk.store.profile()
    sitting = Sitting(loaded.play, profile)
    sheet.write([*_greeting(loaded.play), *loaded.notices, *notices, *view(loaded.play)])
    code = 0
    try:
        while not sitting.leaving:
            sheet.prompt()
            line = source.readline()
            if not line:
                break
            sitting, lines = obey(desk, sitting, line)
            sheet.write(lines)
    except KeyboardInterrupt:
        code = INTERRUPTED
    if desk.recording is not None and desk.recording.at_end:
        sheet.write(["", desk.recording.write(sitting.play)])
    trouble = keep(desk, sitting).sitting.trouble
    sheet.write(["", f"Not saved: {trouble}" if trouble else "The play is kept. Goodbye."])
    return code


def _greeting(play: Play) -> list[str]:
    title = play.story.settings.title.value
    going_on = play.at > 0 or play.resumed is not None
    return [
        title,
        "",
        "Type the number of a choice. ? shows what else can be typed.",
        *(["You go on where you stopped; new begins again."] if going_on else []),
    ]
