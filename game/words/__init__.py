"""The words of the scene format: one file a word, and this list."""

from types import MappingProxyType

from game.model.word import TEXT, Word
from game.words.chance import Chance
from game.words.choose import Choose
from game.words.do import Do
from game.words.draw import Draw
from game.words.end import End
from game.words.go import Go
from game.words.if_ import If
from game.words.note import Note
from game.words.play import Play
from game.words.show import Show
from game.words.text import Say
from game.words.visit import Visit

_ALL: tuple[type[Word], ...] = (Choose, If, Do, Go, Visit, Draw, Chance, Note, Show, Play, End)

WORDS = MappingProxyType({TEXT: Say} | {word.key(): word for word in _ALL})
"""Every word by its key; the word for bare text by the empty key."""
