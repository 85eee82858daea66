"""What changed between two stories, for `no-permit diff`.

revisions   a story folder, or a git revision of one, built
parts       what is written: ids and lines, so that they can be compared
plays       what can be reached, and how long plays are
difference  all that differs between two stories
report      that as text and as JSON
"""
