import { eventPath, toAbsolute } from "../model/address.ts";
import type { EventSummary } from "../model/site.ts";
import type { EventPublication } from "./publication.ts";

/** So many photos stand for what they are of. */
const fewPhotos = 3;

/**
 * The event's picture at its largest, photos of it or of one of its dates, and its card, by absolute address; undefined
 * when there is none.
 */
export function imageUrls(
  publication: EventPublication,
  event: EventSummary,
  photos: EventSummary["photos"] = event.photos,
): string[] | undefined {
  const { site, cards } = publication;
  const card = cards.get(eventPath(event));
  const urls = [
    event.image && pictureUrl(publication, event.image.path),
    ...photos.slice(0, fewPhotos).map(({ picture }) => pictureUrl(publication, picture.path)),
    card && toAbsolute(site.address, card),
  ].flatMap((url) => url ?? []);
  return urls.length === 0 ? undefined : urls;
}

/** Of a picture of the content at its largest, in the format that everything shows. */
export function pictureUrl({ site, images }: EventPublication, path: string): string | undefined {
  const address = images.get(path)?.variants.at(-1)?.address;
  return address && toAbsolute(site.address, address);
}
