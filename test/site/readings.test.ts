import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Event } from "../../scripts/model/site.ts";
import { type ContentFiles, loadContent } from "../fixtures/content.ts";

/*
 * One file a language: the name of the event on the first line, then cases of three lines each: what is written, where,
 * and what must be read from it. Where: "title" of the event, "update" (the title of one), "sentence" (the first of one),
 * "heading", "bold" or "box" in the announcement, "top" (bold, at its very start). What: states and a new date; "nothing";
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

for (const file of readdirSync(folder).sort()) {
  const lang = file.replace(/\.txt$/, "");
  const { name, cases } = readCases(file);
  const files = cases.flatMap((each, index) =>
    Object.entries({ ...filesOf(each, name), "meetup.md": meetup }).map(
      ([path, text]) => [`e${index}/${path}`, text] as const,
    ),
  );
  const { site, said } = loadContent(
    { "site.yaml": `timezone: Europe/Berlin\nlang: ${lang}\n`, ...Object.fromEntries(files) },
    { now: Date.parse("2026-12-02T00:00:00Z") },
  );

  describe(`a post in ${lang}`, () => {
    for (const [index, { text, where, expected }] of cases.entries()) {
      it(`says ${expected} by its ${where} "${text}"`, () => {
        const event = site?.events.find(({ slug }) => slug === `e${index}`);
        assert.ok(event, said.filter((line) => line.startsWith(`e${index}/`)).join("\n"));
        const lines = said.filter((line) => line.startsWith(`e${index}/`));
        assert.equal(readingOf(event as unknown as Event, lines), expected);
      });
    }

    it("has as many traps as there must be", () => {
      const traps = cases.filter(({ expected }) => /^(?:nothing|unread)/.test(expected));
      assert.ok(cases.length >= (lang === "en" ? 25 : 12), `${cases.length} cases`);
      assert.ok(traps.length >= Math.floor(cases.length * 0.4), `${traps.length} traps`);
    });
  });
}
