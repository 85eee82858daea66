"""The window: the only package that knows pygame. Level 8.

A key press becomes an `Intent`; `update` makes of it a new state and effects; the session plays; `view` makes
draws of the result; the painter paints them. Only input/, paint/, screen and loop touch pygame.

app       the entry: `run(build, store, options)`
loop      input, update, view, paint, until the window closes
screen    the window of the system; what is said where there is none
intents   what a player can mean
ui        what the window remembers: layers, focus, scroll
update    an intent to a new state and effects: pure
actions   effects: session and store
desk      what the views are given to show
focus     what matters in a picture
settings  what the player set
style/    theme, measures, text blocks, icons
draw/     rectangles, commands, parts
views/    what the window shows, as draws: pure
paint/    draws to pixels
input/    keyboard, mouse, gamepads
text/     shaping, laying out, drawing letters
"""

import os

# pygame greets on stdout when it is imported, and stdout belongs to the command.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
