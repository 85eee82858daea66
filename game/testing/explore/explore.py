"""Every state of a region of a story, and what follows from them."""

from time import perf_counter

from game.run.program import Program
from game.testing.explore.beginning import Begun, from_assumed, from_plays, from_reached
from game.testing.explore.explored import Explored
from game.testing.explore.region import CannotExplore, Region, scene_number
from game.testing.explore.search import Budget
from game.testing.explore.telling import Telling

_WIDEST_SET = 62


def explore(program: Program, region: Region | None = None, budget: Budget | None = None) -> Explored:
    """Searches a region. Raises CannotExplore where the region names what is not there."""
    start = perf_counter()
    region, budget = region or Region(), budget or Budget()
    return told(searched(program, region, budget), region, start)


def told(begun: Begun, region: Region, start: float) -> Explored:
    """What a search found out. `start` is when it began, by perf_counter. The search is used up."""
    return Telling(begun, region).explored(start)


def searched(program: Program, region: Region, budget: Budget) -> Begun:
    """The search alone, with all that it met. Raises CannotExplore."""
    wide = [slot.name for slot in program.slots if slot.kind == "set" and len(slot.members) > _WIDEST_SET]
    if wide:
        raise CannotExplore(f"“{wide[0]}” has more than {_WIDEST_SET} members, too many for a search.")
    scene = program.start if region.scene is None else scene_number(program, region.scene)
    reach = region.entries == "reach" or (region.entries is None and not region.assumed)
    if region.entries == "plays":
        begun = from_plays(program, scene, region, budget)
    elif scene != program.start and reach:
        begun = from_reached(program, scene, region, budget)
    else:
        begun = from_assumed(program, scene, region, budget)
    begun.search.run()
    return begun
