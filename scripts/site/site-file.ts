import { unreported } from "../content/decode.ts";
import type { Report } from "../content/post.ts";
import { readText } from "../content/read.ts";
import { parseFields } from "../content/schema/parse.ts";
import { type SiteFields, siteSchema } from "../content/schema/schema.ts";
import { type ContentTree, shownPath } from "../content/walk.ts";
import { type Fields, parseYaml } from "../content/yaml.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { EventSummary } from "../model/site.ts";
import type { Project } from "./project/project.ts";

export interface SiteFile {
  readonly fields: SiteFields;
  /** It names the language of the site, which is English otherwise. */
  readonly isLangSaid: boolean;
  readonly placeOf: Fields["placeOf"];
}

/**
 * Reads site.yaml, over what the settings of another generator say. What holds without one holds too where it is wrong, so
 * that the posts are checked all the same.
 */
export function readSiteFile(
  tree: ContentTree,
  path: string | undefined,
  { site: ofProject, settings }: Pick<Project, "site" | "settings">,
  report: Report,
): SiteFile {
  const file = shownPath(tree.shown, path ?? settings ?? "site.yaml");
  const text = path === undefined ? undefined : readText(tree, path, report);
  const { values, placeOf } = parseYaml(text ?? "", file, 1, report);
  // What its generator takes and this site does not is no mistake in it.
  const given = { ...parseFields(siteSchema, ofProject, placeOf, unreported) };
  const fields = parseFields(siteSchema, values, placeOf, report);
  const own = Object.keys(values).map((key) => [key, fields[key as keyof SiteFields]]);
  return {
    fields: { ...given, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) },
    isLangSaid: ofProject.lang !== undefined || values.lang !== undefined,
    placeOf,
  };
}

/** The event that is the home page: the one that `home:` names, else the only one there is. */
export function homeEvent(
  home: string | undefined,
  events: readonly EventSummary[],
  place: Place,
  report: Report,
): EventSummary | undefined {
  if (home === undefined) return events.length === 1 ? events[0] : undefined;
  if (home === "list") return undefined;
  const named = events.find(({ slug }) => slug === home);
  if (named !== undefined) return named;
  const slugs = ["list", ...events.map(({ slug }) => slug)];
  report(diagnose("site/unknown-home", place, { home, nearest: nearestName(home, slugs) }));
  return undefined;
}
