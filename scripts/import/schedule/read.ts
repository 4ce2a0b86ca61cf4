import { extname } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { readCsv } from "./csv.ts";
import { isFrab, readFrab } from "./frab-json.ts";
import { readFrabXml } from "./frab-xml.ts";
import { readJson } from "./json.ts";
import { hasMorePages, isPretalx, readPretalx } from "./pretalx.ts";
import { isSessionize, readSessionize } from "./sessionize.ts";
import type { Source } from "./source.ts";

/** Whether a file is a schedule by its name. */
export const isSchedule = (file: string): boolean =>
  [".json", ".xml", ".csv", ".tsv"].includes(extname(file).toLowerCase());

/** Reads a schedule of whatever program; undefined, and said why, when it is none. `lang` is the event's. */
export function readSchedule(
  text: string,
  { file, lang }: { readonly file: string; readonly lang: string },
  report: (diagnostic: Diagnostic) => void,
): Source | undefined {
  const extension = extname(file).toLowerCase();
  if (extension === ".csv" || extension === ".tsv") return readCsv(text, file, report);
  if (extension === ".xml") return readFrabXml(text, file, report);
  const json = readJson(text, file, report);
  if (json === undefined) return undefined;
  if (isFrab(json)) return readFrab(json);
  if (isSessionize(json)) return readSessionize(json);
  if (isPretalx(json)) {
    if (hasMorePages(json)) report(diagnose("import/more-pages", json.get("next").place));
    return readPretalx(json, lang);
  }
  report(diagnose("import/unknown-schedule", startOf(file)));
  return undefined;
}
