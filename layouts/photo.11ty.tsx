import { captionOf } from "../scripts/channels/photo-caption.ts";
import type { EventPublication } from "../scripts/channels/publication.ts";
import { photoPath, photosPath, toHref } from "../scripts/model/address.ts";
import { galleryIn, type Photo } from "../scripts/model/photo.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import { renderDocument } from "./parts/document.tsx";
import { DraftMark } from "./parts/draft-mark.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PartHeader } from "./parts/part-header.tsx";
import { PersonNames } from "./parts/person.tsx";
import { shownPhotos } from "./parts/photos.tsx";
import { pictureHtml, toReference } from "./parts/pictures.ts";
import { Prose } from "./parts/prose.tsx";
import { RawHtml } from "./parts/raw-html.tsx";
import { Own, Say, useWords } from "./parts/words.tsx";

export const data = pagesOf("photo");

interface Props {
  readonly route: RouteOf<"photo">;
  readonly publication: EventPublication;
}

export const photoPage = (route: RouteOf<"photo">, publication: EventPublication): string =>
  renderDocument({
    publication,
    route,
    children: <Page publication={publication} route={route} />,
  });

const sizes = "(min-width: 90rem) 80rem, 94vw";

/** One photo as large as the window, what there is to say of it, and the ways to those beside it. */
function Page({ route, publication }: Props) {
  const words = useWords();
  const { event, id } = route;
  const { date, photos: all } = galleryIn(event, route);
  const photos = shownPhotos({ publication, photos: all });
  const index = photos.findIndex((one) => one.id === id);
  const photo = photos[index];
  if (photo === undefined) return null;
  const { site } = publication;
  const count = photos.length;
  const number = words.text("photos.number", { number: index + 1, count });
  const reference = toReference({ ...photo.picture, alt: photo.picture.alt || number });
  const context = { publication, first: reference };
  const link = (key: "photos.previous" | "photos.next", rel: "prev" | "next", to?: Photo) =>
    to && (
      <li>
        <a rel={rel} href={toHref(site.address, photoPath(event, date, to))}>
          <Say of={key} />
        </a>
      </li>
    );
  return (
    <article class="gallery">
      <PartHeader site={site} event={event}>
        {number}
      </PartHeader>
      <div class="part">
        <DraftMark {...photo} />
        <figure>
          <RawHtml html={pictureHtml(context, reference, sizes)} />
          <Caption publication={publication} photo={photo} />
        </figure>
        <nav aria-label={words.text("photos.title")}>
          <ul class="beside">
            {link("photos.previous", "prev", photos[index - 1])}
            {link("photos.next", "next", photos[index + 1])}
            <li>
              <a href={toHref(site.address, photosPath(event, date))}>
                <Say of="photos.all" count={count} />
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </article>
  );
}

function Caption({ publication, photo }: { publication: EventPublication; photo: Photo }) {
  const { body, authors, lang } = photo;
  const own = captionOf(publication, photo);
  if (own === undefined && authors.length === 0) return null;
  const context = { publication, first: undefined };
  return (
    <figcaption>
      {body.length > 0 ? (
        <Prose class="caption" context={context} fragment={body} lang={lang} />
      ) : (
        own && (
          <p>
            <Own lang={lang}>{own}</Own>
          </p>
        )
      )}
      {authors.length > 0 && (
        <p class="byline">
          <Say of="photos.by" names={<PersonNames people={authors} />} />
        </p>
      )}
    </figcaption>
  );
}

export const render = ({ route }: PageData<"photo">): string => photoPage(route, route.publication);
