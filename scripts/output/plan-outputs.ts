import { isPublic } from "../channels/feeds/addresses.ts";
import type { News } from "../channels/feeds/entry.ts";
import { absoluteUrl, isAddressed } from "../channels/hosting/known-address.ts";
import { type MovedFile, movedFiles } from "../channels/hosting/moved-files.ts";
import { siteFiles } from "../channels/index.ts";
import { formatLedger, ledgerName } from "../channels/ledger/format.ts";
import type { Ledger } from "../channels/ledger/ledger.ts";
import { nextLedger } from "../channels/ledger/next-ledger.ts";
import { recognise } from "../channels/ledger/recognise.ts";
import type { OutputFile } from "../channels/output.ts";
import {
  type EventPublication,
  eventPublications,
  type Publication,
} from "../channels/publication.ts";
import { sha256 } from "../images/hash.ts";
import type { ImagePlan } from "../images/plan.ts";
import type { SeenPicture } from "../images/probe.ts";
import { grouped } from "../model/grouped.ts";
import type { Route } from "../model/route.ts";
import type { EventSummary } from "../model/site.ts";
import type { LoadedEvent } from "../site/load-events.ts";
import type { BuildOptions } from "./options.ts";
import type { SiteSources } from "./plan.ts";
import { type EventContext, eventPaths, type PlannedEvent, planEvent } from "./plan-event.ts";
import type { Recalled } from "./recall.ts";
import { layoutsVersion } from "./version.ts";
import { attachmentOutput } from "./write.ts";

/** What the site shows, and which of its events are made anew. */
export interface PlannedEvents {
  readonly publication: Publication;
  readonly events: readonly PlannedEvent[];
  /** All pages. */
  readonly routes: readonly Route<EventSummary>[];
  /** Files of events that are copied to where they were. */
  readonly moved: readonly MovedFile[];
}

/** Every file of the finished site, by what it belongs to. Paths are below the output folder. */
export interface PlannedOutputs extends PlannedEvents {
  /** What the site has as a whole beside pages, and is made anew. */
  readonly files: readonly OutputFile[];
  /** The same with the pages of the site as a whole: they are always made anew. */
  readonly sitePaths: readonly string[];
  /** Those of the site's files that are published already as they will be. */
  readonly keptFiles: ReadonlySet<string>;
  /** The keys of all that have one. */
  readonly keys: Readonly<Record<string, string>>;
  /** Pictures and cards: other bytes have another name. */
  readonly fingerprinted: readonly string[];
  readonly paths: readonly string[];
}

/** Decides what is made anew. `images` are those of the sources that can be shown. */
export const planOutputs = (
  sources: SiteSources,
  images: ImagePlan,
  options: BuildOptions,
  recalled: Recalled,
): PlannedOutputs => planFiles(sources, planEvents(sources, images, options, recalled), recalled);

/** The same of events only, or of those of these slugs, which takes less time. */
export function planEvents(
  sources: SiteSources,
  images: ImagePlan,
  { layoutsDir }: BuildOptions,
  recalled: Recalled,
  only?: ReadonlySet<string>,
): PlannedEvents {
  const publication = { ...sources.publication, images };
  const pages = pagesByEvent(sources.routes);
  const contextIn = contextsOf(publication, layoutsDir, recalled);
  const { site } = publication;
  const named = [...site.events, ...site.translations.map((event) => ({ ...event, meetups: [] }))];
  const known = recognise(sources.ledger, named, site.address);
  const moved = movedFiles(publication.site, takenPaths(sources));
  const events = sources.events.flatMap((loaded) => {
    const { slug } = loaded.summary;
    if (only?.has(slug) === false) return [];
    const pictures = seenIn(loaded, sources.images.seen);
    const before = known.get(slug);
    if (before === undefined) return [];
    const own = pages.get(slug) ?? [];
    const context = contextIn(loaded.summary.lang);
    return planEvent(loaded, before, moved.get(slug) ?? [], own, pictures, context);
  });
  return {
    publication: { ...publication, earlier: earlierOf(events) },
    events,
    routes: sources.routes,
    moved: [...moved.values()].flat(),
  };
}

/** All files, with the contents of those that belong to no event. */
function planFiles(
  sources: SiteSources,
  planned: PlannedEvents,
  recalled: Recalled,
): PlannedOutputs {
  const { publication, events, moved } = planned;
  const entries = { ...entriesOf(events), feedId: sources.ledger.feed, moved };
  const rendered = siteFiles(publication, sources.routes, entries);
  const ledger = ledgerFile(sources.ledger, publication, events);
  const all: OutputFile[] = [...sources.files, ...rendered, ledger];
  const isKept = ({ path, key }: OutputFile) =>
    key !== undefined && recalled.key(path) === key && recalled.isPublished(path);
  const keptFiles = new Set(all.filter(isKept).map(({ path }) => path));
  const files = all.filter(({ path }) => !keptFiles.has(path));
  const fingerprinted = fingerprintedOf(publication);
  const pages = pagesByEvent(sources.routes).get(undefined) ?? [];
  const sitePaths = [...pages, ...files.map(({ path }) => path)];
  const paths = [
    ...pages,
    ...all.map(({ path }) => path),
    ...events.flatMap((event) => event.paths),
    ...publication.site.attachments.map(attachmentOutput),
    ...fingerprinted,
  ];
  const keys = Object.fromEntries(all.flatMap(({ path, key }) => (key ? [[path, key]] : [])));
  return { ...planned, files, sitePaths, keptFiles, keys, fingerprinted, paths };
}

/** The same paths in the same order, without anything that they will hold: no file's contents decide where another is. */
export function plannedPaths(sources: SiteSources): string[] {
  const { publication, routes, files } = sources;
  const pages = pagesByEvent(routes);
  const ownIn = eventPublications(publication);
  const moved = movedFiles(publication.site, takenPaths(sources));
  const facts = { updated: 0, digest: "" };
  const feeds = { facts: () => facts, entry: () => undefined, feedId: undefined };
  const contents = { calendar: () => [], text: () => "", ...feeds };
  const entries = { ...contents, moved: [...moved.values()].flat() };
  const rendered = siteFiles(publication, routes, entries);
  return [
    ...(pages.get(undefined) ?? []),
    ...[...files, ...rendered].map(({ path }) => path),
    ledgerName,
    ...sources.events.flatMap(({ summary }) =>
      eventPaths(
        ownIn(summary.lang),
        summary,
        pages.get(summary.slug) ?? [],
        moved.get(summary.slug) ?? [],
      ),
    ),
    ...publication.site.attachments.map(attachmentOutput),
    ...fingerprintedOf(publication),
  ];
}

/** What pages tell of facts that were others in the last build, or in one before it. */
const earlierOf = (events: readonly PlannedEvent[]): Publication["earlier"] =>
  new Map(
    events.map(({ made: { records } }) => [
      records.slug,
      records.meetups.flatMap(([, { id, earlier }]) => (earlier ? [{ id, ...earlier }] : [])),
    ]),
  );

/** What the events of a language are made from beside themselves. */
function contextsOf(publication: Publication, layoutsDir: string, recalled: Recalled) {
  const ownIn = eventPublications(publication);
  const layouts = layoutsVersion(layoutsDir);
  const contexts = new Map<EventPublication, EventContext>();
  return (lang: string): EventContext => {
    const own = ownIn(lang);
    const context = contexts.get(own) ?? {
      publication: own,
      shared: sharedKey(own),
      layouts,
      recalled,
    };
    contexts.set(own, context);
    return context;
  };
}

/**
 * A digest of all that the files of any event are made from, beside the event, the layouts, and the program, without which
 * nothing is recalled: coarse on purpose, since what is too fine is wrong sooner or later. "Today" is no part of it: an
 * event says for how long it makes no difference.
 */
function sharedKey({ site, assets }: EventPublication): string {
  const { now: _, ...facts } = site;
  const look = [assets.looks.site, assets.ownSheet, ...assets.sheets, ...assets.icons];
  return sha256(JSON.stringify([facts, look]));
}

const seenIn = ({ uses }: LoadedEvent, seen: ReadonlyMap<string, SeenPicture>) =>
  Object.fromEntries(
    uses.pictures.flatMap(([path]) => {
      const picture = seen.get(path);
      return picture === undefined ? [] : [[path, picture] as const];
    }),
  );

/** Where pages will be, by the slug of the event that they show; undefined for the site as a whole. */
const pagesByEvent = (routes: readonly Route<EventSummary>[]) =>
  grouped(routes.map((route) => ["event" in route ? route.event?.slug : undefined, route.output]));

function entriesOf(events: readonly PlannedEvent[]) {
  const made = new Map(events.map(({ made }) => [made.record.addresses.slug, made]));
  return {
    calendar: ({ slug }: EventSummary) => made.get(slug)?.texts().calendar ?? [],
    text: ({ slug }: EventSummary) => made.get(slug)?.texts().search ?? "",
    facts: ({ event, update }: News) => made.get(event.slug)?.news[update?.id ?? ""],
    entry: ({ event, update }: News) => made.get(event.slug)?.texts().feed[update?.id ?? ""],
  };
}

/** Where something stands that no copy may take the place of. */
const takenPaths = ({ routes, files, publication: { site } }: SiteSources): string[] => [
  ...[...routes.map(({ output }) => output), ...files.map(({ path }) => path)].map(
    (path) => `/${path}`,
  ),
  ...site.attachments.map(({ address }) => address),
];

/** What the next build needs to know of this one. A draft is shown, and published to nobody. */
function ledgerFile(before: Ledger, publication: Publication, events: readonly PlannedEvent[]) {
  const { now } = publication.site;
  const published = events.filter(({ made }) => isPublic(made.record.summary));
  const feed = isAddressed(publication) ? absoluteUrl(publication.site.address, "/") : undefined;
  const ledger = nextLedger(
    before,
    published.map(({ known, made: { records } }) => ({ known, records })),
    feed,
    now,
  );
  return { path: ledgerName, body: formatLedger(ledger) };
}

// Two pictures with the same bytes share their files, and two events with the same title, place and date a card.
function fingerprintedOf({ images, cards }: Publication): string[] {
  const pictures = [...images.values()].flatMap(({ variants }) => variants);
  const addresses = [...pictures.map(({ address }) => address), ...cards.values()];
  return [...new Set(addresses)].map((address) => address.slice(1));
}
