"""Many plays on the way from one place to their next ones, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.testing.explore.layout import Layout, Run, Word, moved, put, runs, unpacked
from game.testing.explore.table import ODD
from game.testing.explore.vector import Array

_INDEX = np.uint64(48)
"""Above so many bits of a mixed number stands the index of a row, which fits 16 bits."""


@dataclass
class Base:
    """States at one place: their numbers and words. Columns are unpacked when first asked for."""

    ids: NDArray[np.int64]
    layout: Layout
    words: list[Word]
    columns: dict[int, Array] = field(default_factory=dict)

    def column(self, slot: int) -> Array:
        if slot not in self.columns:
            self.columns[slot] = unpacked(self.words, self.layout.at[slot])
        return self.columns[slot]


@dataclass
class Rows:
    """Plays that came from states of a base: `index` into it, the option picked, how likely that was.

    `changed` holds the columns that differ from the base; `count` the blocks run, where loops are possible;
    `thrown` what was thrown, by name (see `throws`), where asked for; `rolled` says that rows may be alike.
    """

    base: Base
    index: NDArray[np.int64]
    option: NDArray[np.uint8]
    weight: NDArray[np.float64]
    changed: dict[int, Array]
    count: NDArray[np.int64] | None = None
    thrown: NDArray[np.int64] | None = None
    rolled: bool = False
    known: dict[int, Array] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.index)

    @property
    def bytes(self) -> int:
        """What its own arrays take, about."""
        return len(self) * 8 * (3 + len(self.changed))

    def column(self, slot: int) -> Array:
        if slot in self.changed:
            return self.changed[slot]
        if slot not in self.known:
            self.known[slot] = self.base.column(slot)[self.index]
        return self.known[slot]

    def take(self, mask: Array | bool) -> "Rows":
        """The rows where a mask holds."""
        if isinstance(mask, bool) and mask:
            return self._copy()
        rows = np.flatnonzero(mask) if not isinstance(mask, bool) else np.zeros(0, np.int64)
        if len(rows) == len(self):
            return self._copy()
        return Rows(
            self.base,
            self.index[rows],
            self.option[rows],
            self.weight[rows],
            {slot: column[rows] for slot, column in self.changed.items()},
            None if self.count is None else self.count[rows],
            None if self.thrown is None else self.thrown[rows],
            self.rolled,
        )

    def _copy(self) -> "Rows":
        """Its own `changed`; arrays are never written in place."""
        return Rows(
            self.base,
            self.index,
            self.option,
            self.weight,
            dict(self.changed),
            self.count,
            self.thrown,
            self.rolled,
        )


def merged(parts: Sequence[Rows], live: int) -> Rows:
    """Rows that come together at a node, with the slots that matter there."""
    first = parts[0]
    slots = [slot for slot in sorted({s for part in parts for s in part.changed}) if live >> slot & 1]
    if len(parts) == 1:
        first.changed = {slot: first.changed[slot] for slot in slots}
        return first
    found = Rows(
        first.base,
        np.concatenate([part.index for part in parts]),
        np.concatenate([part.option for part in parts]),
        np.concatenate([part.weight for part in parts]),
        {slot: np.concatenate([part.column(slot) for part in parts]) for slot in slots},
        _joined([part.count for part in parts]),
        _joined([part.thrown for part in parts]),
    )
    return _once(found) if any(part.rolled for part in parts) else found


def _joined(parts: Sequence[NDArray[np.int64] | None]) -> NDArray[np.int64] | None:
    """All parts have such a column, or none."""
    columns = [part for part in parts if part is not None]
    return np.concatenate(columns) if columns else None


def _once(rows: Rows) -> Rows:
    """Rows that are alike as one, their likelihoods added: what was thrown makes no difference any more."""
    columns: list[NDArray[Any]] = [rows.index, rows.option, *rows.changed.values()]
    columns += [] if rows.count is None else [rows.count]
    order = np.argsort(_mixed(columns), kind="stable")
    new = np.zeros(len(order), np.bool_)
    new[:1] = True
    for column in columns:
        ordered = column[order]
        new[1:] |= ordered[1:] != ordered[:-1]
    starts = np.flatnonzero(new)
    if len(starts) == len(order):
        return rows
    weight = np.add.reduceat(rows.weight[order], starts)
    came = np.argsort(order[starts])
    first = order[starts][came]
    found = rows.take(False)
    found.index, found.option, found.weight = rows.index[first], rows.option[first], weight[came]
    found.changed = {slot: column[first] for slot, column in rows.changed.items()}
    found.count = None if rows.count is None else rows.count[first]
    found.thrown = None if rows.thrown is None else rows.thrown[first]
    found.rolled = False
    return found


def _mixed(columns: Sequence[NDArray[Any]]) -> Word:
    """The same number for rows that are alike, and hardly ever for others, which keeps alike ones apart and
    does no harm. The first column decides most: rows come nearly in its order, which is quick to sort."""
    found = columns[1].astype(np.uint64)
    for column in columns[2:]:
        found = (found ^ found >> np.uint64(29)) * ODD + column.astype(np.uint64)
    return columns[0].astype(np.uint64) << _INDEX | found * ODD >> np.uint64(64) - _INDEX


class Packing:
    """Rows to words. What a pair of layouts has in common moves as runs of bits; the plans are kept."""

    def __init__(self) -> None:
        self._plans: dict[tuple[int, int, frozenset[int]], tuple[tuple[Run, ...], ...]] = {}

    def words(self, rows: Rows, target: Layout) -> list[Word]:
        changed = frozenset(slot for slot in rows.changed if slot in target.at)
        key = (id(rows.base.layout), id(target), changed)
        if key not in self._plans:
            self._plans[key] = runs(rows.base.layout, target, changed)
        found = [self._taken(rows, plan) for plan in self._plans[key]]
        for slot in sorted(changed):
            put(found, target.at[slot], rows.changed[slot])
        return found

    def _taken(self, rows: Rows, plan: tuple[Run, ...]) -> Word:
        if not plan:
            return np.zeros(len(rows), np.uint64)
        found = moved(rows.base.words, plan[0])
        for run in plan[1:]:
            found = found | moved(rows.base.words, run)
        taken: Word = found[rows.index]
        return taken
