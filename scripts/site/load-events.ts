import type { Report } from "../content/post.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../images/hash.ts";
import type { Event, EventSummary } from "../model/site.ts";
import { summaryOf } from "../model/summary.ts";
import type { Instant } from "../time/moment.ts";
import {
  type AddressTable,
  addressesOf,
  addressTable,
  type EventAddresses,
} from "./address-table.ts";
import type { DatedEvent } from "./dated-event.ts";
import { buildEvent, type EventUses } from "./event.ts";
import type { EventFiles } from "./layout.ts";
import { nextChange } from "./next-change.ts";
import type { OpenContent } from "./open-content.ts";
import { readEvent } from "./read-event.ts";

/** An event as data, without its texts. What was read from the same posts stays right while the rest is the same too. */
export interface EventRecord {
  readonly addresses: EventAddresses;
  readonly summary: EventSummary;
  readonly uses: EventUses;
  /** All that there is to say about its posts. */
  readonly diagnostics: readonly Diagnostic[];
  /** Names the addresses of all events that it was built with. */
  readonly table: string;
  /** From when until when "today" makes no difference. */
  readonly from: Instant;
  readonly until: Instant;
}

export interface LoadedEvent extends EventRecord {
  readonly files: EventFiles;
  /** With its texts, which are read when only the record was there. Throws PostsChangedError. */
  readonly whole: () => Event;
}

/** The posts of an event are no longer what they were when the build began. */
export class PostsChangedError extends Error {
  readonly file: string;
  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** What was made of these files when they were last read as they are now; undefined when they must be read. */
export type RecallEvent = (files: EventFiles) => EventRecord | undefined;

interface Setting {
  readonly drafts: boolean;
  readonly now: Instant;
}

/** Loads every event by itself: first the addresses of all, then each among the others. */
export function loadEvents(
  content: OpenContent,
  { drafts, now }: Setting,
  recall: RecallEvent,
  report: Report,
): LoadedEvent[] {
  const { layout, siteFile, address, zone, words } = content;
  const { lang, html, roots = [] } = siteFile.fields;
  const found = layout.events.flatMap((files) => {
    const known = recall(files);
    if (known !== undefined) return { files, known, addresses: known.addresses };
    return readFirst(content, files, drafts, report) ?? [];
  });
  const table = addressTable(
    found.map(({ addresses }) => addresses),
    layout.files,
    { address, html, roots },
  );
  const name = nameOf(table);
  const setting = { zone, lang, words, now };
  const build = (dated: DatedEvent, report: Report) => buildEvent(dated, setting, table, report);
  const isCurrent = ({ table, from, until }: EventRecord) =>
    table === name && from <= now && now < until;
  return found.flatMap((one): LoadedEvent | never[] => {
    const { files } = one;
    if ("known" in one && isCurrent(one.known)) {
      const whole = once(() => {
        const dated = readEvent(content, files, drafts, ignore);
        if (dated === undefined) throw new PostsChangedError(one.known.summary.place.file);
        return build(dated, ignore).event;
      });
      return { ...one.known, files, whole };
    }
    const read = "known" in one ? readFirst(content, files, drafts, report) : one;
    if (read === undefined) return [];
    const diagnostics = [...read.diagnostics];
    const { event, uses } = build(read.dated, (found) => void diagnostics.push(found));
    const summary = summaryOf(event);
    const until = nextChange({ events: [summary] }, now);
    const { addresses } = read;
    const record = { addresses, summary, uses, diagnostics, table: name, from: now, until };
    return { ...record, files, whole: () => event };
  });
}

/** An event whose posts were read. What is said about one that is not published is reported at once. */
interface ReadEvent {
  readonly files: EventFiles;
  readonly dated: DatedEvent;
  readonly addresses: EventAddresses;
  readonly diagnostics: readonly Diagnostic[];
}

function readFirst(
  content: OpenContent,
  files: EventFiles,
  drafts: boolean,
  report: Report,
): ReadEvent | undefined {
  const diagnostics: Diagnostic[] = [];
  const dated = readEvent(content, files, drafts, (found) => void diagnostics.push(found));
  if (dated !== undefined) return { files, dated, addresses: addressesOf(dated), diagnostics };
  diagnostics.forEach(report);
  return undefined;
}

const nameOf = (table: AddressTable): string => sha256(JSON.stringify(table, withEntries));

const withEntries = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

const ignore = () => {};

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
