"""How things look: data and measures.

theme     colours, families of type, proportions; which ink stands on which ground
look      a theme at a size of window and of text, in real pixels
typeset   text blocks, each laid out once
icons     small shapes as polygons
"""
