import type { Report } from "../content/post.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sha256 } from "../images/hash.ts";
import type { Event, EventSummary, Page } from "../model/site.ts";
import { summaryOf } from "../model/summary.ts";
import type { Instant } from "../time/moment.ts";
import { once } from "../time/once.ts";
import {
  type AddressTable,
  addressesOf,
  addressTable,
  type EventAddresses,
} from "./address-table.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { buildEvent, type EventSetting } from "./event.ts";
import { type Held, type Unpublished, unpublishedIn } from "./hold.ts";
import type { EventFiles } from "./layout.ts";
import { nextChange } from "./next-change.ts";
import type { OpenContent } from "./open-content.ts";
import { buildPage } from "./page.ts";
import type { PostUses } from "./post-uses.ts";
import { type KeptBack, readEvent } from "./read-event.ts";
import { siteRedirects } from "./redirects.ts";
import { checkReplacedPages, checkSlugs } from "./slugs.ts";
import { toleratingDates } from "./tolerate-dates.ts";

/** An event as data, without its texts. What was read from the same posts stays right while the rest is the same too. */
export interface EventRecord {
  readonly addresses: EventAddresses;
  readonly summary: EventSummary;
  readonly uses: PostUses;
  /** All that there is to say about its posts. */
  readonly diagnostics: readonly Diagnostic[];
  readonly held: readonly Held[];
  /** What of it only previews show. */
  readonly unpublished: readonly Unpublished[];
  /** Names what posts are read with: what site.yaml says, or the settings of another generator. */
  readonly setting: string;
  /** Names the addresses of all posts that it was built with; where a link was looked for by titles, those too. */
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

/** A page as visitors get it, with what it shows and links to. */
export interface LoadedPage {
  readonly addresses: EventAddresses;
  readonly page: Page;
  readonly uses: PostUses;
}

/** In the order of their files. */
export interface LoadedPosts {
  readonly events: readonly LoadedEvent[];
  /** They are few and show each other: none is remembered. */
  readonly pages: readonly LoadedPage[];
  /** Everything that waits for its time. */
  readonly held: readonly Held[];
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

/** Told of every post as it was read, before it is made part of the site. */
export type OnRead = (files: EventFiles, post: DatedEvent | DatedPage) => void;

/**
 * Loads every post by itself: first the addresses of all, then each among the others. Of two at one address both are
 * checked, and the first is what the rest of the site is checked with.
 */
export function loadPosts(
  content: OpenContent,
  options: Setting,
  recall: RecallEvent,
  tell: Report,
  onRead: OnRead = ignore,
): LoadedPosts {
  const { layout, siteFile, address, zone, words, isForeign } = content;
  const report = isForeign ? toleratingDates(tell) : tell;
  const { now } = options;
  const { lang } = siteFile.fields;
  const { isLangSaid } = siteFile;
  const setting = nameOf([siteFile.fields, isLangSaid, address, isForeign, content.shelf]);
  const isRecalled = ({ setting: last, from, until }: EventRecord) =>
    last === setting && from <= now && now < until;
  const all = layout.events.flatMap((files) => {
    const known = recall(files);
    return known !== undefined && isRecalled(known)
      ? ({ kind: "recalled", files, known, addresses: known.addresses } as const)
      : (readFirst(content, files, options, report) ?? []);
  });
  const held = all.flatMap((one) =>
    one.kind === "recalled" ? one.known.held : one.kind === "read" ? one.dated.held : one.held,
  );
  const found = withoutKeptBack(all);
  const addresses = found.map((one) => one.addresses);
  const table = tableOf(content, addresses);
  const name = namerOf(table);
  const { pathPrefix } = address;
  const { theme } = content;
  const building = { theme, zone, lang, isLangSaid, words, now, pathPrefix, isForeign };
  const first = checkSlugs(addresses, report);
  checkReplacedPages(addresses, report);
  const events: LoadedEvent[] = [];
  const pages: LoadedPage[] = [];
  for (const one of found) {
    const { files } = one;
    const isFirst = first.has(one.addresses);
    if (one.kind === "recalled" && one.known.table === name(one.known.uses)) {
      one.known.diagnostics.forEach(report);
      if (isFirst) events.push(recalledEvent(content, one, options, building, table));
      continue;
    }
    const read = one.kind === "recalled" ? readFirst(content, files, options, report) : one;
    if (read === undefined || read.kind === "kept-back") continue;
    onRead(files, read.dated);
    const diagnostics = [...read.diagnostics];
    const note = (found: Diagnostic) => void diagnostics.push(found);
    const { addresses } = read;
    if (read.dated.kind === "page") {
      const built = buildPage(read.dated, building, table, note);
      if (isFirst) pages.push({ addresses, ...built });
    } else {
      const { event, uses } = buildEvent(read.dated, building, table, note);
      const summary = summaryOf(event);
      const { held } = read.dated;
      if (isFirst)
        events.push({
          addresses,
          summary,
          uses,
          diagnostics,
          held,
          unpublished: unpublishedIn(read.dated),
          setting,
          table: name(uses),
          from: now,
          until: nextChange({ events: [summary], held }, now),
          files,
          whole: () => event,
        });
    }
    diagnostics.forEach(report);
  }
  return { events, pages, held };
}

/** All that posts of this content can lead to. */
export function tableOf(
  { layout, siteFile, address, published, shelf }: OpenContent,
  addresses: readonly EventAddresses[],
): AddressTable {
  const { lang, html, roots = [] } = siteFile.fields;
  const setting = {
    ...{ address, html, roots, shelf },
    former: siteRedirects(siteFile, address.pathPrefix).map(({ from }) => from),
    published: new Map(published.map(({ path, address }) => [path, address])),
  };
  return addressTable(addresses, layout.files, setting, lang);
}

/** An event of which nothing needs to be read unless its texts are asked for. */
function recalledEvent(
  content: OpenContent,
  { known, files }: { readonly known: EventRecord; readonly files: EventFiles },
  options: Setting,
  building: EventSetting,
  table: AddressTable,
): LoadedEvent {
  const whole = once(() => {
    const dated = readEvent(content, files, options, ignore);
    if (dated?.kind !== "event") throw new PostsChangedError(known.summary.place.file);
    return buildEvent(dated, building, table, ignore).event;
  });
  return { ...known, files, whole };
}

/** A post that was read. What is said about one that is not published is reported at once. */
interface ReadPost {
  readonly kind: "read";
  readonly files: EventFiles;
  readonly dated: DatedEvent | DatedPage;
  readonly addresses: EventAddresses;
  readonly diagnostics: readonly Diagnostic[];
}

function readFirst(
  content: OpenContent,
  files: EventFiles,
  options: Setting,
  report: Report,
): ReadPost | KeptBack | undefined {
  const diagnostics: Diagnostic[] = [];
  const dated = readEvent(content, files, options, (found) => void diagnostics.push(found));
  if (dated !== undefined && dated.kind !== "kept-back")
    return { kind: "read", files, dated, addresses: addressesOf(dated), diagnostics };
  diagnostics.forEach(report);
  return dated;
}

/** Pages in the folder of a post that is kept back belong to it. */
function withoutKeptBack<P extends { readonly addresses: EventAddresses }>(
  found: readonly (P | KeptBack)[],
): P[] {
  const isKeptBack = (one: P | KeptBack): one is KeptBack => !("addresses" in one);
  const folders = found
    .filter(isKeptBack)
    .filter(({ path }) => /\/index\.[^/]+$/i.test(path))
    .map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
  return found.flatMap((one) => {
    if (isKeptBack(one)) return [];
    const { isPage, path } = one.addresses;
    return isPage && folders.some((folder) => path.startsWith(folder)) ? [] : [one];
  });
}

/** Titles change oftener than addresses, and hardly any link is looked for by them. */
function namerOf({ titles, ...addresses }: AddressTable): (uses: PostUses) => string {
  const plain = nameOf(addresses);
  const titled = once(() => nameOf([plain, titles()]));
  return ({ hasGuessed }) => (hasGuessed ? titled() : plain);
}

const nameOf = (value: unknown): string => sha256(JSON.stringify(value, withEntries));

const withEntries = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

const ignore = () => {};
