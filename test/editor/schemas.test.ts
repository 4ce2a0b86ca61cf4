import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkFrontmatterSchema from "remark-lint-frontmatter-schema";
import { parse } from "yaml";
import { dateSchema } from "../../scripts/content/schema/date-schema.ts";
import { peopleSchema, sponsorsSchema } from "../../scripts/content/schema/extras.ts";
import { jsonSchemas } from "../../scripts/content/schema/json-schema.ts";
import { parseFields } from "../../scripts/content/schema/parse.ts";
import { photoSchema } from "../../scripts/content/schema/photo.ts";
import { sessionSchema, speakerSchema } from "../../scripts/content/schema/programme.ts";
import {
  announcementSchema,
  meetupSchema,
  siteSchema,
  updateSchema,
} from "../../scripts/content/schema/schema.ts";
import { parseYaml } from "../../scripts/content/yaml.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { editorFiles } from "../../scripts/editor/files.ts";
import { contentReference } from "../../scripts/editor/reference.ts";
import { eventStatuses, registrationStates } from "../../scripts/model/site.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

type Kind = keyof ReturnType<typeof jsonSchemas>;
const kinds: readonly Kind[] = [
  "site",
  "announcement",
  "update",
  "meetup",
  "date",
  "sponsors",
  "people",
  "session",
  "speaker",
  "photo",
];
const zodSchemas = {
  site: siteSchema,
  announcement: announcementSchema,
  update: updateSchema,
  meetup: meetupSchema,
  sponsors: sponsorsSchema,
  people: peopleSchema,
  date: dateSchema,
  session: sessionSchema,
  speaker: speakerSchema,
  photo: photoSchema,
};

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map(kinds.map((kind) => [kind, ajv.compile(jsonSchemas()[kind])]));

/** Whether an editor, which reads YAML 1.2 with its types, underlines nothing. */
const editorAccepts = (kind: Kind, yaml: string): boolean =>
  validators.get(kind)?.(parse(yaml)) === true;

/** Whether a build accepts it without a word. */
function buildAccepts(kind: Kind, yaml: string): boolean {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => void problems.push(problem);
  const { values, placeOf } = parseYaml(yaml, "post.md", 1, report);
  if (values !== undefined) parseFields(zodSchemas[kind], values, placeOf, report);
  return problems.length === 0;
}

test("keeps what editors read up to date with the schemas", () => {
  for (const { path, text } of editorFiles()) {
    assert.equal(read(path), text, `${path} is stale: run npm run schemas`);
  }
  const page = read(".github/REFERENCE.md");
  assert.ok(page.includes(contentReference()), "REFERENCE.md is stale: run npm run schemas");
});

const accepted: readonly [Kind, string][] = [
  ["site", "title: 2017\nurl: https://example.org/\nimages:\n  widths: [320, 640]\n  quality: 70"],
  ["site", "images:\n  widths: 320, 640\n  formats: avif, webp\nhtml: trusted"],
  ["site", "organizer: Melbourne Meetup\nhome: list\ndescription:"],
  ["announcement", "title: No\ndate: 2017\ndraft: true\ntags: python, 3d"],
  [
    "announcement",
    "date: 24th February 2022\nstatus: Sold out, moved online\nauthor: Ada Lovelace, FRS",
  ],
  [
    "announcement",
    "image:\n  path: a.jpg\n  alt: Boards\nauthor: [Ada, {name: Bob, email: bob@example.org}]",
  ],
  ["announcement", "draft: yes\ntags: [2017, true, python]\nredirect_from: [/old/]"],
  ["update", "date: 2017-07-20 18:00\nstatus: [sold-out]\nmeetup: meetup"],
  ["update", "start: 14 August 2017\nend: 20:30\nstatus: rescheduled"],
  ["meetup", 'start: 2017-08-07\nregistration:\n  capacity: 30\n  price: "5"\n  currency: AUD'],
  ["meetup", "start: 2017-08-07 18:30\nend: 5 pm\nvenue: 42\nregistration: https://example.org/r"],
  [
    "meetup",
    "start: 2017-08-07\nvenue: {name: Hall, lat: -37.8, lon: 144.9}\ntimezone: Etc/GMT+10",
  ],
  ["meetup", "start: 2017-08-07\ntalks: [Forth, {title: Lisp, speakers: [Ada, Ben]}]"],
  [
    "session",
    "title: Forth\nstart: 10:00\nminutes: 45\nspeakers: [ada, {name: Ben}]\nstatus: cancelled",
  ],
  ["session", "start: 2017-08-07 10:00\nend: 10:45\nroom: 2\nkind: workshop\nlang: de"],
  ["photo", 'alt: Two boats\nauthor: [Ada, {name: Ben, url: "https://ben.example/"}]'],
  ["speaker", "name: Ada\npronouns: she/her\npicture: ada.jpg\nlinks: https://ada.example/"],
  ["meetup", "start: 2017-08-07\nexcept: [2017-08-14, 21 August 2017]\nspeakers: Ada\nuid: 17"],
];

for (const [kind, yaml] of accepted) {
  test(`accepts in the editor what a build accepts: ${kind} ${JSON.stringify(yaml)}`, () => {
    assert.equal(buildAccepts(kind, yaml), true);
    assert.equal(editorAccepts(kind, yaml), true, JSON.stringify(validators.get(kind)?.errors));
  });
}

/** The build tells of each as well; of dates and zones, and of a start that is not there, the model does so later. */
const mistakes: readonly [name: string, kind: Kind, yaml: string][] = [
  ["a mistyped key", "announcement", "titel: Sprints"],
  ["a mistyped key in a mapping", "meetup", "start: 2017-08-07\nvenue: {name: Hall, adress: x}"],
  ["a key of another kind of file", "update", "venue: Hall"],
  ["a missing start", "meetup", "name: Sprint days"],
  ["a start without a value", "meetup", "start:"],
  ["a venue without a name", "meetup", "start: 2017-08-07\nvenue: {address: Main St}"],
  ["a key of a meetup in a session", "session", "venue: Hall"],
  ["a length in words", "session", "minutes: an hour"],
  ["a mistyped state", "update", "status: soldout"],
  ["a mistyped state in a list", "update", "status: [sold-out, canceled]"],
  ["a mistyped state behind a comma", "update", "status: sold-out, canceled"],
  ["a capacity in words", "meetup", "start: 2017-08-07\nregistration: {capacity: lots}"],
  ["a capacity of nobody", "meetup", "start: 2017-08-07\nregistration: {capacity: 0}"],
  ["a half capacity", "meetup", "start: 2017-08-07\nregistration: {capacity: 2.5}"],
  ["a price with its currency", "meetup", "start: 2017-08-07\nregistration: {price: $5}"],
  ["a negative price", "meetup", "start: 2017-08-07\nregistration: {price: -1}"],
  ["a latitude beyond the pole", "meetup", "start: 2017-08-07\nvenue: {name: H, lat: 144.9}"],
  ["an address without its scheme", "meetup", "start: 2017-08-07\nonline: example.org"],
  ["a script as an address", "meetup", "start: 2017-08-07\nregistration: javascript:alert(1)"],
  ["a draft that is maybe", "announcement", "draft: maybe"],
  ["a list as a title", "announcement", "title: [a, b]"],
  ["a mapping as a summary", "announcement", "summary: {a: b}"],
  ["an e-mail address without an @", "announcement", "author: {name: Ada, email: ada}"],
  ["an unknown image format", "site", "images: {formats: [gif]}"],
  ["a quality above 100", "site", "images: {quality: 110}"],
  ["an unknown way with HTML", "site", "html: unsafe"],
  ["a site without a scheme", "site", "url: example.org"],
  ["a date without a year", "update", "date: tomorrow"],
  ["a start without a year", "meetup", "start: next Monday"],
  ["an abbreviated time zone", "site", "timezone: AEST"],
  ["a ticket without a name", "meetup", "start: 2017-08-07\ntickets: [{price: 5}]"],
  ["a ticket in no known state", "meetup", "start: 2017-08-07\ntickets: {name: a, status: gone}"],
  ["a call for nothing known", "announcement", "call: {kind: money}"],
  ["a deadline without a date", "announcement", "deadlines: {name: a}"],
  [
    "a sponsor without a name",
    "sponsors",
    "tiers: [{name: a, sponsors: [{url: https://a.example/}]}]",
  ],
  ["a person without a name", "people", "organizers: [{role: a}]"],
  ["a city for a time zone", "meetup", "start: 2017-08-07\ntimezone: Melbourne"],
];

for (const [name, kind, yaml] of mistakes) {
  test(`underlines ${name} in the editor`, () => {
    assert.equal(editorAccepts(kind, yaml), false);
    const isReadLater = /^(?:date|timezone): |\n?(?:timezone|start):(?! 2017)|^name: /m.test(yaml);
    assert.equal(buildAccepts(kind, yaml), isReadLater);
  });
}

test("explains every key in the editor", () => {
  for (const [kind, schema] of Object.entries(jsonSchemas())) {
    for (const [key, property] of Object.entries(schema.properties as Record<string, object>)) {
      assert.ok("description" in property, `${kind}: ${key}`);
    }
  }
});

const posts = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md"));

/** What unifiedjs.vscode-remark shows on a post, set up as it sets itself up: from .remarkrc.json. */
async function remarkMessages(path: string, text: string): Promise<string[]> {
  const [, [, options]] = JSON.parse(read(".remarkrc.json")).plugins;
  const processor = remark().use(remarkFrontmatter).use(remarkFrontmatterSchema, options);
  const file = await processor.process({ cwd: root, path: join(root, path), value: text });
  return file.messages.map(({ reason }) => reason);
}

for (const path of posts) {
  test(`underlines nothing in content/${path}`, async () => {
    assert.deepEqual(await remarkMessages(`content/${path}`, read(`content/${path}`)), []);
  });
}

for (const path of [
  "sprints/index.md",
  "sprints/updates/x.md",
  "sprints/meetup.md",
  "sprints/meetups/x.md",
]) {
  test(`underlines a mistake in content/${path}`, async () => {
    const messages = await remarkMessages(`content/${path}`, "---\ntitle: [a]\n---\n");
    assert.match(messages.join("\n"), /Must be string/);
  });
}

test("accepts the site.yaml of this copy", () => {
  assert.equal(editorAccepts("site", read("content/site.yaml")), true);
});

// VS Code's own files may have comments.
const readSettings = (path: string) => JSON.parse(read(path).replace(/^\s*\/\/.*$/gm, ""));

test("wires schemas that are there to files that are there", () => {
  const wired = readSettings(".vscode/settings.json")["yaml.schemas"];
  const [, [, options]] = JSON.parse(read(".remarkrc.json")).plugins;
  for (const schema of Object.keys({ ...wired, ...options.schemas })) {
    assert.ok(
      editorFiles().some(({ path }) => `./${path}` === schema),
      schema,
    );
  }
});

test("lets VS Code read the lines that check prints", () => {
  const [task] = readSettings(".vscode/tasks.json").tasks;
  const { regexp, file, line, severity, message } = task.problemMatcher.pattern;
  const printed = "content/a b/index.md:58:3 warning site/unplaced  nothing publishes it; move it";
  const match = new RegExp(regexp).exec(printed);
  assert.deepEqual(
    [file, line, severity, message].map((group) => match?.[group]),
    ["content/a b/index.md", "58", "warning", "nothing publishes it; move it"],
  );
  const { scripts } = JSON.parse(read("package.json"));
  assert.ok(task.script in scripts);
});

const choiceOf = (key: string, names: string) => `${key}: $\{1|${names}|}`;

test("offers the keys of a post as snippets, with the names of a closed list", () => {
  const snippets = JSON.parse(read(".vscode/handbill.code-snippets"));
  const names = [...registrationStates, ...eventStatuses].join(",");
  assert.equal(snippets["update: status"].body.join("\n"), choiceOf("status", names));
  assert.deepEqual(snippets["meetup: venue"].body.slice(0, 3), [
    "venue:",
    "  name: $1",
    "  address: $2",
  ]);
  assert.equal(snippets["announcement: draft"].body.join("\n"), choiceOf("draft", "true,false"));
});
