"""Every state that a story can come to. `explore(program, Region(...), Budget(...))` gives an `Explored`.

region      which part, and with which values plays enter it
entries     the states with which a search begins;  played: those in which random plays enter a scene
reads       which slots matter: what a search looks at
graph       where plays can go, and which slots still matter there
layout      slots as bits of words;  interning: many words as one;  table: the states met
vector      expressions over arrays;  rows: many plays on their way;  turn: `step` for many plays at once
search      level by level;  coverage: what it met;  never: what it did not meet
mass        likelihoods and traps;  paths: the way to a state, played again by the engine
explored    the outcome, plain data;  explore: all of it together;  report: for people, and as JSON
"""
