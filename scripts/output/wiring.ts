import { join } from "node:path";
import { calendarEntries } from "../channels/calendar/calendar.ts";
import { eventFilePaths, eventFiles, siteFiles } from "../channels/index.ts";
import type { OutputFile } from "../channels/output.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { loadSite } from "../site/load.ts";
import type { BuildOptions } from "./options.ts";
import type { Content, OnProgress, Parts, PreparedCards, PreparedImages } from "./parts.ts";
import { recordOf } from "./record.ts";
import type { Snapshot } from "./snapshot.ts";

/** The real parts of every command that builds. */
export const parts: Parts = {
  loadSite: async ({ contentDir, ...options }) => loadSite({ content: contentDir, ...options }),
  prepareImages,
  prepareCards,
  adminFiles,
  siteFiles: async (...given) => siteFiles(...given),
  eventFiles,
  eventFilePaths,
  calendarEntries,
};

async function prepareImages(
  { site, root, pictures }: Content,
  { contentDir, cacheDir }: BuildOptions,
  inputs: Snapshot,
): Promise<PreparedImages> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { encoderVersion } = await import("../images/encoder-version.ts");
  const { probeImages } = await import("../images/probe.ts");
  const { planImages } = await import("../images/plan.ts");
  const { openSeenPictures } = await import("../images/seen.ts");
  const uses = [...pictures].map(([path, place]) => ({ path, place }));
  const folders = { contentDir: root, cacheDir: imageCache(cacheDir) };
  const seen = openSeenPictures(
    `${recordOf(cacheDir, contentDir)}.pictures`,
    (path) => inputs[join(root, path)],
  );
  const probed = await probeImages(folders, uses, report, seen);
  const planning = planImages(probed, site.images, encoderVersion());

  const encode = async (outputDir: string, progress: OnProgress) => {
    const { encodeImages } = await import("../images/encode.ts");
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    const encoded = await encodeImages(planning, { ...folders, outputDir, report, progress });
    return { ...encoded, diagnostics: late };
  };
  const prune = async () => {
    const { pruneImageCache } = await import("../images/prune.ts");
    return pruneImageCache(imageCache(cacheDir), planning);
  };
  return { plan: planning.images, diagnostics, encode, prune };
}

async function prepareCards(
  site: Site,
  { assetsDir, cacheDir: caches }: BuildOptions,
): Promise<PreparedCards> {
  const { encoderVersion } = await import("../images/encoder-version.ts");
  const { planCards } = await import("../channels/card/plan.ts");
  const { value: plan, diagnostics } = planCards(site, encoderVersion());
  const cacheDir = `${caches}/cards`;
  const render = async (outputDir: string) => {
    const { renderCards } = await import("../channels/card/render.ts");
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    await renderCards(plan, { assetsDir, outputDir, cacheDir, report });
    return late;
  };
  const prune = async () => {
    const { pruneCardCache } = await import("../channels/card/render.ts");
    return pruneCardCache(cacheDir, plan);
  };
  const addresses = new Map(plan.map(({ slug, address }) => [slug, address]));
  return { addresses, diagnostics, render, prune };
}

const imageCache = (cacheDir: string) => `${cacheDir}/images`;

async function adminFiles(
  site: Site,
  { contentDir }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): Promise<OutputFile[]> {
  if (site.admin === undefined) return [];
  const files = await import("../admin/files.ts");
  return files.adminFiles(site, contentDir, report);
}
