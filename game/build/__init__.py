"""A story folder to `Build(story, program, diagnostics, held_back, sources)`. Level 4.

folder  the files of a story folder; where the shipped story lies
load    documents to scenes, cast, record
build   names and types, then the program, then the rules
emit    words to blocks
flow    where plays can go: the blocks as a graph
linked  the story as the rules look at it
rules/  rules about the story as a whole, one file each
register  the real people on record, and where a text names one
assets  picture and sound files, looked at without decoding them
"""
