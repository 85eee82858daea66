"""A tally as plain data: what `--json` prints."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.run.program import Program
from game.session.values import plain_value
from game.testing.conditions import conditions
from game.testing.playtest.tally import Counts, Failure, Tally, options
from game.testing.replaying import replay, words

_TRUTHS = ("false", "true")


def summary(
    program: Program, tally: Tally, seed: int, seconds: float, story: str = "", policy: str = "uniform"
) -> dict[str, object]:
    """Everything about a run. `story` is the folder as the command line names it, "" for the one that ships.

    Only `seconds` and `steps_per_second` differ between two runs with the same arguments. `lines`, `options`,
    `conditions` and `scenes` are `{total, seen, never [{at, what}]}`: a line by its kind, an option by
    scene/choose/option (seen: taken at least once), a condition by each of its two answers, a scene by its
    id. `players` are `{player: {plays, endings}}`, where players play by turns. `values` are `{variable:
    {value at the end: plays}}`; `clamped` `[{variable, below, above}]`.
    """
    clicks = sum(tally.choices.values())
    return {
        "runs": tally.plays,
        "seed": seed,
        "policy": policy,
        "seconds": round(seconds, 3),
        "steps": tally.steps,
        "steps_per_second": round(tally.steps / seconds) if seconds else 0,
        "failures": [failure(program, found, story) for found in tally.failures],
        "endings": dict(zip(program.endings, tally.endings, strict=True)),
        "players": _players(program, tally),
        "words_per_play": _spread(tally.words) | {"p5": percentile(tally.words, 5)},
        "words_between_clicks": _spread(tally.passages) | {"max": max(tally.passages, default=0)},
        "options_mean": mean(tally.choices),
        "single_option_share": round(tally.choices.get(1, 0) / max(clicks, 1), 4),
        "real_choices_per_play": round((clicks - tally.choices.get(1, 0)) / max(tally.plays, 1), 2),
        "lines": _lines(program, tally),
        "options": _options(program, tally),
        "conditions": _conditions(program, tally),
        "scenes": _scenes(program, tally),
        "values": _values(program, tally),
        "clamped": _clamped(program, tally),
    }


def failure(program: Program, found: Failure, story: str) -> dict[str, object]:
    """A failure as data; `replay` is the command line that plays its `picks` again. `choices` is how many it
    made: of a play without an end only the first picks stand there."""
    picked = [(program.asks[ask], program.asks[ask].options[option].id) for ask, option in found.picks]
    return {
        "seed": found.seed,
        "picks": [f"{program.scenes[ask.scene].id}/{ask.id}/{option}" for ask, option in picked],
        "choices": len(picked) + found.more,
        "error": found.error,
        "at": found.where,
        "replay": replay(words((option for _, option in picked), found.seed), story),
    }


def percentile(counts: Counts, percent: int) -> int:
    """The least value that so many per cent of all do not exceed (nearest rank); 0 where there is none."""
    needed = max(sum(counts.values()) * percent, 1)
    upto = 0
    for value, times in sorted(counts.items()):
        upto += times
        if upto * 100 >= needed:
            return value
    return 0


def mean(counts: Counts) -> float:
    """The mean value, to two places; 0 where there is none."""
    total = sum(counts.values())
    return round(sum(value * times for value, times in counts.items()) / total, 2) if total else 0.0


def seen(total: int, never: Iterable[tuple[str, str]]) -> dict[str, object]:
    """How much of something was seen; `never` are (file:line, what), in the order of the files."""
    missed = [{"at": at, "what": what} for at, what in sorted(never, key=_by_place)]
    return {"total": total, "seen": total - len(missed), "never": missed}


def _by_place(item: tuple[str, str]) -> tuple[str, int, str]:
    file, _, line = item[0].rpartition(":")
    return file, int(line or 0), item[1]


def _spread(counts: Counts) -> dict[str, float]:
    return {"mean": mean(counts), "p95": percentile(counts, 95)}


def _players(program: Program, tally: Tally) -> dict[str, dict[str, object]]:
    return {
        name: {
            "plays": sum(counts.values()),
            "endings": {ending: counts.get(i, 0) for i, ending in enumerate(program.endings)},
        }
        for name, counts in tally.players.items()
    }


def _lines(program: Program, tally: Tally) -> dict[str, object]:
    told = zip(program.lines, tally.lines, strict=True)
    return seen(len(program.lines), ((line.where, line.kind) for line, times in told if not times))


def _options(program: Program, tally: Tally) -> dict[str, object]:
    every = options(program)
    taken = zip(every, tally.taken, strict=True)
    return seen(len(every), ((option.where, option.id) for option, times in taken if not times))


def _conditions(program: Program, tally: Tally) -> dict[str, object]:
    every = conditions(program)
    never = (
        (test.where, f"{test.kind} is never {_TRUTHS[side]}")
        for test in every
        for side in (0, 1)
        if not tally.sides[2 * test.id + side]
    )
    return seen(2 * len(every), never)


def _scenes(program: Program, tally: Tally) -> dict[str, object]:
    entered = zip(program.scenes, tally.scenes, strict=True)
    return seen(len(program.scenes), (("", scene.id) for scene, times in entered if not times))


def _values(program: Program, tally: Tally) -> dict[str, dict[str, int]]:
    return {
        slot.name: {str(plain_value(slot, value)).lower(): times for value, times in counts.items()}
        for slot, counts in zip(program.slots, tally.values, strict=True)
        if counts
    }


def _clamped(program: Program, tally: Tally) -> list[dict[str, object]]:
    return [
        {"variable": slot.name, "below": tally.clamps[2 * i], "above": tally.clamps[2 * i + 1]}
        for i, slot in enumerate(program.slots)
        if tally.clamps[2 * i] or tally.clamps[2 * i + 1]
    ]


def failures_alike(found: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, list[Mapping[str, Any]]]]:
    """The failures of a summary by error and place, the commonest first; in each those with the fewest
    choices first."""
    kinds: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for failure in found:
        kinds.setdefault((failure["error"], failure["at"]), []).append(failure)
    order = sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    return [
        (error, at, sorted(plays, key=lambda play: (play["choices"], play["seed"])))
        for (error, at), plays in order
    ]
