"""The figures of a story, for `no-permit stats`.

grade     reading grade of a text
written   what is written: words, speech, conditional texts, options
rests     what the story remembers and cites
walks     random plays whose every draw can be repeated after a change elsewhere
played    what random plays come to
forks     whether a choice shows later
figures   all of them together, and as JSON
bar       what the figures ought to be
table     figures beside the bar, for people
"""
