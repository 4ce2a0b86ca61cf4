import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "./markdown/print-body.ts";

/* The table says itself how it is read. */
const lines = readFileSync(new URL("update-starts.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => / \| /.test(line) && !line.startsWith("# How") && !line.startsWith('# "'));

const post = (form: string, text: string) => {
  if (form === "#") return `Hello.\n\n## ${text}\n\nMore.\n`;
  return form === "end" ? `Hello.\n\n${text}\n` : `Hello.\n\n${text}\n\n- and so on\n\nBye.\n`;
};

for (const line of lines) {
  const [form = "", text = "", date, title] = line.split(" | ");
  test(`${form} ${text}: ${date === "no" ? "no update" : `${date} | ${title}`}`, () => {
    const { updates } = parse(post(form, text)).body;
    const [update] = updates;
    const words = update?.words[0];
    const actual =
      update === undefined ? ["no"] : [update.dateText ?? "-", titleOf(form, update, words)];
    assert.deepEqual(
      actual,
      [date, title].filter((part) => part !== undefined),
    );
    assert.ok(updates.length < 2);
  });
}

// A notice is called by its first sentence; its words are all that it says.
const titleOf = (
  form: string,
  { title }: { title: string | undefined },
  words: string | undefined,
) => (form === "#" ? title : words) ?? "-";
