"""The command line that plays something again."""

import shlex
from collections.abc import Iterable


def replay(seed: int, picks: Iterable[str], story: str = "") -> str:
    """A command for a shell. `picks` are ids of options; `story` is the folder as the shell was told, "" for
    the story that ships."""
    picked = ",".join(picks)
    words = ["no-permit", "play", "--text", *(["--story", story] if story else []), "--seed", str(seed)]
    return shlex.join([*words, *(["--picks", picked] if picked else [])])
