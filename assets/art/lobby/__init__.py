"""The lobby of a multiplex at night, in pieces: plan, street, room, lamps, floor, props, strangers."""
