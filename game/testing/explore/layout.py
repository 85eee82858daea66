"""How the slots that matter at a place lie in words of bits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.run.program import Slot

Word = NDArray[np.uint64]
FIRST, MORE = 64, 32
"""The bits of the first word, and of each one after it: see `interning`."""


class Bits(NamedTuple):
    """Where a part of a slot lies: in which word, from which bit on, under which mask; it holds the bits of
    the slot from `part` on, and `low` stands as nought."""

    word: int
    shift: int
    mask: int
    part: int
    low: int


@dataclass(frozen=True)
class Layout:
    """The places of slots, one for each 32 bits of a slot; `words` is at least 1."""

    at: dict[int, tuple[Bits, ...]]
    words: int


def width(slot: Slot) -> int:
    """The bits of a slot."""
    return len(slot.members) if slot.kind == "set" else max(1, (slot.high - slot.low).bit_length())


def layout_of(slots: Sequence[Slot], live: int) -> Layout:
    """The layout of these slots (a bit mask)."""
    found: dict[int, tuple[Bits, ...]] = {}
    word, shift = 0, 0
    for number, slot in enumerate(slots):
        if not live >> number & 1:
            continue
        parts: list[Bits] = []
        for part in range(0, width(slot), MORE):
            bits = min(MORE, width(slot) - part)
            if shift + bits > (MORE if word else FIRST):
                word, shift = word + 1, 0
            parts.append(Bits(word, shift, (1 << bits) - 1, part, 0 if slot.kind == "set" else slot.low))
            shift += bits
        found[number] = tuple(parts)
    return Layout(found, word + 1)


def unpacked(words: Sequence[Word], parts: tuple[Bits, ...]) -> NDArray[np.int64]:
    """The column of a slot."""
    found = _part(words, parts[0])
    for bits in parts[1:]:
        found = found | _part(words, bits) << np.uint64(bits.part)
    column = found.view(np.int64)
    return column + parts[0].low if parts[0].low else column


def _part(words: Sequence[Word], bits: Bits) -> Word:
    return (words[bits.word] >> np.uint64(bits.shift)) & np.uint64(bits.mask)


def put(words: list[Word], parts: tuple[Bits, ...], column: NDArray[np.int64]) -> None:
    """Puts the column of a slot into words that have noughts there."""
    raw = (column - parts[0].low if parts[0].low else column).view(np.uint64)
    for bits in parts:
        held = (raw >> np.uint64(bits.part)) & np.uint64(bits.mask) if len(parts) > 1 else raw
        words[bits.word] = words[bits.word] | held << np.uint64(bits.shift)


class Run(NamedTuple):
    """Neighbouring slots that move together: from a word, by so many bits to the left, under a mask."""

    word: int
    left: int
    mask: int


def runs(source: Layout, target: Layout, changed: frozenset[int]) -> tuple[tuple[Run, ...], ...]:
    """For each word of the target, what it takes over from the source unchanged."""
    found: list[dict[tuple[int, int], int]] = [{} for _ in range(target.words)]
    for slot, parts in target.at.items():
        if slot not in changed:
            for bits, to in zip(source.at[slot], parts, strict=True):
                key = (bits.word, to.shift - bits.shift)
                found[to.word][key] = found[to.word].get(key, 0) | bits.mask << bits.shift
    return tuple(tuple(Run(*key, mask) for key, mask in word.items()) for word in found)


def moved(words: Sequence[Word], run: Run) -> Word:
    taken = words[run.word] & np.uint64(run.mask)
    return taken << np.uint64(run.left) if run.left >= 0 else taken >> np.uint64(-run.left)
