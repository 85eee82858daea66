"""A play saved inside a visit comes back to the right line, whatever was written above it since."""

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.run.events import Said
from game.session.loading import take_up
from game.session.play import Play, choose, start
from game.session.saves import as_save

SETTINGS = "id: t\ntitle: T\nstart: a\nendings: {done: {title: Done}}\n"
CALL = "scene: call\nscript:\n- The phone rings.\n- choose: [Answer]\n- Hello.\n"
OTHER = "scene: other\nscript:\n- Rain.\n"


def built(first: str) -> Build:
    files = {"story.yaml": SETTINGS, "scenes.yaml": "---\n".join((first, CALL, OTHER))}
    found = build_folder(memory_folder(files))
    assert found.program is not None, found.errors
    return found


def page(play: Play) -> list[str]:
    return [event.text for event in play.beat.turn.events if isinstance(event, Said)]


def test_a_visit_added_above_does_not_play_the_saved_one_twice() -> None:
    before = "scene: a\nscript:\n- choose: [Wait]\n- visit: call\n- The van starts.\n- end: done\n"
    after = before.replace("- visit: call", "- visit: other\n- visit: call")
    play = choose(start(built(before), 1), 0)
    loaded = take_up(built(after), as_save(play, 0)).play
    assert page(choose(loaded, 0)) == ["Hello.", "The van starts."]
