"""For writers. Level 7. Everything here gives text back; the command line prints it.

report    the findings of a build as text, lines, JSON, GitHub commands
sarif     … and as SARIF
excerpt   a line of a file with its finding underlined
explain   the page of one kind of finding
examples  stories of the manual and of the pages, as folders
schema    JSON schemas for editors
manual    the reference manual, from the words themselves
guide     the tutorial for newcomers, and the story that it makes
new       a scene or a story to start from
"""
