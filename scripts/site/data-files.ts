import { basename } from "node:path";
import { folderOf } from "../content/folders.ts";
import { type ContentTree, shownPath } from "../content/walk.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";

/** sponsors.yaml and people.yaml of an event, below content: its own, else those of the whole site. */
export interface DataFiles {
  readonly sponsors: string | undefined;
  readonly people: string | undefined;
}

type Report = (diagnostic: Diagnostic) => void;

/** Among `files`, by their paths below content; `folder` is the event's own, undefined when it has none. */
export function dataFiles(files: ReadonlySet<string>, folder: string | undefined): DataFiles {
  const find = (stem: DataName) => dataFile(files, stem, folder) ?? dataFile(files, stem, "");
  return { sponsors: find("sponsors"), people: find("people") };
}

const dataNames = ["sponsors", "people"] as const;
type DataName = (typeof dataNames)[number];

function dataFile(files: ReadonlySet<string>, stem: DataName, folder: string | undefined) {
  if (folder === undefined) return undefined;
  const below = folder === "" ? "" : `${folder}/`;
  return [`${below}${stem}.yaml`, `${below}${stem}.yml`].find((path) => files.has(path));
}

/** Says which YAML at the root nobody reads, and beside an event what is nearly called like something that is read. */
export function reportOtherYaml(
  tree: ContentTree,
  site: string | undefined,
  events: readonly (DataFiles & { readonly folder: string })[],
  report: Report,
): void {
  const read = new Set([site, ...events.flatMap(({ sponsors, people }) => [sponsors, people])]);
  const folders = new Set(events.map(({ folder }) => folder));
  const known = dataNames.map((name) => `${name}.yaml`);
  for (const path of tree.paths) {
    if (!/\.ya?ml$/i.test(path) || read.has(path)) continue;
    const folder = folderOf(path);
    if (site === undefined && /\/site\.ya?ml$/.test(path)) {
      const place = startOf(shownPath(tree.shown, path));
      report(diagnose("site/site-file-below", place, { folder: shownPath(tree.shown, folder) }));
      continue;
    }
    const names = folder === "" ? ["site.yaml", ...known] : known;
    const nearest =
      folders.has(folder) || folder === "" ? nearestName(basename(path), names) : undefined;
    if (folder !== "" && nearest === undefined) continue;
    report(diagnose("site/unplaced", startOf(shownPath(tree.shown, path)), { nearest }));
  }
}
