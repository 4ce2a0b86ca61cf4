import type { Report } from "../content/post.ts";
import { shownPath } from "../content/walk.ts";
import {
  type Diagnostic,
  diagnose,
  type Place,
  sortDiagnostics,
  startOf,
} from "../diagnostics/diagnostic.ts";
import { defaultImageSettings } from "../images/recipe.ts";
import type { Attachment } from "../model/attachment.ts";
import type { EventSummary, Page, Site } from "../model/site.ts";
import type { Instant } from "../time/moment.ts";
import { once } from "../time/once.ts";
import { wordsOf } from "../words/words.ts";
import { checkAnchors } from "./anchors.ts";
import { eventFacts } from "./event-facts.ts";
import { withoutFollowUps } from "./follow-ups.ts";
import type { Held } from "./hold.ts";
import {
  type LoadedEvent,
  type LoadedPage,
  type LoadedPosts,
  loadPosts,
  type RecallEvent,
  tableOf,
} from "./load-events.ts";
import { toPerson } from "./meetup-facts.ts";
import { navigationOf } from "./navigation.ts";
import { type ContentOptions, type OpenContent, openContent } from "./open-content.ts";
import { withOwnIds } from "./own-ids.ts";
import { siteRedirects } from "./redirects.ts";
import { homeEvent, type SiteFile } from "./site-file.ts";
import { siteLanguages } from "./site-languages.ts";
import { checkTranslations } from "./site-words.ts";
import { tagsOf } from "./tags.ts";
import { themeFilesIn } from "./theme.ts";

export interface LoadOptions extends ContentOptions {
  readonly drafts: boolean;
  readonly now: Instant;
}

export interface LoadedSite {
  /** Undefined when there is no content. Where errors were found it is what is left of it, to be checked further. */
  readonly site: Site | undefined;
  /** Every problem found, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where the content really is; undefined when there is none. */
  readonly root: string | undefined;
  /** Each event by itself, in the order of its files. */
  readonly events: readonly LoadedEvent[];
  readonly pages: readonly LoadedPage[];
  /** Everything that waits for its time, the first to come first. */
  readonly held: readonly Held[];
  /** Where each picture is first used, by its path below content. */
  readonly pictures: ReadonlyMap<string, Place>;
  /** Those of them that are only shown small. */
  readonly logos: ReadonlySet<string>;
}

/**
 * Reads the content into the model, each event by itself: everything wrong with it is found in one run. `recall` knows
 * events from before; `unsaved` are texts to read as if they stood in the content already, by their path below it.
 */
export function loadSite(
  options: LoadOptions,
  recall: RecallEvent = () => undefined,
  unsaved: ReadonlyMap<string, string> = new Map(),
): LoadedSite {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const content = openContent(options, unsaved, report);
  const posts = content && loadPosts(content, options, recall, report);
  const { events, pages, held } = posts ?? { events: [], pages: [], held: [] };
  const site = content && assembleSite(content, { events, pages, held }, options, report);
  return {
    site,
    diagnostics: sortDiagnostics(withoutFollowUps(diagnostics)),
    root: content?.tree.root,
    events,
    pages,
    held: held.toSorted((a, b) => a.until.start - b.until.start),
    logos: onlyLogos([...events, ...pages]),
    pictures: content === undefined ? new Map() : picturesOf(content, [...events, ...pages]),
  };
}

/** Puts together what the events gave, and checks what only all of them can tell. */
function assembleSite(
  content: OpenContent,
  posts: LoadedPosts,
  options: LoadOptions,
  report: Report,
): Site {
  const { siteFile, address, words, published, theme } = content;
  const { logo, favicon } = themeFilesIn(content.tree);
  const { fields, placeOf } = siteFile;
  const loaded = [...posts.events, ...posts.pages];
  const addresses = loaded.map((one) => one.addresses);
  checkAnchors(
    addresses,
    loaded.flatMap(({ uses }) => uses.anchored),
    report,
  );
  const [announced, translations] = parted(
    posts.events.map(({ summary }) => summary).sort(announcedLastFirst),
  );
  const events = withOwnIds(announced, report);
  const [pages, translatedPages] = parted(posts.pages.map(({ page }) => page).sort(byTitle));
  const welcome = pages.find(({ slug }) => slug === "");
  if (address.origin === undefined) report(diagnose("site/no-url", placeOf([])));
  const home = homeEvent(fields.home, events, placeOf(["home"]), report);
  checkTranslations(siteFile, [...events, ...translations], words, report);
  const title =
    fields.title ??
    welcome?.title ??
    home?.title ??
    wordsOf({ words }, fields.lang).text("page.untitled");
  const description = fields.description ?? (welcome?.summary || undefined) ?? home?.summary;
  return {
    title,
    description,
    address,
    lang: fields.lang,
    path: "/",
    languages: siteLanguages(
      siteFile,
      { title, description, events, translations, translatedPages, home },
      writtenIn(content),
      report,
    ),
    words,
    organizer: fields.organizer && toPerson(fields.organizer),
    hub: fields.websub,
    webmention: fields.webmention,
    now: options.now,
    events,
    translations,
    translatedPages,
    home: home?.slug,
    ...eventFacts(events),
    pages: pages.filter((page) => page !== welcome),
    welcome,
    theme,
    logo: logo === undefined ? undefined : { path: logo, alt: "" },
    favicon,
    ...navigationOf(
      siteFile,
      { events, pages, words, table: once(() => tableOf(content, addresses)) },
      report,
    ),
    tags: tagsOf(events),
    redirects: [
      ...siteRedirects(siteFile, address.pathPrefix),
      ...loaded.flatMap(({ uses }) => uses.redirects),
    ],
    attachments: attachmentsOf(loaded, published),
    images: imageSettings(fields),
    admin: fields.admin && { ...fields.admin, auth: fields.admin.auth, place: placeOf(["admin"]) },
    cards: fields.cards,
    search: fields.search,
    offline: fields.offline,
  };
}

/** A text in each language that names of files say, as it is written in messages. */
const writtenIn = ({ layout, tree }: OpenContent): ReadonlyMap<string, string> =>
  new Map(
    layout.events.flatMap(({ lang, announcement }) =>
      lang === undefined ? [] : [[lang, shownPath(tree.shown, announcement)] as const],
    ),
  );

/** The originals, and what translates them. */
const parted = <P extends { readonly original: string | undefined }>(
  all: readonly P[],
): [P[], P[]] => [
  all.filter(({ original }) => original === undefined),
  all.filter(({ original }) => original !== undefined),
];

type LoadedPost = LoadedEvent | LoadedPage;

const announcedLastFirst = (a: EventSummary, b: EventSummary) =>
  b.date.start - a.date.start || (a.slug < b.slug ? -1 : 1);

const byTitle = (a: Page, b: Page) =>
  a.title < b.title ? -1 : a.title > b.title ? 1 : a.slug < b.slug ? -1 : 1;

/** Where each picture is used first. */
function picturesOf(
  { tree }: OpenContent,
  loaded: readonly LoadedPost[],
): ReadonlyMap<string, Place> {
  const { logo } = themeFilesIn(tree);
  const ofSite = logo === undefined ? [] : [[logo, startOf(shownPath(tree.shown, logo))] as const];
  // Backwards, because the last of several stays in a map.
  return new Map([...ofSite, ...loaded.flatMap(({ uses }) => uses.pictures)].reverse());
}

function onlyLogos(loaded: readonly LoadedPost[]): ReadonlySet<string> {
  const large = loaded.flatMap(({ uses: { pictures, logos } }) =>
    pictures.map(([path]) => path).filter((path) => !logos.includes(path)),
  );
  const logos = new Set(loaded.flatMap(({ uses }) => uses.logos));
  for (const path of large) logos.delete(path);
  return logos;
}

/** Each file once, whoever links to it. */
const attachmentsOf = (
  loaded: readonly LoadedPost[],
  published: readonly Attachment[],
): Attachment[] => {
  const linked = loaded.flatMap(({ uses }) => uses.attachments);
  const byPath = new Map([...linked, ...published].map((one) => [one.path, one]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
};

const imageSettings = ({ images = {} }: SiteFile["fields"]) => ({
  widths: [...new Set(images.widths ?? defaultImageSettings.widths)].sort((a, b) => a - b),
  formats: [...new Set(images.formats ?? defaultImageSettings.formats)],
  quality: images.quality ?? defaultImageSettings.quality,
});
