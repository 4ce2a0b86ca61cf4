import type * as z from "zod";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { nearestName } from "../../diagnostics/nearest.ts";
import type { Fields } from "../yaml.ts";
import type { Expectation } from "./fields.ts";

type Issue = z.core.$ZodIssue;

/** A schema of schema.ts, and what it makes of front matter. */
export type FieldsSchema = z.ZodObject;
export type FieldsOf<S extends FieldsSchema> = z.output<S>;

/**
 * Checks what front matter says against its schema. Whatever is wrong is reported at its key and left out, so that the
 * rest of the post is checked in the same run. What is left out makes an error only where pages would then tell
 * something false: see `grave`.
 */
export function parseFields<S extends FieldsSchema>(
  schema: S,
  values: Json,
  placeOf: Fields["placeOf"],
  report: (diagnostic: Diagnostic) => void,
): FieldsOf<S> {
  const written = withoutEmpty(values);
  const first = schema.safeParse(written);
  if (first.success) return first.data;
  const issues = first.error.issues.flatMap((issue) => narrowed(issue, written));
  for (const issue of issues) {
    for (const diagnostic of describe(issue, schema, written, placeOf)) report(diagnostic);
  }
  const sound = issues.reduceRight<Json>((rest, issue) => without(rest, issue), written);
  const second = schema.safeParse(sound);
  if (second.success) return second.data;
  // From the end: an item that goes moves those behind it.
  const whole = second.error.issues
    .flatMap((issue) => narrowed(issue, sound))
    .reduceRight<Json>((rest, { path }) => withoutItem(rest, path), sound);
  const third = schema.safeParse(whole);
  if (third.success) return third.data;
  const broken = new Set(third.error.issues.map(({ path }) => path[0]));
  return schema.parse(
    Object.fromEntries(Object.entries(whole).filter(([key]) => !broken.has(key))),
  );
}

/** A mapping that lacks what it needs goes as a whole, but of a list no other item with it. */
function withoutItem(values: Json, path: readonly PropertyKey[]): Json {
  const depth = Math.max(
    path.findLastIndex((step) => typeof step === "number"),
    0,
  );
  return drop(values, path.slice(0, depth), path.slice(depth, depth + 1)) as Json;
}

/** Times, zones, states and money: without them a page would say something else than its writer. */
const grave =
  /^(?:date|publish|start|end|timezone|status|repeats|except|previousStart|meetup|(?:registration|tickets|call)\.(?:opens|closes|currency|status)|deadlines\.date)$/;

/** Other words for keys of ours that are not read under them, because they may mean something else, or are too near to none. */
const synonyms: Readonly<Record<string, string>> = {
  redirect: "redirect_from",
  redirects: "redirect_from",
  location: "name",
  name: "title",
  language: "lang",
  locale: "lang",
  tz: "timezone",
  baseurl: "url",
  base_url: "url",
  author: "organizer",
  contact: "organizer",
  amount: "price",
  cost: "price",
  fee: "price",
  link: "url",
  homepage: "url",
  website: "url",
  href: "url",
  deadline: "closes",
  ends: "closes",
  until: "closes",
  starts: "opens",
  from: "opens",
  state: "status",
  available: "status",
  description: "text",
  title: "name",
  image: "logo",
  picture: "logo",
  logo_dark: "logoDark",
  dark: "logoDark",
  level: "name",
  tier: "name",
  when: "date",
  day: "date",
  team: "organizers",
  organisers: "organizers",
  volunteers: "helpers",
};

type Json = Readonly<Record<string, unknown>>;

// `summary:` with nothing behind it, or an item of a list, is how YAML spells what was never filled in.
const withoutEmpty = (values: Json): Json =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => !isBlank(value))
      .map(([key, value]) => [key, filled(value)]),
  );

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(filled);
  return isMapping(value) ? withoutEmpty(value) : value;
}

const isBlank = (value: unknown) => value === "" || value === null || value === undefined;

const isMapping = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    values,
  );

/** Of the shapes a value may have, the issues of the one that its writer chose: the text, the list, the mapping. */
function narrowed(issue: Issue, values: Json): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const shape = shapeOf(valueAt(values, issue.path));
  const branches = issue.errors.map((errors) =>
    errors
      .map((inner): Issue => ({ ...inner, path: [...issue.path, ...inner.path] }))
      .flatMap((inner) => narrowed(inner, values)),
  );
  const isMisshapen = (inner: Issue) =>
    (inner.code === "invalid_type" || isShapeIssue(inner)) &&
    inner.path.length === issue.path.length;
  const chosen = branches.find((errors) => !errors.some(isMisshapen));
  if (chosen !== undefined) return chosen;
  const expected = shape === "text" ? "a mapping or a list" : "one line of text";
  return [{ code: "custom", path: issue.path, message: "", params: { expected, isShape: true } }];
}

// Of a union within a union, "one person or several people": none of its own shapes fitted.
const isShapeIssue = (issue: Issue) => issue.code === "custom" && issue.params?.isShape === true;

const shapeOf = (value: unknown) =>
  Array.isArray(value) ? "list" : isMapping(value) ? "mapping" : "text";

function describe(
  issue: Issue,
  schema: z.ZodObject,
  values: Json,
  placeOf: Fields["placeOf"],
): Diagnostic[] {
  const path = writtenPath(issue.path, values);
  const key = toKey(path);
  const value = valueAt(values, path);
  const place = placeOf(path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((name) =>
      diagnose("model/unknown-key", placeOf([...issue.path, name]), {
        key: toKey([...issue.path, name]),
        nearest:
          known.find((key) => synonyms[name.toLowerCase()] === key) ?? nearestName(name, known),
      }),
    );
  }
  if (value === undefined) {
    const code = grave.test(key) ? "model/missing-key" : "model/incomplete";
    return [diagnose(code, place, { key })];
  }
  const expectation = expectationOf(issue, value);
  if ("most" in expectation) return [diagnose("model/too-long", place, { key, ...expectation })];
  const shown = typeof value === "string" ? value : `a ${shapeOf(value)}`;
  const args = { key, value: shown };
  if ("allowed" in expectation) {
    const code = grave.test(key) ? "model/unknown-value" : "model/unknown-name";
    return [diagnose(code, place, { ...args, ...expectation })];
  }
  const code = grave.test(key) ? "model/wrong-value" : "model/left-out";
  return [diagnose(code, place, { ...args, ...expectation })];
}

/** `registration: javascript:x` fails as `registration.url`, but its writer only knows `registration`. */
function writtenPath(path: readonly PropertyKey[], values: Json): readonly PropertyKey[] {
  const parent = path.slice(0, -1);
  return typeof valueAt(values, parent) === "string" ? parent : path;
}

// "speakers.email": which speaker it is, the line says.
const toKey = (path: readonly PropertyKey[]) =>
  path.filter((step) => typeof step === "string").join(".");

function expectationOf(issue: Issue, value: unknown): Expectation {
  // Every kind in fields.ts says what it expects; the other issues are about shape.
  if (issue.code === "custom") return issue.params as Expectation;
  if (issue.code === "too_big") {
    const { length } = typeof value === "string" ? value.split(",") : (value as unknown[]);
    return { length, most: Number(issue.maximum), unit: "values" };
  }
  const shapes: Record<string, string> = { string: "one line of text", array: "a list" };
  const expected = "expected" in issue ? String(issue.expected) : "";
  return { expected: shapes[expected] ?? "a mapping of keys to values" };
}

/** The keys that may stand at this path, whatever optional, union or list is wrapped around their mapping. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const inner = (schema ?? {}) as {
    shape?: Record<string, unknown>;
    def?: {
      innerType?: unknown;
      options?: unknown[];
      element?: unknown;
      in?: unknown;
      out?: unknown;
    };
  };
  if (inner.shape !== undefined) {
    const [step, ...rest] = path;
    return step === undefined ? Object.keys(inner.shape) : keysAt(inner.shape[String(step)], rest);
  }
  const { innerType, options = [], element, out, in: input } = inner.def ?? {};
  if (element !== undefined) return keysAt(element, path.slice(1));
  return [innerType, ...options, input, out]
    .filter((part) => part !== undefined)
    .flatMap((part) => keysAt(part, path));
}

/** The values without what an issue is about: unknown keys, or the innermost value that is wrong. */
function without(values: Json, issue: Issue): Json {
  if (issue.code === "unrecognized_keys") return drop(values, issue.path, issue.keys) as Json;
  const path = writtenPath(issue.path, values);
  const last = path.at(-1);
  return last === undefined ? values : (drop(values, path.slice(0, -1), [last]) as Json);
}

function drop(value: unknown, path: readonly PropertyKey[], keys: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return step === undefined
      ? items.filter((_, index) => !keys.includes(index))
      : items.map((item, index) => (index === step ? drop(item, rest, keys) : item));
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    step === undefined
      ? entries.filter(([key]) => !keys.includes(key))
      : entries.map(([key, inner]) => [key, key === step ? drop(inner, rest, keys) : inner]),
  );
}
