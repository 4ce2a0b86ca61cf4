import { rmSync } from "node:fs";
import { join } from "node:path";
import { eventFiles } from "../channels/index.ts";
import { eventPublications } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Route } from "../model/route.ts";
import { renderPages } from "../pages/render.ts";
import { wholeRoutes } from "../site/routes.ts";
import type { BuildOptions } from "./options.ts";
import type { PlannedOutputs } from "./plan-outputs.ts";
import { writeFiles } from "./write.ts";

/**
 * Makes all that is not kept in the staging folder; false when a layout failed, which is reported. Throws what the file
 * system throws.
 */
export async function stageOutputs(
  outputs: PlannedOutputs,
  { layoutsDir }: BuildOptions,
  staging: string,
  report: (diagnostic: Diagnostic) => void,
): Promise<boolean> {
  const { publication, paths } = outputs;
  writeBesidePages(outputs, staging);
  const pages = pagesAnew(outputs);
  const failures = await renderPages(publication, pages, staging, new Set(paths), layoutsDir);
  failures.forEach(report);
  return failures.length === 0;
}

/** Every page of these that is made anew, with the whole event that it shows. */
export function pagesAnew({ events, routes }: Pick<PlannedOutputs, "events" | "routes">): Route[] {
  const shown = new Set(routes.flatMap((route) => ("event" in route && route.event?.slug) || []));
  const anew = events.flatMap(({ event, made }) =>
    event !== undefined && shown.has(made.record.summary.slug) ? event() : [],
  );
  return wholeRoutes(routes, new Map(anew.map((event) => [event.slug, event])));
}

/** Writes all else that is made anew. */
export function writeBesidePages(
  { publication, events, files }: PlannedOutputs,
  folder: string,
): void {
  const ownIn = eventPublications(publication);
  writeFiles(folder, files);
  for (const { event, made, known, moved } of events) {
    if (event === undefined) continue;
    const whole = event();
    const { calendar, feed } = made.texts();
    const entries = { calendar, feed, records: made.records };
    writeFiles(folder, eventFiles(ownIn(whole.lang), whole, entries, known, moved));
  }
}

/** Takes out what is made anew: a file that was published may not be written into. */
export function unstage(outputs: PlannedOutputs, staging: string): void {
  for (const path of pathsAnew(outputs)) rmSync(join(staging, path), { force: true });
}

/** All that stageOutputs writes. */
export const pathsAnew = ({ events, sitePaths }: PlannedOutputs): string[] => [
  ...sitePaths,
  ...events.flatMap(({ event, paths }) => (event === undefined ? [] : paths)),
];
