import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser, violationsOn } from "../fixtures/browser.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { type PublishedSite, publishSite } from "./published-site.ts";

/*
 * Whole sites, as a static host serves them, in a real browser: the demo in the week of its updates and long after,
 * and sites with every state and every kind of content.
 */
const builds = {
  "the demo before its sprints": ["--now", "2017-07-21"],
  "the demo years later": ["--now", "2026-11-20"],
  "a site in every state": ["--now", "2017-07-21", "--content", fixture("every-state")],
  "a site of every kind of content": ["--now", "2017-07-21", "--content", fixture("many-kinds")],
  "a site with a list for its home": ["--now", "2017-07-21", "--content", fixture("list-home")],
} as const;

function fixture(name: string): string {
  return new URL(`../sites/valid/${name}/content`, import.meta.url).pathname;
}

const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 320, height: 640 } };

const views = {
  "in a wide, light window": wide,
  "in a wide, dark window": { ...wide, colorScheme: "dark" },
  "in a window of 320 pixels": narrow,
  // What a window of 1280 leaves.
  "at a zoom of 200 %": { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>;

const work = mkdtempSync(join(tmpdir(), "handbill-test-"));
const checkout = checkOut(work);
let browser: Browser;
const sites = new Map<string, PublishedSite>();

before(async () => {
  browser = await openBrowser();
  for (const [index, [name, args]] of Object.entries(builds).entries())
    sites.set(name, await publishSite(checkout, `_site-${index}`, args));
});
after(async () => {
  await browser.close();
  await Promise.all(Array.from(sites.values(), (site) => site.close()));
  rmSync(work, { recursive: true });
});

/** Visits pages of a site, one after the other. */
async function visit(
  name: string,
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
  pagesOf: (site: PublishedSite) => readonly string[] = ({ pages }) => pages,
  prepare: (context: BrowserContext, site: PublishedSite) => Promise<void> = async () => {},
): Promise<void> {
  const site = sites.get(name);
  assert.ok(site);
  const context = await browser.newContext(options);
  try {
    await prepare(context, site);
    const page = await context.newPage();
    for (const path of pagesOf(site)) {
      await page.goto(site.origin + path);
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

/** Posters and tags of a site differ in a few words only: one of each, and every other page. */
const differentPages = ({ pages }: PublishedSite) => {
  const kinds = pages.map((path) => /\/poster\/$|^\/tags\//.exec(path)?.[0] ?? path);
  return pages.filter((_, index) => kinds.indexOf(kinds[index] ?? "") === index);
};

const beyondTheEdge = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** As a visitor reads it: what is hidden is missing, and blocks have lines of their own. */
const textOf = (page: Page) => page.evaluate<string>("document.body.innerText");

for (const name of Object.keys(builds)) {
  describe(name, () => {
    it("is valid HTML on every page", async () => {
      const { pages, read } = sites.get(name) ?? assert.fail();
      assert.ok(pages.length > 5);
      for (const path of pages) {
        const file = path.endsWith("/") ? `${path}index.html` : path;
        assert.deepEqual(await mistakesIn(read(file.slice(1))), [], path);
      }
    });

    it("asks its own host only, is answered, and breaks none of its security rules", async () => {
      const troubles: string[] = [];
      await visit(
        name,
        wide,
        async () => {},
        ({ pages }) => pages,
        async (context, { origin }) => {
          context.on("console", (message) => void troubles.push(message.text()));
          context.on("weberror", (error) => void troubles.push(error.error().message));
          context.on("request", (request) => {
            if (new URL(request.url()).origin !== origin) troubles.push(`asks ${request.url()}`);
          });
          context.on("response", (response) => {
            if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
            if (response.headers()["content-security-policy"] === undefined)
              troubles.push(`no policy for ${response.url()}`);
          });
        },
      );
      assert.deepEqual(troubles, []);
    });

    for (const [view, options] of Object.entries(views)) {
      it(`passes axe ${view}, and nothing runs out of it`, async () => {
        const look = async (page: Page, path: string) => {
          assert.deepEqual(await violationsOn(page), [], path);
          assert.equal(await page.evaluate(beyondTheEdge), 0, path);
        };
        await visit(name, options, look, differentPages);
      });
    }

    it("grows with the reader's letters: at twice their size nothing runs out of the window", async () => {
      await visit(name, wide, async (page, path) => {
        await page.evaluate('document.documentElement.style.fontSize = "200%"');
        assert.equal(await page.evaluate(beyondTheEdge), 0, path);
      });
    });

    it("shows the same text without scripts", async () => {
      const seen = new Map<string, string>();
      await visit(name, wide, async (page, path) => {
        seen.set(path, await textOf(page));
        assert.equal(await page.locator("script:not([type='application/ld+json'])").count(), 0);
      });
      await visit(name, { ...wide, javaScriptEnabled: false }, async (page, path) => {
        assert.equal(await textOf(page), seen.get(path), path);
      });
    });
  });
}
