"""The store: one folder a story, one file a slot, and beside them what a player has read and set."""

import os
import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
import platformdirs
from msgspec import Struct

from game.build.build import Build
from game.session import files
from game.session.entering import entry_of
from game.session.format import (
    FORMAT,
    NOT_JSON,
    About,
    Initial,
    Refused,
    Save,
    SaveError,
    Unreadable,
    decode,
    encode,
    engine,
    story_hash,
)
from game.session.loading import Loaded, take_up
from game.session.page import backlog, place
from game.session.play import Play, start
from game.session.profile import Profile, remember

AUTOSAVE = "autosave"
TRIAL = "trial"
"""The autosave of plays that began elsewhere than the story does, so that no trial overwrites a play."""
BEFORE_EDIT = "before the edit"
"""Where a save goes that an edited story could not take up as a whole."""

LAST = "last play"
"""Where a play goes when the player begins again."""

HOME = "NO_PERMIT_HOME"
"""The environment variable that puts all saves and settings elsewhere than the platform does."""

_PREFIX, _SUFFIX = "save-", ".json"
_PROFILE, _SETTINGS = "profile.json", "settings.json"
_NAME = re.compile(r"[\w -]{1,40}")
_OWN = (AUTOSAVE, TRIAL, BEFORE_EDIT, LAST)
_S = TypeVar("_S", bound=Struct)


def home() -> Path:
    """The folder of all saves and settings."""
    given = os.environ.get(HOME, "")
    return Path(given) if given else platformdirs.user_data_path("no-permit", appauthor=False)


def slot_name(name: str) -> str:
    """A name as slots have it: small letters, single blanks. Raises SaveError where it cannot be a file's."""
    found = " ".join(unicodedata.normalize("NFC", name).lower().split())
    if _NAME.fullmatch(found) is None:
        raise SaveError("A save's name has 1 to 40 letters, digits, blanks, - or _.")
    return found


def is_trial(play: Play) -> bool:
    """Whether a play is kept apart from the player's own: it says so, or did not begin as the story does."""
    first = play.program.scenes[play.program.start].id
    return play.trial or play.first_scene != first or bool(play.values)


def autosave_slot(play: Play) -> str:
    return TRIAL if is_trial(play) else AUTOSAVE


def as_save(play: Play, now: int) -> Save:
    """What is kept of a play; `now` in seconds since 1970."""
    words = sum(len(entry.text.split()) for entry in backlog(play) if entry.kind != "heading")
    return Save(
        format=FORMAT,
        engine=engine(),
        story=play.story.settings.id.value,
        story_hash=story_hash(play.story),
        seed=play.seed,
        initial=Initial(play.first_scene, dict(play.values)),
        picks=[*play.past, *(pick.key for pick in play.picks)],
        entry=entry_of(play),
        about=About(place(play).title, words, now),
        resumed=play.resumed,
    )


def _reader(kind: type[_S]) -> Callable[[bytes], _S]:
    def read(data: bytes) -> _S:
        try:
            return msgspec.json.decode(data, type=kind)
        except NOT_JSON as error:
            raise Unreadable("The file is damaged.") from error

    return read


class Slot(NamedTuple):
    """A line in the list of saves: `time` in seconds since 1970; `damaged` says why it cannot be loaded."""

    name: str
    place: str
    words: int
    time: int
    damaged: str = ""


@dataclass(frozen=True)
class Store:
    """The saves of one story. Nothing is written or read before it is asked for.

    All methods that write raise SaveError with a sentence; the play can go on after it.
    """

    home: Path
    story: str
    clock: Callable[[], float] = time.time

    @property
    def folder(self) -> Path:
        return self.home / self.story

    def path(self, slot: str) -> Path:
        """The file of a slot. Raises SaveError where the name cannot be one."""
        return self.folder / f"{_PREFIX}{slot_name(slot)}{_SUFFIX}"

    def save(self, slot: str, play: Play) -> None:
        """Saves under the player's own name for it."""
        if slot_name(slot) in _OWN:
            raise SaveError(f"The game itself saves as “{slot_name(slot)}”; take another name.")
        self._write(slot, play)

    def autosave(self, play: Play) -> None:
        """Saves after a pick."""
        self._write(autosave_slot(play), play)

    def _write(self, slot: str, play: Play) -> None:
        files.write(self.path(slot), encode(as_save(play, int(self.clock()))))

    def has(self, slot: str) -> bool:
        path = self.path(slot)
        return path.exists() or files.backup(path).exists()

    def load(self, slot: str, build: Build) -> Loaded:
        """The play in a slot, or in its copy. Raises SaveError where there is none to be had."""
        path = self.path(slot)
        found = files.recover(path, decode)
        if found.value is None:
            raise SaveError(" ".join(found.notices) or f"There is no save “{slot_name(slot)}”.")
        play, notices, whole = take_up(build, found.value)
        kept = () if whole else self._keep(found.value)
        return Loaded(play, (*found.notices, *notices, *kept), whole)

    def resume(self, build: Build, seed: int) -> Loaded:
        """The play of the autosave; a new one where there is none, or none that can be had, which is said.

        Raises CannotStart where the story has errors.
        """
        if not self.has(AUTOSAVE):
            return Loaded(start(build, seed), (), True)
        try:
            return self.load(AUTOSAVE, build)
        except SaveError as error:
            kept = files.set_aside(self.path(AUTOSAVE)) if isinstance(error, Refused) else ""
            notice = " ".join(filter(None, (str(error), kept, "The story begins anew.")))
        return Loaded(start(build, seed), (notice,), False)

    def keep_last(self, play: Play) -> None:
        """Keeps a play that is about to give way to a new one."""
        self._write(LAST, play)

    def _keep(self, save: Save) -> tuple[str, ...]:
        try:
            files.write(self.path(BEFORE_EDIT), encode(save))
        except SaveError as error:
            return (str(error),)
        return (f"The save as it was is kept as “{BEFORE_EDIT}”.",)

    def slots(self) -> tuple[Slot, ...]:
        """All saves, the newest first. Changes nothing."""
        try:
            names = {path.name.removesuffix(".bak") for path in self.folder.glob(f"{_PREFIX}*{_SUFFIX}*")}
        except OSError:
            return ()
        found = [self._listed(name) for name in sorted(names) if name.endswith(_SUFFIX)]
        return tuple(sorted(found, key=lambda slot: -slot.time))

    def _listed(self, file: str) -> Slot:
        name = file[len(_PREFIX) : -len(_SUFFIX)]
        damaged = ""
        for path in (self.folder / file, files.backup(self.folder / file)):
            try:
                about = decode(files.read(path)).about
            except SaveError as error:
                damaged = damaged or str(error)
            except OSError as error:
                damaged = damaged or f"It cannot be opened: {(error.strerror or 'no reason given').lower()}."
            else:
                return Slot(name, about.place, about.words, about.time)
        return Slot(name, "", 0, 0, damaged)

    def profile(self) -> tuple[Profile, tuple[str, ...]]:
        """What the player has read and seen, an empty one where there is none; and what is to be told."""
        found = files.recover(self.folder / _PROFILE, _reader(Profile))
        return found.value or Profile(), found.notices

    def remember(self, profile: Profile, play: Play) -> Profile:
        """Adds what the play's last turn showed, and writes it where that is news."""
        grown = remember(profile, play)
        if grown != profile:
            files.write(self.folder / _PROFILE, msgspec.json.encode(grown))
        return grown

    def settings(self, default: _S) -> tuple[_S, tuple[str, ...]]:
        """The settings, of the type of `default`, and what is to be told. They hold for all stories."""
        found = files.recover(self.home / _SETTINGS, _reader(type(default)))
        return found.value or default, found.notices

    def write_settings(self, settings: Struct) -> None:
        files.write(self.home / _SETTINGS, msgspec.json.format(msgspec.json.encode(settings)))
