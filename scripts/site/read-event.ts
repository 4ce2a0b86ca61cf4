import { plainKeys } from "../content/keys/read-keys.ts";
import { type PostSetting, type Report, readPost } from "../content/post.ts";
import { announcementSchema, meetupSchema, updateSchema } from "../content/schema/schema.ts";
import type { Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import { pageIds } from "./anchors.ts";
import { type DatedEvent, dateEvent, type EventPosts } from "./dated-event.ts";
import type { EventFiles } from "./layout.ts";
import { meetupId } from "./meetup.ts";
import type { OpenContent } from "./open-content.ts";

/**
 * Reads the posts of one event: nothing of any other. Undefined when there is nothing to publish, because it is a draft
 * or because it is wrong, which is reported.
 */
export function readEvent(
  content: OpenContent,
  files: EventFiles,
  drafts: boolean,
  report: Report,
): DatedEvent | undefined {
  const read = readPosts(content, files, report);
  const posts = read && !drafts ? withoutDrafts(read) : read;
  return posts && dateEvent(posts, content.zone ?? zoneOf(posts), report);
}

function readPosts(
  { tree, siteFile, address }: OpenContent,
  { name, announcement, updates, meetups }: EventFiles,
  report: Report,
): EventPosts | undefined {
  const reservedIds = [...pageIds, ...meetups.map((path) => meetupId({ path }))];
  const ownUrl = address.origin && address.origin + address.pathPrefix;
  const own = { html: siteFile.fields.html, ownUrl, reservedIds, idPrefix: "", keys: plainKeys };
  const below = (kind: PostSetting["kind"], path: string): PostSetting => ({
    ...own,
    kind,
    idPrefix: `${meetupId({ path })}-`,
  });
  const announced = readPost(
    tree,
    announcement,
    announcementSchema,
    { ...own, kind: "announcement" },
    report,
  );
  const posts = {
    updates: updates.flatMap(
      (path) => readPost(tree, path, updateSchema, below("update", path), report) ?? [],
    ),
    meetups: meetups.flatMap(
      (path) => readPost(tree, path, meetupSchema, below("meetup", path), report) ?? [],
    ),
  };
  return announced && { name, announcement: announced, ...posts };
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
