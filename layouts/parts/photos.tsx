import { captionOf } from "../../scripts/channels/photo-caption.ts";
import type { EventPublication } from "../../scripts/channels/publication.ts";
import { photoPath, photosPath, toHref } from "../../scripts/model/address.ts";
import type { Photo } from "../../scripts/model/photo.ts";
import type { Event, MeetupDate } from "../../scripts/model/site.ts";
import { photosAnchor } from "./anchors.ts";
import { pictureHtml, toReference } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";
import { Say, useLang, useWords } from "./words.tsx";

interface Props {
  readonly publication: EventPublication;
  readonly event: Event;
  /** Undefined for the event's own gallery. */
  readonly date: MeetupDate | undefined;
  readonly photos: readonly Photo[];
}

/** So many stand on the page of what they are of. */
const few = 6;

/** The first photos, and the way to all of them. */
export function PhotoStrip(props: Props) {
  const { publication, event, date } = props;
  const photos = shownPhotos(props);
  if (photos.length === 0) return null;
  return (
    <section class="photos" aria-labelledby={photosAnchor}>
      <h2 id={photosAnchor}>
        <Say of="photos.title" />
      </h2>
      <PhotoGrid {...props} most={few} />
      {photos.length > few && (
        <p>
          <a href={toHref(publication.site.address, photosPath(event, date))}>
            <Say of="photos.all" count={photos.length} />
          </a>
        </p>
      )}
    </section>
  );
}

/** Those whose picture can be shown. */
export const shownPhotos = ({ publication, photos }: Pick<Props, "publication" | "photos">) =>
  photos.filter(({ picture }) => publication.images.has(picture.path));

/** Small pictures in rows, cut to one shape; each leads to its own page. */
export function PhotoGrid({ most, ...props }: Props & { readonly most?: number }) {
  const photos = shownPhotos(props);
  return (
    <ul class="photo-grid">
      {photos.slice(0, most).map((photo, index) => (
        <Thumbnail
          key={photo.id}
          {...props}
          photo={photo}
          number={index + 1}
          count={photos.length}
        />
      ))}
    </ul>
  );
}

interface ThumbnailProps extends Props {
  readonly photo: Photo;
  readonly number: number;
  readonly count: number;
}

const thumbnailSizes = "(min-width: 48rem) 16rem, 46vw";

function Thumbnail({ publication, event, date, photo, number, count }: ThumbnailProps) {
  const words = useWords();
  const { picture, lang } = photo;
  const own = picture.alt || captionOf(publication, photo);
  const alt = own ?? words.text("photos.number", { number, count });
  const context = { publication, first: undefined };
  const html = pictureHtml(context, toReference({ ...picture, alt }), thumbnailSizes);
  const language = useLang(own === undefined ? words.lang : lang);
  return (
    <li {...language}>
      <a href={toHref(publication.site.address, photoPath(event, date, photo))}>
        <RawHtml html={html} />
      </a>
    </li>
  );
}
