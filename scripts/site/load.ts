import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import { accept, type PostSource, type Report, readPost } from "../content/post.ts";
import { noPostCache, type PostCache } from "../content/post-cache.ts";
import {
  announcementSchema,
  meetupSchema,
  type SiteFields,
  updateSchema,
} from "../content/schema/schema.ts";
import { walkContent, withUnsaved } from "../content/walk.ts";
import {
  type Diagnostic,
  diagnose,
  type Place,
  sortDiagnostics,
  startOf,
} from "../diagnostics/diagnostic.ts";
import { defaultImageSettings } from "../images/recipe.ts";
import type { Event, Redirect, Site } from "../model/site.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import { siteAddress } from "./address.ts";
import { checkAnchors, pageIds } from "./anchors.ts";
import { type DatedEvent, dateEvent, type EventPosts } from "./dated-event.ts";
import { buildEvent } from "./event.ts";
import { arrange, type ContentLayout, type EventFiles } from "./layout.ts";
import { meetupId, toPerson } from "./meetup.ts";
import { outwardLinks } from "./outward.ts";
import { homeEvent, readSiteFile, type SiteFile } from "./site-file.ts";
import { checkSlugs } from "./slugs.ts";
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
  /** Where the content really is; undefined when there is none. */
  readonly root: string | undefined;
  /** Where each picture is first used, by its path below content. */
  readonly pictures: ReadonlyMap<string, Place>;
  /** Every link to another site. */
  readonly outward: readonly OutwardLink[];
}

/**
 * Reads the content into the model: everything wrong with it is found in one run. `unsaved` are texts to read as
 * if they stood in the content already, by their path below it; `cache` knows posts that were read before.
 */
export function loadSite(
  options: LoadOptions,
  unsaved: ReadonlyMap<string, string> = new Map(),
  cache: PostCache = noPostCache,
): LoadedSite {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const pictures = new Map<string, Place>();
  const walked = walkContent(options.content, report);
  const tree = walked && withUnsaved(walked, unsaved);
  const read = tree && readSite({ tree, cache }, options, pictures, report);
  const wrong = diagnostics.some(({ severity }) => severity === "error");
  return {
    site: wrong ? undefined : read?.site,
    diagnostics: sortDiagnostics(diagnostics),
    root: tree?.root,
    pictures,
    outward: read?.outward ?? [],
  };
}

function readSite(
  source: PostSource,
  options: LoadOptions,
  pictures: Map<string, Place>,
  report: Report,
): { site: Site; outward: readonly OutwardLink[] } {
  const { tree } = source;
  const layout = arrange(tree, report);
  const siteFile = readSiteFile(tree, layout.site, report);
  const { fields, placeOf } = siteFile;
  const zone =
    fields.timezone === undefined
      ? undefined
      : accept(parseZone(fields.timezone), placeOf(["timezone"]), report);
  const events = readEvents(source, layout, siteFile, zone, options, pictures, report);
  const address = siteAddress(fields, options);
  if (address.origin === undefined) report(diagnose("site/no-url", placeOf([])));
  const home = homeEvent(fields.home, events.built, placeOf(["home"]), report);
  const site: Site = {
    title: fields.title ?? home?.title ?? "Events",
    description: fields.description ?? home?.summary,
    address,
    lang: fields.lang,
    organizer: fields.organizer && toPerson(fields.organizer),
    now: options.now,
    events: events.built,
    home,
    tags: tagsOf(events.built),
    redirects: events.dated.flatMap(redirects),
    attachments: events.attachments,
    images: imageSettings(fields),
    admin: fields.admin && { ...fields.admin, auth: fields.admin.auth },
    cards: fields.cards,
    imagePaths: [...pictures.keys()].sort(),
  };
  return { site, outward: outwardLinks(events.dated, siteFile, address) };
}

function readEvents(
  source: PostSource,
  layout: ContentLayout,
  { fields }: SiteFile,
  zone: Zone | undefined,
  { drafts, now }: LoadOptions,
  pictures: Map<string, Place>,
  report: Report,
) {
  const dated = layout.events
    .flatMap((files) => readPosts(source, files, fields.html, report) ?? [])
    .map((posts) => (drafts ? posts : withoutDrafts(posts)))
    .flatMap((posts) => posts ?? [])
    .flatMap((posts) => dateEvent(posts, zone ?? zoneOf(posts), report) ?? []);
  if (layout.events.length === 0) report(diagnose("site/no-events", startOf(source.tree.shown)));
  checkSlugs(dated, report);

  const around = surroundingsOf(dated, layout.files, pictures);
  const built = dated.map((event) =>
    buildEvent(event, { zone, lang: fields.lang, now }, around, report),
  );
  checkAnchors(dated, around, report);
  return {
    dated,
    built: built.sort(announcedLastFirst),
    attachments: [...around.attachments.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

const announcedLastFirst = (a: Event, b: Event) =>
  b.date.start - a.date.start || (a.slug < b.slug ? -1 : 1);

function readPosts(
  source: PostSource,
  { name, announcement, updates, meetups }: EventFiles,
  html: SiteFields["html"],
  report: Report,
): EventPosts | undefined {
  const meetupIds = meetups.map((path) => meetupId({ path }));
  const reservedIds = [...pageIds, ...meetupIds];
  const setting = { html, reservedIds, idPrefix: "" };
  const read = {
    announcement: readPost(
      source,
      announcement,
      announcementSchema,
      { ...setting, kind: "announcement" },
      report,
    ),
    updates: updates.map((path) =>
      readPost(
        source,
        path,
        updateSchema,
        { ...setting, kind: "update", idPrefix: `${meetupId({ path })}-` },
        report,
      ),
    ),
    meetups: meetups.map((path) =>
      readPost(
        source,
        path,
        meetupSchema,
        { ...setting, kind: "meetup", idPrefix: `${meetupId({ path })}-` },
        report,
      ),
    ),
  };
  return (
    read.announcement && {
      name,
      announcement: read.announcement,
      updates: read.updates.filter((post) => post !== undefined),
      meetups: read.meetups.filter((post) => post !== undefined),
    }
  );
}

function withoutDrafts(posts: EventPosts): EventPosts | undefined {
  if (posts.announcement.fields.draft) return undefined;
  const isPublished = ({ fields }: { fields: { draft?: boolean | undefined } }) => !fields.draft;
  return {
    ...posts,
    updates: posts.updates.filter(isPublished),
    meetups: posts.meetups.filter(isPublished),
  };
}

/** Where the dates of an event are counted when the site has no zone: where it meets. */
function zoneOf({ meetups }: EventPosts): Zone {
  const written = meetups.map(({ fields }) => fields.timezone).find((zone) => zone !== undefined);
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : "UTC";
}

const redirects = ({ announcement, slug }: DatedEvent): Redirect[] =>
  (announcement.fields.redirect_from ?? []).map((from, index) => ({
    from,
    to: `/${slug}/`,
    place: announcement.placeOf(["redirect_from", index]),
  }));

const imageSettings = ({ images = {} }: SiteFields) => ({
  widths: [...new Set(images.widths ?? defaultImageSettings.widths)].sort((a, b) => a - b),
  formats: [...new Set(images.formats ?? defaultImageSettings.formats)],
  quality: images.quality ?? defaultImageSettings.quality,
});
