"""A story folder to `Build(story, program, diagnostics, held_back, sources)`. Level 4.

folder  the files of a story folder; where the shipped story lies
load    documents to scenes, cast, record
build   names and types, then the rules, then the program
rules/  rules about the story as a whole, one file each
emit    words to blocks
"""
