"""The command line that plays something again."""

import shlex
from collections.abc import Iterable


def words(
    picks: Iterable[str], seed: int | None = None, scene: str | None = None, values: Iterable[str] = ()
) -> tuple[str, ...]:
    """The options of `no-permit play` for a play: ids of the options picked, and how it begins; each of
    `values` is `name=value`."""
    picked = ",".join(picks)
    found: tuple[str, ...] = () if seed is None else ("--seed", str(seed))
    found += () if scene is None else ("--scene", scene)
    found += tuple(word for value in values for word in ("--set", value))
    return found + (("--picks", picked) if picked else ())


def replay(options: Iterable[str], story: str = "") -> str:
    """A command for a shell, from `words`; `story` is the folder as the shell was told, "" for the story that
    ships."""
    folder = ("--story", story) if story else ()
    return shlex.join(("no-permit", "play", "--text", *folder, *options))
