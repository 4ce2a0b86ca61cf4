import assert from "node:assert/strict";
import { describe, it } from "node:test";
import jsQR from "jsqr";
import sharp from "sharp";
import { eventQrSvg } from "../../scripts/channels/poster/qr.ts";
import { exampleEvent, exampleSite } from "../fixtures/example-site.ts";

const svgOf = (slug: string, pathPrefix = "/") =>
  eventQrSvg(
    { site: { ...exampleSite, address: { ...exampleSite.address, pathPrefix } } },
    { ...exampleEvent, slug },
  ) ?? "";

/** What a phone would read from the printed code: an independent decoder on the drawing's pixels. */
async function scan(svg: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 600 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe("the poster's QR code", () => {
  const addresses = [
    ["a short address", "sprints", "/", "https://handbill.example/sprints/"],
    ["a path prefix", "sprints", "/repo/", "https://handbill.example/repo/sprints/"],
    ["letters of any script", "東京", "/", "https://handbill.example/%E6%9D%B1%E4%BA%AC/"],
    ["a long address", "a".repeat(300), "/", `https://handbill.example/${"a".repeat(300)}/`],
  ] as const;
  for (const [what, slug, prefix, expected] of addresses) {
    it(`scans as the event's address with ${what}`, async () => {
      assert.equal(await scan(svgOf(slug, prefix)), expected);
    });
  }

  it("still scans when a coin covers a part of it", async () => {
    const svg = svgOf("sprints").replace(
      "</svg>",
      '<circle cx="19" cy="19" r="3" fill="#888"/></svg>',
    );
    assert.equal(await scan(svg), "https://handbill.example/sprints/");
  });

  it("has four empty modules on every side", async () => {
    const svg = svgOf("sprints");
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    // A row: where its first run begins, and then how wide dark and light are in turn.
    const rows = [...svg.matchAll(/M(\d+) (\d+)\.5((?:h\d+|m\d+ 0)+)/g)];
    const edges = rows.flatMap(([, x, y, steps = ""]) => {
      const width = [...steps.matchAll(/[hm](\d+)/g)].reduce(
        (sum, [, step]) => sum + Number(step),
        0,
      );
      return [Number(x), Number(y), size - Number(x) - width, size - Number(y) - 1];
    });
    assert.ok(rows.length > 20);
    assert.equal(Math.min(...edges), 4);
  });

  it("is an image with a name, ready to stand inside HTML", () => {
    assert.match(svgOf("sprints"), /^<svg [^>]*role="img" aria-label="QR code: https:[^"]+"/);
  });

  it("keeps a hostile slug inside its attribute", () => {
    assert.doesNotMatch(svgOf('"><script>alert(1)</script>'), /<script/);
  });

  it("is left out while the site's address is not known", () => {
    const site = { ...exampleSite, address: { origin: undefined, pathPrefix: "/" } };
    assert.equal(eventQrSvg({ site }, exampleEvent), undefined);
  });
});
