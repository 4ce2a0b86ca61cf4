import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isInertFile } from "../content/inert.ts";
import type { HtmlMode } from "../content/markdown/parsed-body.ts";
import type { Report } from "../content/post.ts";
import { type ContentTree, shownPath } from "../content/walk.ts";
import { diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { readSvg } from "../images/svg.ts";
import type { Attachment } from "../model/attachment.ts";
import { isActive, isPicture } from "./file-kinds.ts";

/** Where the files of content/files/ are published: as they are, from the root of the site. */
export const publishedFolder = "files/";

/**
 * Of the files in content/files/ those that may be published. What runs when it is opened may do with the site what its
 * writers like, so it needs `html: trusted`, as it does where a post links to it.
 */
export function publishedFiles(
  tree: ContentTree,
  paths: readonly string[],
  html: HtmlMode,
  report: Report,
): Attachment[] {
  return paths.flatMap((path) => {
    const address = `/${path.slice(publishedFolder.length)}`;
    const place = startOf(shownPath(tree.shown, path));
    if (html !== "trusted" && runs(tree, path)) {
      report(diagnose("site/active-publication", place, { address }));
      return [];
    }
    if (/(?:^|\/)\.(?!well-known\/|nojekyll$|domains$)/.test(address.slice(1)))
      report(diagnose("site/hidden-publication", place, { address }));
    // See headerRules.
    if (address.startsWith("/assets/")) report(diagnose("site/cached-file", place, { address }));
    return { path, address };
  });
}

function runs(tree: ContentTree, path: string): boolean {
  if (!isActive(path) && !configuresServer.test(path)) return false;
  const file = join(tree.root, path);
  try {
    return isPicture(path) ? drawingRuns(readFileSync(file, "utf8")) : !isInertFile(file);
  } catch {
    // It is gone: publication says so.
    return false;
  }
}

// Apache, PHP, IIS and the services that take a folder do what these say: run files that only lie there, lead visitors away.
const configuresServer =
  /(?:^|\/)(?:\.ht[^/]*|\.user\.ini|web\.config|netlify\.toml|vercel\.json|staticwebapp\.config\.json|serve\.json)$/i;

function drawingRuns(text: string): boolean {
  const svg = readSvg(text);
  return svg === undefined || svg.removed.length > 0;
}
