"""Scripted playthroughs: a tester's YAML files, run, reported and rewritten; a play recorded as one.

wording     how texts are compared: blanks, capitals and the kind of quotation marks do not count
fields      what a key of a test file accepts
model       the keys of a test file: Suite, Playthrough, Step, Expect
parameters  `<name>`: one document, and every combination of its parameters
cases       a file to the cases in it, and what is wrong with it
hints       what to say of slips with commas and brackets
strips      chances and costs, as strips say them
offered     which option a tester means
moment      a play after a step
checks      what must hold on a page, and where it does not
running     plays a case
trace       what was picked in each step
files       which files are test files
report      what came of it, for people and as JSON; junit for CI systems
renamed     what an option is called now
update      rewrites what no longer holds; values what it says instead, edits in which places
recording   a play as a playthrough; writing and quoting put it into a file
"""
