import type { Place } from "../diagnostics/diagnostic.ts";
import { calendarPath, eventPath, tagPath } from "../model/address.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import type { Surroundings } from "./references.ts";
import { tagSlug } from "./tags.ts";

/** Everything that a link or a picture in a post can lead to. */
export function surroundingsOf(
  events: readonly DatedEvent[],
  files: ReadonlySet<string>,
  pictures: Map<string, Place>,
): Surroundings {
  return {
    posts: new Map(events.flatMap(postAddresses)),
    addresses: new Set([
      "/",
      "/calendar.ics",
      "/feed.xml",
      "/feed.json",
      ...events.flatMap(addresses),
    ]),
    // macOS writes an accented name in decomposed form, a Markdown editor in composed form.
    files: new Map([...files].map((path) => [path.normalize("NFC"), path])),
    folders: new Map(
      events.map(({ announcement, slug }) => [topFolder(announcement.path), slug] as const),
    ),
    pictures,
    attachments: new Map(),
    anchored: [],
  };
}

const topFolder = (path: string) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "");

function postAddresses(event: DatedEvent): [path: string, address: string][] {
  const page = eventPath(event);
  return [
    [event.announcement.path, page],
    ...event.dated.flatMap(({ id, post }): [string, string][] =>
      post === undefined ? [] : [[post.path, `${page}#${id}`]],
    ),
    ...event.meetups.map((post): [string, string] => [post.path, `${page}#${meetupId(post)}`]),
  ];
}

function addresses(event: DatedEvent): string[] {
  const page = eventPath(event);
  return [
    page,
    `${page}feed.xml`,
    `${page}feed.json`,
    `${page}poster/`,
    ...event.meetups.map((post) => calendarPath(event, { id: meetupId(post) })),
    ...(event.announcement.fields.tags ?? []).map((name) => tagPath(tagSlug(name))),
  ];
}
