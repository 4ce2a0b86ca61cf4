import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canCompile, ownLayouts, ownParts } from "../bundle/own-parts.mjs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";

/** Says which parts of the site's own stand in the place of none, and whether they can be used at all. */
export function reportOwnParts(layouts: string, report: (diagnostic: Diagnostic) => void): void {
  const own = ownParts();
  const folder = join(layouts, "parts");
  if (own.length === 0 || !existsSync(folder)) return;
  const known = readdirSync(folder).filter((name) => name.endsWith(".tsx"));
  for (const name of own) {
    if (known.includes(name) || isImported(name)) continue;
    const nearest = nearestName(name, known);
    report(diagnose("publish/unknown-part", startOf(`${ownLayouts}/${name}`), { nearest }));
  }
  if (!canCompile()) report(diagnose("publish/no-compiler", startOf(ownLayouts)));
}

/** What another file there imports is a part of that. */
const isImported = (name: string): boolean =>
  readdirSync(ownLayouts, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && path !== name)
    .some((path) => readFileSync(join(ownLayouts, path), "utf8").includes(`/${name}"`));
