import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isWebAddress } from "../../model/url.ts";
import { type Places, placeAt, placesMoved } from "../places.ts";
import { type Found, findKeys, type WrittenKeys } from "./find-keys.ts";
import { isKeptBack, stateWords } from "./kept-back.ts";
import { silentNames, tagNames } from "./names.ts";
import { registrationShape, venueShape } from "./shapes.ts";
import { joinTimes, takeDayOfAddress } from "./when.ts";
import { bareName, isMapping, keysByName, type Mapping, textOf, type Written } from "./written.ts";

/** What the folder of a post tells about how its front matter is read. */
export interface KeySetting {
  /** What holds for every post of the folder that does not say it itself. */
  readonly defaults: Mapping;
  /** Jekyll's tags and categories are separated by spaces where they are one text. */
  readonly tagsAtSpaces: boolean;
}

export const plainKeys: KeySetting = { defaults: {}, tagsAtSpaces: false };

/**
 * Front matter as keys of ours, whatever generator or theme it was written for: see names.ts. `ours` are those that
 * this kind of file has. What is left beside them is what nobody here reads.
 */
export function readKeys(
  { values, places }: { readonly values: Mapping; readonly places: Places },
  ours: readonly string[],
  { defaults, tagsAtSpaces }: KeySetting,
  report: (diagnostic: Diagnostic) => void,
): ReadKeys {
  const written = { ...defaults, ...values };
  const keys = keysByName(written);
  const found = findKeys(keys, ours, places, report);
  if (ours.includes("tags")) joinTags(keys, tagsAtSpaces, found);
  if (ours.includes("permalink")) takeDayOfAddress(found);
  if (ours.includes("start")) joinTimes(keys, found);
  if (ours.includes("status")) keepStates(found);
  if (ours.includes("tickets")) addressOfTickets(found);
  if (ours.includes("draft")) {
    found.values.delete("draft");
    // `publish: false` is a draft, and read as one.
    if (!/\d{4}/.test(textOf(found.values.get("publish")) ?? "")) found.values.delete("publish");
    if (isKeptBack(keys, (steps) => placeAt(places, steps), report))
      found.values.set("draft", "true");
  }
  const rest = leftOver(written, found);
  const own = Object.fromEntries(nested(found));
  return {
    values: rest.length === 0 ? own : { ...Object.fromEntries(rest), ...own },
    places: placesMoved(places, found.moved),
    categories: ["categories", "category"]
      .flatMap((name) => keys.get(name) ?? [])
      .flatMap(({ value }) => topicsIn(value, tagsAtSpaces)),
  };
}

interface ReadKeys {
  readonly values: Mapping;
  readonly places: Places;
  /** Topics that other generators make folders of. */
  readonly categories: readonly string[];
}

/** Words by which generators find a post, and no topic of it. */
const structural = new Set(["post", "posts", "all", "nav", "page", "pages"]);

function joinTags(keys: WrittenKeys, atSpaces: boolean, { values, moved, read }: Found): void {
  const written = tagNames.flatMap((name) => keys.get(name) ?? []);
  for (const name of tagNames) read.add(name);
  values.delete("tags");
  const tags = written.flatMap(({ value }) => topicsIn(value, atSpaces));
  const topics = tags.filter((tag) => !structural.has(tag));
  const [first, ...others] = written;
  if (first === undefined) return;
  if (first.steps.join(".") !== "tags") moved.push([["tags"], first.steps]);
  // What is no text is told of where keys are checked.
  if (others.length === 0 && !isOfTexts(first.value)) values.set("tags", first.value);
  // Two keys often say the same.
  else if (topics.length > 0) values.set("tags", others.length > 0 ? [...new Set(topics)] : topics);
}

const isOfTexts = (value: Written) =>
  (Array.isArray(value) ? value : [value]).every(
    (item) => typeof item !== "object" || item === null,
  );

function topicsIn(value: Written, atSpaces: boolean): string[] {
  const text = textOf(value) ?? "";
  const topics = Array.isArray(value)
    ? value.flatMap((item) => textOf(item) ?? [])
    : text.split(atSpaces && !text.includes(",") ? /\s+/ : ",");
  return topics.map((topic) => topic.trim()).filter((topic) => topic !== "");
}

/** `tickets: https://...` is where one registers. */
function addressOfTickets({ values, moved }: Found): void {
  const text = textOf(values.get("tickets"));
  if (text === undefined || !isWebAddress(text)) return;
  values.delete("tickets");
  if (values.has("registration.url") || values.has("registration")) return;
  values.set("registration.url", text);
  moved.push([["registration", "url"], ["tickets"]]);
}

/** `status: published` says nothing of the event. */
function keepStates({ values }: Found): void {
  const status = textOf(values.get("status"));
  if (status === undefined) return;
  const states = stateWords(status);
  if (states.length === 0) values.delete("status");
  else values.set("status", states.join(", "));
}

/**
 * What nobody reads, and is not known to be for a generator alone. A mapping of which something was read is told key
 * by key.
 */
function leftOver(written: Mapping, { read, moved }: Found): [string, Written][] {
  return Object.entries(written).flatMap(([key, value]): [string, Written][] => {
    const name = bareName(key);
    if (read.has(name) || silentNames.has(name)) return [];
    const isTaken = (inner: string) => read.has(`${name}.${bareName(inner)}`);
    if (!isMapping(value) || !Object.keys(value).some(isTaken)) return [[key, value]];
    return Object.entries(value)
      .filter(([inner]) => !isTaken(inner))
      .map(([inner, innerValue]): [string, Written] => {
        moved.push([[`${key}.${inner}`], [key, inner]]);
        return [`${key}.${inner}`, innerValue];
      });
  });
}

/** What a text stands for where a mapping may stand too. */
const shorthands: Readonly<Record<string, string>> = { venue: "name", registration: "url" };

/** "venue.lat" becomes a key of the venue, which may have been one line of text. */
function nested({ values }: Found): Map<string, Written> {
  const whole = new Map<string, Written>();
  const inners: string[] = [];
  for (const [key, value] of values)
    if (key.includes(".")) inners.push(key);
    else whole.set(key, value);
  for (const key of inners) {
    const value = values.get(key);
    const [root = "", inner = ""] = key.split(".");
    const outer = whole.get(root);
    const mapping = isMapping(outer) ? outer : {};
    const text = outer === undefined || isMapping(outer) ? {} : { [shorthands[root] ?? ""]: outer };
    whole.set(root, { [inner]: value, ...text, ...mapping });
  }
  if (isMapping(whole.get("venue"))) whole.set("venue", venueShape(whole.get("venue")));
  const registration = whole.get("registration");
  if (registration !== undefined) whole.set("registration", registrationShape(registration));
  return whole;
}
