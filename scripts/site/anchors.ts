import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { atMost, nearestOf } from "../diagnostics/nearest.ts";
import { pagePath } from "../model/address.ts";
import { once } from "../time/once.ts";
import type { EventAddresses } from "./address-table.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import { meetupId } from "./meetup.ts";

/** Ids that an event page has, whatever is written on it. */
export const pageIds = [
  "main",
  "top",
  "updates",
  "event-calls",
  "event-organizers",
  "event-helpers",
  "event-sponsors",
  "event-talks",
  "event-photos",
] as const;

/** Every id on the page of an event or of a post without a day. */
export function anchorsOf(post: DatedEvent | DatedPage): string[] {
  if (post.kind === "page") return [...pageIds, ...post.announcement.body.anchors];
  const { announcement, updates, meetups, dated } = post;
  const posts = [announcement, ...updates, ...meetups];
  return [
    ...pageIds,
    ...dated.map(({ id }) => id),
    ...meetups.map(meetupId),
    ...posts.flatMap(({ body }) => body.anchors),
  ];
}

/** A link into a page of the site: "/<slug>/#meetup". */
export interface AnchoredLink {
  readonly path: string;
  readonly written: string;
  readonly place: Place;
}

/** Reports every link into an event page whose anchor is not there. */
export function checkAnchors(
  events: readonly Pick<EventAddresses, "slug" | "anchors">[],
  links: readonly AnchoredLink[],
  report: Report,
): void {
  if (links.length === 0) return;
  const anchors = new Map(
    events.map((event) => [pagePath(event), { ids: new Set(event.anchors), ...idsOf(event) }]),
  );
  for (const { path, written, place } of links) {
    const [page = "", fragment = ""] = path.split("#", 2);
    const known = anchors.get(page.replace(/\?.*$/s, ""));
    if (known === undefined || fragment === "" || known.ids.has(decode(fragment))) continue;
    const nearest = known.hint(() => known.nearest()(fragment));
    report(diagnose("site/broken-fragment", place, { href: written, fragment, nearest }));
  }
}

const idsOf = ({ anchors }: Pick<EventAddresses, "anchors">) => ({
  nearest: once(() => nearestOf(anchors)),
  hint: atMost(100),
});

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
