// TEMPORARY
import type { Publication } from "../../scripts/channels/publication.ts";
import type { PlannedImage } from "../../scripts/images/plan.ts";
import { escapeHtml } from "../../scripts/model/fragment.ts";
import type { Route } from "../../scripts/model/route.ts";
import type { Event, ImageReference } from "../../scripts/model/site.ts";
import type { Moment, PartialDate, Zone } from "../../scripts/time/moment.ts";

export interface HeadTag {
  tag: "meta" | "link" | "title" | "script";
  attributes: Record<string, string>;
  text?: string;
}
export const formatPartialDate = (d: PartialDate): string => {
  const [y, m, n] = d.iso.split("-");
  const month = "x January February March April May June July August".split(" ")[Number(m)];
  return [Number(n), month, y].join(" ");
};
export const formatMoment = (m: Moment): string => (m.kind === "day" ? m.date : m.local);
export const formatRange = (a: Moment, b: Moment | undefined): string =>
  b ? `${formatMoment(a)} – ${formatMoment(b)}` : formatMoment(a);
export const formatZone = (z: Zone): string => z;
export const toPictureHtml = (
  planned: PlannedImage,
  reference: ImageReference,
  o: { toUrl: (a: string) => string; loading: "eager" | "lazy"; sizes: string },
): string => {
  const last = planned.variants.at(-1);
  return `<img src="${o.toUrl(last?.address ?? "")}" alt="${escapeHtml(reference.alt)}" width="${planned.width}" height="${planned.height}" loading="${o.loading}"${o.loading === "eager" ? ' fetchpriority="high"' : ""}>`;
};
export const headTags = (p: Publication, r: Route): HeadTag[] => [
  {
    tag: "title",
    attributes: {},
    text: "event" in r ? `${r.event.title} - ${p.site.title}` : p.site.title,
  },
  { tag: "link", attributes: { rel: "stylesheet", href: p.assets.stylesheet } },
];
export const eventQrSvg = (_p: Publication, _e: Event): string | undefined =>
  '<svg viewBox="0 0 10 10"><path d="M0 0h4v4h-4zM6 6h4v4h-4z"/></svg>';
