import { channelFiles } from "../channels/index.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { loadSite } from "../site/load.ts";
import type { BuildOptions } from "./options.ts";
import type { Content, OnProgress, Parts, PreparedImages } from "./parts.ts";

/** The real parts of every command that builds. */
export const parts: Parts = {
  loadSite: async ({ contentDir, ...options }) => loadSite({ content: contentDir, ...options }),
  prepareImages,
  renderCards: async () => ({ addresses: new Map(), files: [] }),
  channelFiles: async (publication, routes) => channelFiles(publication, routes),
};

async function prepareImages(
  { site, root, pictures }: Content,
  { cacheDir }: BuildOptions,
): Promise<PreparedImages> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const { encoderVersion } = await import("../images/codec.ts");
  const { probeImages } = await import("../images/probe.ts");
  const { planImages } = await import("../images/plan.ts");
  const uses = [...pictures].map(([path, place]) => ({ path, place }));
  const probed = await probeImages(root, uses, report);
  const planning = planImages(probed, site.images, await encoderVersion());

  const encode = async (outputDir: string, progress: OnProgress) => {
    const { encodeImages } = await import("../images/encode.ts");
    const late: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void late.push(diagnostic);
    const folders = { contentDir: root, outputDir, cacheDir: imageCache(cacheDir) };
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
