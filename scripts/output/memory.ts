import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { EventEntries } from "../channels/event-entries.ts";
import type { FeedEntry } from "../channels/feeds/entry.ts";
import type { EventRecords } from "../channels/ledger/next-ledger.ts";
import { replaceFile } from "../content/replace-file.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SeenPicture } from "../images/probe.ts";
import type { Unpublished } from "../site/hold.ts";
import type { EventFiles } from "../site/layout.ts";
import type { EventRecord } from "../site/load-events.ts";
import type { Instant } from "../time/moment.ts";
import type { BuildOptions } from "./options.ts";
import type { Stamps } from "./published.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Summary } from "./summary.ts";

/*
 * What a build remembers for the next one, in one file for each folder that is published to: a line of JSON for the
 * build and one for each event, each behind its own SHA-256. A line that is not as it was written is none.
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
  /** The VEVENTs of its meetups. */
  readonly calendar: EventEntries["calendar"];
  /** What it gives to the search page. */
  readonly text: string;
  /** What it gives to the ledger. */
  readonly records: EventRecords;
  /** Those of its news that stand in the site's own feeds, by the update's id; "" for the announcement. */
  readonly feed: Readonly<Record<string, FeedEntry>>;
}

export interface Memory {
  readonly build: BuildRecord;
  /** By the path of the announcement below content. */
  readonly events: ReadonlyMap<string, MadeEvent>;
}

// What was read last, from which file: one process builds again and again in npm run dev.
let last: { readonly file: string; readonly memory: Memory } | undefined;

// Its lines by their kinds and digests: of a hundred events, a save changes one.
let read = new Map<string, unknown>();

/** Undefined when there is none that is whole. */
export function recallBuild(options: BuildOptions): BuildRecord | undefined {
  if (last !== undefined && last.file === factsOf(options)) return last.memory.build;
  const [first] = textOf(options).split("\n", 1);
  return first === undefined ? undefined : (parse("build", first) as BuildRecord | undefined);
}

/** The same with as many events as are whole. */
export function recallMemory(options: BuildOptions): Memory | undefined {
  const file = factsOf(options);
  if (last !== undefined && last.file === file) return last.memory;
  const [first, ...others] = textOf(options).split("\n");
  const known = read;
  read = new Map();
  const reread = (kind: Kind, line: string): unknown => {
    // The same digest is that of the same text.
    const name = `${kind} ${line.slice(0, digestLength)}`;
    const value = known.get(name) ?? parse(kind, line);
    if (value !== undefined) read.set(name, value);
    return value;
  };
  const build = first === undefined ? undefined : reread("build", first);
  if (build === undefined) return undefined;
  const events = others.flatMap((line) => (reread("event", line) as MadeEvent | undefined) ?? []);
  const memory = {
    build: build as BuildRecord,
    events: new Map(events.map((event) => [event.files.announcement, event])),
  };
  last = { file, memory };
  return memory;
}

/** Without a cache that can be written, the next build makes everything anew. */
export function remember(
  options: BuildOptions,
  build: BuildRecord,
  events: Iterable<MadeEvent>,
): void {
  const lines = [format("build", build), ...Array.from(events, (event) => format("event", event))];
  replaceFile(fileOf(options), lines.join(""));
}

type Kind = "build" | "event";

const digestLength = 64;

// The kind is part of the digest: one line cannot stand for another.
const digestOf = (kind: Kind, json: string) => sha256(`${kind}\n${json}`);

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function format(kind: Kind, value: BuildRecord | MadeEvent): string {
  const json = JSON.stringify(value);
  return `${digestOf(kind, json)} ${json}\n`;
}

function parse(kind: Kind, line: string): unknown {
  const json = line.slice(digestLength + 1);
  return line.slice(0, digestLength) === digestOf(kind, json) ? JSON.parse(json) : undefined;
}

/** Which file it is: another one takes its place with each build. */
function factsOf(options: BuildOptions): string {
  const file = fileOf(options);
  const stats = statSync(file, { throwIfNoEntry: false });
  return [file, stats?.ino, stats?.size, stats?.mtimeMs, stats?.ctimeMs].join(" ");
}

function textOf(options: BuildOptions): string {
  try {
    return readFileSync(fileOf(options), "utf8");
  } catch {
    return "";
  }
}

function fileOf({ cacheDir, outputDir }: BuildOptions): string {
  const name = sha256(resolve(outputDir)).slice(0, 16);
  return `${cacheDir}/builds/${name}.jsonl`;
}
