import { type EmbedLabel, embedLabels } from "./flavours/labels.ts";

/** A link that stands for a frame with somebody else's page. */
export interface LinkCard {
  readonly url: string;
  /** The frame's own title, or what it shows. */
  readonly text: string | EmbedLabel;
}

/** Each service's frame address, the address of the page it shows, and what it is. */
const services: readonly (readonly [
  frame: RegExp,
  page: (url: URL) => string,
  label: EmbedLabel,
])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/[\w-]+/,
    ({ pathname }) => `https://www.youtube.com/watch?v=${lastPart(pathname)}`,
    embedLabels.youtube,
  ],
  [
    /^https?:\/\/player\.vimeo\.com\/video\/\d+/,
    ({ pathname }) => `https://vimeo.com/${lastPart(pathname)}`,
    embedLabels.vimeo,
  ],
  [
    /^https?:\/\/www\.openstreetmap\.org\/export\/embed\.html/,
    ({ searchParams }) => toMap(searchParams),
    embedLabels.map,
  ],
  [
    /^https?:\/\/(?:www|maps)\.google\.[a-z.]+\/maps/,
    (url) => withoutParameter(url, "output"),
    embedLabels.googleMap,
  ],
];

/** The link for a frame's address; undefined when it is not on the web. */
export function toLinkCard(src: string, title: string | undefined): LinkCard | undefined {
  const address = src.trim().replace(/^[\\/]{2}/, "https://");
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const [, page, label] = services.find(([frame]) => frame.test(url.href)) ?? [];
  return {
    url: page?.(url) ?? url.href,
    text: title?.trim() || (label ?? { what: "page", site: url.host }),
  };
}

const lastPart = (pathname: string) => pathname.split("/")[2] ?? "";

function toMap(parameters: URLSearchParams): string {
  const [latitude, longitude] = (parameters.get("marker") ?? "").split(",").map(Number);
  if (Number.isFinite(latitude) && Number.isFinite(longitude)) {
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`;
  }
  const bounds = (parameters.get("bbox") ?? "").split(",").map(Number);
  const [west, south, east, north] = bounds;
  return bounds.length === 4 && bounds.every(Number.isFinite)
    ? `https://www.openstreetmap.org/?minlon=${west}&minlat=${south}&maxlon=${east}&maxlat=${north}`
    : "https://www.openstreetmap.org/";
}

function withoutParameter(url: URL, name: string): string {
  url.searchParams.delete(name);
  return url.href;
}
