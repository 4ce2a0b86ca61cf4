import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Event, EventSummary } from "../model/site.ts";
import { renderPages } from "../pages/render.ts";
import { withWholeEvents } from "../site/routes.ts";
import type { BuildOptions } from "./options.ts";
import type { Parts } from "./parts.ts";
import type { SitePlan } from "./plan.ts";
import type { StoredScans } from "./scan-store.ts";
import { openStage, type Stage } from "./stage.ts";
import { copyAttachments } from "./write.ts";

/**
 * Renders all that is not kept into the staging folder, and returns what was found in it on the way. Undefined when a
 * layout failed, which is reported. Throws what the file system throws.
 */
export async function renderFiles(
  plan: SitePlan,
  keptPaths: ReadonlySet<string>,
  { layoutsDir }: BuildOptions,
  { eventFiles }: Parts,
  staging: string,
  report: (diagnostic: Diagnostic) => void,
): Promise<StoredScans | undefined> {
  const stage = openStage(staging);
  try {
    copyAttachments(plan.root, staging, plan.publication.site.attachments).forEach(report);
    await stage.write(plan.files);
    await writeEventFiles(plan, keptPaths, eventFiles, stage);
    const anew = plan.routes.filter(({ output }) => !keptPaths.has(output));
    const failures = await renderPages(
      plan.publication,
      withWholeEvents(anew, loadedEvents(plan)),
      staging,
      new Set(plan.outputs),
      layoutsDir,
    );
    failures.forEach(report);
    if (failures.length > 0) return undefined;
  } finally {
    await stage.close();
  }
  return stage.close();
}

/** Finds the whole event of a summary. */
export function loadedEvents({ loaded }: SitePlan): (event: EventSummary) => Event {
  const whole = new Map(loaded.map(({ event }) => [event.slug, event]));
  return ({ slug }) => {
    const event = whole.get(slug);
    if (event === undefined) throw new RangeError(slug);
    return event;
  };
}

async function writeEventFiles(
  { events }: SitePlan,
  keptPaths: ReadonlySet<string>,
  eventFiles: Parts["eventFiles"],
  stage: Stage,
): Promise<void> {
  for (const { publication, event, files, entries } of events)
    if (!files.every((path) => keptPaths.has(path)))
      await stage.write(eventFiles(publication, event, entries));
}
