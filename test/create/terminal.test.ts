import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { interview, question, required } from "../../scripts/create/interview.ts";
import { meetupQuestions } from "../../scripts/create/meetup.ts";
import { siteQuestions } from "../../scripts/create/site.ts";
import { askOn, confirmOn } from "../../scripts/create/terminal.ts";

/** A terminal on which somebody types the keys, one after the other, as soon as a prompt is shown. */
function typing(...keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let shown = "";
  output.on("data", (chunk) => {
    shown += String(chunk);
  });
  const type = async () => {
    for (const key of keys) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      input.write(key);
    }
  };
  void type();
  return { terminal: { input, output }, shown: () => shown };
}

const enter = "\r";
const controlC = "\x03";

test("asks for what the flags do not say", async () => {
  const { terminal } = typing(
    "Sprint days",
    enter,
    "2017-08-07",
    enter,
    enter,
    enter,
    enter,
    enter,
  );
  const answers = await interview(meetupQuestions("Australia/Melbourne"), {}, askOn(terminal));
  assert.deepEqual(answers, {
    kind: "answered",
    answers: { title: "Sprint days", start: "2017-08-07" },
  });
});

test("refuses a time that the clocks leave out, and asks again", async () => {
  const wrong = "2017-10-01 02:30";
  const erase = "\x7f".repeat(5);
  const { terminal, shown } = typing(wrong, enter, erase, "03:30", enter, controlC);
  const questions = meetupQuestions("Australia/Melbourne").filter(({ key }) => key === "start");
  const answers = await interview(questions, {}, askOn(terminal));
  assert.match(shown(), /does not exist in Australia\/Melbourne/);
  assert.deepEqual(answers, { kind: "answered", answers: { start: "2017-10-01 03:30" } });
});

test("stops at Ctrl-C in the middle of the questions", async () => {
  const { terminal } = typing("Sprint days", enter, controlC);
  const questions = meetupQuestions("Australia/Melbourne");
  assert.deepEqual(await interview(questions, {}, askOn(terminal)), { kind: "cancelled" });
});

test("lets one of several be chosen with the arrow keys", async () => {
  const choices = ["pyconau", "sprints"].map((value) => ({ value, label: value }));
  const { terminal } = typing("\x1b[B", enter);
  const which = question("event", "Which event?", { ...required, choices: () => choices });
  const answers = await interview([which], {}, askOn(terminal));
  assert.deepEqual(answers, { kind: "answered", answers: { event: "sprints" } });
});

const machine = { timezone: "Asia/Tokyo", locale: "de-CH" };
const asked = (...keys: readonly string[]) =>
  siteQuestions(machine).filter(({ key }) => keys.includes(key));

test("finds a time zone by a part of its name, or by a city or an abbreviation of it", async () => {
  for (const [typed, timezone] of [
    ["melb", "Australia/Melbourne"],
    ["munich", "Europe/Berlin"],
    ["AEST", "Australia/Sydney"],
  ] as const) {
    const { terminal } = typing(typed, enter);
    assert.deepEqual(await interview(asked("timezone"), {}, askOn(terminal)), {
      kind: "answered",
      answers: { timezone },
    });
  }
});

test("suggests what the computer is set to, and writes it down only after Enter", async () => {
  const { terminal, shown } = typing(enter, enter, controlC);
  const answers = await interview(asked("lang", "timezone"), {}, askOn(terminal));
  assert.deepEqual(answers, {
    kind: "answered",
    answers: { lang: "de", timezone: "Asia/Tokyo" },
  });
  assert.match(shown(), /Deutsch \(de\)/);
});

test("suggests no time zone that cannot be chosen", async () => {
  const [zone] = siteQuestions({ timezone: "Etc/Unknown", locale: "tlh" }).filter(
    ({ key }) => key === "timezone",
  );
  assert.equal(zone?.suggestion({}), undefined);
});

test("takes the name of the site for its first event's, with Enter", async () => {
  const questions = asked("title", "first-event", "folder");
  const { terminal } = typing("Sprints", enter, enter);
  assert.deepEqual(await interview(questions, {}, askOn(terminal)), {
    kind: "answered",
    answers: { title: "Sprints", "first-event": "Sprints" },
  });
});

test("offers a folder in the title's letters or in ASCII ones", async () => {
  const down = "\x1b[B";
  for (const [keys, folder] of [
    [[enter], "größe-münchen"],
    [[down, enter], "grosse-munchen"],
  ] as const) {
    const { terminal } = typing(...keys);
    const known = { title: "Größe: München" };
    assert.deepEqual(await interview(asked("folder"), known, askOn(terminal)), {
      kind: "answered",
      answers: { ...known, folder },
    });
  }
});

test("takes Enter for a no, and Ctrl-C for neither", async () => {
  assert.equal(await confirmOn(typing(enter).terminal, "Remove the demo?"), "no");
  assert.equal(await confirmOn(typing(controlC).terminal, "Remove the demo?"), "cancelled");
  assert.equal(await confirmOn(typing("y").terminal, "Remove the demo?"), "yes");
});

test("names every missing flag when there is nobody to ask", async () => {
  assert.deepEqual(await interview(meetupQuestions(undefined), {}, undefined), {
    kind: "missing",
    flags: ["title", "timezone", "start"],
  });
});

test("needs no time zone for whole days", async () => {
  const given = { title: "Sprint days", start: "2017-08-07" };
  assert.deepEqual(await interview(meetupQuestions(undefined), given, undefined), {
    kind: "answered",
    answers: given,
  });
});

test("refuses a wrong flag instead of asking again", async () => {
  const given = { title: "Days", start: "2017-08-07 18:30", end: "2017-08-06 18:30" };
  const answers = await interview(meetupQuestions("Australia/Melbourne"), given, undefined);
  assert.deepEqual(answers, {
    kind: "wrong",
    key: "end",
    problem:
      'the end "2017-08-06 18:30" comes before the start "2017-08-07T18:30:00"; correct one of the two',
  });
});
