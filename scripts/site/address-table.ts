import type { Place } from "../diagnostics/diagnostic.ts";
import { calendarPath, eventPath, tagPath } from "../model/address.ts";
import { anchorsOf } from "./anchors.ts";
import type { DatedEvent } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import { isFolder } from "./slugs.ts";
import { tagSlug } from "./tags.ts";

/** What other posts can link to in one event, as data. */
export interface EventAddresses {
  readonly slug: string;
  /** Where the slug was given. */
  readonly place: Place;
  /** The folder at the top of content that the event lies in; "" where it lies in none. */
  readonly folder: string;
  /** Where each of its posts is published, by path below content: "/<slug>/#meetup". */
  readonly posts: readonly (readonly [path: string, address: string])[];
  /** Of its pages and channels: "/<slug>/", "/<slug>/meetup.ics". */
  readonly addresses: readonly string[];
  /** Ids on its page. */
  readonly anchors: readonly string[];
}

export function addressesOf(event: DatedEvent): EventAddresses {
  const { slug, place, announcement } = event;
  return {
    slug,
    place,
    folder: topFolder(announcement.path),
    posts: postAddresses(event),
    addresses: pageAddresses(event),
    anchors: anchorsOf(event),
  };
}

/** All that a link or a picture in a post can lead to. */
export interface AddressTable {
  /** Where each post is published, by its path below content. */
  readonly posts: ReadonlyMap<string, string>;
  /** Addresses of pages and channels: "/<slug>/", "/calendar.ics". */
  readonly addresses: ReadonlySet<string>;
  /** Every file that is not a post, by its path below content in Unicode's composed form. */
  readonly files: ReadonlyMap<string, string>;
  /** The slug of the event in each folder at the top of content. */
  readonly folders: ReadonlyMap<string, string>;
}

export const addressTable = (
  events: readonly EventAddresses[],
  files: ReadonlySet<string>,
): AddressTable => ({
  posts: new Map(events.flatMap(({ posts }) => posts)),
  addresses: new Set([
    "/",
    "/calendar.ics",
    "/feed.xml",
    "/feed.json",
    ...events.flatMap(({ addresses }) => addresses),
  ]),
  // macOS writes an accented name in decomposed form, a Markdown editor in composed form.
  files: new Map([...files].map((path) => [path.normalize("NFC"), path])),
  folders: new Map(events.map(({ folder, slug }) => [folder, slug])),
});

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

function pageAddresses(event: DatedEvent): string[] {
  const page = eventPath(event);
  return [
    page,
    `${page}feed.xml`,
    `${page}feed.json`,
    `${page}poster/`,
    ...event.meetups.map((post) => calendarPath(event, { id: meetupId(post) })),
    ...(event.announcement.fields.tags ?? []).map(tagSlug).filter(isFolder).map(tagPath),
  ];
}
