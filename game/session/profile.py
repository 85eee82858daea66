"""What a player has read in any play, and which endings were seen."""

from hashlib import blake2b

from msgspec import Struct

from game.session.page import Entry, page
from game.session.play import Play
from game.source import marks

PROFILE_FORMAT = 1


class Profile(Struct, frozen=True):
    """`read` are the keys of the paragraphs read, sorted; `endings` ids in the order first seen."""

    format: int = PROFILE_FORMAT
    read: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


def key(entry: Entry) -> str:
    """Tells paragraphs apart by who says what, so that an edited or new wording counts as unread."""
    text = f"{entry.speaker}\n{marks.plain(entry.text)}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def remember(profile: Profile, play: Play) -> Profile:
    """The profile after what the beat shown has on its page."""
    read = {*profile.read, *(key(entry) for entry in page(play) if entry.kind != "picked")}
    endings = profile.endings if play.ending is None else (*profile.endings, play.ending)
    return Profile(PROFILE_FORMAT, tuple(sorted(read)), tuple(dict.fromkeys(endings)))
