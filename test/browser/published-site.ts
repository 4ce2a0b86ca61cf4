import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import type { Checkout } from "../fixtures/checkout.ts";

/** A site that was built with the real command and is served as `npm run preview` serves it. */
export interface PublishedSite {
  readonly folder: string;
  readonly origin: string;
  /** Addresses of its pages: "/sprints/", "/404.html". */
  readonly pages: readonly string[];
  /** The text of a file of the site. */
  readonly read: (path: string) => string;
  readonly close: () => Promise<void>;
}

export async function publishSite(
  { folder, build }: Checkout,
  name: string,
  args: readonly string[],
  pathPrefix = "/",
): Promise<PublishedSite> {
  const { code, stderr } = await build(["--output", name, ...args]);
  assert.equal(code, 0, stderr);
  const output = join(folder, name);
  const server = await listenLocally(0, previewHandler(output, pathPrefix));
  const pages = [...listFiles(output).keys()]
    .filter((path) => path.endsWith(".html"))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, "$1")}`);
  return {
    folder: output,
    origin: originOf(server),
    pages,
    read: (path) => readFileSync(join(output, path), "utf8"),
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  // The browser keeps its connections open.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
