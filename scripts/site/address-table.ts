import { basename } from "node:path";
import type { HtmlMode } from "../content/markdown/parsed-body.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { calendarPath, eventPath, tagPath } from "../model/address.ts";
import type { SiteAddress } from "../model/site.ts";
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
  /** Paths at which its page once was: "/2017/07/sprints/". */
  readonly redirects: readonly string[];
  /** What its page is called at the end of an address or of a file's path: "sprints", "2017-07-07-sprints". */
  readonly names: readonly string[];
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
    redirects: announcement.fields.redirect_from ?? [],
    names: [...new Set([slug, nameOf(announcement.path), undatedName(nameOf(announcement.path))])],
    anchors: anchorsOf(event),
  };
}

/** What of the whole site decides where links lead. */
export interface LinkSetting {
  readonly address: SiteAddress;
  /** Folders below content in which a path from the root of the old site is looked for: "static". */
  readonly roots: readonly string[];
  readonly html: HtmlMode;
}

/** All that a link or a picture in a post can lead to. */
export interface AddressTable extends LinkSetting {
  /** Where each post is published, by its path below content. */
  readonly posts: ReadonlyMap<string, string>;
  /** Addresses of pages and channels: "/<slug>/", "/calendar.ics". */
  readonly addresses: ReadonlySet<string>;
  /** The pages of old addresses, which are written as plainPath writes them. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The pages that have a name, by it. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Every file that is not a post, by its path below content in Unicode's composed form. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of posts and files as they are, by their small letters. */
  readonly letters: ReadonlyMap<string, string>;
  /** The slug of the event in each folder at the top of content. */
  readonly folders: ReadonlyMap<string, string>;
}

export function addressTable(
  events: readonly EventAddresses[],
  files: ReadonlySet<string>,
  setting: LinkSetting,
): AddressTable {
  const posts = new Map(events.flatMap((event) => event.posts));
  // macOS writes an accented name in decomposed form, a Markdown editor in composed form.
  const composed = new Map([...files].map((path) => [path.normalize("NFC"), path]));
  return {
    ...setting,
    posts,
    addresses: new Set([
      "/",
      "/calendar.ics",
      "/feed.xml",
      "/feed.json",
      ...events.flatMap(({ addresses }) => addresses),
    ]),
    redirects: new Map(
      events.flatMap((event) =>
        event.redirects.map((path) => [plainPath(path), eventPath(event)] as const),
      ),
    ),
    names: pagesByName(events),
    files: composed,
    letters: new Map(
      [...composed.keys(), ...posts.keys()].map((path) => [path.toLowerCase(), path]),
    ),
    folders: new Map(events.map(({ folder, slug }) => [folder, slug])),
  };
}

function pagesByName(events: readonly EventAddresses[]): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const event of events) {
    for (const name of new Set(event.names.map((name) => name.toLowerCase()))) {
      const named = pages.get(name) ?? [];
      named.push(eventPath(event));
      pages.set(name, named);
    }
  }
  return pages;
}

/** A path of a site without what servers do not need: "/a/index.html", "/a.html" and "/a/" are one. */
export const plainPath = (path: string): string =>
  path
    .replace(/(?:^|\/)index\.html?$/i, "/")
    .replace(/\.html?$/i, "")
    .replace(/\/+$/, "")
    .replace(/^(?!\/)/, "/");

/** "sprints" for "events/sprints/index.md", "2017-07-07-sprints" for "_posts/2017-07-07-sprints.md". */
export function nameOf(path: string): string {
  const parts = path.replace(/\.(?:md|markdown|html?)$/i, "").split("/");
  const last = parts.pop() ?? "";
  return /^_?index$/i.test(last) ? (parts.pop() ?? "") : last;
}

/** Jekyll's files begin with their day, and its addresses do not end with it. */
export const undatedName = (name: string): string =>
  basename(name).replace(/^\d{4}-\d\d-\d\d-(?=.)/, "");

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
