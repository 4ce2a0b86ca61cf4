import type { ImageGallery, ImageObject } from "schema-dts";
import { eventPath, photoPath, photosPath, toAbsolute } from "../../model/address.ts";
import { type GalleryId, galleryIn, type PhotoSummary } from "../../model/photo.ts";
import type { EventSummary } from "../../model/site.ts";
import { pictureUrl } from "../image-urls.ts";
import { captionOf } from "../photo-caption.ts";
import type { EventPublication } from "../publication.ts";
import { known } from "./json-ld.ts";
import { personNode } from "./person-node.ts";

/** So many photos are told of: who looks for more finds their pages. */
const most = 100;

/** A gallery with its photos; undefined while the site's own address is not known. */
export function galleryNode(
  publication: EventPublication,
  event: EventSummary,
  id: GalleryId,
): ImageGallery | undefined {
  const { site } = publication;
  const { date, photos } = galleryIn(event, id);
  const url = toAbsolute(site.address, photosPath(event, date));
  if (url === undefined) return undefined;
  return {
    "@type": "ImageGallery",
    "@id": url,
    name: date?.name ?? event.title,
    url,
    inLanguage: event.lang,
    image: photos.slice(0, most).flatMap((one) => photoNode(publication, event, id, one) ?? []),
  };
}

/** One photo; undefined when its picture cannot be shown. */
export function photoNode(
  publication: EventPublication,
  event: EventSummary,
  id: GalleryId,
  photo: PhotoSummary,
): ImageObject | undefined {
  const { site } = publication;
  const contentUrl = pictureUrl(publication, photo.picture.path);
  if (contentUrl === undefined) return undefined;
  const { date } = galleryIn(event, id);
  return {
    "@type": "ImageObject",
    contentUrl,
    ...known({
      url: toAbsolute(site.address, photoPath(event, date, photo)),
      caption: captionOf(publication, photo),
      creator: photo.authors.length === 0 ? undefined : photo.authors.map(personNode),
      about: toAbsolute(site.address, eventPath(event)),
    }),
  };
}
