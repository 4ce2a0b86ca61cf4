import { basename } from "node:path";

/** A path of a site without what servers do not need: "/a/index.html", "/a.html" and "/a/" are one. */
export const plainPath = (path: string): string =>
  path
    .replace(/(?:^|\/)index\.html?$/i, "/")
    .replace(/\.html?$/i, "")
    .replace(/(?<!\/)\/+$/, "")
    .replace(/^(?!\/)/, "/");

/** "sprints" for "events/sprints/index.md", "2017-07-07-sprints" for "_posts/2017-07-07-sprints.md". */
export function nameOf(path: string): string {
  const parts = path.replace(/\.(?:md|markdown|html?)$/i, "").split("/");
  const last = parts.pop() ?? "";
  return /^_?index$/i.test(last) ? (parts.pop() ?? "") : last;
}

/** Jekyll's files begin with their day, and its addresses do not end with it. */
export const undatedName = (name: string): string =>
  basename(name).replace(/^\d{4}-\d\d-\d\d-(?=.)/, "");
