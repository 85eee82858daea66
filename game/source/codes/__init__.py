"""Every kind of finding, by its name: one table for each room of the engine."""

from types import MappingProxyType

from game.source.codes import files, flow, names, people, text, unused, words, yaml_traps
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_TABLES = (
    yaml_traps.CODES,
    files.CODES,
    words.CODES,
    names.CODES,
    text.CODES,
    flow.CODES,
    unused.CODES,
    people.CODES,
)

CODES = MappingProxyType({code.name: code for table in _TABLES for code in table})


def diagnose(code: str, span: Span, message: str, hint: str = "") -> Diagnostic:
    """A diagnostic with the severity of its code. Raises KeyError for a code that no table has."""
    return Diagnostic(code, CODES[code].severity, span, message, hint)
