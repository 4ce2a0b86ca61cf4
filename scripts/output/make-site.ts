import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { stagingRemoved } from "./failure.ts";
import { keepTimes } from "./keep-times.ts";
import { manifestName, writeManifest } from "./manifest.ts";
import type { MadeEvent } from "./memory.ts";
import type { BuildOptions } from "./options.ts";
import type { SitePlan } from "./plan.ts";
import { type PlannedOutputs, planOutputs } from "./plan-outputs.ts";
import type { Encoded, OnProgress } from "./prepare.ts";
import type { KnownStamps, Stamps } from "./published.ts";
import type { Recalled } from "./recall.ts";
import { pathsAnew, stageOutputs, unstage } from "./stage.ts";
import { type Summary, summarize } from "./summary.ts";
import { verifyStaging } from "./verify.ts";
import type { Workspace } from "./workspace.ts";
import { attachmentOutput, copyAttachments } from "./write.ts";

/** A staged site that can be published, and what there is to remember of it. */
export interface StagedSite {
  readonly summary: Summary;
  readonly events: readonly MadeEvent[];
  readonly keys: PlannedOutputs["keys"];
  readonly stamps: Stamps;
}

type Report = (diagnostic: Diagnostic) => void;

/** Makes the site in the staging folder. Undefined, and said why, when it cannot be published. */
export async function makeSite(
  plan: SitePlan,
  options: BuildOptions,
  recalled: Recalled,
  { staging, keep, stamp, isRemoved }: Workspace,
  onProgress: OnProgress,
  report: Report,
): Promise<StagedSite | undefined> {
  const { sources } = plan;
  const { outputs, kept } = linkKept(plan, options, recalled, keep);
  const { attachments, address } = sources.publication.site;
  const copied = attachments.filter((attachment) => !kept.has(attachmentOutput(attachment)));
  // Pictures and pages are made at once: the encoder works in other threads. All are waited for, also when one fails:
  // nobody may write into the staging folder any more when it is discarded.
  const work = [
    sources.images.encode(staging, kept, onProgress),
    sources.cards.render(staging, kept),
    stageOutputs(outputs, options, staging, report),
    copyAttachments(sources.root, staging, copied),
  ] as const;
  await Promise.allSettled(work);
  const [encoded, cards, isStaged, lost] = await Promise.all(work);
  for (const found of [...encoded.diagnostics, ...cards, ...lost]) report(found);
  if (!isStaged || encoded.diagnostics.some(({ severity }) => severity === "error"))
    return undefined;
  const final = await withoutDamaged(plan, outputs, encoded, options, staging, report);
  if (final === undefined) return undefined;
  if (isRemoved()) {
    report(stagingRemoved(options.outputDir));
    return undefined;
  }
  const known = stampsOf(kept, final, recalled);
  const { sizes } = stamp(known);
  verifyStaging(sizes, final.paths, options.layoutsDir).forEach(report);
  const files = [...sizes.keys()];
  writeManifest(staging, { pathPrefix: address.pathPrefix, files });
  keepTimes(
    staging,
    options.outputDir,
    [...files, manifestName].filter((path) => !kept.has(path)),
  );
  const { stamps } = stamp(known);
  const summary = summarize(final.publication.site, final.routes, encoded, sizes, sources.held[0]);
  return { summary, events: final.events.map(({ made }) => made), keys: final.keys, stamps };
}

/** Puts into the staging folder what is published already as it will be; all is made anew where that cannot be done. */
function linkKept(
  { sources, outputs }: SitePlan,
  options: BuildOptions,
  recalled: Recalled,
  keep: Workspace["keep"],
): { readonly outputs: PlannedOutputs; readonly kept: ReadonlySet<string> } {
  const { attachments } = sources.publication.site;
  const kept = [
    ...outputs.events.flatMap(({ event, paths }) => (event === undefined ? paths : [])),
    ...outputs.keptFiles,
    ...outputs.fingerprinted.filter(recalled.isPublished),
    ...attachments
      .filter(({ path }) => recalled.isSameFile(path))
      .map(attachmentOutput)
      .filter(recalled.isPublished),
  ];
  // Another build may have published since this one looked at them, with drafts or of other texts. Each writes a manifest.
  const isAsPlanned = kept.length === 0 || recalled.isPublished(manifestName);
  if (isAsPlanned && keep(kept)) return { outputs, kept: new Set(kept) };
  const anew = { ...recalled, isPublished: () => false };
  return { outputs: planOutputs(sources, sources.images.plan, options, anew), kept: new Set() };
}

/** Of what is kept as it was looked at, so that whatever comes in between is seen by the next build. */
function stampsOf(
  kept: ReadonlySet<string>,
  made: PlannedOutputs,
  { stamp }: Recalled,
): KnownStamps {
  const anew = new Set(pathsAnew(made));
  return new Map(
    [...kept].flatMap((path) => {
      const known = anew.has(path) ? undefined : stamp(path);
      return known === undefined ? [] : [[path, known] as const];
    }),
  );
}

/** Makes anew what shows pictures that turned out to be damaged; the same when there are none. Undefined as above. */
async function withoutDamaged(
  { sources }: SitePlan,
  outputs: PlannedOutputs,
  { images }: Encoded,
  options: BuildOptions,
  staging: string,
  report: Report,
): Promise<PlannedOutputs | undefined> {
  if (images.size === sources.images.plan.size) return outputs;
  const made = new Map(outputs.events.map(({ made }) => [made.files.announcement, made]));
  const staged: Recalled = {
    event: ({ announcement }) => made.get(announcement),
    source: ({ announcement }) => made.get(announcement)?.source ?? "",
    picture: () => undefined,
    isSameFile: () => true,
    isPublished: () => true,
    stamp: () => undefined,
    key: () => undefined,
  };
  const final = planOutputs(sources, images, options, staged);
  unstage(final, staging);
  const sound = new Set(final.fingerprinted);
  for (const path of outputs.fingerprinted)
    if (!sound.has(path)) rmSync(join(staging, path), { force: true });
  return (await stageOutputs(final, options, staging, report)) ? final : undefined;
}
