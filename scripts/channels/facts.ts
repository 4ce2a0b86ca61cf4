import type { Ticket } from "../model/extras.ts";
import type { MeetupSummary } from "../model/site.ts";
import { toIsoWithOffset } from "../time/machine.ts";
import type { Zone } from "../time/moment.ts";

/** What people ask first about a meetup, as plain data: what was said last year can be told from what is said now. */
export interface Facts {
  /** "2017-08-07T18:30:00+10:00", or a day. Of what repeats, the first. */
  readonly start: string;
  readonly end: string | undefined;
  readonly zone: Zone;
  /** How it repeats, as its organizer wrote it. */
  readonly repeats: string | undefined;
  /** On which days it does not. */
  readonly except: readonly string[];
  /** "Lovelace Hall, 1 Library Lane"; undefined when it has none. */
  readonly place: string | undefined;
  readonly online: boolean;
  readonly price: number | undefined;
  readonly currency: string | undefined;
  /** Undefined when there are none. */
  readonly tickets: readonly TicketFacts[] | undefined;
  readonly livestream: string | undefined;
}

export interface TicketFacts extends Pick<Ticket, "name" | "price" | "currency" | "status"> {
  /** As `start` is written. */
  readonly opens: string | undefined;
  readonly closes: string | undefined;
}

/** Nothing in them changes by itself as time passes. */
export function factsOf(meetup: MeetupSummary): Facts {
  const { start, end, zone, recurrence, registration, tickets, livestream } = meetup;
  const { venue, isOnline } = meetup.telling.attendance;
  return {
    start: toIsoWithOffset(start),
    end: end && toIsoWithOffset(end),
    zone,
    repeats: recurrence?.words,
    except: recurrence?.except.map(toIsoWithOffset) ?? [],
    place: venue && [venue.name, venue.address].filter(Boolean).join(", "),
    online: isOnline,
    price: registration?.price,
    currency: registration?.currency,
    tickets: tickets.length === 0 ? undefined : tickets.map(ticketFacts),
    livestream,
  };
}

const ticketFacts = ({ name, price, currency, status, opens, closes }: Ticket): TicketFacts => ({
  name,
  price,
  currency,
  status,
  opens: opens && toIsoWithOffset(opens),
  closes: closes && toIsoWithOffset(closes),
});
