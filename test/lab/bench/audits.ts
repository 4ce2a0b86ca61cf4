import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { listenLocally, originOf } from "../../../scripts/cli/serve/listen.ts";
import { findChromium } from "../browser/find.ts";
import { workFolder } from "./tool.ts";
import { compressingHost } from "./visitor.ts";

/* Lighthouse and the Nu HTML checker. They are too large for every checkout: `--install` fetches them. */

export interface Audit {
  readonly audit: "Lighthouse" | "Nu";
  /** The page, or the site. */
  readonly of: string;
  /** What is not as it should be; empty where all is well. */
  readonly missed: readonly string[];
}

const packages = join(workFolder, "audits/node_modules");
const lighthouse = join(packages, "lighthouse/cli/index.js");
const checker = join(packages, "vnu-jar/build/dist/vnu.jar");

/**
 * Of each page. The speed that Lighthouse sees varies with whatever else the machine does, so that it says itself to take the median
 * of several runs: https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
 */
const runs = 3;

/** Lighthouse's four categories for each of these pages, which should all be 100. Empty where it is not installed. */
export async function lighthouseOf(site: string, paths: readonly string[]): Promise<Audit[]> {
  const chromium = findChromium();
  if (!existsSync(lighthouse) || chromium === undefined) return [];
  const server = await listenLocally(0, compressingHost(site));
  try {
    const audits: Audit[] = [];
    for (const path of paths) {
      const results: LighthouseResult[] = [];
      for (let run = 0; run < runs; run++)
        results.push(await resultOf(originOf(server) + path, chromium));
      const [median] = results.toSorted(byPerformance).slice(Math.floor(runs / 2));
      audits.push({ audit: "Lighthouse", of: path, missed: median ? missedIn(median) : [] });
    }
    return audits;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

interface LighthouseResult {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly auditRefs: readonly { id: string }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

const byPerformance = (a: LighthouseResult, b: LighthouseResult) =>
  (a.categories.performance?.score ?? 0) - (b.categories.performance?.score ?? 0);

async function resultOf(url: string, chromium: string): Promise<LighthouseResult> {
  const flags = ["--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox"];
  // A missing page is not to be found by search engines.
  if (url.endsWith("/404.html")) flags.push("--skip-audits=is-crawlable");
  const run = () =>
    promisify(execFile)(process.execPath, [lighthouse, url, ...flags], {
      env: { ...process.env, CHROME_PATH: chromium },
      maxBuffer: 64 * 1024 * 1024,
    });
  // Now and then Chromium records no navigation, and Lighthouse asks to be run again (NO_NAVSTART).
  const { stdout } = await run().catch(run);
  return JSON.parse(stdout);
}

const missedIn = ({ categories, audits }: LighthouseResult): string[] =>
  Object.values(categories)
    .filter(({ score }) => score !== 1)
    .map(({ title, score, auditRefs }) => {
      const failed = auditRefs.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 1);
      return `${title} ${Math.round((score ?? 0) * 100)} (${failed.join(", ")})`;
    });

/** What the Nu HTML checker says of the pages of a site. Empty where it is not installed, or no Java is. */
export function nuOf(name: string, site: string): Audit[] {
  if (!existsSync(checker)) return [];
  const args = ["-jar", checker, "--skip-non-html", "--format", "json", "--exit-zero-always", site];
  const { stderr, error } = spawnSync("java", args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) return [];
  const { messages }: { messages: readonly NuMessage[] } = JSON.parse(stderr);
  const missed = messages
    .filter(({ type, subType }) => type === "error" || subType === "warning")
    // A file has no host, so that nothing is from "self".
    .filter(({ message }) => !message.includes("violates Content Security Policy"))
    .map(
      ({ url, lastLine, message }) => `${url.replace(/^.*\/site\//s, "")}:${lastLine} ${message}`,
    );
  return [{ audit: "Nu", of: name, missed }];
}

interface NuMessage {
  readonly type: string;
  readonly subType?: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}
