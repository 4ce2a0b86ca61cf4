import { meetupPath, toHref } from "../../scripts/model/address.ts";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import type { NoticeKind, Offer } from "../../scripts/model/telling.ts";
import { CalendarLinks } from "./calendar-links.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { MeetupMarks } from "./marks.tsx";
import { TicketFacts } from "./meetup-facts.tsx";
import { OfferLine } from "./offer.tsx";
import type { FragmentContext } from "./pictures.ts";
import { StatusOf } from "./status-of.tsx";
import { Tickets } from "./tickets.tsx";
import { Isolated, useLang } from "./words.tsx";

interface Props {
  readonly event: Event;
  readonly meetup: Meetup;
  readonly context: FragmentContext;
}

/** The notice that says the same as an offer without an address. */
const noticeOf: Readonly<Record<Exclude<Offer, { url: string }>["kind"], NoticeKind | undefined>> =
  {
    "sold-out": "sold-out",
    closed: "closed",
    "ask-for-waitlist": "waitlist",
    "not-yet-open": undefined,
  };

/** What one must know to come, and the way in: it stays in sight beside the text. */
export function Ticket({ event, meetup, context }: Props) {
  const { site } = context.publication;
  const { notices, offer, over } = meetup.telling;
  const lang = useLang(meetup.lang ?? event.lang);
  const address = toHref(site.address, meetupPath(event, meetup));
  const told = new Set<NoticeKind | undefined>(event.telling.notices.map(({ kind }) => kind));
  const isTold = offer !== undefined && !("url" in offer) && told.has(noticeOf[offer.kind]);
  return (
    <section class="ticket h-event" id={meetup.id}>
      {meetup.name === event.title ? (
        <>
          <h2 class="p-name unseen" {...lang}>
            <Isolated>{meetup.name}</Isolated>
          </h2>
          <data class="u-url" value={address} />
        </>
      ) : (
        <h2 class="p-name" {...lang}>
          <a class="u-url" href={address}>
            <Isolated>{meetup.name}</Isolated>
          </a>
        </h2>
      )}
      {!event.draft && <DraftMark {...meetup} />}
      <MeetupMarks
        notices={notices.filter(({ kind, aboutPlaces }) => !told.has(kind) && !aboutPlaces)}
      />
      <data class="p-summary" value={event.summary} />
      <StatusOf telling={meetup.telling} />
      <TicketFacts meetup={meetup} />
      <Tickets event={event} meetup={meetup} />
      {(offer || !over) && (
        <div class="stub">
          {offer && <OfferLine offer={offer} isTold={isTold} />}
          {!over && (
            <CalendarLinks publication={context.publication} event={event} meetup={meetup} />
          )}
        </div>
      )}
    </section>
  );
}
