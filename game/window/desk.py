"""What the views are given to show: the story, the play, the list of saves. Plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.build.build import Build
from game.model.story import Story
from game.session.play import Play
from game.session.saves import Slot
from game.window.focus import WHOLE, Focus


@dataclass(frozen=True)
class Desk:
    """`play` is None on the title screen. `slots` are the saves as last listed, the newest first; `focus`
    is what matters in a picture, by file, where it is not the whole."""

    build: Build
    story: Story
    play: Play | None = None
    slots: tuple[Slot, ...] = ()
    focus: Mapping[str, Focus] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return self.story.settings.title.value

    @property
    def pictures(self) -> Mapping[str, str]:
        """The files of the pictures, by name."""
        return self.story.assets.get("picture", {})

    def middle(self, picture: str) -> tuple[float, float]:
        """Around which point the file of a picture is cut."""
        return self.focus.get(picture, WHOLE).middle

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
