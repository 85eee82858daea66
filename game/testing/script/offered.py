"""Which option a tester means: by its id, its label, or a part of its label."""

from collections.abc import Iterable, Mapping

from game.run.events import Offer
from game.session.play import Play, choose
from game.source.suggest import did_you_mean
from game.testing.script.wording import contains, flat, folded


class NoOption(ValueError):
    """No option, or more than one, is meant; the message is a sentence."""


def option_id(play: Play, offer: Offer) -> str:
    """The id of an option that is offered."""
    assert play.ask is not None
    return play.ask.options[offer.option].id


def meant(play: Play, wanted: str) -> tuple[Offer, ...]:
    """The options that show and that a text may mean: the one with this id, else those with this label,
    else those with this part of a label."""
    offers = play.offers
    same = tuple(offer for offer in offers if option_id(play, offer) == wanted)
    same = same or tuple(offer for offer in offers if folded(offer.label) == folded(wanted))
    return same or tuple(offer for offer in offers if contains(offer.label, wanted))


def one(play: Play, wanted: str) -> Offer:
    """The option that a text means, and that can be picked. Raises NoOption."""
    found = meant(play, wanted)
    if len(found) > 1:
        ids = " or ".join(option_id(play, offer) for offer in found)
        raise NoOption(f"“{wanted}” can mean more than one option here: write {ids}.")
    if not found:
        raise NoOption(_missing(play, wanted))
    if found[0].locked:
        raise NoOption(f"The option “{flat(found[0].label)}” is locked: {flat(found[0].locked)}")
    return found[0]


def pick_all(play: Play, wanted: Iterable[str]) -> tuple[Play, str]:
    """The play after these picks, as far as they fit, and why it stopped ("" where all were made)."""
    for name in wanted:
        try:
            play = choose(play, one(play, name).option)
        except NoOption as refused:
            return play, str(refused)
    return play, ""


def _missing(play: Play, wanted: str) -> str:
    if play.ask is None:
        return f"There is no “{wanted}” to pick: {stopped(play)}"
    hidden = any(option.id == wanted for option in play.ask.options)
    said = f"The option “{wanted}” is hidden here." if hidden else f"No option here is “{wanted}”."
    labels = [flat(offer.label).strip("“”") for offer in play.offers]
    names = [*(option_id(play, offer) for offer in play.offers), *labels]
    return " ".join(filter(None, (said, "" if hidden else did_you_mean(wanted, names), offering(play))))


def offering(play: Play) -> str:
    """What shows at a choice, as a sentence."""
    told = [
        f"{option_id(play, offer)} ({'locked: ' if offer.locked else ''}{flat(offer.label)})"
        for offer in play.offers
    ]
    return f"On offer: {', '.join(told)}." if told else "Nothing is on offer."


def stopped(play: Play) -> str:
    """Why there is nothing to choose."""
    if play.ending is not None:
        return f"the play has ended with {play.ending}."
    how = play.stuck.how if play.stuck is not None else "it has stopped"
    return f"the play has stopped ({how})."


def preferred(
    play: Play, prefer: tuple[str, ...], avoid: tuple[str, ...], taken: Mapping[tuple[str, str, str], int]
) -> Offer | None:
    """What to pick on the way to somewhere: the first preferred option that is open, else the one picked
    least often so far, in their order; those to avoid come last. None where nothing is open."""
    offers = tuple(offer for offer in play.offers if not offer.locked)
    for wanted in prefer:
        for offer in meant(play, wanted):
            if not offer.locked:
                return offer
    avoided = {offer.option for wanted in avoid for offer in meant(play, wanted)}
    if play.ask is None or not offers:
        return None
    scene, choose = play.program.scenes[play.ask.scene].id, play.ask.id
    return min(
        offers,
        key=lambda offer: (offer.option in avoided, taken.get((scene, choose, option_id(play, offer)), 0)),
    )
