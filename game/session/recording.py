"""Writing a play down as something else than a save. What as, is no matter of the session: it is given."""

from collections.abc import Callable
from typing import NamedTuple

from game.session.play import Play


class Recording(NamedTuple):
    """`write` writes a play and says so in a sentence, or why it could not. `at_end`: also the play with
    which a session ends, not only when it is asked for."""

    write: Callable[[Play], str]
    at_end: bool
