from game.source.diagnostic import Code

CODES: tuple[Code, ...] = ()
