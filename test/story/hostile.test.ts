import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import { stringify } from "yaml";
import { eventPage } from "../../layouts/event.11ty.tsx";
import { eventFiles } from "../../scripts/channels/index.ts";
import { pageScripts } from "../../scripts/channels/page-scripts.ts";
import { escapeHtml } from "../../scripts/model/fragment.ts";
import { planSite } from "../../scripts/output/plan.ts";
import {
  assertWellFormed,
  bodyOf,
  hostileText,
  organizerName,
  xmlValues,
} from "../channels/reading.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { type Element, elementsOf, textsOf } from "../layouts/read-html.ts";
import { workFolder } from "./built.ts";
import { type Thing, thingsOf } from "./read-head.ts";

/*
 * Hostile text in every field of real files, read by the real loader and written by every channel. Each gives back
 * exactly that text, but for what its format cannot hold: see the functions at the end.
 */

const wild = fc
  .oneof(
    { weight: 4, arbitrary: hostileText },
    fc.constantFrom(
      "A\r\nATTENDEE:mailto:eve@evil.example",
      "A;B,C:D\\,\\n",
      "A\u202eb\u200f\u2066c",
      "A 👩‍👩‍👧 é e\u0301",
      `A${"long ".repeat(190)}`,
    ),
  )
  // Text is trimmed at its ends; in the middle nothing is.
  .map((text) => `${text}Z`);

const fields = fc.record({
  title: wild,
  summary: wild,
  // A tag is also the name of a folder, which no file system has room for at any length.
  tag: wild.filter(({ length }) => length < 100),
  author: wild,
  name: wild,
  venue: wild,
  address: wild,
  access: wild,
  organizer: wild,
  speaker: wild,
  update: wild,
});
type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never;

const frontMatter = (values: object, body: string) =>
  `---\n${stringify(values, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 })}---\n\n${body}\n`;

const contentOf = (text: Fields) => ({
  "site.yaml": frontMatter({ title: text.title, timezone: "Australia/Melbourne" }, "").slice(4, -6),
  "sprints/index.md": frontMatter(
    {
      title: text.title,
      date: "2017-07-07",
      summary: text.summary,
      tags: [text.tag],
      author: { name: text.author },
    },
    "Come.",
  ),
  "sprints/updates/2017-07-12.md": frontMatter({ title: text.update }, "News."),
  "sprints/meetup.md": frontMatter(
    {
      name: text.name,
      start: "2017-08-07 18:30",
      venue: { name: text.venue, address: text.address, access: text.access },
      organizer: { name: text.organizer, email: "a@b.example" },
      speakers: [{ name: text.speaker }],
    },
    "Bring a laptop.",
  ),
});

const folder = workFolder();

async function publish(text: Fields) {
  rmSync(join(folder, "content"), { recursive: true, force: true });
  writeContent(join(folder, "content"), contentOf(text));
  const options = buildOptions(folder, { url: "https://handbill.example/" });
  const errors: string[] = [];
  const plan = await planSite(options, ({ severity, reason }) => {
    if (severity === "error") errors.push(reason);
  });
  assert.deepEqual(errors, []);
  assert.ok(plan !== undefined);
  const { publication, events, files } = plan.outputs;
  const own = events.flatMap(({ event, made: { texts, records }, known }) =>
    event === undefined ? [] : eventFiles(publication, event(), { ...texts(), records }, known),
  );
  const event = events[0]?.event?.();
  assert.ok(event);
  const html = eventPage({ kind: "event", event, path: "", output: "" }, publication);
  return { files: [...files, ...own], html };
}

const entryName = ({ title, name }: Fields) =>
  name.toLowerCase().includes(title.toLowerCase()) ? name : `${title}: ${name}`;

test("every channel gives back exactly what strangers wrote into the files", async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (written) => {
      const { files, html } = await publish(written);
      const text = wellFormed(written);
      checkPage(html, text);
      checkThings(html, text);
      checkFeeds(bodyOf(files, "feed.xml"), JSON.parse(bodyOf(files, "feed.json")), text);
      for (const path of ["sprints/meetup.ics", "calendar.ics"]) {
        checkCalendar(bodyOf(files, path), text);
      }
    }),
    { numRuns: 40 },
  );
});

function checkPage(html: string, text: Fields): void {
  const shown = (name: string) => textsOf(html, name);
  assert.ok(shown("p-name").includes(inHtml(text.title)));
  assert.ok(shown("p-name").includes(inHtml(text.name)));
  assert.ok(shown("p-name").includes(inHtml(text.venue)));
  assert.ok(shown("p-name").includes(inHtml(text.update)));
  assert.deepEqual(shown("p-label"), [inHtml(text.address)]);
  assert.deepEqual(shown("p-category"), [inHtml(text.tag)]);
  assert.deepEqual(shown("p-organizer"), [inHtml(text.organizer)]);
  assert.deepEqual(strangeScripts(html), []);
}

const ownScripts = new Set<string>(Object.values(pageScripts));

/** What would run and is none of the program's own scripts, letter by letter: JSON-LD is data. */
const strangeScripts = (html: string): string[] =>
  elementsOf(html)
    .filter(({ tagName, attrs }) => tagName === "script" && !isData(attrs))
    .map((script) => (script.attrs.length === 0 ? rawTextOf(script) : JSON.stringify(script.attrs)))
    .filter((script) => !ownScripts.has(script));

const isData = (attrs: Element["attrs"]) =>
  attrs.some(({ name, value }) => name === "type" && value === "application/ld+json");

const rawTextOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");

function checkThings(html: string, text: Fields): void {
  const [event, ...others] = thingsOf(html, "Event");
  const [blog] = thingsOf(html, "LiveBlogPosting");
  assert.equal(others.length, 0);
  assert.ok(event !== undefined && blog !== undefined);
  const place = event.location as Thing;
  assert.deepEqual(
    [event.name, place.name, (place.address as Thing).streetAddress, event.description],
    [text.name, text.venue, text.address, text.summary],
  );
  assert.deepEqual([blog.headline, blog.keywords], [text.title, [text.tag]]);
  const [update] = blog.liveBlogUpdate as readonly Thing[];
  assert.equal(update?.headline, text.update);
  const organizer = event.organizer as Thing;
  assert.equal(organizer.name, text.organizer);
}

function checkFeeds(atom: string, json: Record<string, unknown>, text: Fields): void {
  assertWellFormed(atom);
  const html = (one: string) => escapeHtml(inXml(one));
  const titles = xmlValues(atom, "title").map(inXml);
  assert.deepEqual(titles, [inXml(text.title), html(text.update), html(text.title)]);
  assert.deepEqual(xmlValues(atom, "summary").map(inXml), [html(text.summary)]);
  const items = json.items as Thing[];
  assert.deepEqual(
    [json.title, ...items.flatMap(({ title, tags }) => [title, ...(tags as string[])])],
    [text.title, text.update, text.tag, text.title, text.tag].map(inJson),
  );
}

function checkCalendar(ics: string, text: Fields): void {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const [entry, ...others] = calendar.getAllSubcomponents("vevent");
  assert.ok(entry !== undefined && others.length === 0);
  assert.equal(entry.getAllProperties("attendee").length, 0);
  assert.equal(entry.getFirstPropertyValue("summary"), inCalendar(entryName(text)));
  const place = `${inCalendar(text.venue)}, ${inCalendar(text.address)}`;
  assert.equal(entry.getFirstPropertyValue("location"), place);
  const notes = String(entry.getFirstPropertyValue("description"));
  assert.ok(notes.includes(`Access: ${inCalendar(text.access)}`));
  assert.ok(notes.includes(`Speakers: ${inCalendar(text.speaker)}`));
  assert.equal(organizerName(ics), inCalendar(text.organizer));
}

/** Half a character, which YAML can spell and no file can hold, is replaced when it is read. */
const wellFormed = (fields: Fields): Fields =>
  JSON.parse(JSON.stringify(fields, (_, value) => replaceHalves(value)));
const replaceHalves = (value: unknown) =>
  typeof value === "string" ? value.replace(/\p{Cs}/gu, "\ufffd") : value;

/** HTML has no NUL, and readers see white space as one space. */
const inHtml = (text: string) => text.replaceAll("\0", "").replace(/\s+/g, " ").trim();

/** XML 1.0 cannot hold some characters in any spelling. */
const inJson = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");

/** It reads every line break as a line feed. */
const inXml = (text: string) => inJson(text).replace(/\r\n?/g, "\n");

/** RFC 5545 has no control characters, and one kind of line break. */
const inCalendar = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
