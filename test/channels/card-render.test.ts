import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import sharp from "sharp";
import { type Card, cardOf } from "../../scripts/channels/card/card.ts";
import { openDrawing } from "../../scripts/channels/card/draw.ts";
import { cardColoursOf } from "../../scripts/channels/card/look.ts";
import { type CardLook, cardRecipe, planCards } from "../../scripts/channels/card/plan.ts";
import { pruneCardCache, renderCards } from "../../scripts/channels/card/render.ts";
import { cardPictureSize } from "../../scripts/channels/card/sheet.ts";
import type { Event } from "../../scripts/model/site.ts";
import type { UntoldEvent } from "../../scripts/site/telling.ts";
import { stateColours } from "../../scripts/theme/default-palette.ts";
import { exampleLooks } from "../fixtures/example-looks.ts";
import {
  exampleEvent,
  exampleSite,
  exampleState,
  inState,
  told,
} from "../fixtures/example-site.ts";

const drawing = openDrawing();
const plainLook = exampleLooks.site;
function cardWith(changes: Partial<UntoldEvent>): Card {
  const { value } = cardOf(exampleSite, told({ ...exampleEvent, ...changes }));
  assert.ok(value !== undefined);
  return value;
}
const draw = (changes: Partial<UntoldEvent>) => drawing.render(cardWith(changes), plainLook);

describe("a rendered social card", () => {
  const titles = [
    ["a short title", "Ruby"],
    ["a title of many words", "and so on ".repeat(60)],
    ["a word without end", "W".repeat(5000)],
    ["markup", '<script>alert(1)</script> & "quotes" {{ y }}'],
    ["other scripts beside", "Ruby 東京 مرحبا 🎉 שלום"],
    ["stacked accents beside", `Party Z${"\u0301\u0303\u0323".repeat(40)}algo`],
  ] as const;
  for (const [what, title] of titles) {
    it(`is a PNG of 1200 x 630 with ${what}`, async () => {
      const { format, width, height } = await sharp(await draw({ title })).metadata();
      assert.deepEqual([format, width, height], ["png", 1200, 630]);
    });
  }

  it("has the same bytes every time", async () => {
    assert.deepEqual(await draw({}), await draw({}));
  });

  it("wears its ribbon in the colour of its tone, and none while all is as announced", async () => {
    const stop = parseInt(stateColours.stop.slice(1), 16);
    assert.ok((await pixelsOf(await draw({}), stop)) > 5000);
    assert.equal(await pixelsOf(await draw(inState(exampleState)), stop), 0);
  });

  it("shows the event's picture beside the title, and is drawn without one that is damaged", async () => {
    const blue = {
      create: { width: 400, height: 300, channels: 3, background: "#0000ff" },
    } as const;
    const picture = await sharp(blue).jpeg().toBuffer();
    const card = { ...cardWith({}), picture: { path: "a.jpg", hash: "" } };
    const drawn = await drawing.render(card, plainLook, picture);
    const { format, width, height } = await sharp(drawn).metadata();
    assert.deepEqual([format, width, height], ["jpeg", 1200, 630]);
    const share =
      (await pixelsOf(drawn, 0x0000ff)) / (cardPictureSize.width * cardPictureSize.height);
    // The ribbon lies on it.
    assert.ok(share > 0.8, String(share));
    assert.equal(
      await pixelsOf(await drawing.render(card, plainLook, picture.subarray(0, 300)), 0x0000ff),
      0,
    );
  });

  it("keeps a long title inside the margins and above the stub", async () => {
    const ink = parseInt(plainLook.palette.light["band-ink"].slice(1), 16);
    const png = await draw({ title: "Wide words WWW ".repeat(30), ...inState(exampleState) });
    const edges = [
      { left: 0, top: 0, width: 56, height: 458 },
      { left: 1150, top: 0, width: 50, height: 458 },
      { left: 0, top: 448, width: 1200, height: 10 },
    ];
    for (const edge of edges) {
      assert.equal(await pixelsOf(await sharp(png).extract(edge).png().toBuffer(), ink), 0);
    }
  });

  it("is set in the typeface of the theme, but for letters that it lacks", async () => {
    const folder = "assets/fonts/fraunces";
    const typeface = ["latin-ext", "latin"].map((subset) => ({
      file: `${folder}/fraunces-${subset}-wght-normal.woff2`,
      address: `/assets/fonts/fraunces-${subset}-1a2b3c4d.woff2`,
    }));
    const themed = { ...plainLook, typeface };
    // No place, which is not bold.
    const outlines = async (title: string, look: CardLook) => {
      const svg = await drawing.toSvg(cardWith({ title, meetups: [] }), look);
      return [...svg.matchAll(/<path transform="translate\(\S+ \S+\) scale[^>]* d="([^"]+)"/g)].map(
        ([, outline]) => outline,
      );
    };
    const [plain, own] = [await outlines("Łódź", plainLook), await outlines("Łódź", themed)];
    assert.equal(own.length, plain.length);
    assert.deepEqual(
      own.filter((outline) => plain.includes(outline)),
      [],
    );
    const [russian, mixed] = [await outlines("Ж", plainLook), await outlines("Ж", themed)];
    assert.equal(mixed.filter((outline) => russian.includes(outline)).length, 1);
  });

  it("keeps the date off the place in a script whose letters hang deep and stand tall", async () => {
    const burmese = {
      lang: "my",
      date: "၂၀၁၇၊ ဩဂုတ် ၇၊ တနင်္လာ ၁၈:၃၀",
      place: "ရွှေဂုံတိုင် စာကြည့်တိုက်ကြီး၊ ရန်ကုန်မြို့",
    };
    const { stubInk, stubQuiet } = cardColoursOf(plainLook.palette);
    const png = await drawing.render({ ...cardWith({}), ...burmese }, plainLook);
    const [date, place] = [await rowsOf(png, stubInk), await rowsOf(png, stubQuiet)];
    assert.ok(Math.max(...date) < Math.min(...place), `${Math.max(...date)} ${Math.min(...place)}`);
  });

  it("looks as its recipe says: a change of the drawing needs a new recipe number", async () => {
    const drawings: Record<number, string> = { 3: "620bfceea3455b6f" };
    const svg = await drawing.toSvg(cardWith({}), plainLook);
    const digest = createHash("sha256").update(svg).digest("hex").slice(0, 16);
    assert.equal(digest, drawings[cardRecipe]);
  });
});

/** The rows of a card's stub that have the colour. */
async function rowsOf(png: Uint8Array, colour: string): Promise<number[]> {
  const stub = { left: 0, top: 458, width: 1200, height: 172 };
  const rows = Array.from({ length: stub.height }, (_, row) => row);
  const wanted = parseInt(colour.slice(1), 16);
  const counts = rows.map(async (row) => {
    const line = { ...stub, top: stub.top + row, height: 1 };
    return pixelsOf(await sharp(png).extract(line).png().toBuffer(), wanted);
  });
  const found = await Promise.all(counts);
  return rows.filter((row) => (found[row] ?? 0) > 0);
}

/** How many pixels have the colour, or nearly: a palette may round each channel a little. */
async function pixelsOf(png: Uint8Array, colour: number): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [colour >> 16, (colour >> 8) & 255, colour & 255];
  let count = 0;
  for (let i = 0; i < data.length; i += 3) {
    if (wanted.every((channel, j) => Math.abs(channel - (data[i + j] ?? 0)) <= 3)) count += 1;
  }
  return count;
}

describe("renderCards", () => {
  const folder = mkdtempSync(join(tmpdir(), "cards-"));
  after(() => rmSync(folder, { recursive: true }));
  const cacheDir = join(folder, "cache");
  const planOf = (...events: Event[]) =>
    planCards({ ...exampleSite, tags: [], events }, exampleLooks, "encoder").value;
  const run = (plan: ReturnType<typeof planOf>, output: string) =>
    renderCards(plan, {
      contentDir: "content",
      outputDir: join(folder, output),
      cacheDir,
      report: ({ reason }) => assert.fail(reason),
    });
  const second = { ...exampleEvent, slug: "second", title: "Second" };

  it("writes each card to its address", async () => {
    const plan = planOf(exampleEvent, second);
    assert.deepEqual(await run(plan, "first"), { rendered: 2, reused: 0 });
    for (const { address, card } of plan) {
      const written = readFileSync(join(folder, "first", address));
      assert.deepEqual(written, Buffer.from(await drawing.render(card, plainLook)));
    }
  });

  it("draws again only what changed, and takes the rest from the cache with the same bytes", async () => {
    const plan = planOf(exampleEvent, { ...second, title: "Changed" });
    assert.deepEqual(await run(plan, "next"), { rendered: 1, reused: 1 });
    const address = plan[0]?.address ?? "";
    const [before, now] = ["first", "next"].map((out) => readFileSync(join(folder, out, address)));
    assert.deepEqual(now, before);
  });

  it("draws a card again whose cached file was damaged", async () => {
    for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), "damaged");
    assert.deepEqual(await run(planOf(exampleEvent), "repaired"), { rendered: 1, reused: 0 });
  });

  it("draws events that share a card once", async () => {
    const plan = planOf(
      { ...second, title: "Twin", slug: "ü" },
      { ...second, title: "Twin", slug: "u" },
    );
    assert.deepEqual(await run(plan, "shared"), { rendered: 1, reused: 0 });
  });

  it("forgets the cards that the build did not use, and leaves no other file in the cache", async () => {
    const plan = planOf(exampleEvent);
    assert.equal(await pruneCardCache(cacheDir, plan), 3);
    const [only, ...others] = readdirSync(cacheDir);
    assert.ok(only?.startsWith(plan[0]?.key ?? "?"));
    assert.deepEqual(others, []);
  });

  it("goes on, and says so, when the cache cannot be written", async () => {
    const file = join(folder, "no-folder");
    writeFileSync(file, "");
    const codes: string[] = [];
    const rendered = await renderCards(planOf(second), {
      contentDir: "content",
      outputDir: join(folder, "uncached"),
      cacheDir: file,
      report: ({ code }) => codes.push(code),
    });
    assert.deepEqual(rendered, { rendered: 1, reused: 0 });
    assert.deepEqual(codes, ["images/cache-unwritable"]);
  });
});
