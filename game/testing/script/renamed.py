"""What an option is called now that a test knows by another name."""

from collections.abc import Sequence

from game.model.plain import ID
from game.run.events import Offer
from game.session.play import Play
from game.source.suggest import nearest
from game.testing.script.offered import option_id
from game.testing.script.shown import closest
from game.testing.script.wording import contains, flat
from game.words.choose import slug

Named = tuple[str, str]
"""Id and label."""


def offered(play: Play, offers: Sequence[Offer]) -> tuple[Named, ...]:
    """What these offers are called."""
    return tuple((option_id(play, offer), flat(offer.label).strip("“”")) for offer in offers)


def renamed(wrote: str, options: Sequence[Named]) -> str | None:
    """The option that has kept the id of what a test wrote, or has it in its id, or its id in it; else the
    one most like it: by its id where the test wrote an id, else by its label or a part of that. None where
    none is like it."""
    ids = [name for name, _ in options]
    kept = _by_id(slug(wrote), options)
    if kept is not None:
        return kept[0] if wrote == kept[0] else _one_only(kept[1], options) or kept[0]
    by_id = nearest(wrote, ids) if ID.fullmatch(wrote) else None
    if by_id is not None:
        return by_id
    labels = [label for _, label in options]
    found = _one_only(closest(labels, wrote), options) or nearest(wrote, labels)
    return found if found is None else _one_only(found, options) or ids[labels.index(found)]


def _by_id(wrote: str, options: Sequence[Named]) -> Named | None:
    """The only option of which this is the id, or a part of it, or that has its id as a part of this."""
    within = [option for option in options if f"_{wrote}_" in f"_{option[0]}_"]
    around = [option for option in options if f"_{option[0]}_" in f"_{wrote}_"]
    return next((found[0] for found in (within, around) if len(found) == 1), None)


def _one_only(text: str | None, options: Sequence[Named]) -> str | None:
    """A part of a label, where it is one of a single option."""
    if text is None:
        return None
    return text if len({name for name, label in options if contains(label, text)}) == 1 else None
