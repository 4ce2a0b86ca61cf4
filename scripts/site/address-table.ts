import { folderOf, foldersAbove } from "../content/folders.ts";
import type { HtmlMode } from "../content/markdown/parsed-body.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { pagePath } from "../model/address.ts";
import { grouped } from "../model/grouped.ts";
import type { PageLink, SiteAddress } from "../model/site.ts";
import { once } from "../time/once.ts";
import { anchorsOf } from "./anchors.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { pageAddresses, postAddresses } from "./event-addresses.ts";
import { type NearestAddresses, nearestAddresses } from "./nearest-address.ts";
import { nameOf, plainPath, undatedName } from "./page-names.ts";
import { siteFileNow } from "./redirects.ts";
import { toSlug } from "./slugs.ts";

/** What other posts can link to in one event or page, as data. */
export interface EventAddresses {
  readonly slug: string;
  readonly isPage: boolean;
  readonly title: string;
  /** As it is written; undefined where it is the site's. */
  readonly lang: string | undefined;
  /** The slug of the original, when it is a translation. */
  readonly original: string | undefined;
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
  const posts = isPage ? [[path, pagePath(post)] as const] : postAddresses(post);
  return {
    slug,
    isPage,
    title,
    lang: announcement.fields.lang,
    original: isTranslation(post) ? post.versions[0]?.slug : undefined,
    path,
    place,
    folder:
      isTranslation(post) || !/(?:^|\/)_?index\.[^/]+$/i.test(path) ? undefined : folderOf(path),
    posts,
    addresses: isPage ? [pagePath(post)] : pageAddresses(post, posts),
    redirects: [...(announcement.fields.redirect_from ?? []), ...post.old],
    names: [...new Set([slug, nameOf(path), undatedName(nameOf(path))])],
    anchors: anchorsOf(post),
  };
}

const isTranslation = ({ versions: [original], slug }: DatedEvent | DatedPage) =>
  original !== undefined && original.slug !== slug;

/** What of the whole site decides where links lead. */
export interface LinkSetting {
  readonly address: SiteAddress;
  /** Folders below content in which a path from the root of the old site is looked for: "static". */
  readonly roots: readonly string[];
  /** Of these the one whose files lay at the root of the site: "static/". */
  readonly shelf: string | undefined;
  /** Where the site's own feeds and calendars were. */
  readonly former: readonly string[];
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
  /** What may have been meant by what leads nowhere. */
  readonly nearest: () => NearestAddresses;
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
  /** Where a page is in another language, by what inLang makes of the original's address. */
  readonly translated: ReadonlyMap<string, string>;
}

export function addressTable(
  events: readonly EventAddresses[],
  files: ReadonlySet<string>,
  setting: LinkSetting,
  lang: string,
): AddressTable {
  // What has no translation is shown with each of them, and lies where the original is.
  const [originals, translations] = [false, true].map((isTranslation) =>
    events.filter(({ original }) => (original !== undefined) === isTranslation),
  );
  const posts = new Map(
    [...(translations ?? []), ...(originals ?? [])].flatMap((event) => event.posts),
  );
  // macOS writes an accented name in decomposed form, a Markdown editor in composed form.
  const composed = new Map([...files].map((path) => [path.normalize("NFC"), path]));
  const addresses = new Set([
    "/",
    "/calendar.ics",
    "/feed.xml",
    "/feed.json",
    ...events.flatMap(({ addresses }) => addresses),
  ]);
  return {
    ...setting,
    posts,
    addresses,
    nearest: once(() => nearestAddresses(addresses, [...posts.keys()], [...composed.keys()])),
    redirects: new Map([
      ...events.flatMap((event) =>
        event.redirects.map((path) => [plainPath(path), pagePath(event)] as const),
      ),
      ...setting.former.map((path) => [plainPath(path), siteFileNow(path)] as const),
    ]),
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
    translated: new Map(
      events.flatMap((post) =>
        post.original === undefined
          ? []
          : [[inLang(pagePath({ slug: post.original }), post.lang), pagePath(post)] as const],
      ),
    ),
  };
}

/** The pages of each event, and the event of each page that has one. */
function pagesOfEvents(events: readonly EventAddresses[], lang: string) {
  const eventOf = eventsOfPages(events);
  const toLink = ({ slug, title, lang: own = lang }: EventAddresses): PageLink => ({
    slug,
    title,
    lang: own,
  });
  const links = events.flatMap((page): [string, PageLink][] => {
    const event = page.isPage ? eventOf.get(page.slug) : undefined;
    return event === undefined || page.original !== undefined ? [] : [[event, toLink(page)]];
  });
  const pages = grouped(links);
  const translated = new Map(
    events.flatMap((page) =>
      page.original === undefined ? [] : [[inLang(page.original, page.lang), page] as const],
    ),
  );
  const ofTranslations = events.flatMap(({ slug, isPage, original, lang }) => {
    const own = isPage || original === undefined ? undefined : pages.get(original);
    if (own === undefined) return [];
    const inOwnLang = own.map((page) => {
      const other = translated.get(inLang(page.slug, lang));
      return other === undefined ? page : toLink(other);
    });
    return [[slug, inOwnLang] as const];
  });
  return { pages: new Map([...pages, ...ofTranslations]), eventOf };
}

export const inLang = (original: string, lang: string | undefined): string =>
  JSON.stringify([original, lang]);

/** The event that speaks for a folder around each page. */
function eventsOfPages(events: readonly EventAddresses[]): ReadonlyMap<string, string> {
  const speaking = new Map(
    events.flatMap(({ isPage, folder, slug }) =>
      isPage || folder === undefined || folder === "" ? [] : [[folder, slug] as const],
    ),
  );
  const found = new Map<string, string>();
  const translations = new Map(
    events.flatMap(({ isPage, original, lang, slug }) =>
      isPage || original === undefined ? [] : [[inLang(original, lang), slug] as const],
    ),
  );
  for (const { isPage, path, slug, original, lang } of events) {
    if (!isPage) continue;
    const event = foldersAbove(path)
      .map((folder) => speaking.get(folder))
      .find((one) => one !== undefined);
    if (event === undefined) continue;
    const inOwnLang = original === undefined ? undefined : translations.get(inLang(event, lang));
    found.set(slug, inOwnLang ?? event);
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
