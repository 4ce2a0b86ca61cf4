import { basename } from "node:path";
import { type ContentTree, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";

/** The files of one event, as paths below content. */
export interface EventFiles {
  /** Its folder below content; "" when content itself is the event. */
  readonly folder: string;
  /** What its address is made from when it has no `slug:`; undefined when only the title is left. */
  readonly name: string | undefined;
  readonly announcement: string;
  readonly updates: readonly string[];
  readonly meetups: readonly string[];
}

/** All that an event is read from. */
export const postsOf = ({ announcement, updates, meetups }: EventFiles): readonly string[] => [
  announcement,
  ...updates,
  ...meetups,
];

export interface ContentLayout {
  /** site.yaml, when there is one. */
  readonly site: string | undefined;
  readonly events: readonly EventFiles[];
  /** Everything that is not a post: pictures and files to link to. */
  readonly files: ReadonlySet<string>;
}

const isMarkdown = (path: string) => /\.(md|markdown)$/i.test(path);
/** Files about a repository, not about an event. */
const isNotice = (path: string) => /^(README|LICEN[CS]E|CONTRIBUTING)$/i.test(stemOf(path));
const stemOf = (path: string) => basename(path).replace(/\.[^.]+$/, "");

/**
 * Sorts the content into events by where each file lies: `<event>/index.md`, `<event>/meetup.md`,
 * `<event>/updates/*.md`, `<event>/meetups/*.md`; a single Markdown file at the top is an event too.
 */
export function arrange(
  tree: ContentTree,
  report: (diagnostic: Diagnostic) => void,
): ContentLayout {
  const posts = tree.paths.filter(isMarkdown);
  const site = tree.paths.find((path) => path === "site.yaml" || path === "site.yml");
  const events = [...rootEvents(tree, posts), ...folderEvents(posts)];

  const placed = new Set(
    events.flatMap(({ announcement, updates, meetups }) => [announcement, ...updates, ...meetups]),
  );
  for (const path of posts) {
    if (placed.has(path) || isNotice(path)) continue;
    report(unplaced(tree, path, placed));
  }
  for (const path of tree.paths) {
    if (/^[^/]+\.ya?ml$/i.test(path) && path !== site) report(unplaced(tree, path, placed));
  }
  return { site, events, files: new Set(tree.paths.filter((path) => !isMarkdown(path))) };
}

function rootEvents(tree: ContentTree, posts: readonly string[]): EventFiles[] {
  const folderName = basename(tree.root);
  return posts
    .filter((path) => !path.includes("/") && !isNotice(path))
    .filter((path) => stemOf(path) !== "meetup" || !posts.includes("index.md"))
    .map((announcement) =>
      stemOf(announcement) === "index"
        ? {
            // A folder called "content" says nothing about the event in it.
            name: folderName === "content" ? undefined : folderName,
            folder: "",
            announcement,
            ...partsOf(posts, ""),
          }
        : { folder: "", name: stemOf(announcement), announcement, updates: [], meetups: [] },
    );
}

function folderEvents(posts: readonly string[]): EventFiles[] {
  const folders = new Map<string, string[]>();
  for (const path of posts) {
    const folder = path.slice(0, Math.max(path.indexOf("/"), 0));
    const below = folders.get(folder) ?? [];
    below.push(path);
    folders.set(folder, below);
  }
  // Beside an announcement at the root these two belong to it.
  for (const name of ["", "updates", "meetups"]) folders.delete(name);
  return [...folders].flatMap(([folder, below]) =>
    below
      .filter((path) => /^[^/]+\/index\.(md|markdown)$/i.test(path))
      .map((announcement) => ({
        name: folder,
        folder,
        announcement,
        ...partsOf(below, `${folder}/`),
      })),
  );
}

/** The updates and meetups among posts that lie below `prefix`. */
function partsOf(posts: readonly string[], prefix: string) {
  const chosen = (pattern: RegExp) =>
    posts.filter((path) => pattern.test(path.slice(prefix.length)));
  return {
    updates: chosen(/^updates\/[^/]+$/i),
    meetups: chosen(/^(meetup\.(md|markdown)|meetups\/[^/]+)$/i),
  };
}

function unplaced(tree: ContentTree, path: string, placed: ReadonlySet<string>): Diagnostic {
  const place = startOf(shownPath(tree.shown, path));
  const [folder = ""] = path.split("/");
  const hasAnnouncement = [...placed].some((other) => other.startsWith(`${folder}/`));
  if (path.includes("/") && !hasAnnouncement && !/\/index\.(md|markdown)$/i.test(path)) {
    return diagnose("site/no-announcement", place, { folder });
  }
  const names = path.includes("/")
    ? ["index.md", "meetup.md", "updates", "meetups"]
    : ["site.yaml"];
  const written = path.includes("/") ? (path.split("/")[1] ?? "") : path;
  return diagnose("site/unplaced", place, { nearest: nearestName(written, names) });
}
