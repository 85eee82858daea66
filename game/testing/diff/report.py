"""A difference as text and as JSON."""

import json
from collections.abc import Iterator

from game.testing.diff.difference import Change, Difference, Names

_PLACES = 2


def as_text(found: Difference, lines: bool = False) -> str:
    """For people; with `lines` the text of each line gained or lost."""
    if found.is_empty:
        return "No difference.\n"
    return "\n".join([*_endings(found), *_written(found, lines), *_played(found)]) + "\n"


def _endings(found: Difference) -> Iterator[str]:
    yield from _block("Endings", found.endings)
    for ending, change in found.reachable.items():
        yield f"The ending {ending} can {'now be' if change.after else 'no longer be'} reached."
    for ending, change in found.shortest.items():
        yield f"The shortest way to {ending} has {_arrow(change, 0)} choices."
    if found.unknown:
        told = ", ".join(found.unknown)
        yield f"Whether these endings can be reached is not known in both, the search is incomplete: {told}."
    if found.ways_unknown:
        told = ", ".join(found.ways_unknown)
        yield f"The shortest ways to these endings are not known, the search is incomplete: {told}."


def _written(found: Difference, lines: bool) -> Iterator[str]:
    yield from _block("Scenes", found.scenes)
    if found.changed:
        yield f"Scenes changed: {', '.join(found.changed)}"
    if found.settings:
        yield f"Settings changed: {', '.join(found.settings)}"
    yield from _block("Choices", found.choices)
    yield from _block("Options", found.options)
    if found.lines:
        yield "Lines"
    for scene, names in found.lines.items():
        yield f"  {scene}: {len(names.gained)} gained, {len(names.lost)} lost"
        if lines:
            yield from (f"    - {text}" for text in names.lost)
            yield from (f"    + {text}" for text in names.gained)


def _played(found: Difference) -> Iterator[str]:
    for change, what in ((found.words, "Words"), (found.choices_made, "Choices")):
        if change is not None:
            yield f"{what} in a random play: {_arrow(change, 1)}"


def _block(title: str, names: Names) -> Iterator[str]:
    if names.gained or names.lost:
        yield title
    yield from (f"  - {name}" for name in names.lost)
    yield from (f"  + {name}" for name in names.gained)


def _arrow(change: Change, places: int) -> str:
    return f"{change.before:,.{places}f} → {change.after:,.{places}f}"


def as_json(found: Difference) -> str:
    """One object; a change is `{before, after}`, names are `{gained, lost}`."""
    told = {
        "same": found.is_empty,
        "endings": found.endings._asdict()
        | {
            "reachable": {
                name: {"before": bool(change.before), "after": bool(change.after)}
                for name, change in found.reachable.items()
            },
            "shortest": {name: change._asdict() for name, change in found.shortest.items()},
            "unknown": found.unknown,
            "ways_unknown": found.ways_unknown,
        },
        "scenes": found.scenes._asdict() | {"changed": found.changed},
        "settings": found.settings,
        "choices": found.choices._asdict(),
        "options": found.options._asdict(),
        "lines": {scene: names._asdict() for scene, names in found.lines.items()},
        "words_per_play": _rounded(found.words),
        "choices_per_play": _rounded(found.choices_made),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _rounded(change: Change | None) -> dict[str, float] | None:
    if change is None:
        return None
    return {name: round(value, _PLACES) for name, value in change._asdict().items()}
