import { basename } from "node:path";
import { folderOf, foldersAbove } from "../content/folders.ts";
import type { HtmlMode } from "../content/markdown/parsed-body.ts";
import type { Post } from "../content/post.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import {
  calendarPath,
  eventPath,
  pagePath,
  programmePath,
  sessionPath,
  speakerPath,
  speakersPath,
  tagPath,
} from "../model/address.ts";
import { grouped } from "../model/grouped.ts";
import type { PageLink, SiteAddress } from "../model/site.ts";
import { once } from "../time/once.ts";
import { anchorsOf } from "./anchors.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";
import { isOwnMeetup } from "./own-meetup.ts";
import { fileId, hasText } from "./programme/people.ts";
import { isFolder, toSlug } from "./slugs.ts";
import { tagSlug } from "./tags.ts";

/** What other posts can link to in one event or page, as data. */
export interface EventAddresses {
  readonly slug: string;
  readonly isPage: boolean;
  readonly title: string;
  /** As it is written; undefined where it is the site's. */
  readonly lang: string | undefined;
  /** Its index or file, below content. */
  readonly path: string;
  /** Where the slug was given. */
  readonly place: Place;
  /** The folder that the event speaks for, below content; undefined where it is a file beside others. */
  readonly folder: string | undefined;
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

export function addressesOf(post: DatedEvent | DatedPage): EventAddresses {
  const { slug, place, title, announcement } = post;
  const { path } = announcement;
  const isPage = post.kind === "page";
  return {
    slug,
    isPage,
    title,
    lang: announcement.fields.lang,
    path,
    place,
    folder: /(?:^|\/)_?index\.[^/]+$/i.test(path) ? folderOf(path) : undefined,
    posts: isPage ? [[path, pagePath(post)]] : postAddresses(post),
    addresses: isPage ? [pagePath(post)] : pageAddresses(post),
    redirects: [...(announcement.fields.redirect_from ?? []), ...post.old],
    names: [...new Set([slug, nameOf(path), undatedName(nameOf(path))])],
    anchors: anchorsOf(post),
  };
}

/** What of the whole site decides where links lead. */
export interface LinkSetting {
  readonly address: SiteAddress;
  /** Folders below content in which a path from the root of the old site is looked for: "static". */
  readonly roots: readonly string[];
  readonly html: HtmlMode;
  /** Where files are published that are there without a link, by their path below content. */
  readonly published: ReadonlyMap<string, string>;
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
  /** The same by their titles as addresses have them: most generators make addresses of titles. */
  readonly titles: () => ReadonlyMap<string, readonly string[]>;
  /** Every file that is not a post, by its path below content in Unicode's composed form. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of posts and files as they are, by their small letters. */
  readonly letters: ReadonlyMap<string, string>;
  /** The slug of what speaks for each folder. */
  readonly folders: ReadonlyMap<string, string>;
  /** The pages of each event, by its slug. */
  readonly pages: ReadonlyMap<string, readonly PageLink[]>;
  /** The event of each page that has one, by slugs. */
  readonly eventOf: ReadonlyMap<string, string>;
}

export function addressTable(
  events: readonly EventAddresses[],
  files: ReadonlySet<string>,
  setting: LinkSetting,
  lang: string,
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
        event.redirects.map((path) => [plainPath(path), pagePath(event)] as const),
      ),
    ),
    names: pagesByName(events, ({ names }) => names),
    titles: once(() => pagesByName(events, ({ title }) => [toSlug(title)])),
    files: composed,
    letters: new Map(
      [...composed.keys(), ...posts.keys()].map((path) => [path.toLowerCase(), path]),
    ),
    folders: new Map(
      events.flatMap(({ folder, slug }) => (folder === undefined ? [] : [[folder, slug] as const])),
    ),
    ...pagesOfEvents(events, lang),
  };
}

/** The pages of each event, and the event of each page that has one. */
function pagesOfEvents(events: readonly EventAddresses[], lang: string) {
  const eventOf = eventsOfPages(events);
  const links = events.flatMap((page): [string, PageLink][] => {
    const event = page.isPage ? eventOf.get(page.slug) : undefined;
    const link = { slug: page.slug, title: page.title, lang: page.lang ?? lang };
    return event === undefined ? [] : [[event, link]];
  });
  return { pages: grouped(links), eventOf };
}

/** The event that speaks for a folder around each page. */
function eventsOfPages(events: readonly EventAddresses[]): ReadonlyMap<string, string> {
  const speaking = new Map(
    events.flatMap(({ isPage, folder, slug }) =>
      isPage || folder === undefined || folder === "" ? [] : [[folder, slug] as const],
    ),
  );
  const found = new Map<string, string>();
  for (const { isPage, path, slug } of events) {
    if (!isPage) continue;
    const event = foldersAbove(path)
      .map((folder) => speaking.get(folder))
      .find((one) => one !== undefined);
    if (event !== undefined) found.set(slug, event);
  }
  return found;
}

const pagesByName = (
  events: readonly EventAddresses[],
  namesOf: (event: EventAddresses) => readonly string[],
): ReadonlyMap<string, readonly string[]> =>
  grouped(
    events.flatMap((event) => {
      const names = new Set(namesOf(event).map((name) => name.toLowerCase()));
      return Array.from(names, (name) => [name, pagePath(event)] as const);
    }),
  );

/** A path of a site without what servers do not need: "/a/index.html", "/a.html" and "/a/" are one. */
export const plainPath = (path: string): string =>
  path
    .replace(/(?:^|\/)index\.html?$/i, "/")
    .replace(/\.html?$/i, "")
    .replace(/(?<!\/)\/+$/, "")
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

function postAddresses(event: DatedEvent): [path: string, address: string][] {
  const page = eventPath(event);
  return [
    [event.announcement.path, page],
    ...event.dated.flatMap(({ id, post }): [string, string][] =>
      post === undefined ? [] : [[post.path, `${page}#${id}`]],
    ),
    ...event.meetups
      .filter((post) => !isOwnMeetup(event.announcement, post))
      .map((post): [string, string] => [post.path, `${page}#${meetupId(post)}`]),
    ...event.sessions.map((post): [string, string] => [
      post.path,
      sessionPath(event, linkOf(post)),
    ]),
    ...event.speakers.map((post): [string, string] => [
      post.path,
      speakerPath(event, linkOf(post)),
    ]),
    ...(event.schedule === undefined
      ? []
      : [[event.schedule.post.path, programmePath(event)] as [string, string]]),
  ];
}

const linkOf = ({ path, body }: Pick<Post<unknown>, "path" | "body">) => ({
  id: fileId(path),
  hasPage: hasText(body.body),
});

function pageAddresses(event: DatedEvent): string[] {
  const page = eventPath(event);
  return [
    page,
    `${page}feed.xml`,
    `${page}feed.json`,
    `${page}poster/`,
    ...(event.sessions.length === 0 && event.schedule === undefined ? [] : [programmePath(event)]),
    ...(event.speakers.length === 0 ? [] : [speakersPath(event)]),
    ...postAddresses(event).flatMap(([, address]) => (address.includes("#") ? [] : [address])),
    ...event.meetups.map((post) => calendarPath(event, { id: meetupId(post) })),
    ...(event.announcement.fields.tags ?? []).map(tagSlug).filter(isFolder).map(tagPath),
  ];
}
