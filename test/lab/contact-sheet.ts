import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { exitCodes } from "../../scripts/cli/exit-codes.ts";
import { flag } from "../../scripts/cli/options.ts";
import { runCommand } from "../../scripts/cli/run.ts";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { escapeHtml } from "../../scripts/model/fragment.ts";
import { writeContent } from "../fixtures/content.ts";
import { type KindOfSite, kindsOfSite } from "../fixtures/kinds-of-site.ts";

/*
 * npm run contact-sheet -- [PART_OF_A_NAME]: pictures of twelve kinds of site, their home page and an event's page, in
 * all widths, schemes and on paper, on one page to look at: .cache/contact-sheet/index.html. With --languages, of one
 * event in every language: its page, its poster and its card.
 */

const folder = ".cache/contact-sheet";

const light = { colorScheme: "light" } as const;
const views = {
  "360 light": { ...light, viewport: { width: 360, height: 740 } },
  "360 dark": { colorScheme: "dark", viewport: { width: 360, height: 740 } },
  "768 light": { ...light, viewport: { width: 768, height: 1024 } },
  "1280 light": { ...light, viewport: { width: 1280, height: 800 } },
  "1280 dark": { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  print: { ...light, viewport: { width: 794, height: 1123 } },
} as const satisfies Record<string, BrowserContextOptions>;

interface Shot {
  readonly site: string;
  readonly page: string;
  readonly view: string;
  readonly file: string;
}

/** What is looked at of a site: paths, and how each is seen. */
interface Looks {
  readonly paths: (slug: string, outputDir: string) => readonly string[];
  readonly views: Readonly<Record<string, BrowserContextOptions>>;
}

const allWays: Looks = { paths: (slug) => ["/", `/${slug}/`], views };

/** A page, a poster on paper, and a card in its own size. */
const inLanguages: readonly Looks[] = [
  { paths: (slug) => [`/${slug}/`], views: { "360 light": views["360 light"] } },
  { paths: (slug) => [`/${slug}/poster/`], views: { print: views.print } },
  {
    paths: (slug, outputDir) =>
      readdirSync(join(outputDir, "assets/cards"))
        .filter((name) => name.startsWith(`${slug}-`))
        .map((name) => `/assets/cards/${name}`),
    views: { card: { ...light, viewport: { width: 1200, height: 630 } } },
  },
];

async function shoot(
  browser: Browser,
  site: string,
  kind: KindOfSite,
  looks: readonly Looks[],
): Promise<Shot[]> {
  const name = site.replace(/\W+/g, "-");
  const work = join(folder, "sites", name);
  writeContent(join(work, "content"), kind.files);
  const outputDir = join(work, "site");
  const { buildSite } = await import("../../scripts/output/site.ts");
  const { summary, diagnostics } = await buildSite(
    {
      contentDir: join(work, "content"),
      outputDir,
      cacheDir: join(work, "cache"),
      layoutsDir: "layouts",
      assetsDir: "assets",
      url: undefined,
      pathPrefix: undefined,
      ledger: undefined,
      drafts: false,
      now: Date.parse(kind.now),
      strict: false,
    },
    { onProgress: () => {} },
  );
  if (summary === undefined) throw new Error(`${site}: ${JSON.stringify(diagnostics)}`);
  const server = await listenLocally(0, previewHandler(outputDir, "/"));
  const shots: Shot[] = [];
  for (const [view, options, paths] of looks.flatMap(({ views, paths }) =>
    Object.entries(views).map(
      ([view, options]) => [view, options, paths(kind.slug, outputDir)] as const,
    ),
  )) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    // Nothing is over since the build.
    await page.clock.setFixedTime(new Date(kind.now));
    if (view === "print") await page.emulateMedia({ media: "print" });
    for (const path of paths) {
      await page.goto(originOf(server) + path);
      const part =
        path === "/" ? "home" : path.replace(`/${kind.slug}/`, "event ").replace(/^\/assets.*/, "");
      const file = `${name}-${`${part} ${view}`.trim().replace(/\W+/g, "-")}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      shots.push({ site, page: path, view, file });
    }
    await context.close();
  }
  server.closeAllConnections();
  server.close();
  return shots;
}

const figure = ({ page, view, file }: Shot) =>
  `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${escapeHtml(`${page} ${view}`)}</figcaption></figure>`;

const sheetOf = (sites: ReadonlyMap<string, readonly Shot[]>) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:1rem sans-serif;background:#888}section{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{height:60rem;max-width:none;background:#fff}</style>
${Array.from(sites, ([site, shots]) => `<h2>${escapeHtml(site)}</h2><section>${shots.map(figure).join("")}</section>`).join("\n")}
</html>
`;

const command = {
  name: "contact-sheet",
  purpose: "Takes pictures of twelve kinds of site, and puts them on one page to look at.",
  words: "[PART_OF_A_NAME]",
  options: { languages: flag("page, poster and card of one event in every language instead") },
};

await runCommand(command, async ({ languages }, [wanted = ""]) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { openBrowser } = await import("../fixtures/browser.ts");
  const browser = await openBrowser();
  const sites = new Map<string, Shot[]>();
  const looks = languages ? inLanguages : [allWays];
  const { sitesInLanguages } = await import("./languages-sheet.ts");
  for (const [site, kind] of Object.entries(languages ? sitesInLanguages : kindsOfSite))
    if (site.includes(wanted)) sites.set(site, await shoot(browser, site, kind, looks));
  await browser.close();
  writeFileSync(join(folder, "index.html"), sheetOf(sites));
  console.log(
    `${[...sites.values()].flat().length} pictures of ${sites.size} sites: ${folder}/index.html`,
  );
  return exitCodes.done;
});
