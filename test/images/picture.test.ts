import assert from "node:assert/strict";
import { test } from "node:test";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { largestFallback, missingImageHtml, toPictureHtml } from "../../scripts/images/picture.ts";
import type { ImageVariant, PlannedImage } from "../../scripts/images/plan.ts";
import type { ImageReference } from "../../scripts/model/fragment.ts";

const variant = (format: ImageVariant["format"], width: number): ImageVariant => ({
  format,
  width,
  height: width / 2,
  address: `/assets/images/a-${width}.${format}`,
});
const planned: PlannedImage = {
  path: "a.jpg",
  width: 3000,
  height: 1500,
  variants: [
    variant("avif", 480),
    variant("avif", 960),
    variant("jpeg", 480),
    variant("jpeg", 960),
  ],
};
const reference: ImageReference = {
  kind: "image",
  path: "a.jpg",
  alt: "Two boards",
  title: undefined,
  width: undefined,
  height: undefined,
};
const options = {
  toUrl: (address: string) => `/repo${address}`,
  loading: "lazy",
  sizes: "100vw",
} as const;

/** Elements with their attributes, as a browser's parser reads them. */
function elements(html: string): [string, Record<string, string>][] {
  const found: [string, Record<string, string>][] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (!("attrs" in node)) return;
    found.push([
      node.tagName,
      Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    ]);
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}
const image = (html: string) => elements(html).at(-1)?.[1] ?? {};

test("offers each format in its widths, with the page's own addresses", () => {
  assert.deepEqual(elements(toPictureHtml(planned, reference, options)), [
    ["picture", {}],
    [
      "source",
      {
        type: "image/avif",
        srcset: "/repo/assets/images/a-480.avif 480w, /repo/assets/images/a-960.avif 960w",
        sizes: "100vw",
      },
    ],
    [
      "img",
      {
        src: "/repo/assets/images/a-960.jpeg",
        srcset: "/repo/assets/images/a-480.jpeg 480w, /repo/assets/images/a-960.jpeg 960w",
        sizes: "100vw",
        width: "960",
        height: "480",
        alt: "Two boards",
        loading: "lazy",
        decoding: "async",
      },
    ],
  ]);
});

test("takes its size from the widest of the best format, whatever stands in for it", () => {
  const variants = [variant("avif", 480), variant("avif", 2400), variant("jpeg", 1300)];
  const { src, srcset, width, height } = image(
    toPictureHtml({ ...planned, variants }, reference, options),
  );
  assert.deepEqual(
    { src, srcset, width, height },
    { src: "/repo/assets/images/a-1300.jpeg", srcset: undefined, width: "2400", height: "1200" },
  );
});

test("is a single img when there is nothing to choose", () => {
  const single = { ...planned, variants: [variant("jpeg", 480)] };
  assert.deepEqual(elements(toPictureHtml(single, reference, options)), [
    [
      "img",
      {
        src: "/repo/assets/images/a-480.jpeg",
        width: "480",
        height: "240",
        alt: "Two boards",
        loading: "lazy",
        decoding: "async",
      },
    ],
  ]);
});

test("fetches the eager one first", () => {
  const eager = image(toPictureHtml(planned, reference, { ...options, loading: "eager" }));
  assert.equal(eager.fetchpriority, "high");
  assert.equal(eager.loading, undefined);
});

test("keeps the picture's ratio at the writer's width, height or both", () => {
  const size = (width: number | undefined, height: number | undefined) => {
    const html = toPictureHtml(planned, { ...reference, width, height }, options);
    const { width: w, height: h, sizes } = image(html);
    return [w, h, sizes];
  };
  const expected = ["300", "150", "(max-width: 300px) 100vw, 300px"];
  assert.deepEqual(size(300, undefined), expected);
  assert.deepEqual(size(undefined, 150), expected);
  assert.deepEqual(size(300, 300), expected);
});

test("falls back to the picture's own size when the writer's is nothing", () => {
  const html = toPictureHtml(planned, { ...reference, width: 0, height: Number.NaN }, options);
  assert.equal(image(html).width, "960");
});

test("lets no alt text or title out of its attribute", () => {
  const hostile = '"><script>alert(1)</script>';
  const html = toPictureHtml(planned, { ...reference, alt: hostile, title: hostile }, options);
  assert.deepEqual(
    elements(html).map(([name]) => name),
    ["picture", "source", "img"],
  );
  assert.equal(image(html).alt, hostile);
  assert.equal(image(html).title, hostile);
});

test("keeps an empty alt text: the picture is decoration", () => {
  assert.equal(image(toPictureHtml(planned, { ...reference, alt: "" }, options)).alt, "");
});

test("shows a vector alone, and gives its pixels to feeds", () => {
  const vector = { ...planned, variants: [variant("svg", 24), variant("png", 1200)] };
  assert.deepEqual(
    elements(toPictureHtml(vector, reference, options)).map(([name]) => name),
    ["img"],
  );
  assert.equal(
    image(toPictureHtml(vector, reference, options)).src,
    "/repo/assets/images/a-24.svg",
  );
  assert.equal(largestFallback(vector).format, "png");
});

test("picks the widest file of the format that all readers show", () => {
  assert.deepEqual(largestFallback(planned), variant("jpeg", 960));
});

test("shows the words of a missing picture", () => {
  const [[name, attributes] = []] = elements(missingImageHtml({ ...reference, alt: "<b>Boards" }));
  assert.equal(name, "span");
  assert.deepEqual(attributes, { class: "missing-image" });
});
