import { diagnose, sortDiagnostics, startOf } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import {
  announcementSchema,
  meetupSchema,
  type SiteFields,
  siteSchema,
  updateSchema,
} from "../model/schema.ts";
import { parseFields } from "../model/parse.ts";
import type { Event, Site } from "../model/site.ts";
import { readText } from "../source/read.ts";
import { type ContentTree, shownPath, walkContent } from "../source/walk.ts";
import { type Fields, parseYaml } from "../source/yaml.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import { readAddress } from "./address.ts";
import { buildEvent, type DatedEvent, dateEvent, type EventPosts } from "./event.ts";
import { arrange, type EventFiles } from "./layout.ts";
import { accept, readPost, type Report } from "./post.ts";
import { checkAnchors } from "./anchors.ts";
import { assignSlugs } from "./slugs.ts";
import { surroundingsOf } from "./surroundings.ts";
import { tagsOf } from "./tags.ts";

export interface LoadOptions {
  /** A folder of content, or a single Markdown file. */
  readonly content: string;
  /** Instead of `url:` in site.yaml. */
  readonly url: string | undefined;
  /** Instead of the path of the URL: "/repo/". */
  readonly pathPrefix: string | undefined;
  readonly drafts: boolean;
  readonly now: Instant;
}

export interface LoadedSite {
  /** Undefined when an error stands in the way. */
  readonly site: Site | undefined;
  /** Every problem found, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tree: ContentTree | undefined;
  /** Where each picture is first used, by its path below content. */
  readonly pictures: ReadonlyMap<string, Place>;
}

/** Reads the content into the model: everything wrong with it is found in one run. */
export function loadSite(options: LoadOptions): LoadedSite {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const pictures = new Map<string, Place>();
  const tree = walkContent(options.content, report);
  const site = tree && readSite(tree, options, pictures, report);
  const wrong = diagnostics.some(({ severity }) => severity === "error");
  return {
    site: wrong ? undefined : site,
    diagnostics: sortDiagnostics(diagnostics),
    tree,
    pictures,
  };
}

function readSite(
  tree: ContentTree,
  options: LoadOptions,
  pictures: Map<string, Place>,
  report: Report,
): Site | undefined {
  const layout = arrange(tree, report);
  const written = readSiteFile(tree, layout.site, report);
  if (written === undefined) return undefined;
  const { fields, placeOf } = written;
  const zone =
    fields.timezone === undefined
      ? undefined
      : accept(parseZone(fields.timezone), placeOf(["timezone"]), report);
  const address = readAddress(fields, options, placeOf, report);

  const posts = layout.events.flatMap((files) => readEvent(tree, files, fields, report) ?? []);
  const published = posts.filter(({ announcement }) => options.drafts || !announcement.fields.draft);
  if (layout.events.length === 0) report(diagnose("site/no-events", startOf(tree.shown)));
  const slugged = assignSlugs(published, tree, report);
  const dated = slugged.flatMap((event) => dateEvent(event, zone ?? zoneOf(event), report) ?? []);
  const around = surroundingsOf(dated, layout.files, pictures);
  const setting = { zone, lang: fields.lang, now: options.now };
  const events = dated
    .map((event) => buildEvent(event, setting, around, report))
    .sort((a, b) => b.date.start - a.date.start);
  checkAnchors(dated, around, report);

  const home = homeEvent(fields.home, events, placeOf, report);
  return {
    title: fields.title ?? home?.title ?? "Events",
    description: fields.description ?? home?.summary,
    address,
    lang: fields.lang,
    organizer: fields.organizer && { url: undefined, email: undefined, ...fields.organizer },
    now: options.now,
    events,
    home,
    tags: tagsOf(events),
    redirects: redirectsOf(dated, events),
    attachments: [...around.attachments.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    images: { ...defaultImageSettings, ...fields.images },
    imagePaths: [...pictures.keys()].sort(),
  };
}
