import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Route } from "../model/route.ts";
import type { EventSummary, Site } from "../model/site.ts";
import { PostsChangedError } from "../site/load-events.ts";
import { type LookAhead, lookAhead } from "./ahead.ts";
import { writeFailure } from "./failure.ts";
import { makeSite } from "./make-site.ts";
import { recallBuild, remember, type UnpublishedPage } from "./memory.ts";
import type { BuildOptions } from "./options.ts";
import { inspectSources, planSite } from "./plan.ts";
import type { OnProgress } from "./prepare.ts";
import { stampFolder } from "./published.ts";
import { nothingRecalled, recall } from "./recall.ts";
import { realPath } from "./snapshot.ts";
import type { Summary } from "./summary.ts";
import { unbroken } from "./unbroken.ts";
import { settingOf, takeInputs } from "./unchanged.ts";
import { openWorkspace, restorePublished } from "./workspace.ts";

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when nothing was published: the site published before is as it was. */
  readonly summary: Summary | undefined;
}

/** How a build is watched by whoever started it. */
export interface BuildControl {
  readonly onProgress: OnProgress;
  /** Called as soon as the new site is there: what the result will be is known, and only tidying is left. */
  readonly onPublished?: (result: BuildResult) => void;
  /** Whether what is published is changed file by file: see patchPublished. */
  readonly patches?: boolean;
  /** Pages that are to be shown as soon as they can be. */
  readonly ahead?: LookAhead;
}

/** Builds the site and publishes it whole, or not at all. */
export async function buildSite(
  options: BuildOptions,
  { onProgress, onPublished, patches = false, ahead }: BuildControl,
): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const mayPublish = () => publishable(diagnostics, options.strict);
  const inputs = takeInputs(options);
  const isMixed = () => diagnostics.some(({ code }) => code === "publish/in-place");
  const summary = await attempt(options, report, isMixed, async () => {
    restorePublished(options.outputDir);
    const recalled = recall(options, inputs);
    const plan = await planSite(options, report, recalled, async (sources) => {
      if (ahead !== undefined && mayPublish()) await lookAhead(sources, options, recalled, ahead);
    });
    if (plan === undefined || !mayPublish()) return undefined;
    const { contentDir, outputDir, layoutsDir, assetsDir, now } = options;
    const sources = [contentDir, layoutsDir, assetsDir];
    const workspace = openWorkspace(outputDir, sources, report, patches);
    if (workspace === undefined) return undefined;
    try {
      const made = await makeSite(plan, options, recalled, workspace, onProgress, report);
      if (made === undefined || !mayPublish()) return undefined;
      const { summary, events, keys } = made;
      let { stamps } = made;
      await unbroken(() => {
        // Copies have numbers of their own.
        if (workspace.publish()) stamps = stampFolder(realPath(outputDir)).stamps;
        onPublished?.({ diagnostics, summary });
      });
      workspace.close();
      // What was wrong with the ledger is put right by this build, and not to be said again.
      const isRepaired = diagnostics.some(({ code }) => code.startsWith("publish/ledger-"));
      const until = isRepaired
        ? now
        : Math.min(
            ...events.map(({ record }) => record.until),
            ...plan.sources.held.map((held) => held.until.start),
          );
      const setting = settingOf(options);
      const said = { diagnostics, summary };
      const unpublished = unpublishedPages(plan.sources.routes);
      const found = { inputs, outputs: stamps, keys, unpublished };
      const record = { ...said, setting, from: now, until, ...found };
      remember(options, record, events);
      const { images, cards } = plan.sources;
      await Promise.all([images.prune(), cards.prune()]);
      return summary;
    } finally {
      workspace.close();
    }
  });
  return { diagnostics, summary };
}

const unpublishedPages = (routes: readonly Route<EventSummary>[]): UnpublishedPage[] =>
  routes.flatMap((route) =>
    route.kind === "page" && route.page.draft
      ? [{ output: route.output, place: route.page.place, until: route.page.held }]
      : [],
  );

/** All that a build would report before it writes anything, and the site, when there is something to publish. */
export async function inspectSite(
  options: BuildOptions,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly site: Site | undefined }> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const isBuilt = recallBuild(options) !== undefined;
  const recalled = isBuilt ? recall(options, takeInputs(options)) : nothingRecalled;
  const sources = await inspectSources(options, report, recalled);
  return { diagnostics, site: sources?.publication.site };
}

/** Errors stop publication; warnings only when they were asked to; notes never. */
export const publishable = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
  !diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning"));

async function attempt<T>(
  { outputDir }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
  isMixed: () => boolean,
  action: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    const failure =
      error instanceof PostsChangedError
        ? diagnose("publish/post-changed", startOf(error.file))
        : writeFailure(error, outputDir, isMixed());
    if (failure === undefined) throw error;
    report(failure);
    return undefined;
  }
}
