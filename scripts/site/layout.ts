import { basename } from "node:path";
import { folderOf } from "../content/folders.ts";
import { type ContentTree, isMarkdown, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Placing, Project } from "./project/project.ts";
import { publishedFolder } from "./published-files.ts";
import {
  noVersions,
  type VersionFiles,
  type Versions,
  versionFiles,
  versionsIn,
  withoutLanguage,
} from "./versions.ts";

/** The files of one post: an event with all that belongs to it, or a page. */
export interface EventFiles extends VersionFiles {
  /** Its folder below content, when it speaks for one; "" when content itself is the event. */
  readonly folder: string;
  /** What its address is made from when it has no `slug:`; undefined when only the title is left. */
  readonly name: string | undefined;
  readonly placing: Placing;
  /** The same in all languages, itself among them, the original first; empty when there is only one. */
  readonly versions: readonly VersionFiles[];
}

/** All that an event is read from: what is said in one language holds in all of them. */
export const postsOf = (files: EventFiles): readonly string[] => [
  ...new Set([files, ...files.versions].flatMap(ownPosts)),
];

/** Whether no other language has the facts of it. */
export const isOriginal = ({ announcement, versions }: EventFiles): boolean =>
  versions.length === 0 || versions[0]?.announcement === announcement;

export const ownPosts = ({
  announcement,
  updates,
  meetups,
  dates,
}: VersionFiles): readonly string[] => [announcement, ...updates, ...meetups, ...dates];

export interface ContentLayout {
  readonly events: readonly EventFiles[];
  /** Everything that is not a post: pictures and files to link to. */
  readonly files: ReadonlySet<string>;
  /** Those of them that are published whether something links to them or not: all of files/, Markdown too. */
  readonly published: readonly string[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Whether index.md of a folder announces an event, so that `updates/` beside it are its updates. */
export type Announces = (index: string) => boolean;

/**
 * Sorts the content by where each file lies. In any folder `index.md` speaks for it, with `meetup.md`, `updates/*.md`,
 * `meetups/*.md` and `dates/*.md` beside it; every other Markdown file is a post by itself. Nothing but names is looked at, and
 * `announces` is asked where they do not tell.
 */
export function arrange(
  tree: ContentTree,
  project: Project,
  announces: Announces,
  lang: string,
  report: Report,
): ContentLayout {
  const isForeign = project.generator !== undefined;
  const isPublished = (path: string) => !isForeign && path.startsWith(publishedFolder);
  const markdown = tree.paths.filter((path) => isMarkdown(path) && !isPublished(path));
  const all = markdown.filter(
    (path) => !isNotice(path) && project.isPost(path) && !(isForeign && isOfRepository(path)),
  );
  const site = siteFileIn(tree);
  // Other generators have ways of their own to say it.
  const versions = isForeign ? noVersions : versionsIn(all, lang);
  const posts = all.filter((path) => !versions.isTranslation(path));
  const { parts, strays } = partsIn(posts, project, announces, versions);
  const owned = new Set(
    [...parts.values()].flatMap(({ updates, meetups, dates }) => [
      ...updates,
      ...meetups,
      ...dates,
    ]),
  );
  const events = posts
    .filter((path) => !owned.has(path) && !strays.has(path))
    .flatMap((announcement): EventFiles[] => {
      const plain = versions.langs.has(announcement) ? withoutLanguage(announcement) : announcement;
      const placing = project.placing(plain);
      const own = parts.get(announcement) ?? noParts();
      const folder = isIndexFile(plain) ? folderOf(plain) : "";
      const common = { folder, name: nameOf(tree, plain, placing), placing };
      const all = versionFiles(announcement, own, versions);
      return all.map((one) => ({ ...common, ...one, versions: all.length > 1 ? all : [] }));
    });
  for (const path of strays) report(stray(tree, path));
  reportUnshown(tree, events, versions, report);
  if (project.generator === undefined) reportSettings(tree, site, report);
  reportOtherMarkup(tree, project, report);
  const isPost = new Set(markdown);
  const files = new Set(tree.paths.filter((path) => !isPost.has(path)));
  return { events, files, published: tree.paths.filter(isPublished) };
}

/** Files about a repository, not about an event. */
const isNotice = (path: string) => /^(README|LICEN[CS]E|CONTRIBUTING)$/i.test(stemOf(path));
/** In a site of another generator: what its hosts and its helpers read. */
const isOfRepository = (path: string) =>
  !path.includes("/") && /^(?:[A-Z_]+|404)$/.test(stemOf(path));
const stemOf = (path: string) => basename(path).replace(/\.[^.]+$/, "");
const isIndexFile = (path: string) => /(?:^|\/)index\.[^./]+$/i.test(path);

/** A folder called "content" says nothing about the event in it. */
function nameOf({ root }: ContentTree, path: string, { name }: Placing): string | undefined {
  if (name !== undefined || path.includes("/") || stemOf(path).toLowerCase() !== "index")
    return name;
  return basename(root) === "content" ? undefined : basename(root);
}

interface Parts {
  readonly updates: string[];
  readonly meetups: string[];
  readonly dates: string[];
}

const noParts = (): Parts => ({ updates: [], meetups: [], dates: [] });

/** What lies beside an index, by the index; and what was meant to, and has none or is misspelt. */
function partsIn(
  posts: readonly string[],
  project: Project,
  announces: Announces,
  { langs }: Versions,
) {
  const plainOf = (path: string) => (langs.has(path) ? withoutLanguage(path) : path);
  const indexes = new Map(
    posts.filter((path) => isIndexFile(plainOf(path))).map((path) => [folderOf(path), path]),
  );
  const parts = new Map<string, Parts>();
  const orphans = new Map<string, string[]>();
  const strays = new Set<string>();
  for (const path of posts) {
    const { folder, part } = partOf(plainOf(path)) ?? {};
    if (folder === undefined || part === undefined) continue;
    const index = indexes.get(folder);
    if (part === "misspelt") {
      if (index !== undefined && project.generator === undefined) strays.add(path);
    } else if (index !== undefined && index !== path) {
      const own = parts.get(index) ?? noParts();
      own[part].push(path);
      parts.set(index, own);
    } else if (index === undefined && folder !== "") {
      orphans.set(folder, [...(orphans.get(folder) ?? []), path]);
    }
  }
  // A section may be called "updates", beside the first page of a blog.
  for (const index of parts.keys()) if (!announces(index)) parts.delete(index);
  for (const [folder, paths] of orphans) {
    const below = posts.filter((path) => path.startsWith(`${folder}/`));
    const isEvent = paths.length === below.length && project.generator === undefined;
    if (isEvent) for (const path of paths) strays.add(path);
  }
  return { parts, strays };
}

interface Part {
  /** The event's. */
  readonly folder: string;
  readonly part: keyof Parts | "misspelt";
}

/** What a file is of the event in a folder, by its name. */
function partOf(path: string): Part | undefined {
  const folder = folderOf(path);
  const list = basename(folder).toLowerCase();
  if (list === "updates" || list === "meetups") return { folder: folderOf(folder), part: list };
  if (list === "dates" && startsWithDay(path)) return { folder: folderOf(folder), part: "dates" };
  if (stemOf(path).toLowerCase() === "meetup") return { folder, part: "meetups" };
  const misspelt = misspeltPart(path);
  return misspelt && { folder: misspelt.folder, part: "misspelt" };
}

/** "dates/" may hold anything else: pages about trees. */
const startsWithDay = (path: string) => /^\d{4}-\d\d-\d\d(?!\d)/.test(basename(path));

/** "meetpu.md", "updates.md" and "update/x.md" beside an index. */
function misspeltPart(path: string): { folder: string; nearest: string } | undefined {
  const folder = folderOf(path);
  const file = nearPart(stemOf(path), ["meetup", "updates", "meetups"]);
  if (file !== undefined) return { folder, nearest: file === "meetup" ? "meetup.md" : `${file}/` };
  const list = nearPart(basename(folder), ["updates", "meetups"]);
  return list === undefined ? undefined : { folder: folderOf(folder), nearest: `${list}/` };
}

// "setup" is no slip for "meetup": people seldom miss the first letter.
function nearPart(name: string, parts: readonly string[]): string | undefined {
  const nearest = nearestName(name, parts);
  return nearest?.[0] === name[0]?.toLowerCase() ? nearest : undefined;
}

function stray(tree: ContentTree, path: string): Diagnostic {
  const place = startOf(shownPath(tree.shown, path));
  const { folder = "", part } = partOf(path) ?? {};
  if (part !== "misspelt") return diagnose("site/no-announcement", place, { folder });
  return diagnose("site/unplaced", place, { nearest: misspeltPart(path)?.nearest });
}

/** site.yaml, when there is one. */
export const siteFileIn = ({ paths }: ContentTree): string | undefined =>
  paths.find((path) => path === "site.yaml" || path === "site.yml");

/** What is written in a language that its event has no page in. */
function reportUnshown(
  tree: ContentTree,
  events: readonly EventFiles[],
  { translations }: Versions,
  report: Report,
): void {
  const shown = new Set(events.flatMap(ownPosts));
  for (const { path, lang } of [...translations.values()].flat())
    if (!shown.has(path))
      report(diagnose("site/no-page-in-language", startOf(shownPath(tree.shown, path)), { lang }));
}

function reportSettings(tree: ContentTree, site: string | undefined, report: Report): void {
  for (const path of tree.paths) {
    if (!/^[^/]+\.ya?ml$/i.test(path) || path === site) continue;
    const nearest = nearestName(path, ["site.yaml"]);
    report(diagnose("site/unplaced", startOf(shownPath(tree.shown, path)), { nearest }));
  }
}

const otherMarkup = /\.(?:rst|adoc|asciidoc|org|textile|mdx|ipynb)$/i;
/** HTML is a post where only posts lie. */
const isHtmlPost = (path: string) =>
  /\.html?$/i.test(path) && /(?:^|\/)_(?:posts|drafts)\//i.test(path);

function reportOtherMarkup(tree: ContentTree, project: Project, report: Report): void {
  for (const path of tree.paths) {
    if (path.startsWith(publishedFolder) && project.generator === undefined) continue;
    if (!(otherMarkup.test(path) || isHtmlPost(path)) || !project.isPost(path)) continue;
    report(diagnose("site/other-markup", startOf(shownPath(tree.shown, path))));
  }
}
