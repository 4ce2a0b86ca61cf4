import { eventEntries } from "../channels/event-entries.ts";
import { factsOf } from "../channels/feeds/entry.ts";
import type { MovedFile } from "../channels/hosting/moved-files.ts";
import { eventFilePaths } from "../channels/index.ts";
import { isPublished } from "../channels/ledger/next-ledger.ts";
import type { KnownEvent } from "../channels/ledger/recognise.ts";
import type { EventPublication } from "../channels/publication.ts";
import { sha256 } from "../images/hash.ts";
import { eventPath } from "../model/address.ts";
import type { Event, EventSummary } from "../model/site.ts";
import type { LoadedEvent } from "../site/load-events.ts";
import type { MadeEvent } from "./memory.ts";
import type { Recalled } from "./recall.ts";

/** The files of one event: its pages and what is published beside them. Paths are below the output folder. */
export interface PlannedEvent {
  readonly paths: readonly string[];
  /** Gives it whole where they are made anew; undefined where the published ones are right. */
  readonly event: LoadedEvent["whole"] | undefined;
  /** What there is to remember of it. */
  readonly made: MadeEvent;
  /** What was known of it before. */
  readonly known: KnownEvent;
  /** Its files that are copied to where they were. */
  readonly moved: readonly MovedFile[];
}

export interface EventContext {
  readonly publication: EventPublication;
  /** A digest of all that the files of any event are made from, beside the event and the layouts. */
  readonly shared: string;
  readonly layouts: string;
  readonly recalled: Recalled;
}

/**
 * `pages` are where its pages will be. What was made once stays right while the ledger says of the event what it then
 * said: see stampsOf.
 */
export function planEvent(
  loaded: LoadedEvent,
  known: KnownEvent,
  moved: readonly MovedFile[],
  pages: readonly string[],
  pictures: MadeEvent["pictures"],
  context: EventContext,
): PlannedEvent {
  const { publication, recalled } = context;
  const { files, whole, ...record } = loaded;
  const paths = eventPaths(publication, record.summary, pages, moved);
  const source = recalled.source(files);
  const { layouts } = context;
  const key = keyOf(loaded, source, moved, context);
  const last = recalled.event(files);
  const same = last?.key === key && isPublished(known, last.records) ? last : undefined;
  const isKept = same?.layouts === layouts && paths.every(recalled.isPublished);
  const { records, news, texts } = same ?? entriesOf(publication, whole(), known);
  const facts = { files, source, record, pictures, pages, key, layouts, records, news };
  // The same is written down as it was.
  const made = isKept && isSame(facts, same) ? same : { ...facts, texts };
  return { paths, event: isKept ? undefined : whole, made, known, moved };
}

const isSame = (now: Pick<MadeEvent, "pictures" | "pages">, last: MadeEvent): boolean =>
  JSON.stringify([now.pictures, now.pages]) === JSON.stringify([last.pictures, last.pages]);

function entriesOf(
  publication: EventPublication,
  event: Event,
  known: KnownEvent,
): Pick<MadeEvent, "records" | "news" | "texts"> {
  const { calendar, records, feed, text } = eventEntries(publication, event, known);
  const news = Object.fromEntries(Object.entries(feed).map(([id, entry]) => [id, factsOf(entry)]));
  return { records, news, texts: () => ({ calendar, search: text, feed }) };
}

/** Where all files of an event will be. */
export const eventPaths = (
  publication: EventPublication,
  event: EventSummary,
  pages: readonly string[],
  moved: readonly MovedFile[],
): string[] => [
  ...pages,
  ...eventFilePaths(publication, event),
  ...moved.map(({ file }) => file.slice(1)),
];

function keyOf(
  { addresses, uses, setting, table, from }: LoadedEvent,
  source: string,
  moved: readonly MovedFile[],
  { publication: { images, cards, assets }, shared }: EventContext,
): string {
  const pictures = uses.pictures.map(([path]) => images.get(path));
  const card = cards.get(eventPath(addresses));
  const look = assets.looks.events.get(addresses.slug);
  const parts = [source, setting, table, from, moved, pictures, card, look, shared];
  return sha256(JSON.stringify(parts));
}
