import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import GithubSlugger from "github-slugger";
import { organizerCommands } from "../scripts/cli/handbill.ts";
import { vocabulariesOf } from "../scripts/vocabulary/languages.ts";
import { unnamed } from "../scripts/vocabulary/line.ts";
import { readUpdateState } from "../scripts/vocabulary/read-state.ts";
import { documents } from "./fixtures/documents.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

for (const file of documents)
  describe(file, () => {
    const text = readFileSync(file, "utf8");

    it("names only commands that there are", () => {
      const named = Array.from(text.matchAll(/npm run ([\w:-]*\w)/g), ([, name = ""]) => name);
      const installed = Array.from(
        text.matchAll(/npx handbill ([a-z-]+)/g),
        ([, name = ""]) => name,
      );
      assert.deepEqual(
        [
          ...named.filter((name) => scripts[name] === undefined),
          ...installed.filter((name) => !organizerCommands.some((command) => command === name)),
        ],
        [],
      );
    });

    it("leads only to files and headings that there are", () => {
      // What stands between backquotes is an example.
      const said = text.replace(/`[^`\n]*`/g, "");
      const wrong = Array.from(said.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)).filter(
        ([, path = "", heading]) => {
          const target = path === "" ? file : join(dirname(file), path);
          if (!existsSync(target)) return true;
          return heading !== undefined && !headingsOf(target).includes(heading);
        },
      );
      assert.deepEqual(
        wrong.map(([link]) => link),
        [],
      );
    });
  });

/** As GitHub names them in addresses. */
function headingsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  const text = readFileSync(file, "utf8");
  return Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) => slugger.slug(heading));
}

describe("the page for organizers", () => {
  const page = readFileSync(".github/ORGANIZERS.md", "utf8");
  const asked = Array.from(page.matchAll(/^\| (.+?) \| \S/gm), ([, cell = ""]) =>
    cell.toLowerCase(),
  );
  for (const words of [
    ...["sold out", "cancel", "reschedule", "online", "second meetup", "picture", "typo"],
    ...["remove", "subscribers", "old addresses", "translate", "draft", "schedule news", "phone"],
    ...["look", "logo", "sponsors", "programme", "call for papers", "tickets", "search"],
    ...["upgrade", "custom domain", "repeat", "poster", "mailing list", "postpone", "waitlist"],
  ])
    it(`answers "${words}" in one line`, () => {
      assert.ok(asked.some((question) => question.includes(words)));
    });
});

describe("the documentation", () => {
  const reference = readFileSync(".github/REFERENCE.md", "utf8");
  const [, table = ""] =
    /\| you write \| everybody is told \|\n\|[^\n]*\n((?:\|[^\n]*\n)+)/.exec(reference) ?? [];
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
  for (const [, phrases = "", told = ""] of rows) {
    for (const phrase of phrases.split(" · ")) {
      it(`tells the truth about "${phrase}"`, () => {
        const reader = { vocabularies: vocabulariesOf("en"), toLine: unnamed };
        const state = told.split(",")[0]?.replace(" ", "-");
        assert.deepEqual(readUpdateState(phrase, reader)?.states, [state]);
      });
    }
  }
});
