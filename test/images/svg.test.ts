import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { readSvg } from "../../scripts/images/svg.ts";
import { drawSvg, TooDemandingError } from "../../scripts/images/svg-draw.ts";
import { codesOf, makeFolder, only } from "./folder.ts";

const xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, attributes = 'viewBox="0 0 20 10"') =>
  `<svg ${xmlns} ${attributes}>${content}</svg>`;
const clean = (source: string) => {
  const result = readSvg(source);
  assert.ok(result, "not read");
  return result;
};

test("keeps shapes, gradients, text, styles and references within the drawing", () => {
  const content = `<style>@media (prefers-color-scheme: dark) { rect { fill: url(#g) } }</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
<rect width="5" height="5" fill="url('#g')" style="opacity:.5"/><use xlink:href="#g"/><text x="1">1 &lt; 2 &amp; 3</text>
<image href="data:image/png;base64,AAAA" width="1" height="1"/>`;
  const { text, removed } = clean(svg(content));
  assert.deepEqual(removed, []);
  assert.equal(clean(text).text, text, "cleaning a clean drawing changes nothing");
  for (const kept of [
    "@media",
    "fill=\"url('#g')\"",
    '<use xlink:href="#g">',
    "1 &lt; 2 &amp; 3",
    "data:image/png",
  ])
    assert.ok(text.includes(kept), kept);
});

test("looks the same once it is cleaned", async () => {
  const source = svg(
    `<style>.a { fill: #246 } text &gt; tspan, .b { fill: url(#g) }</style>
<defs><linearGradient id="g"><stop stop-color="#fc0"/><stop offset="1" stop-color="#c06"/></linearGradient>
<clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><filter id="f"><feGaussianBlur stdDeviation="2"/></filter>
<symbol id="s" viewBox="0 0 9 9"><path d="M0 0
h9v9z"/></symbol></defs>
<g clip-path="url(#c)"><rect class="b" width="100" height="100"/></g><use xlink:href="#s" x="60" width="40" height="40" class="a"/>
<a href="https://elsewhere.example/"><text x="4" y="90" filter="url(#f)">A &amp; <tspan>B</tspan><![CDATA[ <C>]]></text></a>`,
    'viewBox="0 0 100 100" width="200" height="200"',
  );
  const pixels = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
  assert.ok((await pixels(source)).equals(await pixels(clean(source).text)));
});

/* Each line: what is hostile, and how its removal is named. */
for (const [content, named] of [
  ["<script>alert(1)</script>", "<script>"],
  ["<script href='https://evil.example/x.js'/>", "<script>"],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "<script>"],
  [
    "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject>",
    "<foreignObject>",
  ],
  ["<rect onclick='alert(1)'/>", "onclick"],
  ["<rect ONLOAD='alert(1)'/>", "ONLOAD"],
  ["<use href='https://evil.example/x.svg#a'/>", "href"],
  ["<use xlink:href='data:image/svg+xml;base64,PHN2Zz4='/>", "xlink:href"],
  ["<image href='https://evil.example/pixel.png'/>", "href"],
  ["<image href='data:image/svg+xml,%3Csvg%3E'/>", "href"],
  ["<feImage href='//evil.example/pixel.png'/>", "href"],
  ["<rect fill='url(https://evil.example/#a)'/>", "fill"],
  ["<rect style='background:url( \"//evil.example/\" )'/>", "style"],
  ["<rect style='background:\\75rl(//evil.example/)'/>", "style"],
  ["<style>@import 'https://evil.example/x.css';</style>", "<style>"],
  ["<style>@font-face { src: url(https://evil.example/x.woff) }</style>", "<style>"],
  ["<style>@im<![CDATA[port]]> url(//evil.example/)</style>", "<style>"],
  ["<style>rect { background: image-set('//evil.example/' 1x) }</style>", "<style>"],
  ["<style><!-- -->@<g/>import '//evil.example/'</style>", "<g>"],
  ["<style><g/>@import '//evil.example/'</style>", "<g>"],
  ["<set attributeName='href' to='javascript:alert(1)'/>", "<set>"],
  ["<animate attributeName='xlink:href' values='javascript:alert(1)'/>", "<animate>"],
  ["<g xml:base='https://evil.example/'/>", "xml:base"],
  ["<handler type='application/ecmascript'>alert(1)</handler>", "<handler>"],
] as const) {
  test(`leaves out ${content}`, () => {
    const { text, removed } = clean(svg(`${content}<circle r="1"/>`));
    assert.ok(removed.includes(named), removed.join());
    assert.doesNotMatch(text, /evil|alert|javascript|iframe|svg\+xml/i);
    assert.match(text, /<circle r="1">/);
  });
}

test("takes a link away from around its drawing", () => {
  const { text } = clean(svg("<a href='javascript:alert(1)'><circle r='1'/></a>"));
  assert.equal(text.includes("javascript"), false);
  assert.match(text, /<circle r="1">/);
});

test("leaves out an editor's notes without a word", () => {
  const source = `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- Ada's -->
<svg ${xmlns} xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="/home/ada/secret.png" width="4"><metadata>Ada</metadata><i:page/><g i:label="Ada"/></svg>`;
  const { text, removed } = clean(source);
  assert.deepEqual(removed, []);
  assert.doesNotMatch(text, /ada|inkscape|DOCTYPE|<\?/i);
});

test("reads the size as a browser does", () => {
  const size = (attributes: string) => {
    const { width, height } = clean(svg("", attributes));
    return [width, height];
  };
  assert.deepEqual(size('width="40" height="30px"'), [40, 30]);
  assert.deepEqual(size('width="1in" height="25.4mm"'), [96, 96]);
  assert.deepEqual(size('viewBox="0 0 20 10"'), [20, 10]);
  assert.deepEqual(size('width="100%" height="100%" viewBox="-5,-5,20,10"'), [20, 10]);
  assert.deepEqual(size('width="60" viewBox="0 0 20 10"'), [60, 30]);
  assert.deepEqual(size('height="60" viewBox="0 0 20 10"'), [120, 60]);
  assert.deepEqual(size(""), [300, 150]);
  assert.deepEqual(size('width="-4" viewBox="0 0 0 0"'), [300, 150]);
});

test("does not take as a vector what it cannot read to the end", () => {
  const billion = '<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>';
  for (const source of [
    svg("<g>"),
    svg("&undefined;"),
    `${billion}${svg("<text>&b;</text>")}`,
    svg("<g>".repeat(300) + "</g>".repeat(300)),
    svg(`<!--${"x".repeat(2 ** 21)}-->`),
    "<html xmlns='http://www.w3.org/1999/xhtml'/>",
    "<svg width='3'/>",
  ])
    assert.equal(readSvg(source), undefined, source.slice(0, 80));
});

test("publishes the pixels of a drawing that defines entities, and says so", async (t) => {
  const source = `<!DOCTYPE svg [<!ENTITY red "#e00000">]>${svg('<rect width="20" height="10" fill="&red;"/>')}`;
  const folder = await makeFolder(t, { "a.svg": source });
  const planning = await folder.plan();
  assert.deepEqual(codesOf(folder), ["images/svg-rasterised"]);
  const { variants } = only((await folder.encode(planning)).images.values());
  assert.deepEqual(
    variants.map(({ format, width, height }) => `${format} ${width}x${height}`),
    ["webp 20x10", "png 20x10"],
  );
});

test("gives up a drawing that would be drawn for hours", async () => {
  const filter = '<feGaussianBlur stdDeviation="900"/><feMorphology radius="500"/>'.repeat(60);
  const source = svg(
    `<filter id="f">${filter}</filter><rect width="3000" height="3000" filter="url(#f)"/>`,
    'width="3000" height="3000"',
  );
  const size = { width: 1200, height: 1200 };
  const limits = { seconds: 1, mebibytes: 1024 };
  await assert.rejects(drawSvg(Buffer.from(source), 72, size, limits), TooDemandingError);
  // The build says images/too-demanding and goes on without the drawing.
});

test("gives up a drawing that would take all memory", async () => {
  const source = svg(`<text x="1" y="20">${"a".repeat(1_000_000)}</text>`);
  const size = { width: 900, height: 600 };
  const limits = { seconds: 600, mebibytes: 300 };
  const message = "not drawn within 300 MiB";
  await assert.rejects(drawSvg(Buffer.from(source), 72, size, limits), { message });
});

test("tells a drawing that cannot be drawn from one that takes too long", async () => {
  const size = { width: 9, height: 9 };
  await assert.rejects(drawSvg(Buffer.from("<svg>"), 72, size), { message: "not drawn" });
});

test("names what it took out of a drawing", async (t) => {
  const folder = await makeFolder(t, { "a.svg": svg("<script>1</script><rect onclick='1'/>") });
  await folder.probe();
  assert.match(
    only(folder.diagnostics).reason,
    /"a\.svg" is published without "<script>, onclick"/,
  );
});
