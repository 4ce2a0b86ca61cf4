import {
  type EventRecord,
  type Ledger,
  ledgerOf,
  type MeetupRecord,
  type UpdateRecord,
} from "./ledger.ts";
import { recordShapes } from "./record-shapes.ts";
import { digestLength, shortDigest } from "./stamps.ts";

/** Where the ledger lies in the site. It has no dot before it: hosts leave such files out. */
export const ledgerName = "handbill-ledger.jsonl";

/*
 * A ledger as text: JSON Lines, one record a line in the order of their keys, so that people and git can compare two of
 * them. Each line ends with a digest of itself. One that is not as it was written, or has what none has, is none: a wrong
 * counter or an invented change would reach every subscriber.
 */

const version = 1;
const name = "handbill-ledger";
const kinds = ["events", "meetups", "updates"] as const;
type Kind = (typeof kinds)[number];

/** How many records follow, so that a file cut off shows. */
type Header = readonly [name: string, version: number, count: number, feed: string | null];
type Line = readonly [kind: Kind, key: string, record: object];

export function formatLedger(ledger: Ledger): string {
  const lines = kinds.flatMap((kind) =>
    [...ledger[kind]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, record]): Line => [kind, key, record]),
  );
  const header: Header = [name, version, lines.length, ledger.feed ?? null];
  return [header, ...lines].map((line) => `${signed(JSON.stringify(line))}\n`).join("");
}

export interface ReadLedger {
  readonly ledger: Ledger;
  /** The lines, from 1 on, that are not as they were written; they are left out. */
  readonly damaged: readonly number[];
  /** How many records are missing, those of damaged lines among them. */
  readonly missing: number;
}

/**
 * Several ledgers in one file, as git joins them, are merged. Undefined for what is none: a page that says "not found",
 * nothing, or one of a newer program.
 */
export function parseLedger(text: string): ReadLedger | undefined {
  const read = text.split("\n").map((line) => (line.trim() === "" ? "blank" : lineOf(line)));
  const lines = read.filter((line) => typeof line === "object");
  const headers = lines.flatMap((line) => (line[0] === name ? [line as unknown as Header] : []));
  if (headers.length === 0 || headers.some((header) => header[1] !== version)) return undefined;
  const records = lines.flatMap((line) => (line[0] === name ? [] : [line as unknown as Line]));
  const feed = headers.flatMap((header) => header[3] ?? [])[0];
  return {
    ledger: ledgerOf(
      feed,
      ofKind<EventRecord>(records, "events"),
      ofKind<MeetupRecord>(records, "meetups"),
      ofKind<UpdateRecord>(records, "updates"),
    ),
    damaged: read.flatMap((line, index) => (line === "damaged" ? [index + 1] : [])),
    missing: Math.max(0, Math.max(...headers.map((header) => header[2])) - records.length),
  };
}

/** Their shapes have been looked at. */
const ofKind = <R>(records: readonly Line[], wanted: Kind) =>
  records.flatMap(([kind, key, record]) => (kind === wanted ? [[key, record as R] as const] : []));

/** `["meetups","meetup.sprint@host",{...},"x4Yd..."]` */
const signed = (json: string) => `${json.slice(0, -1)},"${shortDigest(json)}"]`;

function lineOf(text: string): readonly unknown[] | "damaged" {
  const json = `${text.trimEnd().slice(0, -digestLength - 4)}]`;
  if (signed(json) !== text.trimEnd()) return "damaged";
  try {
    const line: unknown = JSON.parse(json);
    return Array.isArray(line) && isLine(line) ? line : "damaged";
  } catch {
    return "damaged";
  }
}

const isLine = ([first, second, third, fourth]: readonly unknown[]): boolean =>
  first === name
    ? Number.isSafeInteger(third) && (fourth === null || typeof fourth === "string")
    : kinds.some(
        (kind) => kind === first && typeof second === "string" && recordShapes[kind](third),
      );
