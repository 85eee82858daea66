"""How story files are read: YAML to positioned nodes, expressions, text. Level 1.

nodes         Scalar, Mapping, Sequence, Document: what every reader reads
load          a file to its text, a text to its documents
documents     parts a file at its `---` lines
events        the YAML parser; the one place that imports it
compose       its events to nodes
repairs       what YAML accepts and a story may not hold: reported and set right
comments      text cut off by `#`; no blank after a colon
characters    tabs, bidi and control characters
broken        why a document is no YAML: tries guesses until the parser gets further
guesses       … what one line may have wrong
dashes        dashes forgotten in a script or before an option
layout        … how lines may not fit under one another
mending       one line taken apart, and put in quotes
places        from a stretch of a value to its place in the file
expressions   tests and assignments; types and typing_rules check them
text          paragraphs, cues, dialogue; inline reads what stands in braces and brackets
"""
