"""What the strips of the board say: the offers of a choice as words, costs and colours."""

from typing import NamedTuple

from game.run.events import Odds, Offer
from game.run.program import Option
from game.session.gauges import Cost
from game.session.page import place
from game.session.play import Play
from game.window.intents import Choose, Intent
from game.window.views.headings import Hour, hour, short

MINUS = "−"


class Tag(NamedTuple):
    """A cost or chance at the right of a strip: an icon, words, and the palette's name for their colour."""

    icon: str
    text: str
    colour: str


class Slip(NamedTuple):
    """One strip. `locked` says why it is; `under` stands below the label; picking it means `intent`."""

    label: str
    under: str
    hour: Hour
    locked: str
    tags: tuple[Tag, ...]
    intent: Intent


ICONS = {"LIGHT": ("sun", "light"), "HEAT": ("flame", "loss"), "CASH": ("note", "gain")}
"""Meters that have an icon of their own, by label; for the others an arrow says up or down."""


def slips(play: Play) -> tuple[Slip, ...]:
    """The strips of the choice at which a play stands."""
    ask = play.ask
    if ask is None:
        return ()
    here = place(play).heading
    return tuple(_slip(play, offer, ask.options[offer.option], here) for offer in play.offers)


def _slip(play: Play, offer: Offer, option: Option, here: str) -> Slip:
    heading = (play.program.scenes[option.to].heading if option.to >= 0 else "") or here
    tags = tuple(_tag(cost) for cost in play.costs(offer.option))
    under = short(heading)
    if offer.odds is not None:
        tags = (Tag("die", offer.odds.told, "ink"), *tags)
        under = "  ·  ".join([under, *_named(offer.odds)])
    return Slip(offer.label, under, hour(heading), offer.locked, tags, Choose(offer.option))


def _named(odds: Odds) -> list[str]:
    return [f"{name} {signed(amount)}" for name, amount in odds.modifiers]


def signed(amount: int) -> str:
    """A number with its sign, in the typographer's minus."""
    return f"{MINUS}{-amount}" if amount < 0 else f"+{amount}"


def _tag(cost: Cost) -> Tag:
    """A change of a meter, with the meter's unit or its label."""
    meter, amount = cost
    label = meter.label.value
    icon, colour = ICONS.get(label.upper(), ("", ""))
    what = meter.unit.value if meter.unit is not None else label
    if icon:
        return Tag(icon, f"{signed(amount)} {what}", colour)
    gains = amount > 0
    return Tag("up" if gains else "down", f"{signed(amount)} {what}", "gain" if gains else "loss")
