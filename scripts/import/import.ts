import { extname } from "node:path";
import type { ContentTree } from "../content/walk.ts";
import { shownPath } from "../content/walk.ts";
import { tryContent } from "../create/trial.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { readSlug } from "../site/slugs.ts";
import type { Instant } from "../time/moment.ts";
import { planCalendar } from "./calendar.ts";
import type { ImportPlan, ImportSetting } from "./plan.ts";
import { planPost } from "./post.ts";
import { writeImport } from "./write.ts";

/** What came of an import. */
export interface Imported {
  /** The files that were written, as an organizer would type them; none when something stood in the way. */
  readonly files: readonly string[];
  /** What was left behind or went wrong, and what a build will say of the new event. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes an event from the text of a calendar or a post. Reads and writes files, never the network. */
export function importText(
  text: string,
  setting: ImportSetting,
  { shown, root, paths }: ContentTree,
  now: Instant,
): Imported {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const plan = planFile(text, setting, report);
  if (plan === undefined || !isFree(plan, shown, paths, report)) return { files: [], diagnostics };

  const { folder, files, copies } = plan;
  const unsaved = new Map([
    ...files.map(({ path, text }) => [`${folder}/${path}`, text] as const),
    ...copies.map(({ to }) => [`${folder}/${to}`, ""] as const),
  ]);
  const { introduced } = tryContent(shown, unsaved, now);
  introduced.forEach(report);
  const sound = !introduced.some(({ severity }) => severity === "error");
  if (!sound || !writeImport(root, plan)) return { files: [], diagnostics };
  return { files: [...unsaved.keys()].map((path) => shownPath(shown, path)), diagnostics };
}

type Report = (diagnostic: Diagnostic) => void;

function planFile(text: string, setting: ImportSetting, report: Report): ImportPlan | undefined {
  const extension = extname(setting.file).toLowerCase();
  if ([".ics", ".ical", ".icalendar"].includes(extension) || /^BEGIN:VCALENDAR/i.test(text)) {
    return planCalendar(text, setting, report);
  }
  if ([".md", ".markdown", ".mdown", ".mkd"].includes(extension))
    return planPost(text, setting, report);
  report(diagnose("import/unknown-format", startOf(setting.file), { name: setting.file }));
  return undefined;
}

function isFree(
  { folder }: ImportPlan,
  shown: string,
  paths: readonly string[],
  report: Report,
): boolean {
  const place = startOf(shownPath(shown, folder));
  const slug = readSlug(
    { slug: folder, name: undefined, title: folder, isTop: true },
    place,
    report,
  );
  const taken = paths.some((path) => path.toLowerCase().split("/")[0] === folder.toLowerCase());
  if (taken) report(diagnose("import/taken", place, { path: place.file }));
  return slug !== undefined && !taken;
}
