import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { grouped } from "../../model/grouped.ts";
import { isWebAddress } from "../../model/url.ts";
import { type Places, placeAt } from "../places.ts";
import { foreignNames, silentNames } from "./names.ts";
import {
  callShape,
  imageShape,
  peopleShape,
  registrationShape,
  talksShape,
  ticketsShape,
  venueShape,
} from "./shapes.ts";
import { isTimeOnly } from "./times.ts";
import { bareName, itemsOf, shownValue, textOf, type Written, type WrittenKey } from "./written.ts";

export type WrittenKeys = ReadonlyMap<string, WrittenKey>;

/** Our keys while they are found: each with the place where it was written. */
export interface Found {
  readonly values: Map<string, Written>;
  readonly moved: (readonly [to: readonly string[], from: readonly string[]])[];
  /** Bare names that have been read, or give way to stronger ones. */
  readonly read: Set<string>;
}

/** Finds every key of ours under our name or another. */
export function findKeys(
  keys: WrittenKeys,
  ours: readonly string[],
  places: Places,
  report: (diagnostic: Diagnostic) => void,
): Found {
  const found: Found = { values: new Map(), moved: [], read: new Set() };
  const names = namesOf(ours);
  const known: Name[] = [];
  for (const name of keys.keys()) for (const one of names.get(name) ?? []) known.push(one);
  for (const { key, name, isOwn } of known.sort((a, b) => a.rank - b.rank)) {
    const written = keys.get(name);
    if (written === undefined || found.read.has(name)) continue;
    if (!isOwn && texts.has(key) && textOf(written.value) === undefined) continue;
    if (!isOwn && dates.has(key) && !isDated(written.value)) {
      if (!silentNames.has(name)) reportNoDate(name, written, found, places, report);
      continue;
    }
    take(key, name, written, found);
  }
  return found;
}

/** A name under which a key of ours is looked for, bare. */
interface Name {
  readonly key: string;
  readonly name: string;
  /** It is our own name of the key. */
  readonly isOwn: boolean;
  /** Ours come before those that are only found under other names, and each with all its names, the strongest first. */
  readonly rank: number;
}

/** The same for all posts of a kind. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly Name[]>>();

/** What each bare name may mean. */
function namesOf(ours: readonly string[]): ReadonlyMap<string, readonly Name[]> {
  const before = known.get(ours);
  if (before !== undefined) return before;
  const own = new Set(ours.map(bareName));
  const foreign = Object.entries(foreignNames).filter(([key]) =>
    ours.includes(key.split(".")[0] ?? ""),
  );
  const others = ours.filter((key) => foreignNames[key] === undefined);
  const names = [...others.map((key) => [key, []] as const), ...foreign].flatMap(([key, more]) => [
    { key, name: bareName(key), isOwn: true },
    // "date" is a key of ours in a post, and the start in a file of a meetup.
    ...more.filter((name) => !own.has(name)).map((name) => ({ key, name, isOwn: false })),
  ]);
  const byName = grouped(names.map((one, rank) => [one.name, { ...one, rank }] as const));
  known.set(ours, byName);
  return byName;
}

/** What is a list or a mapping under another name is not what we mean by it. */
const texts: ReadonlySet<string> = new Set(
  `title summary lang permalink timezone online repeats venue.name venue.address venue.url venue.lat venue.lon
  registration.url registration.opens registration.closes registration.capacity registration.price
  registration.currency`.split(/\s+/),
);

const dates: ReadonlySet<string> = new Set(["date", "updated", "start", "end"]);

// "when: every Tuesday" and "event_date: TBA" are no mistakes in a date, and "created: true" is nothing at all.
function isDated(value: Written): boolean {
  const text = textOf(value);
  return text !== undefined && (/\d{4}/.test(text) || isTimeOnly(text));
}

function reportNoDate(
  name: string,
  { steps, value }: WrittenKey,
  { read }: Found,
  places: Places,
  report: (diagnostic: Diagnostic) => void,
): void {
  read.add(name);
  const expected = "a date, such as 2017-08-07 or 2017-08-07 18:00";
  const args = { key: steps.join("."), value: shownValue(value), expected };
  report(diagnose("model/left-out", placeAt(places, steps), args));
}

/** Takes the value of the strongest name; the others give way without a word, since they say the same. */
function take(key: string, name: string, { steps, value }: WrittenKey, found: Found): void {
  const shape = shapeOf(key, value);
  // An address that this key is not for may be what another one is for.
  if (shape === undefined && isWebAddress(textOf(value) ?? "")) return;
  found.read.add(name);
  if (shape === undefined || found.values.has(key)) return;
  found.values.set(key, shape);
  if (steps.join(".") !== key) found.moved.push([key.split("."), steps]);
}

/** A value in the shape that our key has; undefined where it says nothing to it. */
function shapeOf(key: string, value: Written): Written {
  const text = textOf(value) ?? "";
  switch (key) {
    case "venue":
      return isWebAddress(text) ? undefined : venueShape(value);
    case "image":
      return /^(?:false|no|none)$/i.test(text) ? undefined : imageShape(value);
    case "author":
    case "speakers":
      return peopleShape(value);
    case "organizer": {
      const people = itemsOf(peopleShape(value));
      return people.length > 1 ? people.map(textOf).join(", ") : people[0];
    }
    case "registration":
      return registrationShape(value);
    case "tickets":
      return ticketsShape(value);
    case "call":
      return callShape(value);
    case "talks":
      return talksShape(value);
    case "online":
      return /^(?:false|no)$/i.test(text) ? undefined : value;
    case "permalink":
      // `url:` of an event is often its page elsewhere; `permalink: false` is read by kept-back.ts.
      return text === "" || /^(?:[a-z]+:|false$|no$)/i.test(text) ? undefined : text;
    default:
      return value;
  }
}
