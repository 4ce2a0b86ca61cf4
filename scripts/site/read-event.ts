import { unreported } from "../content/decode.ts";
import { type Post, type Report, readPost } from "../content/post.ts";
import { type AnnouncementFields, announcementSchema } from "../content/schema/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import { type DatedEvent, type DatedPage, dateEvent, type EventPosts } from "./dated-event.ts";
import { eventInVersions, pageInVersions } from "./event-versions.ts";
import { type Held, holdBack, withoutDrafts } from "./hold.ts";
import type { EventFiles } from "./layout.ts";
import type { OpenContent } from "./open-content.ts";
import { ownMeetup, ownMeetupId, ownStart } from "./own-meetup.ts";
import { type PostsIn, postsByVersion, settingOf } from "./read-posts.ts";
import { translate } from "./translate.ts";
import type { VersionFiles } from "./versions.ts";

interface ReadOptions {
  readonly drafts: boolean;
  readonly now: Instant;
}

/** A post that is not to be published, with all that lies in its folder. */
export interface KeptBack {
  readonly kind: "kept-back";
  /** "" of a translation: the others are published all the same. */
  readonly path: string;
  /** What waits for its time; empty for a draft. */
  readonly held: readonly Held[];
}

/**
 * Reads a post with all that belongs to it: nothing of any other. Undefined when there is nothing to publish because it
 * is wrong, which is reported. Of an event in several languages all are read, since what one says holds in each; what is
 * wrong is reported where the language in question is read for itself.
 */
export function readEvent(
  content: OpenContent,
  files: EventFiles,
  options: ReadOptions,
  report: Report,
): DatedEvent | DatedPage | KeptBack | undefined {
  const postsIn = postsByVersion(content, files);
  const own = readVersion(content, files, files, postsIn, options, report);
  if (own === undefined || own.kind === "kept-back" || files.versions.length === 0) return own;
  const all = files.versions.flatMap((version) => {
    if (version.announcement === files.announcement) return own;
    const read = readVersion(content, files, version, postsIn, options, unreported);
    return read === undefined || read.kind === "kept-back" ? [] : read;
  });
  return own.kind === "page"
    ? pageInVersions(own, all)
    : eventInVersions(own, all, content.siteFile.fields.lang);
}

function readVersion(
  content: OpenContent,
  { placing, versions }: EventFiles,
  version: VersionFiles,
  postsIn: PostsIn,
  options: ReadOptions,
  report: Report,
): DatedEvent | DatedPage | KeptBack | undefined {
  const { posts: own, said: saidOfOwn } = postsIn(version);
  const said = [...saidOfOwn];
  const note: Report = (diagnostic) => void said.push(diagnostic);
  const original = versions[0] ?? version;
  const isTranslation = original.announcement !== version.announcement;
  const base = isTranslation ? postsIn(original).posts : undefined;
  const holdSetting = (zone: Zone) => ({
    zone: content.zone ?? zone,
    now: options.now,
    holdsFuture: content.siteFile.fields.future === "hold",
  });
  const hold = (posts: EventPosts | undefined, report: Report) =>
    posts && holdBack(posts, holdSetting(zoneOf(base ?? posts)), report);
  const [held, heldBase] = [hold(own, note), hold(base, unreported)];
  const shown = (posts: EventPosts | undefined) =>
    options.drafts ? posts : posts && withoutDrafts(posts);
  const [posts, shownBase] = [shown(held), shown(heldBase)];
  if (posts === undefined || (isTranslation && shownBase === undefined)) {
    said.forEach(report);
    const path = isTranslation ? "" : version.announcement;
    return own && { kind: "kept-back", path, held: held?.held ?? [] };
  }
  const complete = (posts: EventPosts, say: Report) =>
    shownBase === undefined
      ? posts
      : translate(shownBase, posts, content.siteFile.fields.lang, say);
  const translated = complete(posts, report);
  const zone = content.zone ?? zoneOf(translated);
  const start = ownStart(translated, zone, options.now, report);
  const { isForeign } = content;
  const whole =
    start === undefined
      ? translated
      : {
          ...translated,
          meetups: [ownMeetup(translated.announcement, start), ...translated.meetups],
        };
  const dated = dateEvent(whole, { zone, isForeign, isTranslation }, report);
  const announcement =
    dated && readAgain(content, version, placing, dated, start !== undefined, report);
  // What the first reading said of the text, the second one says too.
  const bodyless =
    announcement === undefined ? said : said.filter(({ code }) => !code.startsWith("markdown/"));
  bodyless.forEach(report);
  if (dated === undefined || announcement === undefined) return dated;
  return { ...dated, announcement: complete({ ...posts, announcement }, unreported).announcement };
}

/**
 * Only front matter tells that a post is a page, whose headings are all its own, or that its event takes an id that one
 * of its headings has: such a text is read once more.
 */
function readAgain(
  content: OpenContent,
  { announcement: path, meetups }: VersionFiles,
  placing: EventFiles["placing"],
  dated: DatedEvent | DatedPage,
  isOwnMeetup: boolean,
  report: Report,
): Post<AnnouncementFields> | undefined {
  const { anchors, updates } = dated.announcement.body;
  const isCut = dated.kind === "page" && updates.length > 0;
  const isTaken = isOwnMeetup && anchors.includes(ownMeetupId);
  if (!isCut && !isTaken) return undefined;
  const kind = dated.kind === "page" ? "page" : "announcement";
  const own = isOwnMeetup ? [ownMeetupId] : [];
  const setting = settingOf(content, { placing, meetups }, kind, own);
  const onlyText = (diagnostic: Diagnostic) => {
    if (diagnostic.code.startsWith("markdown/")) report(diagnostic);
  };
  return readPost(content.tree, path, announcementSchema, setting, onlyText);
}

/** Where the dates of an event are counted when the site has no zone: where it meets. */
function zoneOf({ announcement, meetups }: EventPosts): Zone {
  const written = [announcement, ...meetups]
    .map(({ fields }) => fields.timezone)
    .find((zone) => zone !== undefined);
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : "UTC";
}
