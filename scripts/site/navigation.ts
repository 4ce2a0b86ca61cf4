import type { Report } from "../content/post.ts";
import type { SiteFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { pagePath } from "../model/address.ts";
import type { NavLink, NavTarget } from "../model/nav-link.ts";
import { partPages } from "../model/part-pages.ts";
import type { EventSummary, Page, Site } from "../model/site.ts";
import { type SiteWords, type Words, wordsOf } from "../words/words.ts";
import type { AddressTable } from "./address-table.ts";
import { findFile } from "./find-file.ts";
import { findPage, nearestPage } from "./find-page.ts";
import type { SiteFile } from "./site-file.ts";
import { standingOrder } from "./standing-pages.ts";

export type Navigation = Pick<Site, "menu" | "footer">;

/** What the site's menus can lead to. `table` is asked only where site.yaml names pages. */
export interface Destinations {
  readonly events: readonly EventSummary[];
  readonly pages: readonly Page[];
  readonly words: SiteWords;
  readonly table: () => AddressTable;
}

/** The links at the top and at the foot of every page: those of site.yaml, else what the site's own pages suggest. */
export function navigationOf(
  { fields, placeOf }: SiteFile,
  destinations: Destinations,
  report: Report,
): Navigation {
  const read = (key: "menu" | "footer") =>
    fields[key]?.flatMap((item, index) => {
      const link = { ...item, lang: fields.lang };
      return readItem(link, placeOf([key, String(index)]), destinations, report) ?? [];
    });
  const menu = read("menu");
  const top = destinations.pages.filter(
    ({ event, slug }) => event === undefined && slug !== "" && !slug.includes("/"),
  );
  const shown =
    menu ??
    top
      .filter(({ slug }) => standingOrder(slug) === undefined)
      .slice(0, inMenu)
      .map(toLink);
  const isShown = ({ to }: NavLink) => shown.some((other) => isSameTarget(to, other.to));
  const footer =
    read("footer") ??
    [...top]
      .sort((a, b) => orderOf(a) - orderOf(b))
      .map(toLink)
      .filter((link) => !isShown(link))
      .slice(0, inFooter);
  return { menu: shown, footer };
}

// So many fit; the others are found from the home page and from their folder's own page.
const inMenu = 5;
const inFooter = 12;

// Pages of no such name come first, by title.
const orderOf = ({ slug }: Page) => standingOrder(slug) ?? -1;

const toLink = (page: Page): NavLink => ({
  label: page.title,
  lang: page.lang,
  to: { path: pagePath(page) },
});

const isSameTarget = (one: NavTarget, other: NavTarget) =>
  "path" in one && "path" in other && one.path === other.path;

type Item = NonNullable<SiteFields["menu"]>[number] & { readonly lang: string };

function readItem(
  { page, url, label, lang }: Item,
  place: Place,
  destinations: Destinations,
  report: Report,
): NavLink | undefined {
  const written = url ?? (page !== undefined && /^https?:\/\//i.test(page) ? page : undefined);
  if (written !== undefined) {
    const shown = label ?? written.replace(/^https?:\/\/|\/$/gi, "");
    return { label: shown, lang, to: { url: written } };
  }
  if (page === undefined) return undefined;
  const path = pathOf(page, lang, destinations.table());
  if (path === undefined) {
    const nearest = nearestPage(
      `/${page.replace(/^\/|\/$/g, "")}/`,
      "site.yaml",
      destinations.table(),
    );
    report(diagnose("site/unknown-page", place, { page, nearest }));
    return undefined;
  }
  const named = titleOf(path, destinations, wordsOf(destinations, lang));
  return {
    label: label ?? named?.title ?? page,
    lang: label === undefined ? (named?.lang ?? lang) : lang,
    to: { path },
  };
}

/** As a link in a post at the root would lead. */
function pathOf(page: string, lang: string, table: AddressTable): string | undefined {
  const [, bare = "", hash = ""] = /^([^#]*)(#.*)?$/s.exec(page) ?? [];
  const root = { path: "site.yaml", page: "/", lang, updateIds: [], say: () => "" };
  const found = findPage(bare, root, table)?.address;
  if (found !== undefined) return found + hash;
  const file = findFile(`/${bare.replace(/^\//, "")}`, "site.yaml", table)?.path;
  return file === undefined ? undefined : table.published.get(file);
}

/** Undefined for a file. */
function titleOf(path: string, { events, pages }: Destinations, words: Words) {
  const written = [...pages, ...events].find((one) => pagePath(one) === path);
  if (written !== undefined) return written;
  const made = events.flatMap(partPages).find((one) => one.path === path);
  return made && { title: words.text(made.label), lang: words.lang };
}
