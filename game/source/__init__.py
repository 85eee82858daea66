"""Texts, places in them, and what is wrong there. Level 0: imports nothing of the game.

source      Source, Span
diagnostic  Severity, Diagnostic, Code
codes/      the table of every kind of finding, each with a bad and a good example
suggest     did you mean …?
"""
