"""The deterministic engine. Level 1: knows no YAML, no file and no clock.

program      the tables of a story
operations   the closed set of operations
events       what a step tells
step         State, Turn, begin, step
code         blocks to functions
expressions  expressions and texts to Python source
dice         seeded chance that can be undone
"""
