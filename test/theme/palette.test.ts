import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { defaultPalette, stateColours } from "../../scripts/theme/default-palette.ts";
import { contrast, parseColour, toHex, toOklch } from "../../scripts/theme/oklch.ts";
import {
  nearestInk,
  type Palette,
  paletteOf,
  type SheetToken,
  type Token,
} from "../../scripts/theme/palette.ts";

/** Every text with every ground that it may stand on: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const textPairs = [
  ...(["ink", "quiet", "link"] as const).flatMap((text) => [
    [text, "paper"] as const,
    [text, "tint"] as const,
  ]),
  ["band-ink", "band"],
  ["band-ink", "band-dot"],
  ["ticket-ink", "ticket"],
  ["ticket-quiet", "ticket"],
  ["button-ink", "button"],
] as const satisfies readonly (readonly [Token, Token])[];

/** The same of a sheet. */
const sheetPairs = [
  ["sheet-ink", "sheet"],
  ["sheet-ink", "sheet-dot"],
  ["foot-ink", "foot"],
] as const satisfies readonly (readonly [SheetToken, SheetToken])[];

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

/** Every pair that cannot be read, with its contrast. */
function unreadable({ light, dark, sheet }: Palette): string[] {
  const pairs = [
    ...Object.entries({ light, dark }).flatMap(([scheme, colours]) =>
      textPairs.map(
        ([one, other]) => [`${scheme} ${one} on ${other}`, colours[one], colours[other]] as const,
      ),
    ),
    ...sheetPairs.map(([one, other]) => [`${one} on ${other}`, sheet[one], sheet[other]] as const),
  ];
  return pairs.flatMap(([name, one, other]) => {
    const found = contrast(one, other);
    return found >= 4.5 ? [] : [`${name}: ${one} on ${other} is ${found.toFixed(2)}`];
  });
}

describe("a palette", () => {
  it("can be read, whatever the two inks are", () => {
    fc.assert(
      fc.property(colour, fc.option(colour, { nil: undefined }), (accent, ink) => {
        const palette = paletteOf({ accent, ink });
        assert.deepEqual(unreadable(palette), []);
        for (const { button, ticket } of [palette.light, palette.dark])
          assert.ok(contrast(button, ticket) >= 3);
      }),
      { numRuns: 150 },
    );
  });

  it("can be read of the extremes, too", () => {
    for (const accent of [
      "#000000",
      "#ffffff",
      "#777777",
      "#ff0000",
      "#00ff00",
      "#0000ff",
      "#ffff00",
    ])
      assert.deepEqual(unreadable(paletteOf({ accent, ink: undefined })), [], accent);
  });

  it("has the accent as it was given, and the ink where it can be read", () => {
    const { light } = paletteOf({ accent: "#7bdcb5", ink: "#3a0d2e" });
    assert.deepEqual([light.band, light["band-ink"]], ["#7bdcb5", "#3a0d2e"]);
  });

  it("names the nearest ink that can be read where the given one cannot", () => {
    const inks = { accent: "#ffcd29", ink: "#d97706" };
    const nearest = nearestInk(inks) ?? "";
    assert.ok(contrast(nearest, inks.accent) >= 4.5);
    // A step back to the given one would be too near to the accent.
    const { l, c, h } = toOklch(nearest);
    assert.ok(contrast(toHex({ l: l + 0.02, c, h }), inks.accent) < 4.5);
    assert.equal(nearestInk({ accent: "#ffcd29", ink: "#1a1750" }), undefined);
  });

  it("is by default what the stylesheet has", () => {
    const css = readFileSync("assets/css/tokens.css", "utf8");
    const [light = "", dark = ""] = css.split("@media");
    const inCss = (text: string) =>
      Object.fromEntries(
        Array.from(text.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g), ([, name, value]) => [
          name,
          value,
        ]),
      );
    const named = inCss(light);
    for (const [name, value] of Object.entries({
      ...defaultPalette.light,
      ...defaultPalette.sheet,
      ...stateColours,
    }))
      assert.equal(named[name], value, name);
    for (const [name, value] of Object.entries(defaultPalette.dark))
      assert.equal(inCss(dark)[name] ?? named[name], value, name);
    assert.deepEqual(unreadable(defaultPalette), []);
  });
});

describe("OKLCH", () => {
  it("is as CSS Color 4 has it", () => {
    // Section 9 and its sample code: red, and the hex of a colour in the middle of sRGB.
    const { l, c, h } = toOklch("#ff0000");
    assert.deepEqual([l.toFixed(3), c.toFixed(3), h.toFixed(1)], ["0.628", "0.258", "29.2"]);
    assert.equal(parseColour("oklch(40.1% 0.123 21.57)"), "#7d2429");
    assert.equal(parseColour("#0A7"), "#00aa77");
    for (const text of ["teal", "#12345", "oklch(140% 0.1 20)", "url(x)", ""])
      assert.equal(parseColour(text), undefined, text);
  });

  it("comes back as it went, and stays inside of sRGB", () => {
    fc.assert(
      fc.property(colour, (hex) => assert.equal(toHex(toOklch(hex)), hex)),
      { numRuns: 200 },
    );
    assert.match(toHex({ l: 0.7, c: 0.5, h: 150 }), /^#[0-9a-f]{6}$/);
  });
});
