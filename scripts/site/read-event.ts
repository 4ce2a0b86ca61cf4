import { plainKeys } from "../content/keys/read-keys.ts";
import { type Post, type PostSetting, type Report, readPost } from "../content/post.ts";
import { dateSchema } from "../content/schema/date-schema.ts";
import {
  type AnnouncementFields,
  announcementSchema,
  meetupSchema,
  updateSchema,
} from "../content/schema/schema.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import { parseZone } from "../time/zone.ts";
import { pageIds } from "./anchors.ts";
import { type DatedEvent, type DatedPage, dateEvent, type EventPosts } from "./dated-event.ts";
import type { EventFiles } from "./layout.ts";
import { meetupId } from "./meetup.ts";
import type { OpenContent } from "./open-content.ts";
import { ownMeetup, ownMeetupId } from "./own-meetup.ts";
import type { Placing } from "./project/project.ts";
import { eventInVersions, pageInVersions, translate } from "./translate.ts";
import { languageInName, type VersionFiles } from "./versions.ts";

interface ReadOptions {
  readonly drafts: boolean;
  readonly now: Instant;
}

/** A post that is not to be published, with all that lies in its folder. */
export interface KeptBack {
  readonly kind: "kept-back";
  readonly path: string;
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
  const own = readVersion(content, files, files, options, report);
  if (own === undefined || own.kind === "kept-back" || files.versions.length === 0) return own;
  const all = files.versions.flatMap((version) => {
    if (version.announcement === files.announcement) return own;
    const read = readVersion(content, files, version, options, unreported);
    return read === undefined || read.kind === "kept-back" ? [] : read;
  });
  return own.kind === "page" ? pageInVersions(own, all) : eventInVersions(own, all);
}

const unreported = () => undefined;

function readVersion(
  content: OpenContent,
  files: EventFiles,
  version: VersionFiles,
  options: ReadOptions,
  report: Report,
): DatedEvent | DatedPage | KeptBack | undefined {
  const said: Diagnostic[] = [];
  const note: Report = (diagnostic) => void said.push(diagnostic);
  const { name, placing, versions } = files;
  const own = readPosts(content, { name, placing, ...version }, note);
  const original = versions[0] === undefined ? version : versions[0];
  const isTranslation = original.announcement !== version.announcement;
  const base = isTranslation
    ? readPosts(content, { name, placing, ...original }, unreported)
    : undefined;
  const isPublished = base === undefined || options.drafts || withoutDrafts(base) !== undefined;
  const read = own && isPublished ? own : undefined;
  const posts = read && !options.drafts ? withoutDrafts(read) : read;
  if (posts === undefined) {
    said.forEach(report);
    return own && !isTranslation ? { kind: "kept-back", path: version.announcement } : undefined;
  }
  const complete = (posts: EventPosts, say: Report) =>
    base === undefined ? posts : translate(base, posts, content.siteFile.fields.lang, say);
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
    dated && readAgain(content, { ...version, placing }, dated, start !== undefined, report);
  // What the first reading said of the text, the second one says too.
  const bodyless =
    announcement === undefined ? said : said.filter(({ code }) => !code.startsWith("markdown/"));
  bodyless.forEach(report);
  if (dated === undefined || announcement === undefined) return dated;
  return { ...dated, announcement: complete({ ...posts, announcement }, unreported).announcement };
}

type OwnFiles = VersionFiles & Pick<EventFiles, "name" | "placing">;

function readPosts(
  content: OpenContent,
  { name, placing, lang, announcement, updates, meetups, dates }: OwnFiles,
  report: Report,
): EventPosts | undefined {
  const { tree } = content;
  const announced = readPost(
    tree,
    announcement,
    announcementSchema,
    settingOf(content, { placing, meetups }, "announcement"),
    report,
  );
  const below = (kind: PostSetting["kind"], path: string): PostSetting => ({
    ...siteSetting(content),
    kind,
    reservedIds: reservedIds(meetups),
    idPrefix: `${meetupId({ path })}-`,
    keys: plainKeys,
  });
  const posts = {
    updates: updates.flatMap(
      (path) =>
        withLang(readPost(tree, path, updateSchema, below("update", path), report), path) ?? [],
    ),
    meetups: meetups.flatMap(
      (path) => readPost(tree, path, meetupSchema, below("meetup", path), report) ?? [],
    ),
    dates: dates.flatMap(
      (path) => readPost(tree, path, dateSchema, below("date", path), report) ?? [],
    ),
  };
  return (
    announced && { name, placing, lang, announcement: withLang(announced, announcement), ...posts }
  );
}

/** A name says the language of its post, unless the post says it. */
function withLang<
  P extends { readonly fields: { readonly lang?: string | undefined } } | undefined,
>(post: P, path: string): P {
  const lang = languageInName(path)?.lang;
  return post === undefined || lang === undefined || post.fields.lang !== undefined
    ? post
    : { ...post, fields: { ...post.fields, lang } };
}

const reservedIds = (meetups: readonly string[]) => [
  ...pageIds,
  ...meetups.map((path) => meetupId({ path })),
];

/** What every text of the site is read with. */
const siteSetting = ({ siteFile, address }: OpenContent) => ({
  html: siteFile.fields.html,
  ownUrl: address.origin && address.origin + address.pathPrefix,
});

const settingOf = (
  content: OpenContent,
  { placing, meetups }: Pick<EventFiles, "placing" | "meetups">,
  kind: PostSetting["kind"],
  more: readonly string[] = [],
): PostSetting => ({
  ...siteSetting(content),
  kind,
  reservedIds: [...reservedIds(meetups), ...more],
  idPrefix: "",
  keys: { defaults: placing.defaults, tagsAtSpaces: placing.tagsAtSpaces },
});

/**
 * Only front matter tells that a post is a page, whose headings are all its own, or that its event takes an id that one
 * of its headings has: such a text is read once more.
 */
function readAgain(
  content: OpenContent,
  files: Pick<EventFiles, "announcement" | "placing" | "meetups">,
  dated: DatedEvent | DatedPage,
  isOwnMeetup: boolean,
  report: Report,
): Post<AnnouncementFields> | undefined {
  const { anchors, updates } = dated.announcement.body;
  const isCut = dated.kind === "page" && updates.length > 0;
  const isTaken = isOwnMeetup && anchors.includes(ownMeetupId);
  if (!isCut && !isTaken) return undefined;
  const kind = dated.kind === "page" ? "page" : "announcement";
  const setting = settingOf(content, files, kind, isOwnMeetup ? [ownMeetupId] : []);
  const onlyText = (diagnostic: Diagnostic) => {
    if (diagnostic.code.startsWith("markdown/")) report(diagnostic);
  };
  const path = files.announcement;
  return readPost(content.tree, path, announcementSchema, setting, onlyText);
}

function withoutDrafts(posts: EventPosts): EventPosts | undefined {
  if (posts.announcement.fields.draft) return undefined;
  const isPublished = ({ fields }: { fields: { draft?: boolean | undefined } }) => !fields.draft;
  return {
    ...posts,
    updates: posts.updates.filter(isPublished),
    meetups: posts.meetups.filter(isPublished),
    dates: posts.dates.filter(isPublished),
  };
}

/** Where the dates of an event are counted when the site has no zone: where it meets. */
function zoneOf({ announcement, meetups }: EventPosts): Zone {
  const written = [announcement, ...meetups]
    .map(({ fields }) => fields.timezone)
    .find((zone) => zone !== undefined);
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : "UTC";
}

/**
 * When the announcement itself says that it takes place: its `start:`, else its date where that has not come yet and
 * nothing else explains it. An announcement of days to come would be no news.
 */
function ownStart(
  { announcement, meetups, placing }: EventPosts,
  zone: Zone,
  now: Instant,
  report: Report,
): string | undefined {
  const { fields, placeOf } = announcement;
  if (fields.start !== undefined) return fields.start;
  const date = fields.date === undefined ? undefined : parsePartialDate(fields.date, zone);
  const isDay =
    date?.ok &&
    /^(?:day|minute)$/.test(date.value.precision) &&
    (date.value.start > now || isCollectionOfEvents(placing));
  if (isDay && meetups.length === 0) {
    report(diagnose("site/taken-for-day", placeOf(["date"]), { date: date.value.iso }));
    return fields.date;
  }
  if (meetups.length === 0) reportNoStart(announcement, report);
  return undefined;
}

/** A file of such a collection has a date for no other reason. */
const isCollectionOfEvents = ({ collection }: Placing) =>
  /^(?:events?|meetups?|meetings?|termine?|veranstaltungen|treffen|agenda|eventos?|eventi|[ée]v[ée]nements?|encontros?)$/i.test(
    collection ?? "",
  );

/** Keys that mean nothing where nothing takes place. */
const idleKeys = ["end", "repeats", "venue", "online", "registration"] as const;

function reportNoStart({ fields, placeOf }: Post<AnnouncementFields>, report: Report): void {
  const key = idleKeys.find((each) => fields[each] !== undefined);
  if (key !== undefined) report(diagnose("site/no-start", placeOf([key]), { key }));
}
