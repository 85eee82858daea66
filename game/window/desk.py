"""What the views are given to show: the story, the play, the list of saves. Plain data."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.build.build import Build
from game.model.story import Story
from game.session.play import Play
from game.session.saves import Slot


@dataclass(frozen=True)
class Desk:
    """`play` is None on the title screen. `slots` are the saves as last listed, the newest first."""

    build: Build
    story: Story
    play: Play | None = None
    slots: tuple[Slot, ...] = ()

    @property
    def title(self) -> str:
        return self.story.settings.title.value

    @property
    def pictures(self) -> Mapping[str, str]:
        """The files of the pictures, by name."""
        return self.story.assets.get("picture", {})

    @property
    def soon(self) -> tuple[str, ...]:
        """The files of pictures that the next pick may bring, the likeliest first."""
        if self.play is None or self.play.ask is None:
            return (self.cover,) if self.cover else ()
        scenes = self.play.program.scenes
        goals = (scenes[option.to].picture for option in self.play.ask.options if option.to >= 0)
        return tuple(dict.fromkeys(self.pictures[name] for name in goals if name in self.pictures))

    @property
    def cover(self) -> str:
        """The file of the first scene's picture, "" where it has none."""
        start = self.story.settings.start.value
        scene = next((scene for scene in self.story.scenes if scene.id == start), None)
        name = scene.picture.value if scene is not None and scene.picture is not None else ""
        return self.pictures.get(name, "")
