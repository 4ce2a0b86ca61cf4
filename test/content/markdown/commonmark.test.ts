import assert from "node:assert/strict";
import { test } from "node:test";
import { tests as examples } from "commonmark-spec";
import type { RawFragment } from "../../../scripts/content/markdown/parsed-body.ts";
import { escapeHtml } from "../../../scripts/model/fragment.ts";
import { parse } from "./print-body.ts";

/* The examples of CommonMark 0.31, with `html: trusted`. */

/** Where a page wants something else than the specification, by the number of the example. */
const differences: Readonly<Record<number, string>> = {
  598: "a scheme that is not known to be safe is refused",
  599: "a scheme that is not known to be safe is refused",
  602: "a bare address is a link, as in GFM 6.9",
  608: "a bare address is a link, as in GFM 6.9",
  611: "a bare address is a link, as in GFM 6.9",
  612: "a bare address is a link, as in GFM 6.9",
  601: "what looks like a host and a port is a scheme, and not one known to be safe",
};

/** What every page does with its own markup, undone on both sides before comparing. */
const undone: readonly (readonly [reason: string, pattern: RegExp, plain: string])[] = [
  ["headings have an id", /(<h[1-6]) id="[^"]*"/g, "$1"],
  ["headings that begin with no letter have two", /<span id="[^"]*"><\/span>/g, ""],
  ["the page has the one h1, so headings shift", /<(\/?)h[1-6]>/g, "<$1h>"],
  ["code can be scrolled with the keyboard", /<pre tabindex="0">/g, "<pre>"],
  [
    "white space in an empty block says nothing",
    /<blockquote>\n<\/blockquote>/g,
    "<blockquote></blockquote>",
  ],
  ["HTML needs no slash in void elements", / \/>/g, ">"],
  [
    "the title of a picture by itself is its caption",
    /<figure>(<img[^>]*)><figcaption>(.*)<\/figcaption><\/figure>/g,
    '<p>$1 title="$2"></p>',
  ],
];

// The specification shows tabs as arrows.
const written = (text: string) => text.replaceAll("→", "\t");

for (const { number, section, markdown, html } of examples) {
  const reason = differences[number];
  const name = `CommonMark ${number} (${section})`;
  test(reason === undefined ? name : `${name} differs: ${reason}`, () => {
    const { body } = parse(written(markdown), {
      html: "trusted",
      title: "No example has this title",
    });
    const [actual, expected] = [undo(fill(body.body)), undo(written(html))];
    if (reason === undefined) assert.equal(actual, expected);
    else assert.notEqual(actual, expected);
  });
}

const undo = (html: string) =>
  undone.reduce((text, [, pattern, plain]) => text.replace(pattern, plain), html);

const fill = (fragment: RawFragment) =>
  fragment
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "update-id" || part.kind === "words" || part.kind === "embed") return "";
      if (part.kind === "address") return escapeHtml(part.href);
      const title = part.title === undefined ? "" : ` title="${escapeHtml(part.title)}"`;
      return `<img src="${escapeHtml(part.src)}" alt="${escapeHtml(part.alt)}"${title}>`;
    })
    .join("");
