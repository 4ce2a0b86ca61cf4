import { dateName } from "../scripts/channels/date-title.ts";
import type { EventPublication } from "../scripts/channels/publication.ts";
import { meetupPath, toHref } from "../scripts/model/address.ts";
import { galleryIn } from "../scripts/model/photo.ts";
import type { RouteOf } from "../scripts/model/route.ts";
import type { Event, MeetupDate } from "../scripts/model/site.ts";
import { renderDocument } from "./parts/document.tsx";
import { type PageData, pagesOf } from "./parts/page-data.ts";
import { PartHeader } from "./parts/part-header.tsx";
import { PhotoGrid } from "./parts/photos.tsx";
import { Own, Say, useWords } from "./parts/words.tsx";

export const data = pagesOf("photos");

interface Props {
  readonly route: RouteOf<"photos">;
  readonly publication: EventPublication;
}

export const photosPage = (route: RouteOf<"photos">, publication: EventPublication): string =>
  renderDocument({
    publication,
    route,
    children: <Page publication={publication} route={route} />,
  });

/** All photos of an event, or of one date of a series, each a link to its own page. */
function Page({ route, publication }: Props) {
  const { event } = route;
  const { date, photos } = galleryIn(event, route);
  const { site } = publication;
  return (
    <article class="gallery">
      <PartHeader site={site} event={event}>
        <Say of="photos.title" />
      </PartHeader>
      <div class="part">
        {date && (
          <p>
            <a href={toHref(site.address, meetupPath(event, date))}>
              <DateName event={event} date={date} />
            </a>
          </p>
        )}
        <PhotoGrid publication={publication} event={event} date={date} photos={photos} />
      </div>
    </article>
  );
}

function DateName({ event, date }: { event: Event; date: MeetupDate }) {
  const series = event.meetups.find(({ id }) => id === date.series) ?? date;
  return <Own lang={date.lang ?? event.lang}>{dateName(series, date, useWords())}</Own>;
}

export const render = ({ route }: PageData<"photos">): string =>
  photosPage(route, route.publication);
