import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import type { OutputFile } from "../../scripts/channels/output.ts";

/* Reads what channels wrote, with parsers that do not forgive. */

/** The body of the file with this path, which must be there and be text. */
export function bodyOf(files: readonly OutputFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  assert.ok(file !== undefined, `${path} is not among ${files.map((one) => one.path).join(", ")}`);
  assert.ok(typeof file.body === "string");
  return file.body;
}

/** Fails unless the text is well-formed XML 1.0 with its namespaces declared. */
export function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(xml).close();
}

/** The text of every element of that name, and of every attribute written "element@attribute". */
export function xmlValues(xml: string, wanted: string): string[] {
  const [element, attribute] = wanted.split("@");
  const parser = new SaxesParser();
  const values: string[] = [];
  let text = "";
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (name === element && attribute !== undefined) values.push(attributes[attribute] ?? "");
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    if (name === element && attribute === undefined) values.push(text);
  });
  parser.write(xml).close();
  return values;
}

/**
 * The name of the ORGANIZER as RFC 6868 spells it. Read here, since ical.js takes a backslash in a parameter for an
 * escape, which RFC 5545 does not have there.
 */
export function organizerName(ics: string): string {
  const [, value = ""] =
    /^ORGANIZER;CN=("[^"]*"|[^";:,]*):/m.exec(ics.replaceAll("\r\n ", "")) ?? [];
  const marks: Readonly<Record<string, string>> = { "^^": "^", "^n": "\n", "^'": '"' };
  return value.replace(/^"|"$/g, "").replace(/\^[\^n']/g, (mark) => marks[mark] ?? mark);
}

const hostilePieces = [
  "]]>",
  "]]>]]>",
  "<![CDATA[",
  "<b>",
  "&amp;",
  "&amp;lt;",
  "&",
  "<",
  ">",
  '"',
  "'",
  "\r\n",
  "\0",
  "\u0008",
  "\u000c",
  "\u001b[31m",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\u2028",
  "😀",
  "<!--",
  "--",
  "<?xml",
  "$&",
  "$`",
  "\t",
];

/** Text as strangers may write it: a letter, then any characters, and those that mean something to one format. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: "binary", maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => `A${pieces.join("")}`);
