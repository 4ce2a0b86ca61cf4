import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Event } from "../../scripts/model/site.ts";
import { type ContentFiles, loadContent } from "../fixtures/content.ts";

/*
 * One file a language: the name of the event on the first line, then cases of three lines each: what is written, where,
 * and what must be read from it. Where: "title" of the event, "update" (the title of one), "sentence" (the first of one),
 * "heading", "bold" or "box" in the announcement, "top" (bold, at its very start), "line" (a paragraph in which nothing stands
 * out), "item" (an update in a list), "bracket" (one in a sentence). What: states and a new date; "nothing";
 * or "unread" and the state that the warning names.
 */
const folder = new URL("readings/", import.meta.url);

interface Case {
  readonly text: string;
  readonly where: string;
  readonly expected: string;
}

function readCases(file: string): { name: string; cases: Case[] } {
  const [name = "", ...blocks] = readFileSync(new URL(file, folder), "utf8").trim().split("\n\n");
  const cases = blocks.map((block) => {
    const [text = "", where = "", expected = ""] = block.split("\n");
    return { text, where, expected };
  });
  return { name, cases };
}

/** What would keep visitors away, read or named in a warning. */
const loud = /sold-out|closed|cancelled|postponed|rescheduled|moved-online/;

const meetup =
  "---\nstart: 2027-06-12 19:00\nend: 2027-06-12 21:00\ntimezone: Europe/Berlin\n---\n";

function filesOf({ text, where }: Case, name: string): ContentFiles {
  const title = JSON.stringify(where === "title" ? text : name);
  const post = (body: string) => ({
    "index.md": `---\ntitle: ${title}\ndate: 2026-11-01\n---\n\n${body}\n`,
  });
  const update = (keys: string, body: string) => ({
    ...post("x"),
    "updates/2026-12-01-x.md": `---\n${keys}---\n\n${body}\n`,
  });
  switch (where) {
    case "title":
      return post("x");
    case "update":
      return update(`title: ${JSON.stringify(text)}\n`, "x");
    case "sentence":
      return update("author: Ann\n", text);
    case "heading":
      return post(`x\n\n## ${text}\n\nx`);
    case "bold":
      return post(`x\n\n**${text}**\n\nx`);
    case "box":
      return post(`x\n\n<div class="alert"><p>${text}</p></div>\n\nx`);
    case "top":
      return post(`**${text}**\n\nx`);
    case "line":
      return post(`x\n\n${text}\n\nx`);
    case "item":
      return post(`x\n\n- UPDATE: ${text}\n- UPDATE: x`);
    case "bracket":
      return post(`We meet in May. (UPDATE: ${text})`);
    default:
      throw new Error(`nothing can be written in: ${where}`);
  }
}

function readingOf({ state, meetups }: Event, said: readonly string[]): string {
  const [only] = meetups;
  const start = only?.start.kind === "time" ? only.start.local.slice(0, 10) : undefined;
  const states = [
    state.registration === "open" ? "" : state.registration,
    state.status === "scheduled" ? "" : state.status,
    state.status === "rescheduled" && start !== "2027-06-12" ? start : "",
  ].filter(Boolean);
  const unread = said.flatMap((line) => /unread-state .*`status: ([\w-]+)`/.exec(line)?.[1] ?? []);
  if (states.length > 0) return states.join(" ");
  return unread.length === 0 ? "nothing" : `unread ${unread.join(" ")}`;
}

/** Loads each case as an event of its own; without a language where the site names none. */
function loadCases({ name, cases }: ReturnType<typeof readCases>, lang: string | undefined) {
  const files = cases.flatMap((each, index) =>
    Object.entries({ ...filesOf(each, name), "meetup.md": meetup }).map(
      ([path, text]) => [`e${index}/${path}`, text] as const,
    ),
  );
  const { site, said } = loadContent(
    {
      "site.yaml": `timezone: Europe/Berlin\n${lang === undefined ? "" : `lang: ${lang}\n`}`,
      ...Object.fromEntries(files),
    },
    { now: Date.parse("2026-12-02T00:00:00Z") },
  );
  return cases.map((each, index) => {
    const event = site?.events.find(({ slug }) => slug === `e${index}`);
    const lines = said.filter((line) => line.startsWith(`e${index}/`));
    return { ...each, lines, read: event && readingOf(event as unknown as Event, lines) };
  });
}

for (const file of readdirSync(folder).sort()) {
  const lang = file.replace(/\.txt$/, "");
  const content = readCases(file);
  const cases = loadCases(content, lang);

  describe(`a post in ${lang}`, () => {
    for (const { text, where, expected, read, lines } of cases) {
      it(`says ${expected} by its ${where} "${text}"`, () => {
        assert.ok(read, lines.join("\n"));
        assert.equal(read, expected);
      });
    }

    it("passes no loud state without a word where nobody said the language, and invents none", () => {
      const isWrong = (expected: string, read = "") =>
        expected === "nothing" ? read !== expected : loud.test(expected) && !loud.test(read);
      const wrong = loadCases(content, undefined).flatMap(({ text, where, expected, read }) =>
        isWrong(expected, read) ? [`${where} "${text}": ${read}`] : [],
      );
      assert.deepEqual(wrong, []);
    });

    it("has as many traps as there must be", () => {
      const traps = cases.filter(({ expected }) => /^(?:nothing|unread)/.test(expected));
      assert.ok(cases.length >= (lang === "en" ? 25 : 12), `${cases.length} cases`);
      assert.ok(traps.length >= Math.floor(cases.length * 0.4), `${traps.length} traps`);
    });
  });
}
