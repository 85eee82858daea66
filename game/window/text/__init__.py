"""Text for the window: shaped by HarfBuzz, drawn by FreeType, handed over as pygame surfaces.

runs          Run and Style: what a caller says
faces         the folder of faces, opened when first needed; the chain of faces behind a style
harfbuzz      the only module that knows uharfbuzz: text to glyphs, and a face's own measures
freetypes     the only module that knows freetype-py: a glyph to its coverage
shaping       a text along a chain of faces; which characters no face has
breaks        where a line may end: after spaces, hyphens and dashes
breaks_other  the same for writing without spaces, by uniseg; cli.py imports it where a story needs it
measuring     runs to one row of glyphs with the pen's place at every character
lines         lay_out: runs to a Block of a width
block         Block, Line, Piece, Glyph, Box: what lay_out returns; caret places and rectangles
raster        Raster: a Block to pixels, with the cache of glyphs
"""
