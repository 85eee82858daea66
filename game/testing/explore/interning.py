"""Many words as one: the words before the last become a dense number, kept in a table."""

from collections.abc import Sequence

import numpy as np

from game.testing.explore.layout import MORE, Word
from game.testing.explore.table import Table

_MASK = np.uint64((1 << MORE) - 1)


class Interning:
    """Exact, and both ways. The first word gets a number of 32 bits; with the 32 bits of the second word that
    makes a word again, and so on. Tables are by how many words were folded."""

    def __init__(self) -> None:
        self._tables: list[Table] = []

    @property
    def bytes(self) -> int:
        return sum(table.bytes for table in self._tables)

    def fold(self, words: Sequence[Word]) -> Word:
        """One word for many, row by row."""
        key = words[0]
        for depth, word in enumerate(words[1:]):
            if depth == len(self._tables):
                self._tables.append(Table())
            numbers, _ = self._tables[depth].add(np.zeros(len(key), np.uint32), key)
            key = numbers.astype(np.uint64) << np.uint64(MORE) | word
        return key

    def unfold(self, key: Word, words: int) -> list[Word]:
        """The words again."""
        found: list[Word] = []
        for depth in reversed(range(words - 1)):
            found.append(key & _MASK)
            key = self._tables[depth].keys[(key >> np.uint64(MORE)).astype(np.int64)]
        return [key, *reversed(found)]
