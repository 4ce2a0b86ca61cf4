import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseEvent } from "../../scripts/create/choose-event.ts";
import type { ExistingEvent } from "../../scripts/create/existing.ts";

const event = (folder: string): ExistingEvent => ({
  folder,
  name: folder,
  key: folder,
  title: folder,
  zone: undefined,
  lang: undefined,
  versions: [],
  announcement: `${folder}/index.md`,
  updates: [],
  sessions: [],
  speakers: [],
  schedule: [],
  meetups: [],
  sponsors: undefined,
  photos: [],
  people: undefined,
  dates: [],
});
const [pycon, sprints] = [event("pyconau"), event("sprints")];

test("takes the only event without asking", () => {
  assert.deepEqual(chooseEvent([pycon], undefined, undefined), { event: pycon });
});

test("takes the event in whose folder somebody stands", () => {
  assert.deepEqual(chooseEvent([pycon, sprints], undefined, "sprints/updates"), { event: sprints });
});

test("does not choose among several", () => {
  assert.deepEqual(chooseEvent([pycon, sprints], undefined, undefined), { event: undefined });
});

test("prefers the event that was named", () => {
  assert.deepEqual(chooseEvent([pycon, sprints], "pyconau/", "sprints"), { event: pycon });
});

test("names the nearest event", () => {
  assert.deepEqual(chooseEvent([pycon, sprints], "pyconua", undefined), {
    problem: 'There is no event "pyconua"; did you mean "pyconau"?',
  });
});

test("names all events when none is near", () => {
  assert.deepEqual(chooseEvent([pycon, sprints], "europython", undefined), {
    problem: 'There is no event "europython"; the events are pyconau, sprints.',
  });
});

test("says how an event that is one file can take an update", () => {
  const single = { ...event(""), key: "pycon", announcement: "pycon.md" };
  assert.deepEqual(chooseEvent([single], undefined, undefined), {
    problem:
      "The event pycon.md is a single file: move it to pycon/index.md, so that more can stand beside it.",
  });
});
