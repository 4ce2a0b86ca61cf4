import type { Server } from "node:http";
import { join } from "node:path";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";

/** A site below /repo/ on a host whose network comes and goes. */
export interface ShakyHost {
  readonly origin: string;
  /** Publishes these files, beside those that are there. */
  readonly publish: (files: ContentFiles) => Promise<void>;
  /** "down" breaks every connection; "slow" lets requests wait until it is "up" again. */
  network: "up" | "down" | "slow";
  readonly server: Server;
}

export async function startShakyHost(folder: string): Promise<ShakyHost> {
  const contentDir = join(folder, "content");
  const options = buildOptions(folder, {
    contentDir,
    outputDir: join(folder, "_site"),
    cacheDir: join(folder, ".cache"),
    now: Date.parse("2017-07-21"),
  });
  const waiting: (() => void)[] = [];
  let network: ShakyHost["network"] = "up";
  const handler = previewHandler(options.outputDir, "/repo/");
  const server = await listenLocally(0, (request, response) => {
    if (network === "down") request.socket.destroy();
    else if (network === "slow") waiting.push(() => handler(request, response));
    else handler(request, response);
  });
  return {
    server,
    origin: originOf(server),
    publish: async (files) => {
      writeContent(contentDir, files);
      const { summary, diagnostics } = await buildSite(options, { onProgress: () => {} });
      if (summary === undefined) throw new Error(JSON.stringify(diagnostics));
    },
    get network() {
      return network;
    },
    set network(next) {
      network = next;
      if (next === "up") for (const answer of waiting.splice(0)) answer();
    },
  };
}
