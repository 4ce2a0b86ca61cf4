import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { pageScripts } from "../../scripts/channels/page-scripts.ts";
import { openBrowser, patience, violationsOn } from "../fixtures/browser.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { writeContent } from "../fixtures/content.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { type PublishedSite, publishSite } from "./published-site.ts";
import { startShakyHost } from "./shaky-host.ts";

/*
 * Whole sites, as a static host serves them, in a real browser: the demo in the week of its updates and long after,
 * and sites with every state and every kind of content.
 */
const builds = {
  "the demo before its sprints": ["--now", "2017-07-21"],
  "the demo years later": ["--now", "2026-11-20"],
  "a site in every state": ["--now", "2017-07-21", "--content", fixture("every-state")],
  "a site of every kind of content": ["--now", "2017-07-21", "--content", fixture("many-kinds")],
} as const;

function fixture(name: string): string {
  return new URL(`../sites/valid/${name}/content`, import.meta.url).pathname;
}

const nowOf = (name: string): string =>
  Object.entries<readonly string[]>(builds).find(([one]) => one === name)?.[1][1] ?? "2017-07-21";

const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 320, height: 640 } };

// Colours change with the scheme and the order of things with the width: two views meet both changes.
const views = {
  "in a wide, light window": { ...wide, colorScheme: "light" },
  "in a dark window of 320 pixels": { ...narrow, colorScheme: "dark" },
} as const;

// What a window of 1280 leaves at 200 %.
const zoomed = { width: 640, height: 450 };

const work = mkdtempSync(join(tmpdir(), "handbill-test-"));
const checkout = checkOut(work);
const browser = await openBrowser();
after(() => browser.close());
const sites = new Map<string, PublishedSite>();

before(async () => {
  for (const [index, [name, args]] of Object.entries(builds).entries())
    sites.set(name, await publishSite(checkout, `_site-${index}`, args));
});
after(async () => {
  await Promise.all(Array.from(sites.values(), (site) => site.close()));
  rmSync(work, { recursive: true });
});

/** Visits pages of a site, one after the other. */
async function visit(
  name: string,
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
  pagesOf: (site: PublishedSite) => readonly string[] = ({ pages }) => pages,
  prepare: (context: BrowserContext, site: PublishedSite) => Promise<unknown> = async () => {},
): Promise<void> {
  const site = sites.get(name);
  assert.ok(site);
  const context = await browser.newContext(options);
  try {
    await prepare(context, site);
    context.setDefaultTimeout(patience);
    // Scripts say what is over since the build: nothing is, at the time of the build.
    await context.clock.setFixedTime(new Date(nowOf(name)));
    const page = await context.newPage();
    for (const path of pagesOf(site)) {
      await page.goto(site.origin + path);
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

/** Posters, tags, dates, photos and sessions of a site differ in a few words only: one of each, and every other page. */
const differentPages = ({ pages }: PublishedSite) => {
  const kindOf = (path: string) =>
    /\/poster\/$|\/(?:tags|photos|programme)\/(?=.)|\/\d{4}-\d\d-\d\d\/$/
      .exec(path)?.[0]
      .replace(/\d+/g, "0") ?? path;
  const kinds = pages.map(kindOf);
  return pages.filter((_, index) => kinds.indexOf(kinds[index] ?? "") === index);
};

const beyondTheEdge = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
const withoutItsSheets = "for (const sheet of document.styleSheets) sheet.disabled = true";

const ownScripts = Object.values<string>(pageScripts);

/** As a visitor reads it: what is hidden is missing, and blocks have lines of their own. */
const textOf = (page: Page) => page.evaluate<string>("document.body.innerText");

for (const name of Object.keys(builds)) {
  describe(name, () => {
    /** As a visitor with a wide window, scripts and styles sees them: texts by path, and whatever went wrong. */
    const texts = new Map<string, string>();
    const troubles: string[] = [];
    /** What was found wrong on the different pages, by how they were looked at: each is opened once for all of it. */
    const found = new Map<string, string[]>();
    const lookedAt = (how: string, path: string, wrong: readonly string[]) =>
      found.set(how, [...(found.get(how) ?? []), ...wrong.map((each) => `${path} ${each}`)]);
    const runningOut = async (page: Page) => {
      const beyond = await page.evaluate<number>(beyondTheEdge);
      return beyond === 0 ? [] : [`runs ${beyond} px out of its window`];
    };

    before(async () => {
      const site = sites.get(name) ?? assert.fail();
      const different = new Set(differentPages(site));
      const read = async (page: Page, path: string) => {
        const text = await textOf(page);
        texts.set(path, text);
        const scripts = page.locator("script:not([type='application/ld+json'])");
        for (const script of await scripts.allTextContents())
          if (!ownScripts.includes(script)) troubles.push(`${path} has another script: ${script}`);
        if (!different.has(path)) return;
        for (const [view, { viewport, colorScheme }] of Object.entries(views)) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          lookedAt(view, path, [...(await violationsOn(page)), ...(await runningOut(page))]);
        }
        await page.setViewportSize(zoomed);
        lookedAt("zoomed", path, await runningOut(page));
        await page.evaluate('document.documentElement.style.fontSize = "200%"');
        lookedAt("zoomed", path, await runningOut(page));
        await page.setViewportSize(wide.viewport);
        await page.evaluate(withoutItsSheets);
        lookedAt("without a stylesheet", path, joinedWords(text, await textOf(page)));
      };
      const watch = async (context: BrowserContext, { origin }: PublishedSite) => {
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
      };
      await visit(name, { ...wide, colorScheme: "light" }, read, ({ pages }) => pages, watch);
    });

    it("asks its own host only, is answered, runs nothing, and breaks none of its security rules", () => {
      assert.ok(texts.size > 5);
      assert.deepEqual(troubles, []);
    });

    for (const view of Object.keys(views))
      it(`passes axe ${view}, and nothing runs out of it`, () => {
        assert.deepEqual(found.get(view), []);
      });

    it("keeps everything in the window at a zoom of 200 %, and with letters of twice the size", () => {
      assert.deepEqual(found.get("zoomed"), []);
    });

    it("lets no words run together without its stylesheet", () => {
      assert.deepEqual(found.get("without a stylesheet"), []);
    });

    it("shows the same text without scripts", async () => {
      const look = async (page: Page, path: string) =>
        assert.equal(await textOf(page), texts.get(path), path);
      await visit(name, { ...wide, javaScriptEnabled: false }, look, differentPages);
    });
  });
}

/** Words that a page has only without its styles: two that nothing but a style keeps apart. */
function joinedWords(styled: string, bare: string): string[] {
  const wordsIn = (text: string) => new Set(text.toLowerCase().split(/\s+/));
  const known = wordsIn(styled);
  // The address of the page is for paper only.
  return [...wordsIn(bare)].filter((word) => !known.has(word) && !/^https:\/\/\S+\/$/.test(word));
}

const withoutStyles = (context: BrowserContext) =>
  context.route("**/*.css", (route) => route.abort());

describe("the demo", () => {
  // The other sites are validated where their goldens are: test/sites/valid.test.ts.
  for (const name of Object.keys(builds).filter((name) => name.startsWith("the demo")))
    it(`is valid HTML on every page: ${name}`, async () => {
      const { pages, read } = sites.get(name) ?? assert.fail();
      for (const path of pages) {
        const file = path.endsWith("/") ? `${path}index.html` : path;
        assert.deepEqual(await mistakesIn(read(file.slice(1))), [], path);
      }
    });
});

describe("the demo's event page", () => {
  const demo = "the demo before its sprints";
  const eventPage = () => ["/micropython-sprints/"];

  it("tells the same story in the same order without its stylesheet", async () => {
    const look = async (page: Page) => {
      assert.equal(await page.evaluate("getComputedStyle(document.body).fontFamily"), standardFont);
      // Times and names are kept whole by spaces that do not break.
      const lines = (await textOf(page)).replaceAll("\u00a0", " ").split(/\n+/);
      const story = [
        "Skip to content",
        "MicroPython sprints at PyConAU 2017",
        "Sold out since 12 July 2017: Every place at the table has gone, less than a week after we asked.",
        "7 to 8 August 2017",
        "Melbourne Convention and Exhibition Centre",
        "No places are left. If some come back, this page will say so.",
        "Add to calendar",
        "Latest update 20 July 2017 Espressif brings the boards",
        "Who can come",
        "Wednesday 26 July 2017, 6:30 pm to 8:30 pm",
        "Melbourne time, UTC+10:00",
        "Updates",
        "Espressif brings the boards",
        "Sold out!",
        "Follow",
        "Subscribe to the calendar",
      ];
      assert.deepEqual(inOrder(lines, story), story);
      // Signs and codes have a size of their own.
      const widest = `Math.max(...Array.from(document.querySelectorAll("svg"), (svg) => svg.getBoundingClientRect().width))`;
      assert.ok((await page.evaluate<number>(widest)) <= 150);
    };
    await visit(demo, wide, look, eventPage, withoutStyles);
  });

  it("is reached past its header with two keys", async () => {
    const look = async (page: Page) => {
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to content" });
      const box = await skip.boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.y >= 0, "the skip link is shown once focused");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate("document.activeElement.id"), "main");
    };
    await visit(demo, narrow, look, eventPage);
  });
});

// Chromium's own, on Linux and elsewhere.
const standardFont = '"Times New Roman"';

/** The wanted lines, as far as they are found one after the other. */
function inOrder(lines: readonly string[], wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((line) => {
    const index = lines.indexOf(line, from);
    if (index !== -1) from = index + 1;
    return index !== -1;
  });
}

describe("a site with a search page", () => {
  let site: PublishedSite;
  before(async () => {
    const content = join(work, "searched");
    const event = (title: string, more: string, text: string) =>
      `---\ntitle: ${title}\ndate: 2017-07-07\n${more}---\n\n${text}\n`;
    writeContent(content, {
      "site.yaml": "title: Things\nurl: https://things.example/repo/\nsearch: true\ncards: false\n",
      "radio/index.md": event("Radio repair", "tags: [solder]\nstart: 2017-08-01\n", "Old valves."),
      "cafe/index.md": event(
        "Café évasion",
        "speakers: [Grace Hopper]\nstart: 2017-08-02\n",
        "Cake.",
      ),
      "tokyo/index.md": event(
        "東京でラジオを修理する会",
        "lang: ja\nstart: 2017-08-03\n",
        "真空管。",
      ),
    });
    site = await publishSite(
      checkout,
      "_site-searched",
      ["--now", "2017-07-21", "--content", content],
      "/repo/",
    );
  });
  after(() => site.close());

  /** What is found, and what is said of it, for each of these words. Waits by selectors: a function is eval, to the policy. */
  async function searched(words: readonly string[], options: BrowserContextOptions = wide) {
    const context = await browser.newContext(options);
    const troubles: string[] = [];
    context.on("console", (message) => void troubles.push(message.text()));
    context.on("weberror", (error) => void troubles.push(error.error().message));
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.goto(`${site.origin}/repo/search/`);
    const found: string[][] = [];
    for (const word of words) {
      await page.getByRole("searchbox").fill(word);
      await page.locator("#search-status:not(:empty)").waitFor({ state: "attached" });
      found.push(await page.locator("#found a").allTextContents());
      assert.deepEqual(await violationsOn(page), []);
      await page.getByRole("searchbox").fill("");
      await page.locator("#search-status:empty").waitFor({ state: "attached" });
    }
    await context.close();
    return { found, troubles };
  }

  it("finds events by words of titles, topics, people and texts, in any script, within its policy", async () => {
    const { found, troubles } = await searched([
      "radio",
      "solder",
      "cafe",
      "hoper",
      "修理",
      "真空管",
      "xyz",
    ]);
    assert.deepEqual(found, [
      ["Radio repair"],
      ["Radio repair"],
      ["Café évasion"],
      ["Café évasion"],
      ["東京でラジオを修理する会"],
      ["東京でラジオを修理する会"],
      [],
    ]);
    assert.deepEqual(troubles, []);
  });

  it("lists all events where no script runs, and no other page loads one", async () => {
    const html = site.read("search/index.html");
    for (const slug of ["radio", "cafe", "tokyo"])
      assert.match(html, new RegExp(`href="/repo/${slug}/"`));
    for (const path of ["index.html", "radio/index.html", "404.html"]) {
      assert.doesNotMatch(site.read(path), /<script[^>]* src=/);
      assert.doesNotMatch(site.read(path), /script-src[^;]*'self'/);
    }
    assert.match(site.read("_headers"), /script-src 'self'.*frame-ancestors/);
  });
});

describe("a site that is kept for where there is no network", () => {
  const settings = (offline: boolean) => ({
    "site.yaml": `title: Things\nurl: https://things.example/repo/\ncards: false\noffline: ${offline}\n`,
  });
  const event = "title: Radio repair\ndate: 2017-07-07\nstart: 2017-08-01 10:00\ntimezone: UTC\n";
  const session =
    "title: Valves\nspeaker: Grace Hopper\nstart: 2017-08-01 11:00\nend: 2017-08-01 12:00\n";
  const files = {
    "radio/index.md": `---\n${event}---\n\nOld valves.\n`,
    "radio/sessions/valves.md": `---\n${session}---\n\nGlowing.\n`,
    "other/index.md": "---\ntitle: Something else\ndate: 2017-07-07\nlang: de\n---\n\nText.\n",
  };
  const soldOut = (day: number, title: string) => ({
    [`radio/updates/2017-07-${day}.md`]: `---\ntitle: ${title}\n---\n\nNews.\n`,
  });

  it("is shown without one, with its age; shows what is new as soon as it can; and forgets all when it is to", async () => {
    const host = await startShakyHost(join(work, "offline"));
    const context = await browser.newContext({ locale: "en-AU" });
    try {
      await host.publish({ ...settings(true), ...files });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(error.message));
      context.on("console", (message) => {
        if (/policy/i.test(message.text())) troubles.push(message.text());
      });
      const address = `${host.origin}/repo/radio/`;
      const kept = () =>
        page.evaluate<string[]>(`(async () => {
          const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
          return all.flat().map(({ url }) => new URL(url).pathname);
        })()`);
      // Playwright's own waiting evaluates texts, which the policy of the page refuses.
      const until = async (holds: () => Promise<boolean>) => {
        while (!(await holds())) await page.waitForTimeout(50);
      };
      const note = page.locator(".offline");

      // Installed by the first visit, with what belongs to the event and nothing else.
      await page.goto(address);
      // Styles of a page come after it.
      const sheet = /^\/repo\/assets\/programme-\w+\.css$/;
      await until(async () => (await kept()).some((path) => sheet.test(path)));
      await until(() => page.evaluate<boolean>("navigator.serviceWorker.controller !== null"));
      const paths = await kept();
      for (const path of ["", "programme/", "programme/valves/"])
        assert.ok(paths.includes(`/repo/radio/${path}`), paths.join("\n"));
      assert.deepEqual(
        paths.filter((path) => /other|poster|\.ics|feed/.test(path)),
        [],
      );
      assert.equal(await note.isVisible(), false);

      // Without a network; the browser may end a worker that rests at any time.
      host.network = "down";
      const debug = await context.newCDPSession(page);
      await debug.send("ServiceWorker.enable");
      await debug.send("ServiceWorker.stopAllWorkers");
      await page.goto(`${host.origin}/repo/radio/programme/?from=mail`);
      assert.match(await note.innerText(), /^You are offline\. This page is from .*20\d\d at \d/);
      assert.match(await textOf(page), /Valves/);
      assert.notEqual(
        await page.evaluate("getComputedStyle(document.body).fontFamily"),
        standardFont,
      );
      await assert.rejects(page.goto(`${host.origin}/repo/other/`), /ERR_/);

      // What has changed meanwhile is told by the first page that comes from the host.
      await host.publish(soldOut(22, "Sold out!"));
      await page.goto(address);
      assert.doesNotMatch(await textOf(page), /Sold out/i);
      host.network = "up";
      await page.goto(address);
      assert.match(await textOf(page), /Sold out/i);
      assert.equal(await note.isVisible(), false);

      // A network that is too slow is none at first; its answer is shown as soon as it is there.
      await host.publish(soldOut(23, "Cancelled"));
      host.network = "slow";
      await page.goto(address);
      assert.equal(await note.isVisible(), true);
      host.network = "up";
      await page.getByText("Cancelled").first().waitFor();
      assert.equal(await note.isVisible(), false);

      // The way out: browsers look for a newer worker by themselves, on any page of the site.
      await host.publish(settings(false));
      await page.goto(`${host.origin}/repo/other/`);
      const registered = "navigator.serviceWorker.getRegistrations().then(({ length }) => length)";
      await until(async () => (await page.evaluate(registered)) === 0);
      assert.deepEqual(await kept(), []);
      host.network = "down";
      await assert.rejects(page.goto(address), /ERR_/);
      assert.deepEqual(troubles, []);
    } finally {
      await context.close();
      host.server.closeAllConnections();
      host.server.close();
    }
  });
});
