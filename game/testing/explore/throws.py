"""What was thrown on the way of rows: the numbers with which the engine comes where they come."""

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray

NONE = -1
"""The number of a throw that is none: what happens is sure, and the engine does not throw."""


class Throws:
    """Throws by name: each has a number and the throw before it. 0 is the name of no throw at all."""

    def __init__(self) -> None:
        self._size = 0
        self._starts: list[int] = []
        self._before: list[NDArray[np.int64]] = []
        self._numbers: list[NDArray[np.int64]] = []
        self.add(np.zeros(1, np.int64), np.full(1, NONE))

    def add(self, before: NDArray[np.int64], numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """New names, one for each number."""
        self._starts.append(self._size)
        self._before.append(before)
        self._numbers.append(numbers)
        self._size += len(before)
        return np.arange(self._starts[-1], self._size)

    def numbers(self, name: int) -> tuple[int, ...]:
        """All that was thrown up to a name, in order."""
        found: list[int] = []
        while name:
            part = bisect_right(self._starts, name) - 1
            at = name - self._starts[part]
            found.append(int(self._numbers[part][at]))
            name = int(self._before[part][at])
        return tuple(number for number in reversed(found) if number != NONE)
