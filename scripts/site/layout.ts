import { basename } from "node:path";
import { folderOf, foldersAbove } from "../content/folders.ts";
import { englishNameOf } from "../content/schema/language.ts";
import { type ContentTree, isMarkdown, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { type DataFiles, dataFiles, reportOtherYaml } from "./data-files.ts";
import { isIndexFile, isOwnName, misspeltPart, partOf, stemOf } from "./part-names.ts";
import { noPhotos, type PhotoFile, photoFiles, strayCaption } from "./photo-files.ts";
import type { Placing, Project } from "./project/project.ts";
import { publishedFolder } from "./published-files.ts";
import {
  emptyParts,
  type Mistaken,
  noVersions,
  type PartName,
  type PartPaths,
  partNames,
  type VersionFiles,
  type Versions,
  versionFiles,
  versionsIn,
  withoutLanguage,
} from "./versions.ts";

/** The files of one post: an event with all that belongs to it, or a page. */
export interface EventFiles extends VersionFiles, DataFiles {
  /** Its folder below content, when it speaks for one; "" when content itself is the event. */
  readonly folder: string;
  /** What its address is made from when it has no `slug:`; undefined when only the title is left. */
  readonly name: string | undefined;
  readonly placing: Placing;
  /** Those of its galleries, in order. */
  readonly photos: readonly PhotoFile[];
  /** The same in all languages, itself among them, the original first; empty when there is only one. */
  readonly versions: readonly VersionFiles[];
}

/** All that an event is read from: what is said in one language holds in all of them. */
export const postsOf = (files: EventFiles): readonly string[] => [
  ...new Set([files, ...files.versions].flatMap(ownPosts)),
  ...[files.sponsors, files.people].filter((path) => path !== undefined),
  ...files.photos.flatMap(({ captions }) => captions),
];

/** Whether no other language has the facts of it. */
export const isOriginal = ({ announcement, versions }: EventFiles): boolean =>
  versions.length === 0 || versions[0]?.announcement === announcement;

const ownPosts = ({ announcement, ...parts }: VersionFiles): readonly string[] => [
  announcement,
  ...partNames.flatMap((part) => parts[part]),
];

export interface ContentLayout {
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
  /** The same, said in the post itself and not by its name. */
  readonly saysWhen: (path: string) => boolean;
  /** Whether a file that has the place of a session, a speaker or a schedule is one, and no post of its own. */
  readonly isOfProgramme: (path: string, part: PartName) => boolean;
}

/**
 * Sorts the content by where each file lies. In any folder `index.md` speaks for it, with `meetup.md`, `updates/*.md`,
 * `meetups/*.md`, `dates/*.md`, `sessions/*.md`, `speakers/*.md` and `schedule.md` beside it; every other Markdown file is
 * a post by itself. Nothing but names is looked at, and `asking` is asked where they do not tell.
 */
export function arrange(
  tree: ContentTree,
  project: Project,
  asking: Asking,
  lang: string,
  report: Report,
): ContentLayout {
  const isForeign = project.generator !== undefined;
  const isPublished = (path: string) => !isForeign && path.startsWith(publishedFolder);
  const markdown = tree.paths.filter((path) => isMarkdown(path) && !isPublished(path));
  const isPost = new Set(markdown);
  const files = new Set(tree.paths.filter((path) => !isPost.has(path)));
  const gallery = isForeign ? noPhotos : photoFiles(tree, asking.isDated);
  const isOfPhoto = (path: string) => gallery.captions.has(path) || gallery.strays.includes(path);
  const all = markdown.filter(
    (path) =>
      !isNotice(path) &&
      !isOfPhoto(path) &&
      project.isPost(path) &&
      !(isForeign && isOfRepository(path)),
  );
  const site = siteFileIn(tree);
  // Other generators have ways of their own to say it.
  const versions = isForeign ? noVersions : versionsIn(all, lang);
  const isMistaken = new Set(versions.mistaken.map(({ path }) => path));
  const posts = all.filter((path) => !versions.isTranslation(path) && !isMistaken.has(path));
  const { parts, strays } = partsIn(posts, project, asking, versions);
  const owned = new Set(
    [...parts.values()].flatMap((own) => partNames.flatMap((part) => own[part])),
  );
  const events = posts
    .filter((path) => !owned.has(path) && !strays.has(path))
    .flatMap((announcement): EventFiles[] => {
      const plain = versions.langs.has(announcement) ? withoutLanguage(announcement) : announcement;
      const placing = project.placing(plain);
      const own = parts.get(announcement) ?? emptyParts();
      const folder = isIndexFile(plain) ? folderOf(plain) : "";
      const about = isIndexFile(plain) ? folder : undefined;
      const common = {
        folder,
        name: nameOf(tree, plain, placing),
        ...dataFiles(files, about),
        photos: (about !== undefined && gallery.photos.get(about)) || [],
        placing,
      };
      const all = versionFiles(announcement, own, versions);
      return all.map((one) => ({ ...common, ...one, versions: all.length > 1 ? all : [] }));
    });
  for (const path of strays) report(stray(tree, path));
  for (const path of gallery.strays) report(strayCaption(tree, path, gallery));
  reportUnshown(tree, events, versions, report);
  for (const one of versions.mistaken) report(noLanguage(tree, one));
  if (project.generator === undefined) reportOtherYaml(tree, site, events, report);
  reportOtherMarkup(tree, project, report);
  return { events, files, published: tree.paths.filter(isPublished) };
}

/** Files about a repository, not about an event. */
const isNotice = (path: string) => /^(README|LICEN[CS]E|CONTRIBUTING)$/i.test(stemOf(path));
/** In a site of another generator: what its hosts and its helpers read. */
const isOfRepository = (path: string) =>
  !path.includes("/") && /^(?:[A-Z_]+|404)$/.test(stemOf(path));

/** A folder called "content" says nothing about the event in it. */
function nameOf({ root }: ContentTree, path: string, { name }: Placing): string | undefined {
  if (name !== undefined || path.includes("/") || stemOf(path).toLowerCase() !== "index")
    return name;
  return basename(root) === "content" ? undefined : basename(root);
}

type OwnParts = PartPaths<string[]>;

/** What lies beside an index, by the index; and what was meant to, and has none or is misspelt. */
function partsIn(posts: readonly string[], project: Project, asking: Asking, { langs }: Versions) {
  const plainOf = (path: string) => (langs.has(path) ? withoutLanguage(path) : path);
  const indexes = new Map(
    posts.filter((path) => isIndexFile(plainOf(path))).map((path) => [folderOf(path), path]),
  );
  const parts = new Map<string, OwnParts>();
  const orphans = new Map<string, string[]>();
  const strays = new Set<string>();
  for (const path of posts) {
    const { folder, part } = partOf(plainOf(path)) ?? {};
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
  for (const [index, own] of parts) {
    // A section may be called "updates", beside the first page of a blog, and "speakers" below a page without a day.
    // Most are told by the names of files, without reading any.
    const isEvent = !isSection(own, asking) || asking.isDated(index);
    if (!isEvent || !asking.announces(index)) parts.delete(index);
  }
  const below = new Map<string, number>();
  for (const folder of posts.flatMap(foldersAbove)) below.set(folder, (below.get(folder) ?? 0) + 1);
  for (const [folder, paths] of orphans) {
    const isEvent = paths.length === below.get(folder) && project.generator === undefined;
    if (isEvent) for (const path of paths) strays.add(path);
  }
  return { parts, strays };
}

/** Posts that nobody would take for parts of an event, where its first page has no day: "meetups/" with reports, "speakers/". */
const isSection = ({ updates, meetups, dates }: OwnParts, asking: Asking) =>
  updates.length + dates.length === 0 &&
  meetups.every((path) => partOf(path)?.folder !== folderOf(path) && !asking.saysWhen(path));

/** "meetups/index.md" without a day is the page of a section. */
const isPartOf = (path: string, part: PartName, { generator }: Project, asking: Asking) =>
  isOwnName(part)
    ? part !== "meetups" || !isIndexFile(path) || asking.isDated(path)
    : generator === undefined && asking.isOfProgramme(path, part);

function stray(tree: ContentTree, path: string): Diagnostic {
  const place = startOf(shownPath(tree.shown, path));
  const { folder = "", part } = partOf(path) ?? {};
  if (part !== "misspelt") return diagnose("site/no-announcement", place, { folder });
  return diagnose("site/unplaced", place, { nearest: misspeltPart(path)?.nearest });
}

function noLanguage(tree: ContentTree, { path, tag, name, meant }: Mistaken): Diagnostic {
  const candidates = meant.map((one) => ({ tag: one, name: englishNameOf(one) }));
  return diagnose("site/no-language", startOf(shownPath(tree.shown, path)), {
    tag,
    file: name,
    candidates,
  });
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
