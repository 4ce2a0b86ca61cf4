import { type JsonSchema, jsonSchemas } from "../content/schema/json-schema.ts";

/* The part of the reference that says every key an organizer may write. */

const kinds = {
  announcement: "`<event>/index.md`, the announcement",
  update: "`<event>/updates/*.md`, an update each",
  meetup: "`<event>/meetup.md`, or `meetups/*.md` for several",
  sponsors: "`<event>/sponsors.yaml`, or `sponsors.yaml` for all events",
  people: "`<event>/people.yaml`, or `people.yaml` for all events",
  date: "`<event>/dates/2027-03-31.md`, one date of a meetup that repeats",
  session: "`<event>/sessions/*.md`, a session of the programme each",
  speaker: "`<event>/speakers/*.md`, a speaker each",
  photo: "`<event>/photos/*.md`, the caption of the photo of the same name",
  site: "`site.yaml`, what the whole site shares",
} as const;

/** Every key with its meaning, a table for each kind of file. */
export function contentReference(): string {
  const schemas = jsonSchemas();
  const announcement = withoutShared(schemas.announcement, schemas.meetup);
  return Object.entries(kinds)
    .map(([kind, title]) => table(title, { ...schemas, announcement }[kind as keyof typeof kinds]))
    .join("\n");
}

/** All but the keys of a meetup, which have a table of their own, and mean the same here. */
function withoutShared(announcement: JsonSchema, meetup: JsonSchema): JsonSchema {
  const shared = propertiesOf(meetup);
  const own = Object.entries(propertiesOf(announcement)).filter(
    ([key, { description }]) =>
      key === "start" || key === "draft" || shared[key]?.description !== description,
  );
  const start = { description: "For an event of one file: this and every other key of a meetup" };
  return { ...announcement, properties: { ...Object.fromEntries(own), start } };
}

const table = (title: string, schema: JsonSchema) =>
  [`#### ${title}`, "", "| key | meaning |", "| --- | --- |", ...rows(schema, ""), ""].join("\n");

function rows(schema: JsonSchema, prefix: string): string[] {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.entries(propertiesOf(schema)).flatMap(([key, property]) => {
    const must = prefix === "" && required.has(key) ? " (required)" : "";
    const row = `| \`${prefix}${key}\`${must} | ${cell(String(property.description ?? ""))} |`;
    // Its keys are Handbill's own messages: scripts/words/en.ts lists them.
    const below = key === "words" ? undefined : mappingIn(property);
    return below === undefined ? [row] : [row, ...rows(below, `${prefix}${key}.`)];
  });
}

const propertiesOf = (schema: JsonSchema) =>
  (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The mapping that a value may be, whatever shorthand there is for it. A list of mappings is said by its meaning. */
function mappingIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties !== undefined) return schema;
  const branches = Array.isArray(schema.anyOf) ? (schema.anyOf as JsonSchema[]) : [];
  return branches.map(mappingIn).find((mapping) => mapping !== undefined);
}

const [start, end] = ["<!-- reference: npm run schemas -->\n", "<!-- end of reference -->"];

/** A text with the reference between its two markers brought up to date. */
export function withReference(text: string): string {
  const [before, rest] = splitAt(text, start);
  const [, after] = splitAt(rest, end);
  return `${before}${start}\n${contentReference()}\n${end}${after}`;
}

function splitAt(text: string, marker: string): [before: string, after: string] {
  const at = text.indexOf(marker);
  if (at === -1) throw new RangeError(`there is no ${marker.trim()}`);
  return [text.slice(0, at), text.slice(at + marker.length)];
}
