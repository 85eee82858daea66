"""The deterministic engine. Level 1: knows no YAML, no file and no clock.

program      the tables of a story
operations   the closed set of operations
events       what a step tells
step         State, Turn, begin, step
code         blocks to functions: what they do
asking       the same for a choice: which options are open
telling      what the functions of a play make known: events
writer       what collects the code of a function; what such a voice must be able to say
expressions  expressions and texts to Python source
dice         seeded chance that can be undone
"""
