import { parsePost } from "../content/front-matter.ts";
import { plainKeys, readKeys } from "../content/keys/read-keys.ts";
import { readText } from "../content/read.ts";
import { announcementSchema } from "../content/schema/schema.ts";
import type { ContentTree } from "../content/walk.ts";
import type { Project } from "./project/project.ts";

/**
 * Whether the updates and meetups beside an index are its own. In a plain folder they are; elsewhere it may be the first
 * page of a site with a section of that name.
 */
export const announces = (tree: ContentTree, project: Project, index: string): boolean =>
  project.generator === undefined || isAnnouncement(tree, project, index);

/** Whether a post has a date, or says when it takes place. */
export function isAnnouncement(tree: ContentTree, project: Project, path: string): boolean {
  const unreported = () => undefined;
  const text = readText(tree, path, unreported);
  if (text === undefined) return false;
  const { values = {}, places } = parsePost(text, path, unreported);
  const keys = { ...plainKeys, defaults: project.placing(path).defaults };
  const ours = Object.keys(announcementSchema.shape);
  const read = readKeys({ values, places }, ours, keys, unreported).values;
  return read.date !== undefined || read.start !== undefined;
}
