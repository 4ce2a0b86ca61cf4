import { eventPath, toAbsolute } from "../model/address.ts";
import type { EventSummary } from "../model/site.ts";
import type { EventPublication } from "./publication.ts";

/** The event's picture at its largest and its card, by absolute address; undefined when there is none. */
export function imageUrls(
  publication: EventPublication,
  event: EventSummary,
): string[] | undefined {
  const { site, cards } = publication;
  const card = cards.get(eventPath(event));
  const urls = [
    event.image && pictureUrl(publication, event.image.path),
    card && toAbsolute(site.address, card),
  ].flatMap((url) => url ?? []);
  return urls.length === 0 ? undefined : urls;
}

/** Of a picture of the content at its largest, in the format that everything shows. */
export function pictureUrl({ site, images }: EventPublication, path: string): string | undefined {
  const address = images.get(path)?.variants.at(-1)?.address;
  return address && toAbsolute(site.address, address);
}
