"""What each word does when it is played: one short story a test."""

from game.run.events import Clamped, Ended, Odds, Offer, Rolled, Stuck
from tests.run.stories import Shown, events, offered, program, said, turns, value


def test_a_conditional_sentence_is_said_or_leaves_no_gap() -> None:
    story = program("""\
scene: first
script:
- "He looks. {heat > 0: He knows. | He does not.} {told: Told.} The end."
- do: heat = 1
- "He looks. {heat > 0: He knows. | He does not.} {told: Told.} The end."
- end: done
""")
    assert said(story) == ["He looks. He does not. The end.", "He looks. He knows. The end."]


def test_conditional_sentences_side_by_side_leave_one_blank_between_them() -> None:
    story = program("""\
scene: first
script:
- "{heat == 0: One.} {told: Two.} {heat == 0: Three.} Four."
- "{told: One.} {heat == 0: Two.} Three. {told: Four.}"
- end: done
""")
    assert said(story) == ["One. Three. Four.", "Two. Three."]


def test_alternatives_come_in_turn_and_the_last_one_stays() -> None:
    story = program("""\
scene: first
script:
- "{One | Two |} steps."
- choose:
  - Again:
      go: first
""")
    assert said(story, "again", "again", "again") == ["One steps.", "Two steps.", "steps.", "steps."]


def test_braces_print_numbers_and_the_words_of_members() -> None:
    story = program("""\
scene: first
script:
- do: [heat = 3, promise = kept]
- The heat is {heat}, one more is {heat + 1}, the promise is {promise}.
- end: done
""")
    assert said(story) == ["The heat is 3, one more is 4, the promise is kept."]


def test_a_value_outside_its_bounds_stops_at_the_bound_and_is_told() -> None:
    story = program("""\
scene: first
script:
- do: [heat += 7, heat -= 9]
- end: done
""")
    names = [slot.name for slot in story.slots]
    heat = names.index("heat")
    assert [e for e in events(story) if isinstance(e, Clamped)] == [Clamped(heat, 7, 5), Clamped(heat, -4, 0)]


def test_a_set_holds_no_more_than_its_most() -> None:
    story = program("""\
scene: first
script:
- do: [bag += scarf, bag += keys, bag += lamp, bag -= scarf, bag += lamp]
- "{len(bag)} {lamp in bag: lamp} {scarf in bag: scarf | no scarf} {keys in bag: keys}"
- end: done
""")
    assert said(story) == ["2 lamp no scarf keys"]
    assert sum(isinstance(event, Clamped) for event in events(story)) == 1


def test_an_option_is_hidden_without_a_reason_and_locked_with_one() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Stay.
  - Ask her in:
      when: heat > 0
      why: Heat is {heat}.
  - Dance:
      when: heat > 0
- do: heat += 1
- go: first
""")
    first, second = turns(story, "stay")
    assert offered(first) == [("Stay.", ""), ("Ask her in", "Heat is 0.")]
    assert offered(second) == [("Stay.", ""), ("Ask her in", ""), ("Dance", "")]


def test_once_hides_an_option_after_its_pick_and_else_plays_when_none_is_left() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Look up:
      once: true
  - Look down:
      once: true
  else:
  - Nothing is left to look at.
  - end: done
- go: first
""")
    found = turns(story, "look_up", "look_down")
    assert offered(found[1]) == [("Look down", "")]
    assert said(story, "look_up", "look_down") == ["Nothing is left to look at."]
    assert found[2].events[-1] == Ended(0)


def test_no_option_and_no_else_is_a_dead_end() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Wait:
      when: told
- do: told = true
- end: done
""")
    assert isinstance(events(story)[-1], Stuck)


def test_a_visit_comes_back_and_go_drops_the_way_back() -> None:
    story = program("""\
scene: first
script:
- visit: call
- Back in the van.
- visit: street
- Never said.
- end: done
---
scene: call
script:
- Nobody answers.
---
scene: street
script:
- go: last
---
scene: last
script:
- The street is empty.
- end: done
""")
    assert said(story) == ["Nobody answers.", "Back in the van.", "The street is empty."]
    assert turns(story)[-1].state.stack == ()


def test_a_chance_hits_below_n_and_tells_its_modifiers() -> None:
    story = program("""\
scene: first
script:
- do: heat = 1
- choose:
  - Roll:
      script:
      - chance: heat + 1 in 6
        with:
        - {tripod on the curb: 1, when: heat > 0}
        - {a coffee: -1, when: told}
        hit: [Moved on.]
        miss: [The bus covers you.]
- end: done
""")
    assert turns(story)[0].events[-1].offers == (  # type: ignore[union-attr]
        Offer(0, "Roll", "", Odds(3, 6, (("tripod on the curb", 1),))),
    )
    for number, text, hit in ((2, "Moved on.", True), (3, "The bus covers you.", False)):
        found = events(story, "roll", draw=Shown([number]))
        assert Rolled(3, 6, ("tripod on the curb",), hit) in found
        assert said(story, "roll", draw=Shown([number])) == [text]


def test_a_chance_with_one_modifier_tells_it_only_while_it_holds() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Roll:
      script:
      - chance: 1 in 6
        with: [{a coffee: -1, when: told}]
- do: told = true
- go: first
""")
    first, second = turns(story, "roll", draw=Shown([0]))
    assert first.events[-1].offers[0].odds == Odds(1, 6, ())  # type: ignore[union-attr]
    assert second.events[-1].offers[0].odds == Odds(0, 6, (("a coffee", -1),))  # type: ignore[union-attr]


def test_a_draw_is_by_weight_and_takes_none_twice() -> None:
    story = program("""\
scene: first
script:
- draw: accidents
  count: 2
  else: [Nothing happens.]
- end: done
---
scene: bus
deck: accidents
weight: 3
script: [A bus stops.]
---
scene: dog
deck: accidents
script: [A dog sits down.]
---
scene: rain
deck: accidents
when: heat > 0
script: [Rain.]
""")
    assert said(story, draw=Shown([2])) == ["A bus stops.", "A dog sits down."]
    assert said(story, draw=Shown([3])) == ["A dog sits down.", "A bus stops."]


def test_a_deck_without_again_gives_each_scene_once() -> None:
    story = program("""\
scene: first
script:
- draw: gifts
  else: [Nothing more.]
- choose:
  - More:
      go: first
---
scene: cup
deck: gifts
script: [A cup.]
""")
    assert said(story, "more", "more") == ["A cup.", "Nothing more.", "Nothing more."]


def test_a_draw_as_options_offers_the_scenes_by_their_labels() -> None:
    story = program("""\
scene: first
script:
- draw: accidents
  as: options
- end: done
---
scene: bus
deck: accidents
label: Wait for the bus
script: [The bus comes.]
---
scene: dog
deck: accidents
label: Call the dog
when: heat == 0
script: [The dog comes.]
""")
    assert offered(turns(story)[0]) == [("Wait for the bus", ""), ("Call the dog", "")]
    assert said(story, "dog") == ["The dog comes."]


def test_visits_are_counted_where_they_are_read_and_no_further() -> None:
    story = program("""\
scene: first
script:
- "{seen(first) == 1: New here. | Again.}"
- choose:
  - More:
      go: first
""")
    found = turns(story, *["more"] * 5)
    assert said(story, *["more"] * 2) == ["New here.", "Again.", "Again."]
    assert [value(story, turn, "seen first") for turn in found] == [1, 2, 2, 2, 2, 2]
    assert found[2].state == found[5].state


def test_a_loop_without_a_choice_is_stopped() -> None:
    story = program("""\
scene: first
script:
- if: heat < 5
  then:
  - go: first
- choose: [Wait]
- do: heat += 1
- end: done
""")
    assert isinstance(events(story)[-1], Stuck)


def test_a_step_changes_nothing_of_the_state_it_starts_from() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Shout:
      do: [heat += 1, told = true]
- go: first
""")
    first = turns(story)[0]
    before = first.state
    assert turns(story, "shout")[1] == turns(story, "shout")[1]
    assert first.state == before


def test_once_does_not_take_the_reason_from_a_locked_option() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Ask:
      when: heat > 0
      why: Not yet.
      once: true
  - Wait:
      do: heat += 1
- go: first
""")
    found = turns(story, "wait", "ask")
    assert [offered(turn) for turn in found] == [
        [("Ask", "Not yet."), ("Wait", "")],
        [("Ask", ""), ("Wait", "")],
        [("Wait", "")],
    ]


def test_a_reason_that_comes_out_empty_still_locks() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Ask:
      when: heat > 0
      why: "{told: The door is shut.}"
  - Wait:
      do: [heat += 1, told = true]
- end: done
""")
    assert offered(turns(story)[0]) == [("Ask", "Not now."), ("Wait", "")]


def test_the_odds_on_a_strip_are_those_that_will_be_rolled() -> None:
    story = program("""\
scene: first
script:
- choose:
  - Roll:
      do: [heat += 3, heat += 4]
      script:
      - chance: heat in 6
- end: done
""")
    (offer,) = turns(story)[0].events[-1].offers  # type: ignore[union-attr]
    (rolled,) = [event for event in events(story, "roll") if isinstance(event, Rolled)]
    assert offer.odds is not None
    assert (offer.odds.n, rolled.n) == (5, 5)


def test_a_draw_leaves_no_trace_in_the_state() -> None:
    scenes = "".join(f"---\nscene: s{i}\ndeck: accidents\nscript: [Number {i}.]\n" for i in range(3))
    story = program(
        "scene: first\nscript:\n- draw: accidents\n  count: 2\n- choose: [Wait]\n- end: done\n" + scenes
    )
    assert turns(story, draw=Shown([0, 0]))[0].state == turns(story, draw=Shown([2, 1]))[0].state


def test_a_scene_without_weight_now_is_not_offered() -> None:
    story = program("""\
scene: first
script:
- draw: accidents
  as: options
  else: [Nothing.]
- do: heat += 1
- choose: [Wait]
- end: done
---
scene: bus
deck: accidents
weight: heat
script: [A bus.]
""")
    assert said(story) == ["Nothing."]
