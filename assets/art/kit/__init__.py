"""Drawing kit of the storyboard pictures.

svg       shapes as SVG text, and SVG text as pixels
view      a camera: metres to canvas points
lettering glyph outlines as SVG paths
palette   colours that every picture shares
body      parts of a person, in metres
people    whole persons made of those parts
crew      the crew, who are in most pictures
pixels    arrays of light: blur, shift, noise, mixing
canvas    units and pixels of a picture
rim       silhouettes with light on their edges
stage     people on a floor, with their shadows
light     reflection in a floor, spill, smoke
pencil    red grease-pencil marks
finish    grade, vignette, grain, WebP

A new picture is a script beside lobby_night.py, with a folder for its place if it needs one. Order: paint
the distance; paint the walls in plain colours and multiply them by a soft light map; lay what shines on top;
make the floor from its colours, its light, the shadows and a mirrored upper half; far people, props, haze,
near people; then bloom, grade, vignette, pencil, print, grain, save.
"""
