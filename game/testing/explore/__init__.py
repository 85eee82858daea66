"""Every state that a story can come to. `explore(program, Region(...), Budget(...))` gives an `Explored`.

region      which part, and with which values plays enter it
beginning   the ways to begin;  entries: states from values;  played: those that random plays bring
reads       which slots matter: what a search looks at
graph       where plays can go, and which slots still matter there
layout      slots as bits of words;  interning: many words as one;  table: the states met
vector      expressions over arrays;  rows: many plays on their way;  waiting: those of a turn, and their room
turn        `step` for many plays at once;  places: where a state can stand;  throws: what dice showed
search      level by level;  coverage: what it met;  never: what it did not meet
web         its edges;  mass: likelihoods and traps
paths       the way to a state, played again by the engine;  following: what must be thrown for it
explored    the outcome, plain data;  telling: what a search found;  explore: all of it together
report      for people, and as JSON
"""
