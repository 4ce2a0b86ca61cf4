import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { eventPage } from "../../layouts/event.11ty.tsx";
import { homePage } from "../../layouts/home.11ty.tsx";
import { pageSheets } from "../../scripts/channels/page-sheets.ts";
import { bundleStylesheet } from "../../scripts/output/stylesheet.ts";
import { openBrowser, patience, violationsOn } from "../fixtures/browser.ts";
import { loadContent } from "../fixtures/content.ts";
import { homeRoute } from "../fixtures/example-publication.ts";
import { exampleEvent } from "../fixtures/example-site.ts";
import { kindsOfSite } from "../fixtures/kinds-of-site.ts";
import { eventHtml, pages, posterHtml, publicationOf } from "./example-pages.ts";

const css = new Map(
  ["site", ...pageSheets].map((name) => [
    name,
    bundleStylesheet(`assets/css/${name}.css`, ({ reason }) => assert.fail(reason)),
  ]),
);
const browser = await openBrowser();
after(() => browser.close());

async function open(options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(patience);
  return page;
}

/** Fills a page with what a visitor sees, its stylesheets in place. */
function fill(page: Page, html: string): Promise<void> {
  // The page's own policy would not let the style stand in the page.
  const styled = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(
      /<link rel="stylesheet" href="\/assets\/(\w+)-[^>]*>/g,
      (_, name: string) => `<style>${css.get(name)}</style>`,
    );
  return page.setContent(styled);
}

async function show(html: string, options: BrowserContextOptions): Promise<Page> {
  const page = await open(options);
  await fill(page, html);
  return page;
}

const beyondTheEdge = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

// 640 is what a window of 1280 leaves at a zoom of 200 %.
const views = {
  "a wide window": { viewport: { width: 1280, height: 900 } },
  "a window zoomed to 200 %": { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  "a small dark phone": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
} as const satisfies Record<string, BrowserContextOptions>;

// Every part of every layout; the other states differ in words only.
const shown = [
  "an event with room",
  "a sold-out event",
  "a cancelled event",
  "an event of which everything is known",
  "a home page that lists events",
  "a missing page",
  "a poster",
];

// axe looks at the others as parts of whole sites: test/browser/site.browser.test.ts.
const withEverything = ["an event of which everything is known", "a home page that lists events"];

for (const [view, options] of Object.entries(views)) {
  test(`in ${view} axe finds nothing, and nothing runs out of it`, async (t) => {
    const page = await open(options);
    for (const name of shown) {
      await t.test(name, async () => {
        await fill(page, new Map(pages).get(name) ?? assert.fail());
        if (withEverything.includes(name)) assert.deepEqual(await violationsOn(page), []);
        assert.equal(await page.evaluate(beyondTheEdge), 0);
      });
    }
    await page.close();
  });
}

test("the mark of a draft stands below the title, in one line", async () => {
  const page = await show(eventHtml({ ...exampleEvent, draft: true }), views["a wide window"]);
  const [foot, mark] = await page.evaluate(() => {
    const words = document.createRange();
    words.selectNodeContents(document.querySelector("h1") ?? document.body);
    const { top, width, height } =
      document.querySelector(".masthead > .mark")?.getBoundingClientRect() ?? new DOMRect();
    return [words.getBoundingClientRect().bottom, { top, width, height }] as const;
  });
  assert.ok(mark.top >= foot, `${mark.top} below ${foot}`);
  assert.ok(mark.width > 4 * mark.height, `${mark.width} x ${mark.height}`);
  await page.close();
});

test("words that do not break stay in a small window", async () => {
  const word = "Donaudampfschifffahrtsgesellschaftskapitaensmuetze".repeat(3);
  const event = {
    ...exampleEvent,
    title: word,
    summary: word,
    body: [`<pre><code>${word}</code></pre>`],
  };
  const page = await show(eventHtml(event), views["a small dark phone"]);
  assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
  await page.close();
});

function posterEvent() {
  const kind = kindsOfSite["six meetups"];
  const event = kind && loadContent(kind.files, { now: Date.parse(kind.now) }).events[0];
  assert.ok(event);
  return event;
}

const sheets = [
  ["a short title", exampleEvent],
  ["six dates", posterEvent()],
  ["long texts", { ...exampleEvent, title: "Sprint ".repeat(30), summary: "Words. ".repeat(200) }],
] as const;

for (const [name, event] of sheets) {
  test(`a poster with ${name} prints whole on one sheet of A4 or Letter`, async () => {
    const page = await show(posterHtml(event), { viewport: { width: 1280, height: 800 } });
    for (const format of ["A4", "Letter"]) {
      const pdf = await page.pdf({ format, printBackground: true });
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1, format);
    }
    const cut = `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector(".poster-text"))`;
    assert.equal(await page.evaluate(cut), 0);
    if (name === "a short title") assert.deepEqual(await page.evaluate(brokenWordsIn("h1")), []);
    await page.close();
  });
}

/** Words of the first text of elements that stand on more than one line. */
const brokenWordsIn = (
  selector: string,
) => `Array.from(document.querySelectorAll("${selector}"), (cell) => {
  const range = document.createRange();
  const text = cell.firstChild;
  return [...text.data.matchAll(/\\S+/g)].filter((word) => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
}).flat()`;

const widths = (selector: string) =>
  `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (each) => each.getBoundingClientRect().toJSON())`;

test("words in a table stay whole on a phone, and the table scrolls in its group", async () => {
  const words = [
    "Keynote: microcontrollers in education",
    "Prof. Alexandra Papadopoulou",
    "Auditorium",
  ];
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const table = `<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th>Time</th><th>Talk</th><th>Speaker</th><th>Room</th></tr></thead><tbody>${row(["09:30", ...words]).repeat(9)}</tbody></table></div>`;
  const html = eventHtml({ ...exampleEvent, body: [table] });
  const page = await show(html, { viewport: { width: 360, height: 740 } });
  const wrapper = await page.evaluate(`(() => {
    const group = document.querySelector(".table-scroll");
    group.scrollLeft = 500;
    return { inner: group.scrollWidth, outer: group.clientWidth, at: group.scrollLeft };
  })()`);
  const { inner, outer, at } = wrapper as Record<string, number>;
  assert.ok((inner ?? 0) > (outer ?? 0) && (at ?? 0) > 0, JSON.stringify(wrapper));
  // A line holds a word at least: no cell is narrower than the longest one it has.
  const broken = await page.evaluate(brokenWordsIn(".prose td"));
  assert.deepEqual(broken, []);
  const [first] = (await page.evaluate(
    widths(".prose tbody tr:first-child td:first-child"),
  )) as DOMRectLike[];
  const [group] = (await page.evaluate(widths(".table-scroll"))) as DOMRectLike[];
  assert.equal(Math.round(first?.x ?? -1), Math.round(group?.x ?? -2), "the first column stays");
  await page.close();
});

interface DOMRectLike {
  readonly x: number;
  readonly width: number;
}

test("a page in Hebrew is laid out from right to left", async () => {
  const html = eventHtml({ ...exampleEvent, lang: "he", title: "מפגש C++ (2026)" });
  const page = await show(html, { viewport: { width: 1280, height: 900 } });
  assert.equal(await page.evaluate("getComputedStyle(document.body).direction"), "rtl");
  const [ticket] = (await page.evaluate(widths(".event-page > .ticket"))) as DOMRectLike[];
  const [column] = (await page.evaluate(widths(".column"))) as DOMRectLike[];
  assert.ok((ticket?.x ?? 0) < (column?.x ?? 0), "the ticket stands at the left");
  assert.deepEqual(await violationsOn(page), []);
  await page.close();
});

/** The event's page of a kind of site. */
function pageOf({ files, slug, now }: (typeof kindsOfSite)[string]): string {
  const { site, events, said } = loadContent(files, { now: Date.parse(now) });
  const event = events.find((one) => one.slug === slug);
  assert.ok(site && event, said.join("\n"));
  const output = `${slug}/index.html`;
  return eventPage({ kind: "event", event, path: `/${slug}/`, output }, publicationOf(site));
}

const firstScreens = [
  ["a phone", { width: 360, height: 740 }, 600],
  ["a laptop", { width: 1280, height: 800 }, 700],
] as const;

// As it was built: a script would mark what has passed since.
const devices = await Promise.all(
  firstScreens.map(async ([device, viewport, limit]) => {
    const page = await open({ viewport, javaScriptEnabled: false });
    return { device, limit, page };
  }),
);

for (const [name, kind] of Object.entries(kindsOfSite)) {
  test(`when, where and the way in are seen at once, and nothing runs out of the window: ${name}`, async () => {
    const html = pageOf(kind);
    const weight = [html, css.get("site") ?? ""].map((text) => gzipSync(text).length);
    assert.ok(weight.reduce((a, b) => a + b) <= 14 * 1024, `${weight.join(" + ")} bytes`);
    for (const { device, limit, page } of devices) {
      await fill(page, html);
      const facts = (await page.evaluate(`Array.from(
        document.querySelectorAll("h1, .ticket .when, .ticket .p-location, .ticket .price, .ticket .button, .ticket .no-offer"),
        (each) => [each.className, each.getBoundingClientRect().bottom])`)) as [string, number][];
      assert.deepEqual(
        facts.filter(([, end]) => end > limit),
        [],
        device,
      );
      assert.equal(await page.evaluate(beyondTheEdge), 0, device);
      // What is pressed with a thumb.
      const low = await page.evaluate(`Array.from(
        document.querySelectorAll(".button, .bar a, .site-menu a, .event-nav a"),
        (each) => [each.textContent, each.getBoundingClientRect().height])
        .filter(([, height]) => height > 0 && height < 44)`);
      assert.deepEqual(low, [], device);
    }
  });
}

test("the bar of a phone covers nothing at the end of the page, and a low window has none", async () => {
  const kind = kindsOfSite["six meetups"];
  assert.ok(kind);
  const page = await show(pageOf(kind), { viewport: { width: 360, height: 740 } });
  await page.evaluate(`scrollTo({ top: document.body.scrollHeight, behavior: "instant" })`);
  const room = `document.querySelector(".bar").getBoundingClientRect().top - document.querySelector(".event-foot").getBoundingClientRect().bottom`;
  assert.ok((await page.evaluate<number>(room)) >= 0);
  await page.setViewportSize({ width: 320, height: 256 });
  assert.equal(await page.evaluate(`document.querySelector(".bar").checkVisibility()`), false);
  await page.close();
});

test("letters of twice the size leave the words of a ticket whole on a phone", async () => {
  const kind = kindsOfSite["25 updates"];
  assert.ok(kind);
  const page = await show(pageOf(kind), { viewport: { width: 360, height: 740 } });
  await page.evaluate(`document.documentElement.style.fontSize = "200%"`);
  assert.equal(await page.evaluate(beyondTheEdge), 0);
  const [when] = (await page.evaluate(widths(".ticket .when"))) as DOMRectLike[];
  assert.ok((when?.width ?? 0) > 200, JSON.stringify(when));
  await page.close();
});

test("a page that was not built again says what is over, and what the visitor's clock shows", async () => {
  const kind = kindsOfSite["six meetups"];
  assert.ok(kind);
  const page = await browser.newPage({ timezoneId: "America/New_York" });
  await page.clock.setFixedTime(new Date("2027-01-10T09:59:00Z"));
  // With its policy: the script runs by its hash.
  await page.setContent(pageOf(kind));
  const shown = (selector: string) =>
    page.evaluate<string[]>(
      `Array.from(document.querySelectorAll("${selector}")).filter((each) => !each.closest("[hidden]")).map((each) => each.textContent)`,
    );
  assert.deepEqual(await shown(".passed"), []);
  await page.locator(".ticket .clocks summary").click();
  await page.locator(".ticket .your-time").waitFor();
  assert.match((await shown(".ticket .your-time")).join(), /January 10, 2027 at 2:30\sAM/);
  await page.clock.setFixedTime(new Date("2027-01-10T10:00:00Z"));
  await page.setContent(pageOf(kind));
  assert.deepEqual(await shown(".ticket .passed, .meetups .passed"), ["Over", "Over"]);
  await page.close();
});

test("what is over since the build offers no way in, and of what repeats only the date is over", async () => {
  const kind = kindsOfSite.demo;
  assert.ok(kind);
  const page = await open({ viewport: { width: 360, height: 740 } });
  const isSeen = async (selector: string, now: string) => {
    await page.clock.setFixedTime(new Date(now));
    await fill(page, pageOf(kind));
    return page.evaluate(
      `Array.from(document.querySelectorAll("${selector}"), (each) => each.checkVisibility())`,
    );
  };
  const ways = ".ticket .stub, .meetup .ways, .rail";
  const marks = ".ticket .passed, .meetup .passed";
  assert.deepEqual(await isSeen(marks, "2017-07-21"), [false, false]);
  assert.deepEqual(await isSeen(ways, "2017-07-21"), [true, true, true]);
  // The evening repeats; the sprints do not.
  assert.deepEqual(await isSeen(marks, "2017-07-27"), [false, true]);
  assert.deepEqual(await isSeen(ways, "2017-07-27"), [true, true, true]);
  assert.deepEqual(await isSeen(marks, "2017-08-09"), [true, true]);
  assert.deepEqual(await isSeen(ways, "2017-08-09"), [false, true, false]);
  // What was on when the page was built.
  const whileItLasts = pageOf({ ...kind, now: "2017-08-07T02:00:00Z" });
  const onNow = `document.querySelector(".on-now").checkVisibility()`;
  for (const [now, isOn] of [
    ["2017-08-07T03:00:00Z", true],
    ["2017-08-09", false],
  ] as const) {
    await page.clock.setFixedTime(new Date(now));
    await fill(page, whileItLasts);
    assert.equal(await page.evaluate(onNow), isOn, now);
  }
  await page.close();
});

test("a short event prints on one page, with its address as a code", async () => {
  const kind = kindsOfSite["60 events"];
  assert.ok(kind);
  const page = await show(pageOf(kind), {});
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length, 1);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(`document.querySelector(".paper svg").checkVisibility()`), true);
  await page.setViewportSize({ width: 794, height: 1123 });
  assert.equal(await page.evaluate(beyondTheEdge), 0);
  // Of its ticket nothing is left to tear off: the calendar's links cannot be pressed.
  const called = kindsOfSite.cancelled;
  assert.ok(called);
  await fill(page, pageOf(called));
  assert.equal(await page.evaluate(`document.querySelector(".stub").checkVisibility()`), false);
  await page.close();
});

test("a dot stands between the hours and the place of a row, and none where the place begins a line", async () => {
  const kind = kindsOfSite["60 events"];
  assert.ok(kind);
  const { site } = loadContent(kind.files, { now: Date.parse(kind.now) });
  assert.ok(site);
  const page = await show(
    homePage(homeRoute(undefined), publicationOf(site)),
    views["a wide window"],
  );
  // Of the first row: whether both stand on one line, and how far the place begins from the start of the hours.
  const places = `(() => {
    const row = document.querySelector(".event-list .date");
    const place = row.querySelector(".place");
    const [hours, name] = [row.querySelector("time"), place.firstChild].map((each) => each.getClientRects()[0]);
    return { isOneLine: Math.abs(hours.y - name.y) < 4, indent: Math.round(name.x - row.getBoundingClientRect().x), isClipped: getComputedStyle(row).overflowX };
  })()`;
  const wide = await page.evaluate<{ isOneLine: boolean; indent: number }>(places);
  assert.ok(wide.isOneLine && wide.indent > 100, JSON.stringify(wide));
  await page.setViewportSize({ width: 360, height: 740 });
  assert.deepEqual(await page.evaluate(places), {
    isOneLine: false,
    indent: 0,
    isClipped: "clip",
  });
  await page.close();
});

test("a home page on paper has all of its events, and nothing that only a screen is for", async () => {
  const kind = kindsOfSite["60 events"];
  assert.ok(kind);
  const { site } = loadContent(kind.files, { now: Date.parse(kind.now) });
  assert.ok(site);
  const page = await show(homePage(homeRoute(undefined), publicationOf(site)), {});
  const seen = (selector: string) =>
    page.evaluate<boolean[]>(
      `Array.from(document.querySelectorAll("${selector}"), (each) => each.checkVisibility())`,
    );
  assert.equal((await seen(".event-list h3")).filter(Boolean).length, 12);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await seen(".event-list h3"), Array(59).fill(true));
  assert.deepEqual(await seen(".overview nav, .site-footer"), [false, false]);
  await page.close();
});

test("a link to an update in a closed month opens the month, and paper shows all of them", async () => {
  const kind = kindsOfSite["25 updates"];
  assert.ok(kind);
  const page = await show(pageOf(kind), { viewport: { width: 360, height: 740 } });
  const id = "update-2026-08-01";
  const isShown = `document.getElementById("${id}").checkVisibility()`;
  assert.equal(await page.evaluate(isShown), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(isShown), true);
  await page.emulateMedia({ media: "screen" });
  assert.equal(await page.evaluate(isShown), false);
  await page.evaluate(`location.hash = "${id}"`);
  await page.waitForFunction(isShown);
  // It is scrolled to smoothly.
  const isInSight = `[document.getElementById("${id}").getBoundingClientRect()].every(({ y }) => y >= 0 && y < 740)`;
  await page.waitForFunction(isInSight);
  await page.close();
});
