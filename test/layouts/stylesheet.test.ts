import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { pageSheets } from "../../scripts/channels/page-sheets.ts";
import { bundleStylesheet } from "../../scripts/output/stylesheet.ts";
import { exampleEvent } from "../fixtures/example-site.ts";
import { eventHtml } from "./example-pages.ts";

const css = bundleStylesheet("assets/css/site.css", ({ reason }) => assert.fail(reason));
const [light = "", dark = ""] = readFileSync("assets/css/tokens.css", "utf8").split("@media");

const colorsIn = (text: string) =>
  new Map(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  );
const schemes = {
  light: colorsIn(light),
  dark: new Map([...colorsIn(light), ...colorsIn(dark)]),
};

/** WCAG 2.2, relative luminance. */
function luminanceOf(color: string): number {
  const digits = color.length === 4 ? color.replace(/[^#]/g, "$&$&") : color;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((index) => {
    const value = Number.parseInt(digits.slice(index, index + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

test("has no side of its own: what is left in one script is right in another", () => {
  const sheets = pageSheets.map((name) =>
    bundleStylesheet(`assets/css/${name}.css`, ({ reason }) => assert.fail(reason)),
  );
  const text = [css, ...sheets].map((sheet) => Buffer.from(sheet ?? []).toString()).join("\n");
  const physical = text.match(
    /(?:margin|padding|border)-(?:left|right)\b|text-align:(?:left|right)|[;{](?:left|right):/g,
  );
  assert.deepEqual(physical ?? [], []);
  // Of four values the second is right and the fourth is left.
  const flat = text.replace(/\([^()]*\)/g, "").replace(/\([^()]*\)/g, "");
  const uneven = flat.match(
    /(?:margin|padding|inset):[^\s;}]+ ([^\s;}]+) [^\s;}]+ (?!\1[;}])[^\s;}]+[;}]/g,
  );
  assert.deepEqual(uneven ?? [], []);
});

const pairs = [
  ["ink", "paper"],
  ["ink", "tint"],
  ["quiet", "paper"],
  ["quiet", "tint"],
  ["link", "paper"],
  ["link", "tint"],
  ["band-ink", "band"],
  ["band-ink", "band-dot"],
  ["ticket-ink", "ticket"],
  ["ticket-quiet", "ticket"],
  ["button-ink", "button"],
  ["stop-ink", "stop"],
  ["wait-ink", "wait"],
  ["info-ink", "info"],
  ["late-ink", "late"],
  ["move-ink", "move"],
] as const;

for (const [scheme, colors] of Object.entries(schemes)) {
  for (const [text, background] of pairs) {
    test(`${text} can be read on ${background} in the ${scheme} scheme (WCAG AA)`, () => {
      const [a, b] = [colors.get(text), colors.get(background)];
      assert.ok(a && b);
      assert.ok(contrastOf(a, b) >= 4.5, `${a} on ${b} is ${contrastOf(a, b).toFixed(2)}`);
    });
  }
}

for (const [scheme, colors] of Object.entries(schemes)) {
  for (const state of ["stop", "late", "wait", "move", "info"]) {
    test(`a state in the colour of ${state} stands out from the ${scheme} page and its masthead (WCAG 1.4.11)`, () => {
      for (const ground of ["paper", "band"]) {
        const [a, b] = [colors.get(state), colors.get(ground)];
        assert.ok(a && b);
        assert.ok(contrastOf(a, b) >= 3, `${a} on ${b} is ${contrastOf(a, b).toFixed(2)}`);
      }
    });
  }
}

test("an event's page and its stylesheet arrive in the first round trip", () => {
  // Ten TCP segments, the initial congestion window of RFC 6928, are about 14 KB.
  const sizes = [css ?? "", eventHtml(exampleEvent)].map((text) => gzipSync(text).length);
  assert.ok(sizes.every((size) => size > 500));
  assert.ok(sizes.reduce((a, b) => a + b) < 14_000, `${sizes.join(" + ")} bytes`);
});

test("what only some pages need is in no stylesheet of every page", () => {
  const imported = readFileSync("assets/css/site.css", "utf8");
  for (const name of pageSheets) assert.doesNotMatch(imported, new RegExp(`/${name}\\.css`));
});
