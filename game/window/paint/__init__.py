"""Draws to pixels.

painter    Painter: a list of draws onto a surface; keeps what does not change
textures   paper, gradients, shadows, stripes, shapes: each a function to a new surface
pictures   picture files, cut and darkened at the edges
kept       Kept: a cache that gives up what was longest not asked for
"""
