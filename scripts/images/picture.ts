import type { ImageReference } from "../model/fragment.ts";
import { escapeHtml } from "../model/fragment.ts";
import type { ImageVariant, PlannedImage } from "./plan.ts";

export interface PictureOptions {
  /** An address of the plan as this page links to it. */
  readonly toUrl: (address: string) => string;
  /** The first picture of a page is what its visitor waits for; the others wait until they come near. */
  readonly loading: "eager" | "lazy";
  /** How wide the page's layout shows it: the HTML `sizes` attribute, such as "(max-width: 40rem) 100vw, 40rem". */
  readonly sizes: string;
}

/** The picture as HTML: `<img>`, within a `<picture>` when the browser has formats to choose from. */
export function toPictureHtml(
  planned: PlannedImage,
  reference: ImageReference,
  options: PictureOptions,
): string {
  const { sources, fallback } = offered(planned);
  const size = shownSize(largest(sources[0] ?? fallback), reference);
  const sized = (reference.width ?? reference.height) !== undefined;
  const sizes = sized ? sizesUpTo(size.width) : options.sizes;
  const image = toTag("img", {
    src: options.toUrl(largest(fallback).address),
    ...(fallback.length > 1 ? { srcset: toSrcset(fallback, options.toUrl), sizes } : {}),
    width: size.width,
    height: size.height,
    alt: reference.alt,
    ...(reference.title === undefined ? {} : { title: reference.title }),
    ...(options.loading === "eager"
      ? { fetchpriority: "high" }
      : { loading: "lazy", decoding: "async" }),
  });
  if (sources.length === 0) return image;
  return `<picture>${sources.map((variants) => toSource(variants, sizes, options)).join("")}${image}</picture>`;
}

/** What stands where a picture cannot be shown: its words. */
export const missingImageHtml = ({ alt }: ImageReference): string =>
  `<span class="missing-image">${escapeHtml(alt)}</span>`;

/** The one file for readers that take no choice: feeds, link previews, structured data. */
export const largestFallback = ({ variants }: PlannedImage): ImageVariant =>
  largest(byFormat(variants).at(-1) ?? []);

/** The one file for whoever opens the picture by itself. */
export const largestFile = (planned: PlannedImage): ImageVariant =>
  largest(offered(planned).fallback);

/** The smallest file that is sharp as a logo: on a screen of twice the density, some 200 pixels wide. */
export const logoFile = (planned: PlannedImage): ImageVariant => {
  const { fallback } = offered(planned);
  return fallback.find(({ width }) => width >= 400) ?? largest(fallback);
};

/** A vector needs no other file beside it: its PNG is for feeds and link previews. */
function offered({ variants }: PlannedImage) {
  const groups = byFormat(variants);
  const vector = groups.find((group) => group[0]?.format === "svg");
  if (vector !== undefined) return { sources: [], fallback: vector };
  return { sources: groups.slice(0, -1), fallback: groups.at(-1) ?? [] };
}

function byFormat(variants: readonly ImageVariant[]): ImageVariant[][] {
  const formats = [...new Set(variants.map(({ format }) => format))];
  return formats.map((format) => variants.filter((variant) => variant.format === format));
}

/** Widths rise within a format. */
function largest(variants: readonly ImageVariant[]): ImageVariant {
  const variant = variants.at(-1);
  if (variant === undefined) throw new RangeError("a planned picture has at least one file");
  return variant;
}

function toSource(variants: readonly ImageVariant[], sizes: string, { toUrl }: PictureOptions) {
  const type = `image/${largest(variants).format}`;
  if (variants.length === 1)
    return toTag("source", { type, srcset: srcsetUrl(toUrl(largest(variants).address)) });
  return toTag("source", { type, srcset: toSrcset(variants, toUrl), sizes });
}

const toSrcset = (variants: readonly ImageVariant[], toUrl: PictureOptions["toUrl"]) =>
  variants.map(({ address, width }) => `${srcsetUrl(toUrl(address))} ${width}w`).join(", ");

// HTML section 4.8.4.2.1: a space ends the URL, and a comma at its end would be cut off.
const srcsetUrl = (url: string) => url.replaceAll(" ", "%20").replaceAll(",", "%2C");

const sizesUpTo = (width: number) => `(max-width: ${width}px) 100vw, ${width}px`;

/** The size in CSS pixels that the browser keeps free: the writer's width or height, with the picture's own ratio. */
function shownSize({ width, height }: ImageVariant, reference: ImageReference) {
  const factor = (reference.width ?? 0) / width || (reference.height ?? 0) / height;
  if (!(factor > 0)) return { width, height };
  const scaled = (length: number) => Math.max(1, Math.round(length * factor));
  return { width: scaled(width), height: scaled(height) };
}

function toTag(name: string, attributes: Record<string, string | number>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeHtml(`${value}`)}"`,
  );
  return `<${name}${written.join("")}>`;
}
