import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type JsonSchema, jsonSchemas } from "../../../scripts/content/schema/json-schema.ts";
import { longest, most } from "../../../scripts/content/schema/limits.ts";
import { parseFields } from "../../../scripts/content/schema/parse.ts";
import { announcementSchema, meetupSchema } from "../../../scripts/content/schema/schema.ts";
import { type Diagnostic, startOf } from "../../../scripts/diagnostics/diagnostic.ts";

function problemsOf(
  schema: typeof meetupSchema | typeof announcementSchema,
  values: Readonly<Record<string, unknown>>,
): string[] {
  const diagnostics: Diagnostic[] = [];
  const place = startOf("sprints/meetup.md");
  parseFields(
    schema,
    values,
    () => place,
    (found) => diagnostics.push(found),
  );
  return diagnostics.map(({ code, reason }) => `${code} ${reason}`);
}

/** Every place in a schema where text or a list may stand, with what is known of it. */
function* shapes(schema: JsonSchema, path: string): Generator<[path: string, JsonSchema]> {
  const { properties, items, anyOf } = schema;
  if ("type" in schema || "enum" in schema) yield [path, schema];
  for (const [key, inner] of Object.entries((properties ?? {}) as Record<string, JsonSchema>))
    yield* shapes(inner, `${path}.${key}`);
  if (items !== undefined) yield* shapes(items as JsonSchema, `${path}[]`);
  for (const [index, inner] of ((anyOf ?? []) as JsonSchema[]).entries())
    yield* shapes(inner, `${path}|${index}`);
}

describe("what a value may hold", () => {
  const all = Object.entries(jsonSchemas()).flatMap(([name, schema]) => [...shapes(schema, name)]);
  const typesOf = ({ type }: JsonSchema) => [type].flat().map(String);

  it("is bounded in characters wherever text may stand", () => {
    const texts = all.filter(([, schema]) => typesOf(schema).includes("string"));
    assert.ok(texts.length > 60);
    const endless = texts.filter(([, { maxLength }]) => typeof maxLength !== "number");
    assert.deepEqual(endless, []);
  });

  it("is bounded in number wherever a list may stand", () => {
    const lists = all.filter(([, schema]) => typesOf(schema).includes("array"));
    assert.ok(lists.length > 10);
    const endless = lists.filter(([, { maxItems }]) => typeof maxItems !== "number");
    assert.deepEqual(endless, []);
  });

  it("is an e-mail address of 254 characters, and no longer one", () => {
    const address = (length: number) => `${"a.".repeat(100)}b@${"c".repeat(length - 206)}.org`;
    const meetup = (email: string) => ({ start: "2017-08-07", speakers: { name: "Ada", email } });
    assert.equal(address(254).length, 254);
    assert.deepEqual(problemsOf(meetupSchema, meetup(address(254))), []);
    assert.deepEqual(problemsOf(meetupSchema, meetup(address(255))), [
      'model/too-long "speakers.email" has 255 characters, and 254 at most are read',
    ]);
  });

  for (const wrong of [
    "a@b",
    "a@b..org",
    "a@.b.org",
    "a@b.org.",
    "a b@c.org",
    "@b.org",
    "a@b@c.org",
  ])
    it(`is not an e-mail address: ${wrong}`, () => {
      const [problem] = problemsOf(announcementSchema, { author: { name: "Ada", email: wrong } });
      assert.match(problem ?? "", /^model\/left-out /);
    });

  it("is refused before it is read when it is longer, however much longer", () => {
    const endless = "a@a.".repeat(100_000);
    for (const key of ["name", "start", "timezone", "online", "repeats", "uid", "status", "draft"])
      assert.match(
        problemsOf(meetupSchema, { start: "2017-08-07", [key]: endless }).join(),
        new RegExp(`^model/too-long "${key}" has 400000 characters, and \\d+ at most are read$`),
      );
    const mail = problemsOf(announcementSchema, { author: { name: "Ada", email: endless } });
    assert.match(mail.join(), /^model\/too-long "author.email" has 400000 characters, and 254 /);
  });

  it("is a list of so many values, written either way", () => {
    const dates = (count: number) => Array.from({ length: count }, () => "2017-08-07");
    const meetup = (except: unknown) => ({ start: "2017-08-07", except });
    assert.deepEqual(problemsOf(meetupSchema, meetup(dates(most.dates))), []);
    const refused = [
      `model/too-long "except" has 80000 values, and ${most.dates} at most are read`,
    ];
    assert.deepEqual(problemsOf(meetupSchema, meetup(dates(80_000))), refused);
    assert.deepEqual(problemsOf(meetupSchema, meetup(dates(80_000).join(", "))), refused);
    const people = Array.from({ length: 501 }, () => "Ada");
    assert.deepEqual(problemsOf(announcementSchema, { author: people }), [
      'model/too-long "author" has 501 values, and 500 at most are read',
    ]);
  });

  it("is more for prose than for a line", () => {
    const values = (summary: number) => ({ date: "2017", summary: "a".repeat(summary) });
    assert.deepEqual(problemsOf(announcementSchema, values(longest.prose)), []);
    assert.match(problemsOf(announcementSchema, values(longest.prose + 1)).join(), /10000 at most/);
  });
});
