"""Colours that every picture shares."""

AMBER, TEAL = "#ffb469", "#6fc4c0"  # the two lights: lamps, and the night
GOLD, PAPER, INK = "#ffc983", "#fbeccb", "#8a5a3a"  # small lit things in a hand
STEEL, CORAL, WAX = "#b07a48", "#d9653f", "#e5452c"
NIGHT, COPPER, CREAM = "#0b2630", "#8a5b40", "#ffdca6"  # what shadows, middles and lights are pulled to
BLACK = "#04090c"
