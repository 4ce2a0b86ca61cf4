import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { factsOf } from "../bundle/file-facts.mjs";
import type { EventEntries } from "../channels/event-entries.ts";
import type { EntryFacts, EventFeedEntries } from "../channels/feeds/entry.ts";
import type { EventRecords } from "../channels/ledger/next-ledger.ts";
import { replaceFile } from "../content/replace-file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../images/hash.ts";
import type { SeenPicture } from "../images/probe.ts";
import type { Unpublished } from "../site/hold.ts";
import type { EventFiles } from "../site/layout.ts";
import type { EventRecord } from "../site/load-events.ts";
import type { Instant } from "../time/moment.ts";
import { once } from "../time/once.ts";
import type { BuildOptions } from "./options.ts";
import type { Stamps } from "./published.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Summary } from "./summary.ts";

/*
 * What a build remembers for the next one, in one file for each folder that is published to: a line of JSON for the
 * build and one for each event, each behind its own SHA-256. A line that is not as it was written is none. An event has
 * its texts at the end of its line, behind a tab, which JSON has none of: they are most of the file, and only few of them
 * are needed again.
 */

/** What a build that published had to say. */
export interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

export interface BuildRecord extends Published {
  /** All that decides what a build makes, beside its inputs and "today". */
  readonly setting: string;
  /** From when until when "today" makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
  /** Everything that was read, and everything that was published. */
  readonly inputs: Snapshot;
  readonly outputs: Stamps;
  /** What those of the site's own files were made from of which that is known before: see OutputFile. */
  readonly keys: Readonly<Record<string, string>>;
  /** Pages of no event that only previews show. */
  readonly unpublished: readonly UnpublishedPage[];
}

export interface UnpublishedPage extends Unpublished {
  /** Below the output folder. */
  readonly output: string;
}

/** An event and what was made of it. */
export interface MadeEvent {
  readonly files: EventFiles;
  /** Names its posts as they were when they were read. */
  readonly source: string;
  readonly record: EventRecord;
  /** What its pictures are, by their path below content. */
  readonly pictures: Readonly<Record<string, SeenPicture>>;
  /** Its pages, below the output folder. */
  readonly pages: readonly string[];
  /** A digest of all that its files are made from, but for the layouts, which name themselves: see layoutsVersion. */
  readonly key: string;
  readonly layouts: string;
  /** What it gives to the ledger. */
  readonly records: EventRecords;
  /** Those of its news that stand in the site's own feeds, by the update's id; "" for the announcement. */
  readonly news: Readonly<Record<string, EntryFacts>>;
  readonly texts: () => EventTexts;
}

/** What an event gives to the site's own files. */
export interface EventTexts {
  /** The VEVENTs of its meetups. */
  readonly calendar: EventEntries["calendar"];
  /** For the search page. */
  readonly search: string;
  /** By the keys of its `news`. */
  readonly feed: EventFeedEntries;
}

export interface Memory {
  readonly build: BuildRecord;
  /** By the path of the announcement below content. */
  readonly events: ReadonlyMap<string, MadeEvent>;
}

// What was read last, from which file: one process builds again and again in npm run dev.
let last: { readonly file: string; readonly memory: Memory } | undefined;

// Its events by the digests of their lines: of a hundred events, a save changes one.
let read = new Map<string, MadeEvent>();

// What need not be written anew.
const lineOf = new WeakMap<MadeEvent, Uint8Array>();

/** Undefined when there is none that is whole. */
export function recallBuild(options: BuildOptions): BuildRecord | undefined {
  if (last !== undefined && last.file === whichFile(options)) return last.memory.build;
  return parseBuild(firstLineOf(fileOf(options)));
}

/** The same with as many events as are whole. */
export function recallMemory(options: BuildOptions): Memory | undefined {
  const file = whichFile(options);
  if (last !== undefined && last.file === file) return last.memory;
  const [first = nothing, ...others] = linesOf(fileOf(options));
  const build = parseBuild(first);
  const known = read;
  read = new Map();
  if (build === undefined) return undefined;
  const events = new Map<string, MadeEvent>();
  for (const line of others) {
    const text = textOf("event", line);
    if (text === undefined) continue;
    // The same digest is that of the same text.
    const digest = line.toString("latin1", 0, digestLength);
    const event = known.get(digest) ?? parseEvent(text);
    read.set(digest, event);
    lineOf.set(event, line);
    events.set(event.files.announcement, event);
  }
  const memory = { build, events };
  last = { file, memory };
  return memory;
}

/** Without a cache that can be written, the next build makes everything anew. */
export function remember(
  options: BuildOptions,
  build: BuildRecord,
  events: Iterable<MadeEvent>,
): void {
  const lines = Array.from(events, (event) => lineOf.get(event) ?? formatEvent(event));
  replaceFile(fileOf(options), format("build", JSON.stringify(build)), ...lines);
}

type Kind = "build" | "event";

const digestLength = 64;

const lineFeed = 0x0a;
const tab = 0x09;
const nothing = Buffer.alloc(0);

// Raised with every change of what is written down, so that no version reads what another one wrote.
const form = 11;

// The kind is part of the digest: one line cannot stand for another.
const digestOf = (kind: Kind, text: Uint8Array) =>
  createHash("sha256").update(`${form} ${kind}\n`).update(text).digest("hex");

function format(kind: Kind, json: string): Uint8Array {
  const text = Buffer.from(json);
  return Buffer.concat([Buffer.from(`${digestOf(kind, text)} `), text, Buffer.of(lineFeed)]);
}

const formatEvent = ({ texts, ...event }: MadeEvent): Uint8Array =>
  format("event", `${JSON.stringify(event)}\t${JSON.stringify(texts())}`);

function parseBuild(line: Buffer): BuildRecord | undefined {
  const text = textOf("build", line);
  return text && JSON.parse(text.toString());
}

function parseEvent(text: Buffer): MadeEvent {
  const end = text.indexOf(tab);
  const texts = once((): EventTexts => JSON.parse(text.toString("utf8", end + 1)));
  return { ...JSON.parse(text.toString("utf8", 0, end)), texts };
}

/** What stands behind the digest of a line; undefined where it is not what was written. */
function textOf(kind: Kind, line: Buffer): Buffer | undefined {
  const text = line.subarray(digestLength + 1, -1);
  const isWhole = line.at(-1) === lineFeed;
  return isWhole && line.toString("latin1", 0, digestLength) === digestOf(kind, text)
    ? text
    : undefined;
}

/** Which file it is: another one takes its place with each build. */
function whichFile(options: BuildOptions): string {
  const file = fileOf(options);
  return `${file} ${factsOf(statSync(file, { throwIfNoEntry: false }))}`;
}

/** With their line feeds; none of a file that cannot be read. */
function linesOf(file: string): Buffer[] {
  try {
    return splitLines(readFileSync(file));
  } catch {
    return [];
  }
}

function splitLines(whole: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end = 0; start < whole.length; start = end) {
    end = whole.indexOf(lineFeed, start) + 1 || whole.length;
    lines.push(whole.subarray(start, end));
  }
  return lines;
}

/** Reads no more than that, and some: events are nearly all of the file. Empty where it cannot be read. */
function firstLineOf(file: string): Buffer {
  const parts: Buffer[] = [];
  try {
    const descriptor = openSync(file, "r");
    try {
      for (let isRead = false; !isRead; ) {
        const part = Buffer.alloc(2 ** 20);
        const size = readSync(descriptor, part);
        const end = part.indexOf(lineFeed) + 1;
        parts.push(part.subarray(0, end || size));
        isRead = end > 0 || size === 0;
      }
    } finally {
      closeSync(descriptor);
    }
    return Buffer.concat(parts);
  } catch {
    return nothing;
  }
}

function fileOf({ cacheDir, outputDir }: BuildOptions): string {
  const name = sha256(resolve(outputDir)).slice(0, 16);
  return `${cacheDir}/builds/${name}.jsonl`;
}
