"""The story that the tests of a play in progress are told with, and edits of it."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.session.play import Play, choose

SEEDS = st.integers(0, 2**32)
WALKS = st.lists(st.integers(0, 8), max_size=30)
FOLDER = Path(__file__).parent / "story"


@cache
def files() -> dict[str, str]:
    """The texts of the story by file."""
    return {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.yaml"))}


@cache
def story(*edits: tuple[str, str]) -> Build:
    """The story after replacing texts in its files; a story that is wrong says what is wrong."""
    texts = dict(files())
    for old, new in edits:
        assert any(old in text for text in texts.values()), old
        texts = {file: text.replace(old, new) for file, text in texts.items()}
    built = build_folder(memory_folder(texts))
    assert built.program is not None, [f"{item.span}: {item.message}" for item in built.errors]
    return built


def walk(play: Play, numbers: Iterable[int]) -> Play:
    """Picks the n-th of the open options (counted round), as long as there are any."""
    for n in numbers:
        offers = [offer for offer in play.offers if not offer.locked]
        if not offers:
            break
        play = choose(play, offers[n % len(offers)].option)
    return play


def picked(play: Play, *options: str) -> Play:
    """Picks options by their ids."""
    for option in options:
        assert play.ask is not None
        play = choose(play, [item.id for item in play.ask.options].index(option))
    return play
