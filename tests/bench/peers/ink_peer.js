// node ink_peer.js compile STORY.ink STORY.json      node ink_peer.js play STORY.json PLAYS SEED
// Prints one line of JSON with what was done and the seconds it took, without the start of node.
// inkjs is found through NODE_PATH.

const fs = require("fs");

function now() {
  return Number(process.hrtime.bigint()) / 1e9;
}

function compile(source, target) {
  const { Compiler } = require("inkjs/full");
  const text = fs.readFileSync(source, "utf-8");
  const start = now();
  const story = new Compiler(text).Compile();
  const json = story.ToJson();
  const seconds = now() - start;
  fs.writeFileSync(target, json);
  console.log(JSON.stringify({ seconds }));
}

// A linear congruential generator: seeded, and far cheaper than a step of the story.
function dice(seed) {
  let at = seed >>> 0;
  return (n) => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return Math.floor((at / 4294967296) * n);
  };
}

function playOnce(story, draw) {
  let steps = 0;
  let characters = 0;
  story.ResetState();
  for (;;) {
    while (story.canContinue) characters += story.Continue().length;
    const open = story.currentChoices.length;
    if (open === 0) return { steps, characters };
    story.ChooseChoiceIndex(draw(open));
    steps += 1;
  }
}

function play(source, plays, seed) {
  const { Story } = require("inkjs");
  const text = fs.readFileSync(source, "utf-8");
  const story = new Story(text);
  const draw = dice(seed);
  for (let i = 0; i < 50; i += 1) playOnce(story, draw);
  const start = now();
  let steps = 0;
  let characters = 0;
  for (let i = 0; i < plays; i += 1) {
    const done = playOnce(story, draw);
    steps += done.steps;
    characters += done.characters;
  }
  console.log(JSON.stringify({ plays, steps, characters, seconds: now() - start }));
}

const [work, ...rest] = process.argv.slice(2);
if (work === "compile") compile(rest[0], rest[1]);
else play(rest[0], Number(rest[1]), Number(rest[2]));
