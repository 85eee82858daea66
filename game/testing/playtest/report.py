"""A summary as a text for the terminal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from game.testing.playtest.summary import failures_alike

_LISTED = 20
_LONGEST = 200
"""Picks of a command line that is printed; longer ones stand in --json."""
_SEEN = ("lines", "options", "conditions", "scenes")


def report(found: Mapping[str, Any], asked: int) -> str:
    """The text of a summary (see `summary`); `asked` is how many plays were asked for."""
    parts = [_head(found, asked), _endings(found), _players(found), _rhythm(found), _coverage(found)]
    parts.append(_variables(found))
    parts += [_never(found, name) for name in _SEEN]
    parts.append(_failures(found))
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def lines_seen(found: Mapping[str, Any]) -> float:
    """The per cent of lines that were seen."""
    total = found["lines"]["total"]
    return 100.0 if not total else 100 * found["lines"]["seen"] / total


def too_few(found: Mapping[str, Any], percent: float) -> str:
    """Why `--fail-under` fails: a sentence; "" where it does not."""
    seen = lines_seen(found)
    if seen >= percent:
        return ""
    kinds = Counter(item["what"] for item in found["lines"]["never"])
    told = ", ".join(f"{times} {kind}" for kind, times in sorted(kinds.items()))
    return f"{seen:.1f} % of the lines were seen, less than {percent:g} %; never seen: {told}.\n"


def _head(found: Mapping[str, Any], asked: int) -> Iterator[str]:
    runs, failures = found["runs"], len(found["failures"])
    if runs < asked:
        done = f"after {runs:,} of {asked:,} plays" if runs else "before the first batch was done"
        yield f"Stopped {done}."
    if not runs:
        return
    yield (
        f"{_plays(runs)} from seed {found['seed']}, {found['steps']:,} choices in {found['seconds']:.1f} s "
        f"({found['steps_per_second']:,} a second)."
    )
    if failures:
        yield f"{_plays(failures)} came to no ending."
    elif runs:
        yield "Every play came to an ending."


def _plays(n: int) -> str:
    return "1 play" if n == 1 else f"{n:,} plays"


def _endings(found: Mapping[str, Any]) -> Iterator[str]:
    if not found["endings"]:
        return
    yield "Endings"
    for ending, times in found["endings"].items():
        yield f"  {ending:<32}{times:>10,}{_percent(times, found['runs']):>9}"


def _players(found: Mapping[str, Any]) -> Iterator[str]:
    if found["players"]:
        yield "Players"
    for name, player in found["players"].items():
        came = sorted(player["endings"].items(), key=lambda item: -item[1])
        told = [f"{ending} {times:,} ({_percent(times, player['plays'])})" for ending, times in came if times]
        lost = player["plays"] - sum(player["endings"].values())
        told += [f"no ending {lost:,}"] if lost else []
        yield f"  {name}, {_plays(player['plays'])}: {', '.join(told) or '-'}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _rhythm(found: Mapping[str, Any]) -> Iterator[str]:
    words, click = found["words_per_play"], found["words_between_clicks"]
    yield "Rhythm"
    rows = (
        ("words a play", f"{words['mean']:,.0f} (5 % up to {words['p5']:,}, 95 % up to {words['p95']:,})"),
        ("words between clicks", f"{click['mean']:.1f} (95 % up to {click['p95']}, most {click['max']})"),
        ("options at a choice", f"{found['options_mean']:.2f}"),
        ("single-option clicks", f"{100 * found['single_option_share']:.1f} %"),
        ("real choices a play", f"{found['real_choices_per_play']:.1f}"),
    )
    for name, told in rows:
        yield f"  {name:<24}{told}"


def _coverage(found: Mapping[str, Any]) -> Iterator[str]:
    yield "Seen"
    for name in _SEEN:
        seen, total = found[name]["seen"], found[name]["total"]
        what = "sides of conditions" if name == "conditions" else name
        yield f"  {what:<24}{seen:>8,} of {total:>8,}{_percent(seen, total):>9}"


def _variables(found: Mapping[str, Any]) -> Iterator[str]:
    if found["values"]:
        yield "Variables at the end of a play"
    for name, values in found["values"].items():
        most = sorted(values.items(), key=lambda item: -item[1])[:_LISTED]
        more = " …" if len(values) > _LISTED else ""
        yield f"  {name}: " + ", ".join(f"{value} in {times:,}" for value, times in most) + more
    for item in found["clamped"]:
        yield f"  {item['variable']} was held at its bounds: {item['below']:,} below, {item['above']:,} above"


def _never(found: Mapping[str, Any], name: str) -> Iterator[str]:
    never = found[name]["never"]
    if not never:
        return
    yield {
        "lines": "Lines never seen",
        "options": "Options never taken",
        "conditions": "Conditions with one side never seen",
        "scenes": "Scenes never entered",
    }[name]
    for item in never[:_LISTED]:
        yield "  " + "  ".join(text for text in (item["at"], item["what"]) if text)
    if len(never) > _LISTED:
        yield f"  … and {len(never) - _LISTED:,} more (--json lists all)"


def _failures(found: Mapping[str, Any]) -> Iterator[str]:
    """One for each error and place: how often, and the two plays that come there with the fewest choices."""
    for error, at, plays in failures_alike(found["failures"]):
        where = f"{at}: " if at else ""
        yield f"{where}{error} In {_plays(len(plays))}" + (" (--json lists all)." if len(plays) > 2 else ".")
        for item in plays[:2]:
            is_short = item["choices"] <= _LONGEST
            cut = f"seed {item['seed']}, {item['choices']:,} choices (they stand in --json)"
            yield f"  {item['replay'] if is_short else cut}"
