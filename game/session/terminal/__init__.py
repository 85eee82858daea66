"""The play as plain lines: good for a screen reader, a pipe and a connection from afar. No colours, and
nothing is ever drawn over.

run       the loop: a line in, paragraphs out
commands  what a line means
speech    entries and options as sentences
paper     wrapping, and what a terminal's encoding lacks
"""
