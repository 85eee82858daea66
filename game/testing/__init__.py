"""For testers: stories played by machines. Level 6: no window.

conditions   every test of a program, with its place
playtest     many random plays, counted
script       playthroughs that a tester has written down
"""
