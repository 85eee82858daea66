"""For testers: stories played by machines. Level 6: no window.

conditions   every test of a program, with its place
script       scripted playthroughs
playtest     many random plays, counted
explore      every state that can be reached
diff         what changed between two stories
"""
