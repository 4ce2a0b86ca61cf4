import { deflateSync } from "node:zlib";
import { encode } from "../../../scripts/images/pixels.ts";
import type { ContentFiles } from "./bench.ts";
import type { HostileCase } from "./hostile.ts";
import { greyPng } from "./png.ts";

const withPicture = (name: string, bytes: string | Uint8Array): ContentFiles => ({
  "sprints/index.md": `---\ntitle: Sprints\ndate: 2017-07-07\n---\n\n![A picture](${name})\n`,
  [`sprints/${name}`]: bytes,
});

/** Pictures that are small files and large, endless or broken in memory. */
export async function hostilePictures(): Promise<readonly HostileCase[]> {
  const jpeg = await photo();
  return [
    picture("wall.png", "30,000 x 30,000 pixels", greyPng(30_000, 30_000)),
    picture(
      "lie.png",
      "a header of 30,000 x 30,000 pixels and no more",
      greyPng(30_000, 30_000, deflateSync("")),
    ),
    { name: "just below the limit", files: withPicture("limit.png", greyPng(10_900, 10_900)) },
    {
      name: "256 MiB of zeros behind a header of 100 pixels, which decoders pass over",
      files: withPicture("bomb.png", greyPng(10, 10, zeros())),
    },
    picture("half.jpg", "a truncated JPEG", jpeg.subarray(0, jpeg.length / 2)),
    picture(
      "script.svg",
      "an SVG with scripts",
      svg('<script>alert(1)</script><g onload="alert(1)"/>'),
    ),
    picture("filters.svg", "an SVG with sixty filters", svg(filters)),
    picture(
      "entities.svg",
      "an SVG with entities of entities",
      `${entities}${svg("<text>&i;</text>")}`,
    ),
    picture("use.svg", "an SVG that uses its uses", svg(uses)),
    picture(
      "deep.svg",
      "an SVG of 20,000 levels",
      svg("<g>".repeat(20_000) + "</g>".repeat(20_000)),
    ),
  ];
}

const picture = (file: string, name: string, bytes: string | Uint8Array): HostileCase => ({
  name,
  files: withPicture(file, bytes),
  named: file,
});

const photo = () => {
  const [width, height] = [640, 480];
  const data = Buffer.from(
    Array.from({ length: width * height * 3 }, (_, index) => (index * index) % 251),
  );
  const recipe = { method: "encode", format: "jpeg", options: { quality: 80 } } as const;
  return encode({ data, width, height, channels: 3 }, recipe);
};

const zeros = () => deflateSync(Buffer.alloc(2 ** 28));

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900" height="600">${inner}</svg>`;

const filters = `<filter id="f">${'<feGaussianBlur stdDeviation="300"/><feTurbulence baseFrequency="0.9" numOctaves="20"/><feMorphology radius="90"/>'.repeat(20)}</filter><foreignObject/><rect width="900" height="600" filter="url(#f)"/>`;

// "Billion laughs" in XML.
const entities = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from("bcdefghi", (name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`).join("")}]>`;

const uses = `<script/><defs><g id="u0"><rect width="9" height="9"/></g>${Array.from({ length: 12 }, (_, index) => `<g id="u${index + 1}">${`<use xlink:href="#u${index}"/>`.repeat(10)}</g>`).join("")}</defs><use xlink:href="#u12"/>`;
