"""The head of the page: figures, failures, endings, variables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.model.story import Story
from game.run.program import Program, Slot
from game.testing.playtest.page_words import bar, how_often, link, number, row, share, table, text
from game.testing.playtest.summary import failures_alike, mean, percentile
from game.testing.playtest.tally import Counts, Tally

_SHOWN = 10
_LONGEST = 2000
_BINS = 24
_HIGH = 26


def figures(tally: Tally, summary: Mapping[str, Any]) -> str:
    """A list of what can be said in one number each."""
    ended = sum(tally.endings)
    found = {
        "plays": number(tally.plays),
        "that ended": f"{number(ended)} ({share(ended, tally.plays)})",
        "seed": str(summary["seed"]),
        "choices taken": number(tally.steps),
        "choices a second": number(summary["steps_per_second"]),
        "words a play": spread(tally.words),
        "words between clicks": f"{spread(tally.passages)}, most {number(max(tally.passages, default=0))}",
        "options at a choice": spread(tally.choices, 1),
        "choices with one option": share(tally.choices.get(1, 0), sum(tally.choices.values())),
        "real choices a play": number(summary["real_choices_per_play"], 1),
    }
    inside = "".join(f"<div><dt>{name}</dt><dd>{text(value)}</dd></div>" for name, value in found.items())
    return (
        f'<dl class="figures">{inside}</dl>\n'
        '<p class="dim">In brackets after a mean: between which values nine in ten lie.</p>'
    )


def spread(counts: Counts, places: int = 0) -> str:
    """The mean of a histogram, and between which values nine in ten lie."""
    low, high = percentile(counts, 5), percentile(counts, 95)
    return f"{number(mean(counts), places)} ({number(low)} to {number(high)})" if counts else "–"


def endings(story: Story, program: Program, tally: Tally) -> str:
    """The endings, the most frequent first."""
    order = sorted(range(len(program.endings)), key=lambda i: (-tally.endings[i], i))
    rows = []
    for i in order:
        count, name = tally.endings[i], program.endings[i]
        ending = story.endings.get(name)
        title = f"{text(ending.title.value)} " if ending is not None else ""
        sign = "" if count else ' <span class="missed">✕ never reached</span>'
        rows.append(
            row(
                f"{title}<code>{text(name)}</code>{sign}",
                f"#{number(count)}",
                f"#{share(count, tally.plays)}",
                bar(count, tally.plays),
            )
        )
    return table("Endings", ("Ending", "#Plays", "#Share", "Of all plays"), rows)


def failures(found: Sequence[Mapping[str, Any]]) -> str:
    """The failures of a summary; those alike are one, with commands that play some of them again."""
    if not found:
        return "<p>Every play came to an ending.</p>"
    return "\n".join(
        _failure(error, where, plays[:_SHOWN], len(plays)) for error, where, plays in failures_alike(found)
    )


def _failure(error: str, where: str, shown: Sequence[Mapping[str, Any]], count: int) -> str:
    commands = "".join(f"<li>{_command(failure)}</li>" for failure in shown)
    more = count - len(shown)
    rest = f'<p class="dim">and {number(more)} more, in <code>--json</code></p>' if more else ""
    at = f" {link(where)}" if where else ""
    times = "1 play" if count == 1 else f"{number(count)} plays"
    return (
        f'<details class="failure" open><summary><span class="missed">✕ {times}</span> {text(error)}{at}'
        f"</summary>\n<ul>{commands}</ul>{rest}</details>"
    )


def _command(failure: Mapping[str, Any]) -> str:
    """A command of thousands of choices is read by nobody, and can be had."""
    if len(failure["replay"]) <= _LONGEST:
        return f"<code>{text(failure['replay'])}</code>"
    return f"seed {failure['seed']} (its choices stand in <code>--json</code>)"


def variables(program: Program, tally: Tally) -> str:
    """What each variable was at the end of the plays, and which of its bounds were hit."""
    rows = []
    for i, slot in enumerate(program.slots):
        counts = tally.values[i]
        below, above = tally.clamps[2 * i : 2 * i + 2]
        if counts:
            held = "".join(_held(bound, hits) for bound, hits in ((slot.low, below), (slot.high, above)))
            name = f"<code>{text(slot.name)}</code>"
            rows.append(row(name, _histogram(slot, counts), _at_end(slot, counts), held))
    heads = ("Variable", "Its values", "At the end of a play", "Held at a bound")
    return table("Variables", heads, rows) if rows else ""


def _held(bound: int, count: int) -> str:
    return f'<span class="held">at {number(bound)}: {how_often(count)}</span>' if count else ""


def _at_end(slot: Slot, counts: Counts) -> str:
    whole = sum(counts.values())
    if slot.kind == "int":
        return f"mean {spread(counts, 1)}"
    order = sorted(counts, key=lambda value: (-counts[value], value))
    return text(", ".join(f"{_name(slot, value)} {share(counts[value], whole)}" for value in order))


def _name(slot: Slot, value: int) -> str:
    if slot.kind == "bool":
        return "true" if value else "false"
    return slot.members[value] if slot.kind == "enum" else number(value)


def _histogram(slot: Slot, counts: Counts) -> str:
    """Columns as high as their share of the highest, of all values that there can be where they are few."""
    columns = tuple(_columns(slot, counts))
    top = max(times for _, times in columns)
    whole = sum(counts.values())
    bars = "".join(_column(i, name, times, top, whole) for i, (name, times) in enumerate(columns))
    width = 8 * len(columns)
    return (
        f'<svg class="histogram" width="{width}" height="{_HIGH}" viewBox="0 0 {width} {_HIGH}" '
        f'aria-hidden="true">{bars}</svg>'
    )


def _column(i: int, name: str, times: int, top: int, whole: int) -> str:
    high = max(1.5, (_HIGH - 2) * times / top) if times else 0.5
    return (
        f'<rect x="{8 * i}" y="{_HIGH - high:.1f}" width="6" height="{high:.1f}">'
        f"<title>{text(name)}: {number(times)} ({share(times, whole)})</title></rect>"
    )


def _columns(slot: Slot, counts: Counts) -> Iterator[tuple[str, int]]:
    """(name, how often) of each column."""
    low, high = (slot.low, slot.high) if slot.high - slot.low < _BINS else (min(counts), max(counts))
    if slot.kind != "int":
        low, high = 0, len(slot.members) - 1 if slot.kind == "enum" else 1
    step = -(-(high - low + 1) // _BINS)
    for first in range(low, high + 1, step):
        last = min(first + step - 1, high)
        name = _name(slot, first) if step == 1 else f"{number(first)} to {number(last)}"
        yield name, sum(times for value, times in counts.items() if first <= value <= last)
