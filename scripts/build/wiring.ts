import { channelFiles } from "../channels/index.ts";
import { type Diagnostic, startOf } from "../diagnostics/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { BuildOptions } from "./options.ts";
import type { OnProgress, Parts, PreparedImages } from "./parts.ts";

/** The real parts of every command that builds. */
export const parts: Parts = {
  loadSite: () => Promise.reject(new Error("loadSite is not wired yet")),
  prepareImages,
  renderCards: async () => ({ addresses: new Map(), files: [] }),
  channelFiles: async (publication, routes) => channelFiles(publication, routes),
};

async function prepareImages(site: Site, options: BuildOptions): Promise<PreparedImages> {
  const { contentDir, cacheDir } = options;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { encoderVersion } = await import("../images/codec.ts");
  const { probeImages } = await import("../images/probe.ts");
  const { planImages } = await import("../images/plan.ts");
  const uses = site.imagePaths.map((path) => ({ path, place: startOf(`${contentDir}/${path}`) }));
  const probed = await probeImages(contentDir, uses, report);
  const planning = planImages(probed, site.images, await encoderVersion());

  const encode = async (outputDir: string, progress: OnProgress) => {
    const { encodeImages } = await import("../images/encode.ts");
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    const folders = { contentDir, outputDir, cacheDir: imageCache(cacheDir) };
    const encoded = await encodeImages(planning, { ...folders, report, progress });
    return { ...encoded, diagnostics: late };
  };
  const prune = async () => {
    const { pruneImageCache } = await import("../images/cache.ts");
    return pruneImageCache(imageCache(cacheDir), planning);
  };
  return { plan: planning.images, diagnostics, encode, prune };
}

const imageCache = (cacheDir: string) => `${cacheDir}/images`;
