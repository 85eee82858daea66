"""What a search found out, for people and as JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from game.testing.explore.explored import Explored, Note, Outcome, Path, Trouble
from game.testing.replaying import replay

_LISTED = 40
"""Findings of a kind that are printed for people; JSON has all."""
_STUCK = {
    "dead end": "no option can be picked",
    "ran out": "the script runs out",
    "loop": "the play goes round without a choice",
    "trap": "from here on no ending can be reached",
}
_KINDS = {
    "ending": "Endings that no play reaches",
    "option": "Options that are never open",
    "line": "Lines that are never said",
    "alternative": "Alternatives that are never met",
    "condition": "Tests that come out one way only",
}


def as_text(found: Explored, root: str = "", story: str = "") -> str:
    """The report for people. `root` comes before the files of scenes; `story` is the folder as it was named,
    empty for the story that ships."""
    lines = [_first(found), *_caveats(found), ""]
    lines += _outcomes(found)
    lines += _troubles(found, root, story)
    lines += _never(found, root)
    lines += _notes("Bounds that were hit", found.bounds, root)
    lines += _notes("Picks that lead back to where they were made", found.loops, root)
    return "\n".join(lines).rstrip() + "\n"


def as_json(found: Explored, root: str = "", story: str = "") -> str:
    """The report for tools, in one object."""
    stuck, traps = _by_kind(found.troubles, root, story)
    plain = {
        "complete": found.complete,
        "states": found.states,
        "edges": found.edges,
        "seconds": round(found.seconds, 3),
        "endings": {name: _outcome(outcome) for name, outcome in found.endings.items()},
        "exits": {name: _outcome(outcome) for name, outcome in found.exits.items()},
        "dead_ends": stuck,
        "traps": traps,
        "never": [{"at": _at(item.at, root), "kind": item.kind, "what": item.what} for item in found.never],
        "bounds": [{"what": note.what, "path": list(note.path)} for note in found.bounds],
        "loops": [
            {"at": _at(note.at, root), "what": note.what, "path": list(note.path)} for note in found.loops
        ],
        "entries": found.entries,
        "sampled": found.sampled,
        "rest": found.rest,
        "flow": found.flow,
    }
    return json.dumps(plain, indent=2, ensure_ascii=False) + "\n"


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "reachable": outcome.reachable,
        "probability": outcome.probability,
        "shortest": list(outcome.shortest),
    }


def _by_kind(
    troubles: tuple[Trouble, ...], root: str, story: str
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Where plays stop, and where they are trapped."""
    stuck = [_trouble(item, root, story) for item in troubles if item.kind != "trap"]
    return stuck, [_trouble(item, root, story) for item in troubles if item.kind == "trap"]


def _trouble(item: Trouble, root: str, story: str) -> dict[str, Any]:
    found: dict[str, Any] = {"at": _at(item.at, root), "kind": item.kind, "path": list(item.path)}
    found |= {"entry": list(item.entry)} if item.entry else {}
    return found | ({"replay": replay(item.replay, story)} if item.replay else {})


def _first(found: Explored) -> str:
    how = "complete:" if found.complete else "incomplete,"
    return f"{how} {found.states:,} states, {found.edges:,} ways between them, {found.seconds:.1f} s"


def _caveats(found: Explored) -> Iterator[str]:
    if found.flow:
        yield "Lines, and conditions in texts, were not looked at (--flow)."
    if found.entries > 1:
        yield f"Plays begin in {found.entries:,} states."
    if found.sampled:
        yield f"Not all entries were tried: {found.sampled}."
    if not found.complete:
        yield "Not everything was looked at: what was not met so far may still be met."
        if found.cut_off:
            yield "To narrow it: --flow leaves texts out, --assume fixes values, --from and --to take a part."
    elif found.rest > 1e-6:
        yield f"{_percent(found.rest).strip()} of all plays go on without an end, as far as followed."


def _outcomes(found: Explored) -> list[str]:
    named = {**found.endings, **{f"-> {scene}": outcome for scene, outcome in found.exits.items()}}
    wide = max((len(name) for name in named), default=0)
    alone = sum(bool(outcome.reachable) for outcome in named.values()) + len(found.troubles) == 1
    return [_outcome_line(name.ljust(wide), one, found, alone) for name, one in named.items()] + [""]


def _outcome_line(name: str, outcome: Outcome, found: Explored, alone: bool) -> str:
    if not outcome.reachable:
        return f"  {name}  {'not reached so far' if outcome.reachable is None else 'never'}"
    share = outcome.probability
    if share is None:
        told = _FEWEST if found.rest < _FEW else ""
    else:
        told = _MOST if not alone and share > 1 - _FEW else _percent(share)
    return f"  {name}  {told:>7}  {_way(outcome.shortest)}"


_FEW, _FEWEST, _MOST = 1e-4, "<0.01%", ">99.99%"
_SURE = 1e-9
"""Likelihoods are right to about this much: more than 1 minus it is all plays."""


def _percent(share: float) -> str:
    """Never 100 % where some plays, however few, come elsewhere."""
    if 0 < share < _FEW:
        return _FEWEST
    return _MOST if 1 - _FEW < share < 1 - _SURE else f"{share:.2%}"


def _way(path: Path) -> str:
    """Steps, with those that repeat counted."""
    told: list[tuple[str, int]] = []
    for step in path:
        if told and told[-1][0] == step:
            told[-1] = (step, told[-1][1] + 1)
        else:
            told.append((step, 1))
    return ", ".join(step if times == 1 else f"{step} ×{times}" for step, times in told) or "at once"


def _troubles(found: Explored, root: str, story: str) -> Iterator[str]:
    for item in found.troubles:
        yield f"{_at(item.at, root)}: {_STUCK[item.kind]} ({item.kind})"
        if item.entry:
            yield f"    entered with {', '.join(item.entry)}"
        yield f"    {_way(item.path)}"
        if item.replay:
            yield f"    {replay(item.replay, story)}"
    if found.troubles:
        yield ""


def _never(found: Explored, root: str) -> Iterator[str]:
    if not found.complete:
        counts = Counter(item.kind for item in found.never)
        told = ", ".join(f"{kind}s {number:,}" for kind, number in counts.items())
        yield f"Not met so far: {told} (--json lists all)" if told else "Nothing is left that was not met."
        yield ""
        return
    for kind, title in _KINDS.items():
        items = [item for item in found.never if item.kind == kind]
        if items:
            yield f"{title}: {len(items)}"
            yield from (f"  {_at(item.at, root)}: {item.what}" for item in items[:_LISTED])
            if len(items) > _LISTED:
                yield f"  … and {len(items) - _LISTED} more (--json lists all)"
            yield ""


def _notes(title: str, notes: tuple[Note, ...], root: str) -> Iterator[str]:
    if notes:
        yield f"{title}: {len(notes)}"
        for note in notes[:_LISTED]:
            at = f"{_at(note.at, root)}: " if note.at else ""
            yield f"  {at}{note.what}: {_way(note.path)}"
        yield ""


def _at(where: str, root: str) -> str:
    """A place from the story folder; an ending or a scene has no file."""
    return root + where if ".yaml" in where else where
