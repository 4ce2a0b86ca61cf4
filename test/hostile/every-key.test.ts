import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ICAL from "ical.js";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { SaxesParser } from "saxes";
import { pageScripts } from "../../scripts/channels/page-scripts.ts";
import { type JsonSchema, jsonSchemas } from "../../scripts/content/schema/json-schema.ts";
import { meetupKeyNames } from "../../scripts/content/schema/schema.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { keys } from "../../scripts/words/catalogues.ts";
import { en } from "../../scripts/words/en.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { all, hostileUrl, hostileValues } from "./values.ts";

/* What an attacker would write, in every key of every kind of file; its pages are read as a browser reads them. */

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const quoted = JSON.stringify;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="9" height="9"/></svg>';

/** The same in every key that a kind of file has, `others` as they are given. */
const everyKey = (schema: JsonSchema, others: Readonly<Record<string, unknown>>) =>
  Object.entries({ ...others, ...hostileValues(schema, others) })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${quoted(value)}\n`)
    .join("");
const post = (schema: JsonSchema, others: Readonly<Record<string, unknown>>) =>
  `---\n${everyKey(schema, { layout: undefined, ...others })}---\n\n# ${line}\n\n${line}\n`;
const line = all.replace(/\s+/g, " ");

// Without braces, which stand for a number or a name there.
const words = Object.fromEntries(
  keys.map((key) => [key, `${en[key]} ${all.replaceAll(/[{}]/g, "")}`.slice(0, 1000)]),
);
const schemas = jsonSchemas();
const notOfAnEvent = {
  ...Object.fromEntries(meetupKeyNames.map((name) => [name, undefined])),
  deadlines: [{ name: all, date: "2017-07-30", url: hostileUrl("d") }],
};
const addresses = {
  slug: undefined,
  id: undefined,
  permalink: undefined,
  redirect_from: undefined,
};

/** Every kind of file, with every key that takes words or an address. */
const everyKind = {
  "site.yaml": everyKey(schemas.site, {
    url: "https://handbill.example/a'onmouseover=alert(1)/",
    timezone: "UTC",
    embeds: ["forms.example.org"],
    search: true,
    cards: false,
    offline: true,
    words,
    ...{ admin: undefined, home: undefined, roots: undefined, redirect_from: undefined },
  }),
  "theme/own.css": `/* </style><script>alert(1)</script> */ h1::before { content: ${quoted("</style><script>alert(1)</script>")} }\n`,
  "about.md": post(schemas.announcement, { ...notOfAnEvent, ...addresses, date: undefined }),
  "n/index.md": post(schemas.announcement, { ...notOfAnEvent, ...addresses, date: "2017-07-07" }),
  "n/meetup.md": post(schemas.meetup, { start: "2017-08-07 10:00", repeats: undefined }),
  "n/updates/2017-07-10.md": post(schemas.update, { meetup: undefined, session: undefined }),
  "n/sessions/one.md": post(schemas.session, { start: "2017-08-07 10:00", minutes: 30 }),
  "n/sessions/two.md": post(schemas.session, {
    ...{ start: "2017-08-07 11:00", minutes: 30, speakers: ["who"] },
  }),
  "n/speakers/who.md": post(schemas.speaker, {}),
  "n/venue.md": `---\ntitle: ${quoted(all)}\n---\n\n${line}\n`,
  "n/sponsors.yaml": everyKey(schemas.sponsors, {}),
  "n/people.yaml": everyKey(schemas.people, {}),
  "n/photos/radio.md": post(schemas.photo, {}),
  "n/draw.svg": drawing,
  "n/speakers/draw.svg": drawing,
  "r/index.md": announcement(),
  "r/meetup.md": post(schemas.meetup, { start: "2017-08-07", repeats: "every day, 3 times" }),
  "r/dates/2017-08-08.md": post(schemas.date, { meetup: undefined, redirect_from: undefined }),
};

const elementsOf = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => ("tagName" in node ? [node, ...elementsOf(node.childNodes)] : []));

const own: ReadonlySet<string> = new Set(Object.values(pageScripts));

/** Runs nothing that is not ours, loads nothing from elsewhere, and leads only where a link may. */
function assertInert({ tagName, attrs, childNodes }: Element, path: string): void {
  const given = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  const what = `<${tagName} ${attrs.map(({ name, value }) => `${name}=${quoted(value)}`).join(" ")}> in ${path}`;
  assert.ok(!/^(?:iframe|object|embed|base|applet|frame)$/.test(tagName), what);
  for (const { name, value } of attrs) {
    assert.doesNotMatch(name, /^(?:on|srcdoc$|style$)/, what);
    if (name === "src") assert.match(value, /^\/(?!\/)/, what);
    if (/^(?:href|action|formaction|cite|poster)$/.test(name))
      assert.match(value, /^(?:https?:|mailto:|tel:|webcal:|\/|#)/, what);
  }
  if (tagName !== "script" || given("type") === "application/ld+json") return;
  const [text] = childNodes;
  if (given("src") === undefined)
    assert.ok(text !== undefined && "value" in text && own.has(text.value), what);
}

/** What programs read says one thing, in the form that it has. */
function assertWhole(folder: string, path: string): void {
  const text = readFileSync(join(folder, path), "utf8");
  if (/\.(?:json|webmanifest)$/.test(path)) JSON.parse(text);
  if (path.endsWith(".xml")) {
    const parser = new SaxesParser();
    parser.on("error", (error) => assert.fail(`${path}: ${error.message}`));
    parser.write(text).close();
  }
  if (/^_(?:headers|redirects)$/.test(path)) assert.doesNotMatch(text, /X-Evil/i);
  if (!path.endsWith(".ics")) return;
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const event of calendar.getAllSubcomponents("vevent"))
    assert.equal(event.getFirstPropertyValue("x-evil"), null, path);
}

test("nothing that is written into a key runs, loads or ends its place in a page, a feed or a calendar", async (t) => {
  const folder = temporaryFolder(t);
  const options = buildOptions(folder, {});
  writeContent(options.contentDir, everyKind);
  cpSync(
    "test/sites/valid/one-folder/content/radio.png",
    join(options.contentDir, "n/photos/radio.png"),
  );
  const { diagnostics, summary } = await buildSite(options, { onProgress: () => {} });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  assert.ok(
    summary !== undefined,
    errors.map(({ code, reason }) => `${code} ${reason}`).join("\n"),
  );
  const paths = [...listFiles(options.outputDir).keys()];
  for (const path of paths) assertWhole(options.outputDir, path);
  const pages = paths.filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 20, pages.join(" "));
  for (const path of pages) {
    const html = readFileSync(join(options.outputDir, path), "utf8");
    for (const element of elementsOf(parse(html).childNodes)) assertInert(element, path);
  }
});
