import { type KeySetting, plainKeys } from "../content/keys/read-keys.ts";
import { type PostSetting, type Report, readPost, readPostAnyway } from "../content/post.ts";
import { dateSchema } from "../content/schema/date-schema.ts";
import { peopleSchema, sponsorsSchema } from "../content/schema/extras.ts";
import { sessionSchema, speakerSchema } from "../content/schema/programme.ts";
import { announcementSchema, meetupSchema, updateSchema } from "../content/schema/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pageIds } from "./anchors.ts";
import { readDataFile } from "./data-file.ts";
import type { EventPosts } from "./dated-event.ts";
import type { EventFiles } from "./layout.ts";
import { meetupId } from "./meetup.ts";
import type { OpenContent } from "./open-content.ts";
import { readPhoto } from "./photos.ts";
import { readSchedule } from "./programme/schedule-table.ts";
import { languageInName, type VersionFiles } from "./versions.ts";

/** The posts of a version as they are written, and what there is to say of them. */
interface ReadPosts {
  readonly posts: EventPosts | undefined;
  readonly said: readonly Diagnostic[];
}

export type PostsIn = (version: VersionFiles) => ReadPosts;

/** Reads each version once: all translations need the original. */
export function postsByVersion(
  content: OpenContent,
  { name, placing, sponsors, people, photos }: EventFiles,
): PostsIn {
  const known = new Map<string, ReadPosts>();
  return (version) => {
    const before = known.get(version.announcement);
    if (before !== undefined) return before;
    const said: Diagnostic[] = [];
    const files = { name, placing, sponsors, people, photos, ...version };
    const posts = readPosts(content, files, (diagnostic) => void said.push(diagnostic));
    const read = { posts, said };
    known.set(version.announcement, read);
    return read;
  };
}

type OwnFiles = VersionFiles &
  Pick<EventFiles, "name" | "placing" | "sponsors" | "people" | "photos">;

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
    photos,
    sessions,
    speakers,
    schedule,
  }: OwnFiles,
  report: Report,
): EventPosts | undefined {
  const { tree } = content;
  const announced = readPostAnyway(
    tree,
    announcement,
    announcementSchema,
    settingOf(content, { placing, meetups }, "announcement"),
    report,
  );
  const reserved = reservedIds(meetups);
  const below = (kind: PostSetting["kind"], path: string) =>
    postSetting(content, kind, reserved, `${meetupId({ path })}-`, plainKeys);
  // Each has a page of its own.
  const alone = postSetting(content, "page", pageIds, "", plainKeys);
  const own = withLang(announced, announcement);
  const posts = {
    name,
    placing,
    lang,
    announcement: own,
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
    photos: photos.map((file) => readPhoto(tree, file, lang, alone, report)),
    schedule: schedule.map((path) => readSchedule(tree, path, alone, report))[0],
  };
  return own && { ...posts, announcement: own };
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

const postSetting = (
  { siteFile, address }: OpenContent,
  kind: PostSetting["kind"],
  reservedIds: readonly string[],
  idPrefix: string,
  keys: KeySetting,
): PostSetting => ({
  html: siteFile.fields.html,
  embeds: siteFile.fields.embeds ?? [],
  ownUrl: address.origin && address.origin + address.pathPrefix,
  kind,
  reservedIds,
  idPrefix,
  keys,
});

/** What an announcement is read with; `more` are ids that it may not take. */
export const settingOf = (
  content: OpenContent,
  { placing, meetups }: Pick<EventFiles, "placing" | "meetups">,
  kind: PostSetting["kind"],
  more: readonly string[] = [],
): PostSetting =>
  postSetting(content, kind, [...reservedIds(meetups), ...more], "", {
    defaults: placing.defaults,
    tagsAtSpaces: placing.tagsAtSpaces,
  });
