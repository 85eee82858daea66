"""Chance that can be undone: the n-th throw of a seed is always the same."""

from hashlib import blake2b


def throw(seed: int, counter: int, sides: int) -> int:
    """0 … sides-1. The remainder's bias is below 2**-56 for sides under 256."""
    digest = blake2b(b"%d:%d" % (seed, counter), digest_size=8).digest()
    return int.from_bytes(digest, "big") % sides


class Dice:
    """A draw for `step` that counts its throws."""

    __slots__ = ("counter", "seed")

    def __init__(self, seed: int, counter: int = 0) -> None:
        self.seed = seed
        self.counter = counter

    def __call__(self, sides: int) -> int:
        self.counter += 1
        return throw(self.seed, self.counter, sides)
