"""A play in progress, without a window. Level 5.

values      values of variables as a person writes them, to slots and back
play        start, choose, undo, redo, replay
gauges      what the meters show
page        what stands on the page, around it, and what is only remembered
point       where a play stands, by names that outlive an edit of the story
entering    the state as of entering the current scene; entering a scene at such a point
format      a save as bytes: JSON, its checksum, formats and migrations
files       writing that survives a kill, reading that falls back on the copy
loading     a save to a play, also when the story was edited since
recording   a play written down for testers
saves       the store: slots, autosave, profile, settings
terminal/   the play as plain lines
"""
