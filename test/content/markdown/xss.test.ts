import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { RawFragment } from "../../../scripts/content/markdown/parsed-body.ts";
import { classifyUrl } from "../../../scripts/model/link.ts";
import { htmlInputs } from "../../fixtures/html-inputs.ts";
import { vectors } from "../../fixtures/xss-vectors.ts";
import { parse, printFragment } from "./print-body.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const elementsThatRunOrLoad = new Set(
  "script style iframe frame frameset object embed applet base link meta form input button select textarea svg math template noscript img".split(
    " ",
  ),
);

// Browsers read a backslash as a slash.
const leadsOut = /^(?:(?:https?|mailto|tel|sms|geo|webcal|ircs?|xmpp|matrix):|[\\/]{2})/i;

test("lets no vector run, load or escape, in Markdown or in raw HTML", () => {
  for (const vector of vectors) assertHarmless(vector, "safe");
});

test("lets no vector run, load or escape beside and inside forms of listed hosts", () => {
  const open = '<form action="https://forms.example.org/">\n<label>';
  for (const vector of vectors)
    for (const text of [`${open}${vector}</label>\n</form>`, `${open}\n\n${vector}\n\n</form>`])
      assertHarmless(text, "safe", ["https://forms.example.org"]);
});

for (const name of ["dompurify", "sanitize-html", "html5lib-tokenizer", "html5lib-tree"])
  test(`lets nothing run, load or escape of what the tests of ${name} try`, () => {
    for (const input of htmlInputs(name)) assertHarmless(input, "safe");
  });

test("shows every vector as text when raw HTML is off", () => {
  for (const vector of vectors) assertHarmless(vector, "off");
});

test("lets no combination of vectors run, load or escape", () => {
  const piece = fc.oneof(
    fc.constantFrom(...vectors),
    fc.constantFrom(
      "\n",
      "\n\n",
      "> ",
      "- ",
      "    ",
      "**",
      "`",
      "<div>",
      "</div>",
      "<table>",
      "<b>",
      '"',
    ),
    fc.constantFrom(
      "<!--",
      "-->",
      "<p title='",
      "</",
      "<a href=x>",
      "[",
      "](",
      "<td>",
      "<svg>",
      "&lt;",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      assertHarmless(pieces.join(""), "safe");
    }),
    { numRuns: 400, seed: 20170720 },
  );
});

test("refuses a scheme however it is disguised", () => {
  const disguises = [
    "javascript:x",
    " javascript:x",
    "java\nscript:x",
    "JAVASCRIPT:x",
    "javascript%3Ax",
    "java%0ascript:x",
    "%6aavascript:x",
    "%256aavascript:x",
    "javascript&colon;x",
    "&#106;avascript:x",
    "\u200bjavascript:x",
    "vbscript:x",
    "data:text/html,x",
    "file:///x",
    "blob:x",
    "unknown:x",
  ];
  for (const url of disguises) assert.equal(classifyUrl(url), "refused", url);
});

test("allows what people link to", () => {
  const urls = [
    "https://a.b/?u=javascript:x",
    "mailto:a@b.c",
    "tel:+61",
    "a.md",
    "/a",
    "#a",
    "?a",
    "10:30.html",
  ];
  for (const url of [...urls, "geo:1,2", "webcal://a.b/c.ics", ""])
    assert.notEqual(classifyUrl(url), "refused", url);
});

function assertHarmless(
  markdown: string,
  html: "safe" | "off",
  embeds: readonly string[] = [],
): void {
  const { body } = parse(markdown, { html, embeds });
  for (const fragment of [body.body, ...body.updates.map((update) => update.body)]) {
    // A picture's words become HTML only later, when it is known whether there is such a picture.
    const known = fragment.map((part) => (isImage(part) ? "{image}" : part));
    const text = printFragment(known);
    // Between the page's own elements, as a browser would parse it there.
    const page = parseFragment(`<section><div>${text}</div></section><p class="after"></p>`);
    assert.equal(page.childNodes.length, 2, `${markdown}\nescapes: ${text}`);
    for (const element of elementsOf(page.childNodes)) assertInert(element, markdown, embeds);
  }
}

const isImage = (part: RawFragment[number]) => typeof part !== "string" && part.kind === "image";

/** The box of a task list, which nobody can tick or send. */
const isTaskBox = ({ tagName, attrs }: Element) =>
  tagName === "input" &&
  attrs.some(({ name, value }) => name === "type" && value === "checkbox") &&
  attrs.some(({ name }) => name === "disabled") &&
  attrs.every(({ name }) => /^(?:type|disabled|checked|aria-label)$/.test(name));

/** A form of a listed host, or what may stand in it. */
function isFormPart({ tagName, attrs }: Element, embeds: readonly string[]): boolean {
  if (embeds.length === 0) return false;
  const given = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  if (tagName === "form") return embeds.includes(new URL(given("action") ?? "x:").origin);
  if (tagName === "input") return !/^(?:password|file|image)$/i.test(given("type") ?? "");
  return tagName === "button" || tagName === "textarea";
}

function assertInert(element: Element, markdown: string, embeds: readonly string[]): void {
  const { tagName, attrs } = element;
  const isHarmless =
    !elementsThatRunOrLoad.has(tagName) || isTaskBox(element) || isFormPart(element, embeds);
  assert.ok(isHarmless, `<${tagName}> from ${markdown}`);
  for (const { name, value } of attrs) {
    if (name === "action") continue;
    assert.doesNotMatch(name, /^(?:on|style$|srcdoc$|xlink|form)/, `${name} from ${markdown}`);
    if (!/^(?:href|src|cite|poster)$/.test(name)) continue;
    // References are printed in braces.
    assert.ok(value.startsWith("{") || leadsOut.test(value), `${value} from ${markdown}`);
    if (name !== "href" && name !== "cite") assert.match(value, /^\{/, `${value} from ${markdown}`);
  }
}

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) =>
    "tagName" in node
      ? [node, ...elementsOf("content" in node ? node.content.childNodes : node.childNodes)]
      : [],
  );
