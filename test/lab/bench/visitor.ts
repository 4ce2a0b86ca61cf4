import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import {
  type Handler,
  listenLocally,
  originOf,
  respond,
} from "../../../scripts/cli/serve/listen.ts";
import { resolveTarget } from "../../../scripts/cli/serve/resolve.ts";
import { headersFor, readHostRules } from "../../../scripts/cli/serve/rules.ts";
import { buildSite } from "../../../scripts/output/site.ts";
import { openBrowser } from "../../fixtures/browser.ts";
import { buildOptions } from "../../fixtures/build-options.ts";
import { writeContent } from "../../fixtures/content.ts";
import { type KindOfSite, kindsOfSite } from "../../fixtures/kinds-of-site.ts";

/* What a visitor's phone gets of twelve kinds of site, from a host that compresses, over a slow mobile network. */

export interface Visit {
  readonly site: string;
  /** Of the HTML and the stylesheets, compressed. */
  readonly page: number;
  /** Of all that the first view has asked for, as it went over the network. */
  readonly firstView: number;
  /** Whether the masthead has a picture. */
  readonly hasPicture: boolean;
  /** Largest Contentful Paint, in milliseconds from the start of the navigation. */
  readonly paint: number;
  /** Cumulative Layout Shift. */
  readonly shift: number;
  /** What axe finds. */
  readonly findings: readonly string[];
  /** Requests to other hosts. */
  readonly foreign: number;
}

/** Lighthouse's "slow 4G": 1.6 Mbps and 150 ms from request to answer. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** Of each visit. */
const runs = 3;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };

/** Builds a kind of site below a folder; where it is. */
export async function buildKind(folder: string, { files, now }: KindOfSite): Promise<string> {
  writeContent(join(folder, "content"), files);
  const options = buildOptions(folder, { now: Date.parse(now) });
  const { summary, diagnostics } = await buildSite(options, { onProgress: () => {} });
  if (summary === undefined) throw new Error(JSON.stringify(diagnostics));
  return options.outputDir;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** Hosts compress what is text; the preview does not. */
export const compressingHost =
  (folder: string): Handler =>
  ({ url = "/" }, response) => {
    for (const [name, value] of headersFor(readHostRules(folder), url.replace(/[?#].*$/s, "")))
      response.setHeader(name, value);
    const found = resolveTarget(folder, "/", url);
    if (found.kind !== "file") return respond(response, 404, "Not found.\n");
    const bytes = readFileSync(join(folder, found.path));
    const type = types[extname(found.path)];
    if (type === undefined) return void response.writeHead(200).end(bytes);
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip" });
    response.end(gzipSync(bytes));
  };

/** One of the twelve, with a picture in its masthead. */
function withPicture(kind: KindOfSite): KindOfSite {
  const path = `${kind.slug}/index.md`;
  const keys = "image: { path: harbour.jpg, alt: The harbour }\ntheme: { picture: duotone }\n";
  const files = {
    [path]: String(kind.files[path]).replace("\n", `\n${keys}`),
    [`${kind.slug}/harbour.jpg`]: readFileSync(
      "test/demos/hackathon/content/tide-and-solder/harbour.jpg",
    ),
  };
  return { ...kind, files: { ...kind.files, ...files } };
}

/** Builds each kind of site and visits it: the twelve, and one whose event has a picture in its masthead. */
export async function visitKinds(
  work: string,
  say: (line: string) => void,
): Promise<{ readonly visits: readonly Visit[]; readonly folders: ReadonlyMap<string, string> }> {
  const browser = await openBrowser();
  const folders = new Map<string, string>();
  const visits: Visit[] = [];
  try {
    const kinds = Object.entries(kindsOfSite);
    const [last] = kinds.slice(-1);
    if (last) kinds.push(["a picture in the masthead", withPicture(last[1])]);
    for (const [site, kind] of kinds) {
      say(site);
      const folder = await buildKind(join(work, site.replace(/\W+/g, "-")), kind);
      folders.set(site, folder);
      const times: Visit[] = [];
      for (let run = 0; run < runs; run++) times.push(await visit(browser, site, folder, kind));
      // The one whose paint is the median.
      const [median] = times.toSorted((a, b) => a.paint - b.paint).slice(Math.floor(runs / 2));
      if (median !== undefined) visits.push(median);
    }
    return { visits, folders };
  } finally {
    await browser.close();
  }
}

async function visit(
  browser: Browser,
  site: string,
  folder: string,
  { slug, now }: KindOfSite,
): Promise<Visit> {
  const path = `/${slug}/`;
  const server = await listenLocally(0, compressingHost(folder));
  const origin = originOf(server);
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    // Nothing is over since the build.
    await page.clock.setFixedTime(new Date(now));
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", slow4G);
    let firstView = 0;
    let foreign = 0;
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
      firstView += encodedDataLength;
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) foreign += 1;
    });
    await page.goto(origin + path, { waitUntil: "networkidle" });
    const { paint, shift, sheets, hasPicture } = await timesOf(page);
    const files = [path, ...sheets.map((sheet) => new URL(sheet).pathname)].map((each) =>
      readFileSync(join(folder, each, each.endsWith("/") ? "index.html" : "")),
    );
    const sizes = files.map((bytes) => gzipSync(bytes).length);
    const findings = await findingsOn(page);
    const size = sizes.reduce((sum, one) => sum + one, 0);
    return { site, page: size, firstView, hasPicture, paint, shift, findings, foreign };
  } finally {
    await context.close();
    server.closeAllConnections();
    server.close();
  }
}

interface Times {
  readonly paint: number;
  readonly shift: number;
  readonly sheets: readonly string[];
  readonly hasPicture: boolean;
}

// An observer is given what it has missed, a moment later.
const timesOf = (page: Page) =>
  page.evaluate<Times>(`(async () => {
    const entries = (type) => new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
      setTimeout(resolve, 500, []);
    });
    const paints = await entries("largest-contentful-paint");
    const shifts = await entries("layout-shift");
    return {
      paint: paints.at(-1)?.startTime ?? NaN,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      sheets: Array.from(document.styleSheets, ({ href }) => href),
      hasPicture: document.querySelector(".masthead-picture") !== null,
    };
  })()`);

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

async function findingsOn(page: Page): Promise<string[]> {
  if (!existsSync(axe)) return ["axe is missing"];
  await page.evaluate(readFileSync(axe, "utf8"));
  return page.evaluate<string[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))",
  );
}
