import { join } from "node:path";
import type { ContentTree } from "../content/walk.ts";
import { shownPath } from "../content/walk.ts";
import { tryContent } from "../create/trial.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { pictureOf } from "../model/portrait.ts";
import { addressesOf } from "../site/address-table.ts";
import type { EventFiles } from "../site/layout.ts";
import { loadPosts, tableOf } from "../site/load-events.ts";
import { type OpenContent, openContent } from "../site/open-content.ts";
import type { Instant } from "../time/moment.ts";
import type { Imported } from "./import.ts";
import type { Copy, ImportPlan } from "./plan.ts";
import { nameFolders } from "./tree-folders.ts";
import { openNewPlaces } from "./tree-links.ts";
import { planTreePost, type TreePost, type TreeTarget } from "./tree-post.ts";
import { writeImport, writeShared } from "./write.ts";

/** What came of the import of a whole site. */
export interface ImportedTree extends Imported {
  /** Posts found, and those that were taken over. */
  readonly found: number;
  readonly taken: number;
}

/**
 * Makes an event or a page of every post of another site, each at the address that it had. The site is read as a build
 * reads it, so what a reader would lose is what that has to say. Reads and writes files, never the network.
 */
export function importTree(
  old: string,
  target: TreeTarget,
  { shown, root, paths }: ContentTree,
  now: Instant,
): ImportedTree {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const content = openContent(
    { content: old, url: undefined, pathPrefix: undefined },
    new Map(),
    report,
  );
  if (content === undefined) return { files: [], diagnostics, found: 0, taken: 0 };
  const { posts, used } = readTree(content, now, report);
  const plans = planTree(content, posts, used, target);
  const isTaken = ({ folder, files }: ImportPlan) =>
    folder === ""
      ? files.some(({ path }) => paths.includes(path))
      : paths.some((path) => path.toLowerCase().startsWith(`${folder.toLowerCase()}/`));
  for (const plan of plans.posts.filter(isTaken))
    report(diagnose("import/taken", startOf(plan.from), { path: plan.folder || "index.md" }));
  const free = plans.posts.filter((plan) => !isTaken(plan));
  const shared = plans.shared.filter(({ to }) => !paths.includes(to));
  const sound = withoutWrong(free, shared, shown, now, report);
  const written = sound.filter((plan) => writeImport(root, plan));
  writeShared(root, shared);
  const files = written.flatMap(({ folder, files, copies }) =>
    [...files.map(({ path }) => path), ...copies.map(({ to }) => to)].map((path) =>
      shownPath(shown, folder === "" ? path : `${folder}/${path}`),
    ),
  );
  return {
    files: [...files, ...shared.map(({ to }) => shownPath(shown, to))],
    diagnostics,
    found: content.layout.events.length,
    taken: written.length,
  };
}

interface TreePlan extends ImportPlan {
  /** The post that it is made from, as an organizer would type it. */
  readonly from: string;
}

/** Every post that may be published, drafts included, and the files that posts show or link to. */
function readTree(content: OpenContent, now: Instant, report: (found: Diagnostic) => void) {
  const options = { drafts: true, now };
  const read: TreePost[] = [];
  const onRead = (files: EventFiles, post: TreePost["post"]) => void read.push({ files, post });
  const loaded = loadPosts(content, options, () => undefined, report, onRead);
  const all = [...loaded.events, ...loaded.pages];
  const sound = new Set(all.map(({ addresses }) => addresses.path));
  const posts = read.filter((each) => sound.has(each.files.announcement) && isWhole(each));
  const used = all.flatMap(({ uses }) => [
    ...uses.pictures.map(([key]) => pictureOf(key)),
    ...uses.attachments.map(({ path }) => path),
  ]);
  return { posts, used: [...new Set(used)] };
}

/** Of what could not be read as a whole, a part would be written for all of it. */
function isWhole({ post }: TreePost): boolean {
  const beside =
    post.kind === "page"
      ? []
      : [post.updates, post.meetups, post.dates, post.sessions, post.speakers].flat();
  return [post.announcement, ...beside].every((each) => each.isWhole);
}

function planTree(
  content: OpenContent,
  posts: readonly TreePost[],
  used: readonly string[],
  target: TreeTarget,
): { readonly posts: readonly TreePlan[]; readonly shared: readonly Copy[] } {
  const { tree } = content;
  const table = tableOf(
    content,
    posts.map(({ post }) => addressesOf(post)),
  );
  const folders = nameFolders(
    posts.map(({ post }) => post),
    table.eventOf,
  );
  const places = openNewPlaces(content, posts, folders);
  const copies = used.map((path) => ({ from: join(tree.root, path), to: places.of(path) }));
  const plans = posts.map((each): TreePlan => {
    const { post } = each;
    const folder = folders.get(post) ?? "";
    const files = planTreePost(each, { content, table, places, folder, target });
    const own = folder === "" ? [] : copies.filter(({ to }) => places.folderOf(to) === folder);
    const within = own.map(({ from, to }) => ({ from, to: to.slice(folder.length + 1) }));
    return { from: shownPath(tree.shown, post.announcement.path), folder, files, copies: within };
  });
  return { posts: plans, shared: copies.filter(({ to }) => places.folderOf(to) === undefined) };
}

/** The plans that a build accepts: one that is wrong keeps no other back. */
function withoutWrong(
  plans: readonly TreePlan[],
  shared: readonly Copy[],
  shown: string,
  now: Instant,
  report: (found: Diagnostic) => void,
): readonly TreePlan[] {
  const filesOf = ({ folder, files, copies }: TreePlan) => {
    const at = (path: string) => (folder === "" ? path : `${folder}/${path}`);
    const texts = files.map(({ path, text }) => [at(path), text] as const);
    return [...texts, ...copies.map(({ to }) => [at(to), ""] as const)];
  };
  const unsaved = new Map([
    ...plans.flatMap(filesOf),
    ...shared.map(({ to }) => [to, ""] as const),
  ]);
  const { introduced } = tryContent(shown, unsaved, now);
  const wrong = introduced.filter(({ severity }) => severity === "error");
  wrong.forEach(report);
  const places = new Set(wrong.map(({ place }) => place.file));
  return plans.filter((plan) =>
    filesOf(plan).every(([path]) => !places.has(shownPath(shown, path))),
  );
}
