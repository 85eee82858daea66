"""What must be thrown so that a turn of one state comes to another: the turn once more, with a record."""

import numpy as np
from numpy.typing import NDArray

from game.testing.explore.rows import Base
from game.testing.explore.search import Search
from game.testing.explore.throws import Throws
from game.testing.explore.turn import Turns
from game.testing.explore.waiting import Landing


class Following:
    """Keeps the turn that was followed last: several ways often begin with the same one."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._last = (-1, -1)
        self._throws = Throws()
        self._landings: list[Landing] = []

    def numbers(self, state: int) -> tuple[int, ...] | None:
        """What is thrown on the last step to a state; None where the turn does not come there."""
        search = self._search
        step = int(search.parent[state]), int(search.option[state])
        if step != self._last:
            self._landings = self._followed(*step)
            self._last = step
        words = search.words(np.array([state]))
        for landing in self._landings:
            if landing.place == search.table.tags[state]:
                same = np.logical_and.reduce(
                    [mine == word for mine, word in zip(landing.words, words, strict=True)]
                )
                if same.any():
                    return self._throws.numbers(int(_names(landing)[same.argmax()]))
        return None

    def _followed(self, state: int, option: int) -> list[Landing]:
        search, one = self._search, np.array([state])
        self._throws = Throws()
        turns = Turns(search.graph, search.places, search.coverage, self._throws)
        place = int(search.table.tags[state])
        return turns.taken(place, Base(one, search.places.layout(place), search.words(one)), option)


def _names(landing: Landing) -> NDArray[np.int64]:
    assert landing.rows.thrown is not None
    return landing.rows.thrown
