import { eventPath, toAbsolute } from "../model/address.ts";
import type { EventSummary } from "../model/site.ts";
import type { EventPublication } from "./publication.ts";

/** The event's picture at its largest and its card, by absolute address; undefined when there is none. */
export function imageUrls(
  { site, images, cards }: EventPublication,
  event: EventSummary,
): string[] | undefined {
  const picture = event.image && images.get(event.image.path)?.variants.at(-1)?.address;
  const urls = [picture, cards.get(eventPath(event))].flatMap(
    (path) => (path === undefined ? undefined : toAbsolute(site.address, path)) ?? [],
  );
  return urls.length === 0 ? undefined : urls;
}
