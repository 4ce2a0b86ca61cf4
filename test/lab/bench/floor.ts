import { resolve } from "node:path";
import { handbill } from "./handbill.ts";
import { peerSources } from "./peers.ts";
import { siteFolder, type Tool } from "./tool.ts";

/** No generator: what reading Handbill's sources and writing its files takes by itself. It runs after Handbill did. */
export const floor: Tool = {
  ...handbill,
  name: "floor",
  version: () => process.version,
  copies: [[`${peerSources}/floor`, "."]],
  command: ({ size, setting }) => [
    process.execPath,
    "build.mjs",
    resolve(siteFolder("handbill", size, setting), handbill.output),
  ],
  caches: [handbill.output],
  expects: ({ events }) => events.map(({ slug }) => ({ path: `${slug}/index.html`, words: "x" })),
};
