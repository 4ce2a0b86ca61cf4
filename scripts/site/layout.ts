import { basename } from "node:path";
import { folderOf } from "../content/folders.ts";
import { type ContentTree, isMarkdown, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Placing, Project } from "./project/project.ts";
import { publishedFolder } from "./published-files.ts";

/** The files of one post: an event with all that belongs to it, or a page. */
export interface EventFiles {
  /** Its folder below content, when it speaks for one; "" when content itself is the event. */
  readonly folder: string;
  /** What its address is made from when it has no `slug:`; undefined when only the title is left. */
  readonly name: string | undefined;
  readonly announcement: string;
  readonly updates: readonly string[];
  readonly meetups: readonly string[];
  readonly sessions: readonly string[];
  readonly speakers: readonly string[];
  /** schedule.md, when there is one. */
  readonly schedule: readonly string[];
  readonly placing: Placing;
}

/** All that an event is read from. */
export const postsOf = ({ announcement, ...parts }: EventFiles): readonly string[] => [
  announcement,
  ...partNames.flatMap((part) => parts[part]),
];

const partNames = ["updates", "meetups", "sessions", "speakers", "schedule"] as const;
export type PartName = (typeof partNames)[number];

export interface ContentLayout {
  /** site.yaml, when there is one. */
  readonly site: string | undefined;
  readonly events: readonly EventFiles[];
  /** Everything that is not a post: pictures and files to link to. */
  readonly files: ReadonlySet<string>;
  /** Those of them that are published whether something links to them or not: all of files/, Markdown too. */
  readonly published: readonly string[];
}

type Report = (diagnostic: Diagnostic) => void;

/** What only the files themselves tell. */
export interface Asking {
  /** Whether index.md of a folder announces an event, so that `updates/` beside it are its updates. */
  readonly announces: (index: string) => boolean;
  /** Whether a post has a date, or says when it takes place. */
  readonly isDated: (path: string) => boolean;
  /** Whether a file that has the place of a session, a speaker or a schedule is one, and no post of its own. */
  readonly isOfProgramme: (path: string, part: PartName) => boolean;
}

/**
 * Sorts the content by where each file lies. In any folder `index.md` speaks for it, with `meetup.md`, `updates/*.md` and
 * `meetups/*.md`, `sessions/*.md`, `speakers/*.md` and `schedule.md` beside it; every other Markdown file is a post by
 * itself. Nothing but names is looked at, and `asking` is asked where they do not tell.
 */
export function arrange(
  tree: ContentTree,
  project: Project,
  asking: Asking,
  report: Report,
): ContentLayout {
  const isForeign = project.generator !== undefined;
  const isPublished = (path: string) => !isForeign && path.startsWith(publishedFolder);
  const markdown = tree.paths.filter((path) => isMarkdown(path) && !isPublished(path));
  const posts = markdown.filter(
    (path) => !isNotice(path) && project.isPost(path) && !(isForeign && isOfRepository(path)),
  );
  const site = tree.paths.find((path) => path === "site.yaml" || path === "site.yml");
  const { parts, strays } = partsIn(posts, project, asking);
  const owned = new Set(
    [...parts.values()].flatMap((own) => partNames.flatMap((part) => own[part])),
  );
  const events = posts
    .filter((path) => !owned.has(path) && !strays.has(path))
    .map((announcement): EventFiles => {
      const placing = project.placing(announcement);
      const own = parts.get(announcement) ?? emptyParts();
      const folder = isIndexFile(announcement) ? folderOf(announcement) : "";
      return { folder, name: nameOf(tree, announcement, placing), announcement, ...own, placing };
    });
  for (const path of strays) report(stray(tree, path));
  if (project.generator === undefined) reportSettings(tree, site, report);
  reportOtherMarkup(tree, project, report);
  const isPost = new Set(markdown);
  const files = new Set(tree.paths.filter((path) => !isPost.has(path)));
  return { site, events, files, published: tree.paths.filter(isPublished) };
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

type Parts = Readonly<Record<PartName, string[]>>;

/** What lies beside an index, by the index; and what was meant to, and has none or is misspelt. */
function partsIn(posts: readonly string[], project: Project, asking: Asking) {
  const indexes = new Map(posts.filter(isIndexFile).map((path) => [folderOf(path), path]));
  const parts = new Map<string, Parts>();
  const orphans = new Map<string, string[]>();
  const strays = new Set<string>();
  for (const path of posts) {
    const { folder, part } = partOf(path) ?? {};
    if (folder === undefined || part === undefined) continue;
    const index = indexes.get(folder);
    if (part === "misspelt") {
      if (index !== undefined && project.generator === undefined) strays.add(path);
    } else if (index !== undefined && index !== path) {
      if (!isPartOf(path, part, project, asking)) continue;
      const own = parts.get(index) ?? emptyParts();
      own[part].push(path);
      parts.set(index, own);
    } else if (index === undefined && folder !== "" && isOwnName(part)) {
      orphans.set(folder, [...(orphans.get(folder) ?? []), path]);
    }
  }
  for (const [index, { updates, meetups }] of parts) {
    // A section may be called "updates", beside the first page of a blog, and "speakers" below a page without a day.
    const isEvent = updates.length + meetups.length > 0 || asking.isDated(index);
    if (!isEvent || !asking.announces(index)) parts.delete(index);
  }
  for (const [folder, paths] of orphans) {
    const below = posts.filter((path) => path.startsWith(`${folder}/`));
    const isEvent = paths.length === below.length && project.generator === undefined;
    if (isEvent) for (const path of paths) strays.add(path);
  }
  return { parts, strays };
}

const emptyParts = (): Parts => ({
  updates: [],
  meetups: [],
  sessions: [],
  speakers: [],
  schedule: [],
});

/** Other folders are called like that too: a section of a blog, which stays one. */
const isOwnName = (part: PartName) => part === "updates" || part === "meetups";

const isPartOf = (path: string, part: PartName, { generator }: Project, asking: Asking) =>
  isOwnName(part) || (generator === undefined && asking.isOfProgramme(path, part));

interface Part {
  /** The event's. */
  readonly folder: string;
  readonly part: PartName | "misspelt";
}

/** Folders that hold parts. */
const lists = ["updates", "meetups", "sessions", "speakers"] as const satisfies readonly PartName[];

/** What a file is of the event in a folder, by its name. */
function partOf(path: string): Part | undefined {
  const folder = folderOf(path);
  const list = basename(folder).toLowerCase();
  const named = lists.find((part) => part === list);
  if (named !== undefined && !(isIndexFile(path) && !isOwnName(named)))
    return { folder: folderOf(folder), part: named };
  const stem = stemOf(path).toLowerCase();
  if (stem === "meetup") return { folder, part: "meetups" };
  if (stem === "schedule") return { folder, part: "schedule" };
  const misspelt = misspeltPart(path);
  return misspelt && { folder: misspelt.folder, part: "misspelt" };
}

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
