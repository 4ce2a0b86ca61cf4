import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { nextChange } from "../site/next-change.ts";
import { stagingRemoved, writeFailure } from "./failure.ts";
import { type Keeping, knownEntries, planKeeping } from "./keep.ts";
import { keepTimes } from "./keep-times.ts";
import { keepFiles, unlinkStaged } from "./kept.ts";
import {
  type RememberedFiles,
  recallFiles,
  rememberBuild,
  spareOf,
  takeInputs,
} from "./last-build.ts";
import { checkLinks } from "./link-check.ts";
import { listFiles, manifestName, writeManifest } from "./manifest.ts";
import type { BuildOptions } from "./options.ts";
import type { OnProgress, Parts } from "./parts.ts";
import { planSite, type SitePlan, withoutDamaged } from "./plan.ts";
import { outputsOf } from "./planned-event.ts";
import type { PublishedFiles } from "./published-files.ts";
import { renderFiles } from "./render-files.ts";
import { readRendered } from "./rendered.ts";
import { type Summary, summarize } from "./summary.ts";
import { unbroken } from "./unbroken.ts";
import { verifyStaging } from "./verify.ts";
import { openWorkspace, restorePublished, type Workspace } from "./workspace.ts";

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
}

/** Builds the site and publishes it whole, or not at all. */
export async function buildSite(
  options: BuildOptions,
  parts: Parts,
  control: BuildControl,
): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const mayPublish = () => publishable(diagnostics, options.strict);
  const inputs = takeInputs(options);
  const summary = await attempt(options, report, async () => {
    restorePublished(options.outputDir);
    const before = recallFiles(options);
    const known = knownEntries(options, before);
    const plan = await planSite(options, parts, report, inputs, known);
    if (plan === undefined || !mayPublish()) return undefined;
    const { contentDir, layoutsDir, assetsDir } = options;
    const sources = [contentDir, layoutsDir, assetsDir];
    const workspace = openWorkspace(options.outputDir, spareOf(options), sources, report);
    if (workspace === undefined) return undefined;
    try {
      const made = await makeSite(plan, options, parts, workspace, before, control, report);
      if (made === undefined || !mayPublish()) return undefined;
      const { summary, files, isAlike } = made;
      await unbroken(() => {
        workspace.publish();
        control.onPublished?.({ diagnostics, summary });
      });
      workspace.retire(isAlike);
      const until = nextChange(plan.publication.site, options.now);
      rememberBuild(options, inputs, until, { diagnostics, summary }, files);
      await Promise.all([plan.images.prune(), plan.cards.prune()]);
      return summary;
    } finally {
      workspace.discard();
    }
  });
  return { diagnostics, summary };
}

/** All that a build would report before it writes anything, and what is left to ask others about. */
export async function inspectSite(options: BuildOptions, parts: Parts): Promise<Inspection> {
  const diagnostics: Diagnostic[] = [];
  const plan = await planSite(options, parts, (found) => void diagnostics.push(found));
  return { diagnostics, outward: plan?.outward ?? [], site: plan?.publication.site };
}

interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  readonly outward: readonly OutwardLink[];
  /** Undefined when there is nothing to publish. */
  readonly site: Site | undefined;
}

/** The same without the links to other sites. */
export const checkSite = async (
  options: BuildOptions,
  parts: Parts,
): Promise<readonly Diagnostic[]> => (await inspectSite(options, parts)).diagnostics;

/** Errors stop publication; warnings only when they were asked to; notes never. */
export const publishable = (diagnostics: readonly Diagnostic[], strict: boolean): boolean =>
  !diagnostics.some(({ severity }) => severity === "error" || (strict && severity === "warning"));

interface MadeSite {
  readonly summary: Summary;
  /** Most files of events are as they were published before. */
  readonly isAlike: boolean;
  readonly files: Omit<PublishedFiles, "build">;
}

async function makeSite(
  plan: SitePlan,
  options: BuildOptions,
  parts: Parts,
  { staging, isRemoved }: Workspace,
  before: RememberedFiles | undefined,
  { onProgress }: BuildControl,
  report: (diagnostic: Diagnostic) => void,
): Promise<MadeSite | undefined> {
  const { site } = plan.publication;
  const first = stageKept(plan, options, staging, before);
  // Pictures and pages are made at once: the encoder works in other threads. All are waited for, also when one fails:
  // nobody may write into the staging folder any more when it is discarded.
  const work = [
    plan.images.encode(staging, onProgress),
    plan.cards.render(staging),
    renderFiles(plan, first.keptPaths, options, parts, staging, report),
  ] as const;
  await Promise.allSettled(work);
  const [encoded, late, rendered] = await Promise.all(work);
  encoded.diagnostics.forEach(report);
  late.forEach(report);
  if (rendered === undefined || !publishable(encoded.diagnostics, false)) return undefined;

  const shrunk = encoded.images.size < plan.publication.images.size;
  const final = shrunk ? await withoutDamaged(plan, encoded.images, parts) : plan;
  if (shrunk) unlinkStaged(staging, [...first.keptPaths, ...lost(plan, final)]);
  const keeping = shrunk ? planKeeping(final.events, options, undefined) : first;
  const scans = shrunk
    ? await renderFiles(final, keeping.keptPaths, options, parts, staging, report)
    : rendered;
  if (scans === undefined) return undefined;
  if (isRemoved()) {
    report(stagingRemoved(options.outputDir));
    return undefined;
  }
  const written = listFiles(staging);
  const faults = verifyStaging(written, final.outputs, options.layoutsDir);
  faults.forEach(report);
  if (faults.length > 0) return undefined;
  const rendering = readRendered(staging, [...written.keys()]);
  checkLinks(rendering, site.address, keeping.scan(scans)).forEach(report);
  const { pathPrefix } = site.address;
  writeManifest(staging, { pathPrefix, files: [...written.keys()] });
  const anew = [...written.keys(), manifestName].filter((path) => !keeping.keptPaths.has(path));
  keepTimes(staging, options.outputDir, anew);
  const summary = summarize(site, final.routes, encoded, written);
  const isAlike = keeping.keptPaths.size * 2 > final.events.flatMap(outputsOf).length;
  return { summary, isAlike, files: keeping.remember() };
}

/** Files of damaged pictures: some may have been kept. */
const lost = (plan: SitePlan, final: SitePlan): string[] => {
  const sound = new Set(final.fingerprinted);
  return plan.fingerprinted.filter((path) => !sound.has(path));
};

const nothingPublished = { isUntouched: () => false, isPublished: () => false };

/** The staged site then holds what is kept and nothing else; pictures and cards that are there are not made again. */
function stageKept(
  { events, fingerprinted, outputs }: SitePlan,
  options: BuildOptions,
  staging: string,
  before: RememberedFiles | undefined,
): Keeping {
  const keeping = planKeeping(events, options, before);
  const { isUntouched, isPublished } = before ?? nothingPublished;
  const paths = new Set([...keeping.keptPaths, ...fingerprinted.filter(isUntouched)]);
  const isKept = keepFiles(options.outputDir, staging, paths, outputs, isPublished);
  return isKept ? keeping : planKeeping(events, options, undefined);
}

async function attempt<T>(
  { outputDir }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
  action: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    const failure = writeFailure(error, outputDir);
    if (failure === undefined) throw error;
    report(failure);
    return undefined;
  }
}
