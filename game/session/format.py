"""A save as bytes: `{crc32, save: {…}}`, plain JSON that no program is ever made from.

The checksum is over `save` as compact JSON with sorted keys in UTF-8, so that it does not depend on how the
file is laid out.
"""

import zlib
from collections.abc import Callable, Mapping
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from game.model.story import Story
from game.session.play import MOST_SEED, Key
from game.session.point import Count, Point
from game.session.values import Value

FORMAT = 1
"""The format that is written. Raise it with any change that an older game could misread, add the step from
the one before to MIGRATIONS, and keep a file of the old one in tests/saves/."""

MOST_BYTES = 64 * 1024 * 1024
NOT_JSON = (msgspec.MsgspecError, ValueError, OverflowError, RecursionError)
"""All that decoding foreign bytes can raise."""

Migration = Callable[[dict[str, Any]], dict[str, Any]]
MIGRATIONS: Mapping[int, Migration] = {}
"""From a format to the next one: pure, on the decoded `save`."""


class SaveError(Exception):
    """Why something was not saved or loaded, in a sentence for the player."""


class Unreadable(SaveError):
    """The file is damaged."""


_LAST_SECOND = 253_402_300_799
"""Of the year 9999, after which no calendar goes on."""


class Refused(SaveError):
    """The file is sound, and not for this game."""


class Initial(Struct, frozen=True):
    """Where the play began; `variables` are those that differed from the story's start values."""

    scene: str
    variables: dict[str, Value]


class About(Struct, frozen=True):
    """What a list of saves shows: the place's title, the words read, and when (seconds since 1970, UTC)."""

    place: str
    words: Count
    time: Annotated[int, Meta(ge=0, le=_LAST_SECOND)]


class Save(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A play. `picks` are all of the player's; `entry` is the state as of entering the current scene.

    `resumed` stands only in a play that was taken up in an edited story: it begins there, after the first
    `resumed.picks` of the picks.
    """

    format: int
    engine: str
    story: str
    story_hash: str
    seed: Annotated[int, Meta(gt=-MOST_SEED, lt=MOST_SEED)]
    initial: Initial
    picks: list[Key]
    entry: Point
    about: About
    resumed: Point | None = None


class _Envelope(Struct, frozen=True):
    crc32: Count
    save: dict[str, Any]


def encode(save: Save) -> bytes:
    """The file of a save."""
    body = msgspec.json.encode(save, order="sorted")
    return b'{"crc32":%d,"save":%s}\n' % (zlib.crc32(body), body)


def decode(data: bytes) -> Save:
    """The save in a file. Raises Unreadable or Refused; nothing else, whatever the bytes are."""
    if len(data) > MOST_BYTES:
        raise Unreadable("The file is too large for a save.")
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        whole = zlib.crc32(msgspec.json.encode(envelope.save, order="sorted")) == envelope.crc32
    except NOT_JSON as error:
        raise Unreadable("The file is damaged.") from error
    if not whole:
        raise Unreadable("The file is damaged: its checksum is wrong.")
    raw = migrated(envelope.save, FORMAT, MIGRATIONS)
    try:
        return msgspec.convert(raw, Save)
    except NOT_JSON as error:
        raise Unreadable("The file holds no save.") from error


def migrated(save: dict[str, Any], goal: int, steps: Mapping[int, Migration]) -> dict[str, Any]:
    """A decoded save in the format `goal`. Raises Refused for a newer one, Unreadable for an unknown one."""
    found = save.get("format")
    if isinstance(found, int) and found > goal:
        raise Refused("This save was made by a newer version of the game; this one cannot read it.")
    while found != goal:
        if not isinstance(found, int) or found not in steps:
            raise Unreadable("The file does not say which format it has.")
        save, found = steps[found](save) | {"format": found + 1}, found + 1
    return save


def story_hash(story: Story) -> str:
    """Tells one version of a story's texts from another: blake2b over names and texts of its files."""
    digest = blake2b(digest_size=16)
    for file, source in sorted(story.sources.items()):
        for text in (file, source.text):
            data = text.encode("utf-8", "surrogatepass")
            digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def engine() -> str:
    """The version of the game, as far as it is installed."""
    try:
        return version("no-permit")
    except PackageNotFoundError:
        return "checkout"
