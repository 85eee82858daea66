"""All figures of a story: whole, and by act."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from game.build.build import Build
from game.model.story import Story
from game.run.program import Program
from game.writing.stats.acts import NO_REEL, acts
from game.writing.stats.forks import Shows, forks
from game.writing.stats.grade import grade
from game.writing.stats.played import Heard, Played, counted, mean, played, quantile
from game.writing.stats.rests import Rests, rests
from game.writing.stats.walks import walk, walkable
from game.writing.stats.written import Longest, Written, written


@dataclass(frozen=True)
class Section:
    """The figures of an act, or of the whole. Shares go from 0 to 1; what is a mean or share of nothing is
    None.

    options_mean         options written in a choice that stands on no board
    single_option_share  of these choices, those with one option only
    flavour_share        options marked as flavour among all options
    open_mean, single_clicks   the same in plays: options open at a click, and clicks with one open only
    words_a_play, choices_a_play   words said and real choices, in the mean of all plays
    between              words between clicks: mean, p95, max
    later, later_10      the shares of the fork test
    """

    written: Written
    heard: Heard
    plays: int
    shows: Shows

    @property
    def options_mean(self) -> float | None:
        return _share(self.written.options, self.written.offering)

    @property
    def single_option_share(self) -> float | None:
        return _share(self.written.single, self.written.offering)

    @property
    def flavour_share(self) -> float | None:
        return _share(self.written.flavour, self.written.all_options)

    @property
    def conditionals_per_1000(self) -> float | None:
        return _share(1000 * self.written.conditionals, self.written.words)

    @property
    def dialogue_share(self) -> float | None:
        return _share(self.written.spoken, self.written.words)

    @property
    def reading_grade(self) -> float | None:
        return grade(self.written.narrated) if self.written.narrated.words else None

    @property
    def open_mean(self) -> float | None:
        return mean(self.heard.open) if self.heard.open else None

    @property
    def single_clicks(self) -> float | None:
        return _share(self.heard.open[1], self.heard.open.total())

    @property
    def words_a_play(self) -> float | None:
        return _share(self.heard.words, self.plays)

    @property
    def choices_a_play(self) -> float | None:
        return _share(self.heard.real, self.plays)

    @property
    def between(self) -> tuple[float, int, int] | None:
        found = self.heard.passages
        return (mean(found), quantile(found, 0.95), max(found)) if found else None

    @property
    def later(self) -> float | None:
        return _share(self.shows.later, self.shows.forks)

    @property
    def later_10(self) -> float | None:
        return _share(self.shows.late, self.shows.forks)


@dataclass(frozen=True)
class Figures:
    """The figures of a story. `hidden` are the endings that are listed only once they were seen."""

    whole: Section
    acts: Mapping[str, Section]
    rests: Rests
    played: Played
    endings: tuple[str, ...]
    hidden: frozenset[str]
    seed: int

    @property
    def reads_mean(self) -> float | None:
        """Places that read a variable, in the mean."""
        return _share(self.rests.reads, self.rests.variables)

    def ending_share(self, ending: str) -> float:
        """The share of plays that come to an ending; "" are those that come to none."""
        return self.played.endings[ending] / self.played.plays

    @property
    def commonest(self) -> float:
        """The share of the commonest ending."""
        return max(map(self.ending_share, self.endings), default=0.0)

    def rarest(self, hidden: bool) -> float | None:
        """The share of the rarest ending among those hidden or not; None where there is none."""
        found = (one for one in self.endings if (one in self.hidden) == hidden)
        return min(map(self.ending_share, found), default=None)


def figures(build: Build, story: Story, program: Program, plays: int, seed: int) -> Figures:
    """The figures of a story without errors; of `plays` random plays (at least 1) the first has this seed."""
    names = acts(story)
    walking = walkable(program)
    walks = {seed + i: walk(walking, seed + i) for i in range(plays)}
    heard = played(counted(program, story.scenes), names, walks.values())
    shows = forks(walking, names, walks)
    texts = {act: _written(story, act) for act in names}
    sections = {act: Section(texts[act], heard.acts[act], plays, shows[act]) for act in names}
    whole = Section(reduce(add, texts.values(), Written()), heard.whole, plays, shows[""])
    hidden = frozenset(name for name, ending in story.endings.items() if ending.hidden)
    found = rests(build, story, program)
    return Figures(whole, sections, found, heard, tuple(story.endings), hidden, seed)


def _written(story: Story, act: str) -> Written:
    scenes = (s for s in story.scenes if (s.reel.value if s.reel is not None else NO_REEL) == act)
    return reduce(add, map(written, scenes), Written())


def longest(found: Longest, root: str = "") -> dict[str, object]:
    """As JSON; `root` comes before the file."""
    return {"words": found.words, "at": f"{root}{found.at}" if found.at else ""}


def _share(some: float, of: float) -> float | None:
    return some / of if of else None
