import { accept, type Report } from "../content/post.ts";
import { type ContentTree, shownPath, walkContent, withUnsaved } from "../content/walk.ts";
import { diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Attachment } from "../model/attachment.ts";
import type { SiteAddress } from "../model/site.ts";
import { defaultTheme, type Theme } from "../model/theme.ts";
import type { Zone } from "../time/moment.ts";
import { parseZone } from "../time/zone.ts";
import type { SiteWords } from "../words/words.ts";
import { siteAddress } from "./address.ts";
import { askingOf } from "./announces.ts";
import { arrange, type ContentLayout, siteFileIn } from "./layout.ts";
import { openProject } from "./project/project.ts";
import { publishedFiles } from "./published-files.ts";
import { readSiteFile, type SiteFile } from "./site-file.ts";
import { siteWords } from "./site-words.ts";
import { readTheme } from "./theme.ts";

export interface ContentOptions {
  /** A folder of content, or a single Markdown file. */
  readonly content: string;
  /** Instead of `url:` in site.yaml. */
  readonly url: string | undefined;
  /** Instead of the path of the URL: "/repo/". */
  readonly pathPrefix: string | undefined;
}

/** A folder of content with what concerns all of its events; none of their posts has been read. */
export interface OpenContent {
  readonly tree: ContentTree;
  readonly layout: ContentLayout;
  /** What content/files/ adds to the site. */
  readonly published: readonly Attachment[];
  readonly siteFile: SiteFile;
  readonly theme: Theme;
  readonly address: SiteAddress;
  /** Of the site, if it has one. */
  readonly zone: Zone | undefined;
  /** What the site says in other words. */
  readonly words: SiteWords;
  /** The folder of another generator whose files lie at the root of the site: "static/". */
  readonly shelf: string | undefined;
  /** It was written for another generator, which knew of its dates what nothing says here. */
  readonly isForeign: boolean;
}

/** Undefined, and said why, when there is no such content. `unsaved`: see loadSite. */
export function openContent(
  options: ContentOptions,
  unsaved: ReadonlyMap<string, string>,
  report: Report,
): OpenContent | undefined {
  const walked = walkContent(options.content, report);
  if (walked === undefined) return undefined;
  const tree = withUnsaved(walked, unsaved);
  const project = openProject(tree, report);
  const { generator, settings } = project;
  if (generator !== undefined && settings !== undefined)
    report(diagnose("site/project", startOf(shownPath(tree.shown, settings)), { generator }));
  const siteFile = readSiteFile(tree, siteFileIn(tree), project, report);
  const { timezone, lang } = siteFile.fields;
  const layout = arrange(tree, project, askingOf(tree, project), lang, report);
  if (layout.events.length === 0) report(diagnose("site/no-events", startOf(tree.shown)));
  // With a wrong one nothing is published: the times of all posts are still looked at in the same run.
  const zone =
    timezone === undefined
      ? undefined
      : (accept(parseZone(timezone), siteFile.placeOf(["timezone"]), report) ?? "UTC");
  return {
    tree,
    layout,
    published: publishedFiles(tree, layout.published, siteFile.fields.html, report),
    siteFile,
    theme: readTheme(siteFile.fields.theme, siteFile.placeOf, defaultTheme, report),
    address: siteAddress(siteFile.fields, options),
    zone,
    words: siteWords(siteFile, report),
    shelf: project.shelf,
    isForeign: generator !== undefined,
  };
}
