"""What is drawn, as data.

boxes   rectangles
draws   the commands: fill, paper, picture, words …
parts   draws with the rectangles in them by name, and what the mouse can meet
"""
