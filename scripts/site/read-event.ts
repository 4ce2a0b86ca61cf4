import { plainKeys } from "../content/keys/read-keys.ts";
import { type Post, type PostSetting, type Report, readPost } from "../content/post.ts";

import { dateSchema } from "../content/schema/date-schema.ts";
import { peopleSchema, sponsorsSchema } from "../content/schema/extras.ts";
import { sessionSchema, speakerSchema } from "../content/schema/programme.ts";
import {
  type AnnouncementFields,
  announcementSchema,
  meetupSchema,
  updateSchema,
} from "../content/schema/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import { pageIds } from "./anchors.ts";
import { readDataFile } from "./data-file.ts";
import { type DatedEvent, type DatedPage, dateEvent, type EventPosts } from "./dated-event.ts";
import { type Held, holdBack, withoutDrafts } from "./hold.ts";
import type { EventFiles } from "./layout.ts";
import { meetupId } from "./meetup.ts";
import type { OpenContent } from "./open-content.ts";
import { ownMeetup, ownMeetupId, ownStart } from "./own-meetup.ts";
import { readSchedule } from "./programme/schedule-table.ts";
import { eventInVersions, pageInVersions, translate } from "./translate.ts";
import { languageInName, type VersionFiles } from "./versions.ts";

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
  const common = { name, placing, sponsors: files.sponsors, people: files.people };
  const own = readPosts(content, { ...common, ...version }, note);
  const original = versions[0] === undefined ? version : versions[0];
  const isTranslation = original.announcement !== version.announcement;
  const base = isTranslation
    ? readPosts(content, { ...common, ...original }, unreported)
    : undefined;
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
    dated && readAgain(content, { ...version, placing }, dated, start !== undefined, report);
  // What the first reading said of the text, the second one says too.
  const bodyless =
    announcement === undefined ? said : said.filter(({ code }) => !code.startsWith("markdown/"));
  bodyless.forEach(report);
  if (dated === undefined || announcement === undefined) return dated;
  return { ...dated, announcement: complete({ ...posts, announcement }, unreported).announcement };
}

type OwnFiles = VersionFiles & Pick<EventFiles, "name" | "placing" | "sponsors" | "people">;

function readPosts(
  content: OpenContent,
  {
    name,
    placing,
    lang,
    announcement,
    updates,
    meetups,
    dates,
    sponsors,
    people,
    sessions,
    speakers,
    schedule,
  }: OwnFiles,
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
  // Each has a page of its own.
  const alone: PostSetting = {
    ...siteSetting(content),
    kind: "page",
    reservedIds: pageIds,
    idPrefix: "",
    keys: plainKeys,
  };
  const posts = {
    updates: updates.flatMap(
      (path) =>
        withLang(readPost(tree, path, updateSchema, below("update", path), report), path) ?? [],
    ),
    meetups: meetups.flatMap(
      (path) => readPost(tree, path, meetupSchema, below("meetup", path), report) ?? [],
    ),
    sponsors: readDataFile(tree, sponsors, sponsorsSchema, report),
    people: readDataFile(tree, people, peopleSchema, report),
    held: [],
    dates: dates.flatMap(
      (path) => readPost(tree, path, dateSchema, below("date", path), report) ?? [],
    ),
    sessions: sessions.flatMap((path) => readPost(tree, path, sessionSchema, alone, report) ?? []),
    speakers: speakers.flatMap((path) => readPost(tree, path, speakerSchema, alone, report) ?? []),
    schedule: schedule.map((path) => readSchedule(tree, path, alone, report))[0],
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

/** Where the dates of an event are counted when the site has no zone: where it meets. */
function zoneOf({ announcement, meetups }: EventPosts): Zone {
  const written = [announcement, ...meetups]
    .map(({ fields }) => fields.timezone)
    .find((zone) => zone !== undefined);
  const zone = written === undefined ? undefined : parseZone(written);
  return zone?.ok ? zone.value : "UTC";
}
