"""The window for `no-permit play`: apart from it, so that a play in the terminal does not wait for pygame."""

from game.build.build import Build
from game.session.play import Play
from game.session.recording import Recording
from game.session.saves import Store
from game.window.app import Options, run
from game.window.text.breaks import Breaks, at_spaces, needs_other


def play_in_window(
    built: Build,
    store: Store,
    begun: Play | None,
    notice: str,
    seed: int | None,
    fullscreen: bool,
    recording: Recording,
) -> int:
    """Opens the window and plays until it is closed; gives the exit code."""
    return run(built, store, Options(begun, notice, seed, fullscreen, _breaks(built), recording))


def _breaks(built: Build) -> Breaks:
    """Where lines may end: by Unicode's rules only for a story in other writing, since they cost 30 ms to
    import."""
    if not any(needs_other(source.text) for source in built.sources.values()):
        return at_spaces
    from game.window.text.breaks_other import anywhere

    return anywhere
