"""What the figures of a story ought to be, row by row.

The bounds are this project's own, drawn from five complete open works of the kind: a story that keeps to
them is at least as rich in choices and as easy to read as the best of these.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from game.writing.stats.figures import Figures, Section


class Bounds(NamedTuple):
    """The least and the most that is good; None is no bound."""

    low: float | None
    high: float | None

    def hold(self, value: float) -> bool:
        """Whether a value lies within."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def shown(self, form: str) -> str:
        """As a person reads it; empty where there are none."""
        low = "" if self.low is None else format(self.low, form)
        high = "" if self.high is None else format(self.high, form)
        if low and high:
            return f"{low} – {high}"
        return f"≥ {low}" if low else f"≤ {high}" if high else ""


class Row(NamedTuple):
    """A figure that the whole and each act have; its value is None where there is nothing to measure.

    `form` formats it. `acts` says where the bounds hold: for the whole only (None), or for the acts too, some
    of which (by reel; "" is every other one) have bounds of their own.
    """

    label: str
    value: Callable[[Section], float | None]
    form: str
    bounds: Bounds
    acts: Mapping[str, Bounds] | None

    def bounds_in(self, act: str | None) -> Bounds:
        """The bounds for an act, or for the whole (None)."""
        if act is None:
            return self.bounds
        return NONE if self.acts is None else self.acts.get(act, self.acts.get("", self.bounds))


class Single(NamedTuple):
    """A figure of the story as a whole; its value is None where the story has no such thing."""

    label: str
    value: Callable[[Figures], float | None]
    form: str
    bounds: Bounds


NONE = Bounds(None, None)


def _between(which: int) -> Callable[[Section], float | None]:
    return lambda section: None if section.between is None else section.between[which]


ROWS = (
    Row("words written", lambda s: s.written.words, ",.0f", Bounds(38_000, 46_000), None),
    Row("words in a play", lambda s: s.words_a_play, ",.0f", Bounds(10_000, 12_500), None),
    Row("real choices in a play", lambda s: s.choices_a_play, ".1f", Bounds(120, 150), None),
    Row("words between clicks, mean", _between(0), ".1f", Bounds(None, 85), {}),
    Row("  of 95 in 100, at most", _between(1), ".0f", Bounds(None, 150), {}),
    Row("  at most", _between(2), ".0f", Bounds(None, 220), {}),
    Row(
        "words in a text, at most",
        lambda s: s.written.longest_text.words,
        ".0f",
        Bounds(None, 140),
        {"": Bounds(None, 120), "no_permit": Bounds(None, 70), "credits": Bounds(None, 140)},
    ),
    Row("options in a choice, mean", lambda s: s.options_mean, ".2f", Bounds(2.8, 3.3), {}),
    Row("  open in plays, mean", lambda s: s.open_mean, ".2f", Bounds(2.8, 3.3), {}),
    Row("choices of one option", lambda s: s.single_option_share, ".1%", Bounds(None, 0.07), {}),
    Row("  clicks with one open", lambda s: s.single_clicks, ".1%", Bounds(None, 0.07), {}),
    Row("options that are flavour", lambda s: s.flavour_share, ".1%", Bounds(None, 0.08), {}),
    Row("a choice shows later", lambda s: s.later, ".1%", Bounds(0.6, None), {}),
    Row("  still after 10 choices", lambda s: s.later_10, ".1%", Bounds(0.35, None), {}),
    Row(
        "conditional texts in 1,000 words",
        lambda s: s.conditionals_per_1000,
        ".1f",
        Bounds(12, None),
        {"last_night": Bounds(20, None)},
    ),
    Row(
        "reading grade of action",
        lambda s: s.reading_grade,
        ".1f",
        Bounds(None, 7),
        {"no_permit": Bounds(None, 5)},
    ),
    Row("words that are spoken", lambda s: s.dialogue_share, ".1%", Bounds(0.3, 0.45), {}),
)

SINGLES = (
    Single("words before the first real choice", lambda f: f.played.first, ".0f", Bounds(None, 100)),
    Single("fake choices", lambda f: len(f.rests.fake_choices), ".0f", Bounds(None, 0)),
    Single("variables never read", lambda f: len(f.rests.never_read), ".0f", Bounds(None, 0)),
    Single("places that read a variable, mean", lambda f: f.reads_mean, ".1f", Bounds(6, None)),
    Single("plays with the commonest ending", lambda f: f.commonest, ".1%", Bounds(None, 0.4)),
    Single("  with the rarest", lambda f: f.rarest(hidden=False), ".1%", Bounds(0.03, None)),
    Single("  with the rarest hidden one", lambda f: f.rarest(hidden=True), ".1%", Bounds(0.005, None)),
    Single("plays without an ending", lambda f: f.ending_share(""), ".1%", Bounds(None, 0)),
    Single("stock phrases", lambda f: len(f.rests.stock), ".0f", Bounds(None, 0)),
    Single("facts not cited", lambda f: len(f.rests.uncited), ".0f", Bounds(None, 0)),
)
