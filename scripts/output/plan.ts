import { toEntry } from "../channels/feeds/entry.ts";
import { checkRedirects, soundRedirects } from "../channels/hosting/check-redirects.ts";
import { isAddressed } from "../channels/hosting/known-address.ts";
import type { EventEntries } from "../channels/index.ts";
import type { OutputFile } from "../channels/output.ts";
import type { Publication } from "../channels/publication.ts";
import { structuredDataProblems } from "../channels/search/structured-data.ts";
import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import { type Diagnostic, type Place, startOf } from "../diagnostics/diagnostic.ts";
import type { ImagePlan } from "../images/plan.ts";
import { calendarPath } from "../model/address.ts";
import type { Route } from "../model/route.ts";
import type { EventSummary } from "../model/site.ts";
import type { LoadedEvent } from "../site/event.ts";
import { routesOf } from "../site/routes.ts";
import { loadAssets } from "./assets.ts";
import { takeInputs } from "./last-build.ts";
import type { BuildOptions } from "./options.ts";
import type { Parts, PreparedCards, PreparedImages } from "./parts.ts";
import { checkPaths } from "./paths.ts";
import { type KnownEntries, type PlannedEvent, planEvents } from "./planned-event.ts";
import type { Snapshot } from "./snapshot.ts";
import { attachmentOutput } from "./write.ts";

/** Everything that will be written, known before anything is. */
export interface SitePlan {
  /** Every link to another site. */
  readonly outward: readonly OutwardLink[];
  /** The folder that pictures and attachments are read from. */
  readonly root: string;
  readonly publication: Publication;
  readonly routes: readonly Route<EventSummary>[];
  /** Styles and icons. */
  readonly made: readonly OutputFile[];
  /** The same and what the channels render for the site as a whole. */
  readonly files: readonly OutputFile[];
  readonly loaded: readonly LoadedEvent[];
  readonly events: readonly PlannedEvent[];
  readonly images: PreparedImages;
  readonly cards: PreparedCards;
  readonly known: KnownEntries;
  /** Pictures and cards, below the site's folder: other bytes have another name. */
  readonly fingerprinted: readonly string[];
  /** Every file of the finished site, below its folder. */
  readonly outputs: readonly string[];
}

/** Loads and plans the site; writes nothing. Undefined when there is nothing to publish. */
export async function planSite(
  options: BuildOptions,
  parts: Parts,
  report: (diagnostic: Diagnostic) => void,
  inputs: Snapshot = takeInputs(options),
  known: KnownEntries = () => undefined,
): Promise<SitePlan | undefined> {
  const {
    site,
    root,
    events: loaded,
    pictures,
    outward,
    diagnostics,
  } = await parts.loadSite(options);
  diagnostics.forEach(report);
  const assets = loadAssets(options.assetsDir, report);
  if (site === undefined || root === undefined || assets === undefined) return undefined;

  const images = await parts.prepareImages({ site, root, pictures }, options, inputs);
  images.diagnostics.forEach(report);
  const cards = await parts.prepareCards(site, options);
  cards.diagnostics.forEach(report);
  const routes = routesOf(site);
  checkRedirects(site, routes).forEach(report);
  const publication = {
    site: { ...site, redirects: soundRedirects(site, routes) },
    images: images.plan,
    assets: assets.addresses,
    cards: cards.addresses,
  };
  structuredDataProblems(publication).forEach(report);
  const made = [...assets.files, ...(await parts.adminFiles(site, options, report))];
  const start = { root, loaded, outward, publication, routes, images, cards, made, known };
  const plan = await planOutputs(start, parts);
  const places = placesOf(plan, options);
  const placeOf = (path: string) => places.get(path) ?? startOf(options.outputDir);
  checkPaths(plan.outputs, placeOf).forEach(report);
  return plan;
}

/** The same site without the pictures that could not be encoded. */
export function withoutDamaged(plan: SitePlan, sound: ImagePlan, parts: Parts): Promise<SitePlan> {
  const publication = { ...plan.publication, images: sound };
  return planOutputs({ ...plan, publication }, parts);
}

async function planOutputs(
  start: Omit<SitePlan, "files" | "events" | "fingerprinted" | "outputs">,
  parts: Parts,
): Promise<SitePlan> {
  const { publication, routes } = start;
  const events = planEvents(publication, start.loaded, routes, parts, start.known);
  const files = [
    ...start.made,
    ...(await parts.siteFiles(publication, routes, entriesFrom(publication, events))),
  ];
  const fingerprinted = fingerprintedOf(publication);
  const others = outputsOf(publication, routes, files, events);
  return { ...start, files, events, fingerprinted, outputs: [...others, ...fingerprinted] };
}

function entriesFrom(publication: Publication, events: readonly PlannedEvent[]): EventEntries {
  const planned = new Map(events.map((one) => [one.event.slug, one]));
  return {
    calendar: ({ slug }) => planned.get(slug)?.entries ?? [],
    feed: ({ event: { slug }, update }) => {
      const event = planned.get(slug)?.event;
      if (event === undefined || !isAddressed(publication)) throw new RangeError(slug);
      return toEntry(publication, {
        event,
        update: event.updates.find(({ id }) => id === update?.id),
        published: 0,
      });
    },
  };
}

const outputsOf = (
  { site }: Publication,
  routes: readonly Route<EventSummary>[],
  files: readonly OutputFile[],
  events: readonly PlannedEvent[],
): string[] => [
  ...routes.map(({ output }) => output),
  ...events.flatMap((event) => event.files),
  ...files.map(({ path }) => path),
  ...site.attachments.map(attachmentOutput),
];

/** Where the content is that asks for a file, for those whose names it decides. */
function placesOf({ routes, publication }: SitePlan, { contentDir }: BuildOptions) {
  const ofRoutes = routes.flatMap((route): [string, Place][] => {
    const event =
      route.kind === "tag" ? route.tag.events[0] : "event" in route ? route.event : undefined;
    return event ? [[route.output, event.place]] : [];
  });
  const ofAttachments = publication.site.attachments.map((attachment): [string, Place] => [
    attachmentOutput(attachment),
    startOf(`${contentDir}/${attachment.path}`),
  ]);
  const ofCalendars = publication.site.events.flatMap((event) =>
    event.meetups.map((meetup): [string, Place] => [
      calendarPath(event, meetup).slice(1),
      meetup.place,
    ]),
  );
  return new Map([...ofRoutes, ...ofCalendars, ...ofAttachments]);
}

// Two pictures with the same bytes share their files, and two events with the same title, place and date a card.
function fingerprintedOf({ images, cards }: Publication): string[] {
  const pictures = [...images.values()].flatMap(({ variants }) => variants);
  const addresses = [...pictures.map(({ address }) => address), ...cards.values()];
  return [...new Set(addresses)].map((address) => address.slice(1));
}
