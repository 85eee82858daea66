"""Acts: a reel is an act, and scenes without a reel are one together."""

from collections.abc import Mapping

from game.model.story import Story
from game.run.program import Program

NO_REEL = "no reel"
"""The act of scenes without a reel. With its blank it is no reel's id."""


def acts(story: Story) -> tuple[str, ...]:
    """The acts that have a scene, in the order of story.yaml; NO_REEL last."""
    held = {scene.reel.value if scene.reel is not None else NO_REEL for scene in story.scenes}
    reels = story.settings.reels.items if story.settings.reels is not None else {}
    return tuple(act for act in (*reels, NO_REEL) if act in held)


def act_of(program: Program) -> Mapping[int, str]:
    """The act of each scene (index)."""
    return {i: scene.reel or NO_REEL for i, scene in enumerate(program.scenes)}
