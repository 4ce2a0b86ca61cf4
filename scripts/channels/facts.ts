import type { Ticket } from "../model/extras.ts";
import type { MeetupSummary, Venue } from "../model/site.ts";
import type { NoticeKind } from "../model/telling.ts";
import { toIsoWithOffset } from "../time/machine.ts";
import type { Moment, Occurrence, Zone } from "../time/moment.ts";

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
  /** What its own file says of it; undefined when nothing. */
  readonly said: readonly NoticeKind[] | undefined;
  /** Of dates of a series that its own files change, by their day; undefined where none does. */
  readonly dates: Readonly<Record<string, DateFacts>> | undefined;
}

export interface TicketFacts extends Pick<Ticket, "name" | "price" | "currency" | "status"> {
  /** As `start` is written. */
  readonly opens: string | undefined;
  readonly closes: string | undefined;
}

/** What is not as the series has it. */
export interface DateFacts {
  readonly start: string;
  readonly end: string | undefined;
  readonly place: string | undefined;
  readonly online: boolean;
  /** Undefined when its file says nothing of it. */
  readonly notices: readonly NoticeKind[] | undefined;
}

/** Nothing in them changes by itself as time passes. */
export function factsOf(meetup: MeetupSummary): Facts {
  const { start, end, zone, registration, tickets, livestream } = meetup;
  const { attendance, own } = meetup.telling;
  const { venue, isOnline } = attendance;
  return {
    start: toIsoWithOffset(start),
    end: end && toIsoWithOffset(end),
    zone,
    repeats: rulesOf(meetup),
    except: meetup.recurrence?.except.map(toIsoWithOffset) ?? [],
    place: placeText(venue),
    online: isOnline,
    price: registration?.price,
    currency: registration?.currency,
    tickets: tickets.length === 0 ? undefined : tickets.map(ticketFacts),
    livestream,
    said: own.length === 0 ? undefined : own,
    dates: datesOf(meetup),
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

const rulesOf = ({ recurrence, later }: MeetupSummary): string | undefined =>
  recurrence &&
  [
    recurrence.words,
    ...later.map((next) => `from ${dayOf(next.start)} ${next.recurrence.words}`),
  ].join("; ");

const dayOf = (moment: Moment) => toIsoWithOffset(moment).slice(0, "2017-08-07".length);

const placeText = (venue: Venue | undefined) =>
  venue && [venue.name, venue.address].filter(Boolean).join(", ");

/** An update tells of its dates itself. */
function datesOf(series: MeetupSummary): Facts["dates"] {
  const changed = [...series.earlier.toReversed(), ...series.upcoming].flatMap(
    ({ day, scheduled, written, venue, online }): [string, DateFacts][] => {
      if (written === undefined) return [];
      const { start, end, notices } = written;
      const isUsual =
        notices === undefined &&
        start.instant === scheduled.instant &&
        durationOf({ start, end }) === durationOf(series) &&
        JSON.stringify([venue, online]) === JSON.stringify([series.venue, series.online]);
      if (isUsual) return [];
      const times = { start: toIsoWithOffset(start), end: end && toIsoWithOffset(end) };
      return [[day, { ...times, place: placeText(venue), online: online !== undefined, notices }]];
    },
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const durationOf = ({ start, end }: Occurrence) => (end?.instant ?? start.instant) - start.instant;
