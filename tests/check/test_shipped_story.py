"""The story that ships."""

from game.build.build import build
from game.build.folder import shipped
from game.writing.report import check_text, root_of


def test_the_story_that_ships_has_no_errors() -> None:
    built = build(shipped())
    assert not built.errors and not built.held_back, check_text(built, "text", False, root_of(shipped()))[0]
