"""A play as a playthrough: its picks, and after them a few things that anybody would expect."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.session.page import Entry, backlog, current_scene
from game.session.play import Play, undo
from game.session.values import Value
from game.testing.script.quoting import listed, written
from game.testing.script.wording import flat, folded

_EVERY = 4
"""Picks from one expected text to the next."""
_LENGTHS = range(15, 61)
"""Letters of an expected text."""
_SENTENCE = re.compile(r"[^.!?…“”]+[.!?…]")
"""Without quotation marks, of which a sentence may have one only."""
_WIDTH = 90


class CannotRecord(ValueError):
    """The play cannot be told by its picks; the message is a sentence."""


class Recorded(NamedTuple):
    """A playthrough without its name, as YAML, and what it could be called."""

    name: str
    body: str


class _Moment(NamedTuple):
    """A pick, and what may be expected after it: nothing where the texts are empty."""

    option: str
    scene: str
    text: str
    ending: str


def recorded(play: Play) -> Recorded:
    """The play up to the beat shown. Raises CannotRecord."""
    if play.resumed is not None:
        message = "This play was taken up in an edited story, so that its beginning is not known."
        raise CannotRecord(f"{message} Begin a new one to record it.")
    if not play.picks:
        raise CannotRecord("Nothing has been picked yet, so that there is nothing to write down.")
    lines = [f"seed: {play.seed}", f"from: {play.first_scene}"]
    lines += [f"set: {_values(play.values)}"] if play.values else []
    lines += ["steps:", *_steps(list(_moments(play)))]
    goal = play.ending or _scene(play, play.at)
    return Recorded(f"From {play.first_scene} to {goal}", "".join(f"{line}\n" for line in lines))


def _values(values: Mapping[str, Value]) -> str:
    told = (f"{name}: {_value(value)}" for name, value in values.items())
    return f"{{{', '.join(told)}}}"


def _value(value: Value) -> str:
    if isinstance(value, list):
        return listed(tuple(value))
    return str(value).lower() if isinstance(value, bool) else written(str(value))


def _moments(play: Play) -> Iterator[_Moment]:
    pages: dict[int, list[Entry]] = {}
    for entry in backlog(play):
        pages.setdefault(entry.beat, []).append(entry)
    shown = " ".join(folded(entry.text) for entry in pages.get(0, ()))
    before, since = _scene(play, 0), _EVERY
    for index, pick in enumerate(play.picks, 1):
        scene, page = _scene(play, index), pages.get(index, [])
        since += 1
        text = _distinct(page, shown) if since >= _EVERY else ""
        since = 0 if text else since
        ending = (play.ending or "") if index == play.at else ""
        yield _Moment(pick.option, "" if scene == before or ending else scene, text, ending)
        shown += " " + " ".join(folded(entry.text) for entry in page)
        before = scene


def _scene(play: Play, beat: int) -> str:
    return play.program.scenes[current_scene(undo(play, beat))].id


def _distinct(page: list[Entry], shown: str) -> str:
    """A short sentence of the page that no page before had; speech rather than action. Empty without one."""
    said = sorted((entry for entry in page if entry.kind in ("dialogue", "action")), key=_is_action)
    for entry in said:
        for found in _SENTENCE.findall(flat(entry.text)):
            sentence = str(found).strip()
            if len(sentence) in _LENGTHS and sentence[:1].isalnum() and folded(sentence) not in shown:
                return sentence
    return ""


def _is_action(entry: Entry) -> bool:
    return entry.kind == "action"


def _steps(moments: list[_Moment]) -> Iterator[str]:
    """The lines of the steps; picks after which nothing is expected stand together."""
    waiting: list[str] = []
    for moment in moments:
        expected = tuple(_expected(moment))
        together = not expected and len(listed((*waiting, moment.option))) <= _WIDTH
        if waiting and not together:
            yield _picks(waiting)
            waiting = []
        if expected:
            yield f"- pick: {written(moment.option)}"
            yield f"  expect: {{{', '.join(expected)}}}"
        else:
            waiting.append(moment.option)
    if waiting:
        yield _picks(waiting)


def _picks(options: list[str]) -> str:
    return f"- pick: {written(options[0])}" if len(options) == 1 else f"- picks: {listed(tuple(options))}"


def _expected(moment: _Moment) -> Iterator[str]:
    if moment.scene:
        yield f"scene: {written(moment.scene)}"
    if moment.text:
        yield f"text: {written(moment.text)}"
    if moment.ending:
        yield f"ending: {written(moment.ending)}"
