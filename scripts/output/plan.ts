import { checkRedirects, soundRedirects } from "../channels/hosting/check-redirects.ts";
import type { Ledger } from "../channels/ledger/ledger.ts";
import type { OutputFile } from "../channels/output.ts";
import { sheetsOf } from "../channels/page-sheets.ts";
import type { Publication } from "../channels/publication.ts";
import { structuredDataProblems } from "../channels/search/structured-data.ts";
import { type Diagnostic, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { calendarPath } from "../model/address.ts";
import { inCalendar } from "../model/in-calendar.ts";
import type { Route } from "../model/route.ts";
import type { EventSummary, Site } from "../model/site.ts";
import type { Held } from "../site/hold.ts";
import { loadSite } from "../site/load.ts";
import type { LoadedEvent, LoadedPage } from "../site/load-events.ts";
import { routesOf } from "../site/routes.ts";
import { type Assets, loadAssets } from "./assets.ts";
import { prepareIcons } from "./icons.ts";
import { readLedger } from "./ledger-file.ts";
import { prepareLooks } from "./looks.ts";
import { manifestName } from "./manifest.ts";
import type { BuildOptions } from "./options.ts";
import { reportOwnParts } from "./own-parts.ts";
import { loadOwnSheet } from "./own-sheet.ts";
import { checkPaths } from "./paths.ts";
import { type PlannedOutputs, plannedPaths, planOutputs } from "./plan-outputs.ts";
import {
  adminFiles,
  type PreparedCards,
  type PreparedImages,
  prepareCards,
  prepareImages,
} from "./prepare.ts";
import { nothingRecalled, type Recalled } from "./recall.ts";
import { loadSearchScript } from "./search-script.ts";
import { serviceWorkerFiles } from "./service-worker.ts";
import { checkTrustedLinks } from "./trusted-links.ts";
import { attachmentOutput } from "./write.ts";

/** What a site is made from, and everything that will be written, known before anything is. */
export interface SitePlan {
  readonly sources: SiteSources;
  readonly outputs: PlannedOutputs;
}

export interface SiteSources {
  /** The folder that pictures and attachments are read from. */
  readonly root: string;
  readonly publication: Publication;
  readonly routes: readonly Route<EventSummary>[];
  readonly events: readonly LoadedEvent[];
  readonly pages: readonly LoadedPage[];
  readonly held: readonly Held[];
  readonly images: PreparedImages;
  readonly cards: PreparedCards;
  /** Styles, icons and the browser editor. */
  readonly files: readonly OutputFile[];
  /** What was published before. */
  readonly ledger: Ledger;
}

/**
 * Loads and plans the site; writes nothing. Undefined when there is nothing to publish. `onSources` is called, and waited
 * for, when it is known what there is to show, and not yet all that is to say about it.
 */
export async function planSite(
  options: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
  recalled: Recalled = nothingRecalled,
  onSources: (sources: SiteSources) => Promise<void> = async () => {},
): Promise<SitePlan | undefined> {
  const sources = await loadSources(options, report, recalled);
  if (sources === undefined) return undefined;
  await onSources(sources);
  const outputs = planOutputs(sources, sources.images.plan, options, recalled);
  checkOutputs(sources, outputs.paths, options, report);
  return { sources, outputs };
}

/** Says the same of a site of which nothing will be written, and makes none of its files for that. */
export async function inspectSources(
  options: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
  recalled: Recalled,
): Promise<SiteSources | undefined> {
  const sources = await loadSources(options, report, recalled);
  if (sources !== undefined) checkOutputs(sources, plannedPaths(sources), options, report);
  return sources;
}

function checkOutputs(
  sources: SiteSources,
  paths: readonly string[],
  options: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): void {
  const places = placesOf(sources, options);
  const placeOf = (path: string) => places.get(path) ?? startOf(options.outputDir);
  checkPaths([manifestName, ...paths], placeOf).forEach(report);
  const { address } = sources.publication.site;
  checkTrustedLinks([...sources.events, ...sources.pages], paths, address).forEach(report);
}

/** With what leads to addresses that not everybody can type. Its tables of letters are for those who have such. */
async function withAscii(site: Site, routes: readonly Route<EventSummary>[]): Promise<Site> {
  if (routes.every(({ path }) => /^\p{ASCII}*$/u.test(path))) return site;
  const { asciiRedirects } = await import("../site/ascii-addresses.ts");
  // Whoever wrote an address comes first: what clashes with it is left out.
  return { ...site, redirects: [...site.redirects, ...asciiRedirects(site)] };
}

async function loadSources(
  options: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
  recalled: Recalled,
): Promise<SiteSources | undefined> {
  const { contentDir, assetsDir } = options;
  const loaded = loadSite(
    { content: contentDir, ...options },
    (files) => recalled.event(files)?.record,
  );
  const { site, root, events, pages, held, diagnostics } = loaded;
  diagnostics.forEach(report);
  const assets = loadAssets(options, report);
  if (site === undefined || root === undefined || assets === undefined) return undefined;

  const images = await prepareImages(site, root, loaded, options, recalled.picture);
  images.diagnostics.forEach(report);
  const { looks, files: ofLooks } = await prepareLooks(site, root, images, assets, options, report);
  const ownSheet = loadOwnSheet(root, options, report);
  const icons = await prepareIcons(site, root, looks.site.palette, options);
  const cards = prepareCards(site, root, looks, images.seen, options);
  cards.diagnostics.forEach(report);
  const routes = routesOf(site);
  reportOwnParts(options.layoutsDir, report);
  checkRedirects(site, routes).forEach(report);
  const redirects = soundRedirects(await withAscii(site, routes), routes);
  const search = site.search ? loadSearchScript(assetsDir) : undefined;
  const publication = {
    site: { ...site, redirects },
    images: images.plan,
    assets: {
      looks,
      searchScript: search?.address,
      ownSheet: ownSheet.address,
      sheets: assets.sheetAddresses,
      icons: new Map(icons.map(({ path }) => [path, `/${path}`])),
    },
    cards: cards.addresses,
    earlier: new Map(),
  };
  structuredDataProblems(publication).forEach(report);
  const files = [
    ...ofLooks,
    ...ownSheet.files,
    ...icons,
    ...sheetFiles(assets, routes),
    ...(search?.files ?? []),
    ...serviceWorkerFiles(site, assetsDir),
    ...(await adminFiles(site, options, report)),
  ];
  const ledger = readLedger(options, report);
  return { root, publication, routes, events, pages, held, images, cards, files, ledger };
}

/** Those that some page links to. */
const sheetFiles = ({ sheets }: Assets, routes: readonly Route<EventSummary>[]) => {
  const needed = new Set(routes.flatMap(sheetsOf));
  return [...sheets].flatMap(([sheet, file]) => (needed.has(sheet) ? [file] : []));
};

/** Where the content is that asks for a file, for those whose names it decides. */
function placesOf({ routes, publication }: SiteSources, { contentDir }: BuildOptions) {
  const ofRoutes = routes.flatMap((route): [string, Place][] => {
    const post =
      route.kind === "tag"
        ? route.tag.events[0]
        : route.kind === "page"
          ? route.page
          : "event" in route
            ? route.event
            : undefined;
    return post ? [[route.output, post.place]] : [];
  });
  const ofAttachments = publication.site.attachments.map((attachment): [string, Place] => [
    attachmentOutput(attachment),
    startOf(`${contentDir}/${attachment.path}`),
  ]);
  const ofCalendars = publication.site.events.flatMap((event) =>
    inCalendar(event).map((meetup): [string, Place] => [
      calendarPath(event, meetup).slice(1),
      meetup.place,
    ]),
  );
  return new Map([...ofRoutes, ...ofCalendars, ...ofAttachments]);
}
