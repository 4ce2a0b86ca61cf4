import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { create, type Font } from "fontkitten";
import { cardFontDigests, cardFontFiles, isCovered } from "../../scripts/channels/card/fonts.ts";

const folder = "assets/fonts/roboto-condensed";
const read = (path: string) => readFileSync(`assets/${path}`);
const parse = (path: string) => create(read(path)) as Font;
const hex = (characters: Iterable<number>) =>
  [...characters].sort((a, b) => a - b).map((code) => code.toString(16));

describe("the card's bundled font", () => {
  for (const weight of [500, 800] as const) {
    it(`covers in weight ${weight} exactly what fonts.json says`, () => {
      const files = cardFontFiles.filter((file) => file.weight === weight);
      const inFiles = new Set(files.flatMap(({ path }) => parse(path).characterSet));
      const said = Array.from({ length: 0x20000 }, (_, code) => code).filter((code) =>
        isCovered(String.fromCodePoint(code)),
      );
      assert.deepEqual(hex(said), hex(inFiles));
    });
  }

  it("has the digests that stand in fonts.json", () => {
    const digests = cardFontFiles.map(({ path }) =>
      createHash("sha256").update(read(path)).digest("hex"),
    );
    assert.deepEqual(digests, cardFontDigests);
  });

  it("uses every font file of its folder", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".woff"));
    assert.deepEqual(
      cardFontFiles.map(({ path }) => path).sort(),
      files.map((file) => `fonts/roboto-condensed/${file}`).sort(),
    );
  });

  it("comes with its licence", () => {
    assert.match(readFileSync(`${folder}/LICENSE`, "utf8"), /SIL OPEN FONT LICENSE Version 1\.1/);
  });
});
