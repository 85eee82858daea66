"""No Permit. Where do I change …?

a word of the scene format        words/        one file a word
what a field accepts              model/        field types, reader, Scene, Story
how YAML, expressions, text read  syntax/
what the story does when played   run/          program, state, step, operations, dice
what `check` finds                build/rules/  and the page of each finding in source/codes/
undo, saves, profile, settings    session/
scripted and random playthroughs  testing/
check, explain, schema, new …     writing/
the window                        window/       the only package that knows pygame
the command line                  commands/     one file a command; cli.py lists them
"""
