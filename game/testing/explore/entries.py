"""The states with which a search begins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np

from game.run.program import Program
from game.testing.explore.layout import Layout, Word, put

SAMPLE = 100_000
"""How many entry states are tried where there are too many for the budget."""


@dataclass(frozen=True)
class Entries:
    """Columns (or one number) by slot, for `count` entry states of `possible` ones."""

    columns: Mapping[int, Any]
    count: int
    possible: int


def entries_of(program: Program, live: int, assumed: Mapping[str, Sequence[int]], most: int) -> Entries:
    """Every combination of the values assumed, of slots that matter; of more than `most` a seeded sample."""
    columns: dict[int, Any] = {i: slot.start for i, slot in enumerate(program.slots) if live >> i & 1}
    varied = [
        (i, np.array(assumed[program.slots[i].name])) for i in columns if program.slots[i].name in assumed
    ]
    possible = prod(len(values) for _, values in varied)
    if possible <= most:
        number = np.arange(possible)
        for slot, values in varied:
            columns[slot] = values[number % len(values)]
            number = number // len(values)
        return Entries(columns, possible, possible)
    count = min(SAMPLE, most)
    dice = np.random.default_rng(1)
    for slot, values in varied:
        columns[slot] = dice.choice(values, count)
    return Entries(columns, count, possible)


def words_of(layout: Layout, entries: Entries) -> list[Word]:
    """Entry states as words."""
    words: list[Word] = [np.zeros(entries.count, np.uint64) for _ in range(layout.words)]
    for slot, parts in layout.at.items():
        column = np.asarray(entries.columns[slot], np.int64)
        put(words, parts, np.ascontiguousarray(np.broadcast_to(column, entries.count)))
    return words
