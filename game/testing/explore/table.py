"""A set of (tag, key) pairs in arrays: a hash table with linear probing, filled many at a time."""

import numpy as np
from numpy.typing import NDArray

ODD = np.uint64(0x9E3779B97F4A7C15)
"""2**64 over the golden ratio, odd: Knuth's multiplicative hashing (The Art of Computer Programming 6.4)."""
_START = 1 << 12
_FULL = 0.6
_AT_ONCE = 1 << 16
"""Rows that are placed together, so that what they need stays in the processor's cache."""


class Table:
    """Pairs are numbered from 0 in the order in which they came. `tags` and `keys` are by number."""

    def __init__(self) -> None:
        self.size = 0
        self._tags = np.zeros(_START, np.uint32)
        self._keys = np.zeros(_START, np.uint64)
        self._slots = np.full(_START * 2, -1, np.int32)

    @property
    def tags(self) -> NDArray[np.uint32]:
        return self._tags[: self.size]

    @property
    def keys(self) -> NDArray[np.uint64]:
        return self._keys[: self.size]

    @property
    def bytes(self) -> int:
        return self._tags.nbytes + self._keys.nbytes + self._slots.nbytes

    def add(
        self, tags: NDArray[np.uint32], keys: NDArray[np.uint64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The number of each pair, and which rows brought a new one, in the order of the numbers."""
        numbers, new = [], []
        for start in range(0, len(keys), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            found, came = self._add(tags[part], keys[part])
            numbers.append(found)
            new.append(came + start)
        return np.concatenate(numbers), np.concatenate(new)

    def close(self) -> None:
        """Nothing is added any more: what finds a pair is let go."""
        self._slots = self._slots[:0].copy()
        self._tags, self._keys = self.tags.copy(), self.keys.copy()

    def _add(
        self, tags: NDArray[np.uint32], keys: NDArray[np.uint64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """While the rows are placed, each stands behind all pairs as if it were new."""
        size, most = self.size, self.size + len(keys)
        self._room(most)
        self._tags[size:most], self._keys[size:most] = tags, keys
        numbers, new, at = self._place(tags, keys)
        name = np.arange(size, size + len(new))
        self._slots[at] = name
        self._tags[size : size + len(new)], self._keys[size : size + len(new)] = tags[new], keys[new]
        late = numbers >= size
        if len(new):
            names = np.zeros(len(keys), np.int64)
            names[new] = name
            numbers[late] = names[numbers[late] - size]
        self.size += len(new)
        return numbers, new

    def _hash(self, tags: NDArray[np.uint32], keys: NDArray[np.uint64]) -> NDArray[np.int64]:
        mixed = (keys ^ (tags.astype(np.uint64) * np.uint64(0xD6E8FEB86659FD93))) * ODD
        mixed ^= mixed >> np.uint64(29)
        mixed *= ODD
        bits = len(self._slots).bit_length() - 1
        return (mixed >> np.uint64(64 - bits)).astype(np.int64)

    def _place(
        self, tags: NDArray[np.uint32], keys: NDArray[np.uint64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """The number of each row, for now; the rows that brought something new, and where they were put."""
        numbers = np.empty(len(keys), np.int64)
        rows, at = np.arange(len(keys)), self._hash(tags, keys)
        came, where = [rows[:0]], [rows[:0]]
        while len(rows):
            got = self._slots[at]
            free = np.flatnonzero(got < 0)
            if len(free):
                mine = (rows[free] + self.size).astype(np.int32)
                self._slots[at[free]] = mine
                got[free] = self._slots[at[free]]
                won = free[got[free] == mine]
                came.append(rows[won])
                where.append(at[won])
            same = (self._keys[got] == keys) & (self._tags[got] == tags)
            numbers[rows[same]] = got[same]
            other = np.flatnonzero(~same)
            rows, tags, keys = rows[other], tags[other], keys[other]
            at = (at[other] + 1) & (len(self._slots) - 1)
        new, place = np.concatenate(came), np.concatenate(where)
        order = np.argsort(new)
        return numbers, new[order], place[order]

    def _room(self, size: int) -> None:
        if size > len(self._keys):
            most = max(size, len(self._keys) * 3 // 2)
            self._tags = np.concatenate((self.tags, np.zeros(most - self.size, np.uint32)))
            self._keys = np.concatenate((self.keys, np.zeros(most - self.size, np.uint64)))
        if size > _FULL * len(self._slots):
            self._slots = np.full(len(self._slots) * 2, -1, np.int32)
            while size > _FULL * len(self._slots):
                self._slots = np.full(len(self._slots) * 2, -1, np.int32)
            self._again()

    def _again(self) -> None:
        """Puts every pair into the new slots."""
        rows = np.arange(self.size)
        at = self._hash(self.tags, self.keys)
        while len(rows):
            free = self._slots[at] < 0
            self._slots[at[free]] = rows[free]
            lost = self._slots[at] != rows
            rows, at = rows[lost], (at[lost] + 1) & (len(self._slots) - 1)
