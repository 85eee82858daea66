"""Many random plays of a story, counted.

tally      what plays came to: plain counts that can be added
counting   the voice that counts: what the functions of a block add to while they run
machine    the functions of a program in that voice, and the choices at which they stop
policy     how an option is picked: any, the least used, towards a variable
personas   the policies of a file of players
one_play   one play from its start to where it stops
batches    many plays to one tally, batch by batch
pool       batches on the processors of this machine
cluster    batches on a dask cluster
summary    a tally as JSON
report     a tally as a text
page       a tally as an HTML page
"""
