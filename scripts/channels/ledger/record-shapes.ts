import { parseZone } from "../../time/zone.ts";

/*
 * The shapes of what stands in a ledger. Whoever can change the file can also write a digest that fits, so that a record is
 * believed only when nothing in it would stop a build or poison a counter.
 */

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === "string";
const flag: Test = (value) => typeof value === "boolean";
const number: Test = (value) => typeof value === "number";
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const shape =
  (members: Readonly<Record<string, Test>>): Test =>
  (value) => {
    if (typeof value !== "object" || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return Object.entries(members).every(([name, test]) => test(given.get(name)));
  };
const values =
  (test: Test): Test =>
  (value) =>
    typeof value === "object" && value !== null && Object.values(value).every(test);

/** A stamp of the year 9999 could never rise. */
const instant: Test = (value) =>
  Number.isSafeInteger(value) && Math.abs(Number(value)) < Date.UTC(2200, 0);
/** Programs keep SEQUENCE in 32 bits (RFC 5545, section 3.3.8), and it must be able to rise. */
const sequence: Test = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 30;
const moment: Test = (value) =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const zone: Test = (value) => typeof value === "string" && parseZone(value).ok;

const price = { price: optional(number), currency: optional(text) };
const facts = shape({
  start: moment,
  end: optional(moment),
  zone,
  repeats: optional(text),
  except: list(moment),
  place: optional(text),
  online: flag,
  ...price,
  tickets: optional(
    list(
      shape({
        name: text,
        ...price,
        status: optional(text),
        opens: optional(moment),
        closes: optional(moment),
      }),
    ),
  ),
  livestream: optional(text),
  said: optional(list(text)),
  dates: optional(
    values(
      shape({
        start: moment,
        end: optional(moment),
        place: optional(text),
        online: flag,
        notices: optional(list(text)),
      }),
    ),
  ),
});

const remembered = { gone: optional(instant) };

/** By the kind of line. */
export const recordShapes: Readonly<Record<"events" | "meetups" | "updates", Test>> = {
  events: shape({
    ...remembered,
    id: optional(text),
    title: text,
    date: text,
    digest: text,
    changed: optional(instant),
  }),
  meetups: shape({
    ...remembered,
    slug: text,
    id: text,
    name: text,
    facts,
    earlier: optional(shape({ facts, until: instant })),
    digest: text,
    sequence,
    changed: instant,
  }),
  updates: shape({ ...remembered, slug: text, anchor: text, title: text, said: text, file: text }),
};
