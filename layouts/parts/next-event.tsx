import type { Publication } from "../../scripts/channels/publication.ts";
import { titleSize } from "../../scripts/channels/title-size.ts";
import { toPictureHtml } from "../../scripts/images/picture.ts";
import { toHref } from "../../scripts/model/address.ts";
import { mainMeetup } from "../../scripts/model/main-meetup.ts";
import type { EventSummary } from "../../scripts/model/site.ts";
import { EventTitle, kindOf, PassedOf, Place } from "./event-list.tsx";
import { Marks } from "./marks.tsx";
import { OfferLine } from "./offer.tsx";
import { toReference } from "./pictures.ts";
import { RawHtml } from "./raw-html.tsx";
import { StatusOf } from "./status-of.tsx";
import { EventRange } from "./time.tsx";
import { useLang } from "./words.tsx";

interface Props {
  readonly publication: Publication;
  readonly event: EventSummary;
}

/** The event that comes next, large: its picture, when, where, and the way in. */
export function NextEvent({ publication, event }: Props) {
  const { site } = publication;
  const meetup = mainMeetup(event);
  const lang = useLang(event.lang);
  if (meetup === undefined) return null;
  const { next, offer } = meetup.telling;
  const picture = pictureOf(publication, event);
  return (
    <article class={`teaser next ${kindOf(event)}`}>
      {picture && <RawHtml class="next-picture" html={picture} />}
      <div class="next-text">
        <EventTitle site={site} event={event} size={titleSize(event.title)} />
        <p class="date">
          <EventRange {...next} />
          <StatusOf telling={meetup.telling} />
          <Place meetup={meetup} />
        </p>
        <Marks notices={event.telling.notices} />
        <PassedOf event={event} />
        <p class="p-summary" {...lang}>
          {event.summary}
        </p>
        {offer && ("url" in offer || offer.kind === "not-yet-open") && <OfferLine offer={offer} />}
      </div>
    </article>
  );
}

function pictureOf({ site, images }: Publication, { image }: EventSummary): string | undefined {
  const planned = image && images.get(image.path);
  if (image === undefined || planned === undefined) return undefined;
  return toPictureHtml(planned, toReference(image), {
    toUrl: (path) => toHref(site.address, path),
    // It stands in the first screen.
    loading: "eager",
    sizes: "(min-width: 60rem) 26rem, 92vw",
  });
}
