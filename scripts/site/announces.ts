import { unreported } from "../content/decode.ts";
import { parsePost } from "../content/front-matter.ts";
import { keysOf } from "../content/keys/keys-of.ts";
import { plainKeys, readKeys } from "../content/keys/read-keys.ts";
import { hasTable } from "../content/markdown/tables.ts";
import { readText } from "../content/read.ts";
import { announcementSchema } from "../content/schema/schema.ts";
import type { ContentTree } from "../content/walk.ts";
import type { Asking } from "./layout.ts";
import type { Placing, Project } from "./project/project.ts";
import type { PartName } from "./versions.ts";

/**
 * Whether the updates and meetups beside an index are its own. In a plain folder they are; elsewhere it may be the first
 * page of a site with a section of that name.
 */
const announces = (tree: ContentTree, project: Project, index: string): boolean =>
  project.generator === undefined || isAnnouncement(tree, project, index);

/** What is asked of files whose places do not tell what they are. */
export const askingOf = (tree: ContentTree, project: Project): Asking => ({
  announces: (index) => announces(tree, project, index),
  isDated: (path) => isAnnouncement(tree, project, path),
  saysWhen: (path) => isAnnouncement(tree, project, path, {}),
  isOfProgramme: (path, part) => isOfProgramme(tree, path, part),
});

/**
 * A schedule has a table. A post with a day of its own, in a folder called "sessions" or "speakers", is news unless it says
 * something that only a session has.
 */
function isOfProgramme(tree: ContentTree, path: string, part: PartName): boolean {
  const text = readText(tree, path, unreported);
  if (text === undefined) return false;
  if (part === "schedule") return hasTable(text);
  const { values } = parsePost(text, path, unreported);
  const keys = Object.keys(values).map((key) => key.toLowerCase());
  return (
    !keys.includes("date") || (part === "sessions" && keys.some((key) => sessionKeys.has(key)))
  );
}

const sessionKeys = new Set(
  "start end minutes room track speaker speakers kind slides video time".split(" "),
);

/** Whether a post has a date, or says when it takes place; `defaults` are what the name of its file says, among others. */
export function isAnnouncement(
  tree: ContentTree,
  project: Project,
  path: string,
  defaults: Placing["defaults"] = project.placing(path).defaults,
): boolean {
  const text = readText(tree, path, unreported);
  if (text === undefined) return false;
  const { values, places } = parsePost(text, path, unreported);
  const keys = { ...plainKeys, defaults };
  const ours = keysOf(announcementSchema);
  const read = readKeys({ values, places }, ours, keys, unreported).values;
  return read.date !== undefined || read.start !== undefined;
}
