"""The state of window and play to draws. Pure: no pygame, no files, no clock.

view        the whole window
frame       where panel and page lie, side by side or stacked
slate       the camera slate along the top; gauges are its cells
panel       the storyboard panel
page        the screenplay page; pages cuts the play into pages, density says how close it is set
paragraphs  what stands on it; sheets has a page's measures, clipping the frame of the record
slips       what strips say; strips draws one, tags its costs; headings tells day from night
scroll      content in a window, and the sign that there is more
paper       the page's paper
title       the title screen
backlog     everything that was on the page
cards       menu and saves
"""
