import { eventPath, toAbsolute } from "../../model/address.ts";
import type { Event, Meetup } from "../../model/site.ts";
import { addDays } from "../../time/arithmetic.ts";
import type { Moment, Occurrence } from "../../time/moment.ts";
import { factsInARow } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import type { EventPublication } from "../publication.ts";
import { entryName } from "./entry-name.ts";
import { utcTime } from "./times.ts";

/** A form of a calendar on the web, filled in: the visitor looks at it and saves it. */
export interface WebCalendar {
  /** What it calls itself in every language. */
  readonly name: string;
  readonly url: string;
}

/**
 * The meetup in calendars that take no file from a link. What they are given stays as it is: there are none for a date that
 * does not hold, and of a series with exceptions only the next date.
 */
export function webCalendars(
  { site }: Pick<EventPublication, "site">,
  event: Event,
  meetup: Meetup,
  words: Words,
): WebCalendar[] {
  const { telling, online } = meetup;
  if (!telling.dateHolds || telling.over) return [];
  const { venue } = telling.attendance;
  const entry: Entry = {
    name: entryName(event, meetup, words),
    place: venue ? factsInARow([venue.name, venue.address], words) : (online ?? ""),
    notes: [event.summary, toAbsolute(site.address, eventPath(event))].filter(Boolean).join("\n\n"),
  };
  return [
    { name: "Google", url: google(entry, meetup) },
    { name: "Outlook.com", url: outlook("outlook.live.com", entry, telling.next) },
    { name: "Office 365", url: outlook("outlook.office.com", entry, telling.next) },
  ];
}

interface Entry {
  readonly name: string;
  readonly place: string;
  readonly notes: string;
}

/** Times on the wall clock of the meetup's zone, so that a series keeps its hour when the clocks change. */
function google({ name, place, notes }: Entry, meetup: Meetup): string {
  const { recurrence, later, upcoming, zone, telling } = meetup;
  const { start, end } = telling.next;
  const isRegular =
    recurrence?.except.length === 0 && later.length === 0 && !upcoming.some(({ isOwn }) => isOwn);
  const rule = isRegular ? recurrence.rule : undefined;
  const dates = [start, endOf({ start, end })].map(wallText).join("/");
  return toUrl("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: name,
    dates,
    ctz: start.kind === "time" ? zone : undefined,
    recur: rule && `RRULE:${rule}`,
    location: place,
    details: notes,
  });
}

/** The form knows no zone and no series: an instant in UTC, and the next date. */
const outlook = (host: string, { name, place, notes }: Entry, { start, end }: Occurrence) =>
  toUrl(`https://${host}/calendar/0/deeplink/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: name,
    startdt: instantText(start),
    enddt: instantText(endOf({ start, end })),
    allday: start.kind === "day" ? "true" : undefined,
    location: place,
    body: notes,
  });

/** The end of whole days is the day after the last; what has no end is as long as nothing. */
function endOf({ start, end }: Occurrence): Moment {
  if (start.kind === "time") return end ?? start;
  return addDays(end?.kind === "day" ? end : start, 1);
}

/** "20170807" or "20170807T093000" */
const wallText = (moment: Moment): string =>
  (moment.kind === "day" ? moment.date : moment.local).replace(/[-:]/g, "");

const instantText = (moment: Moment): string =>
  moment.kind === "day" ? moment.date : utcTime(moment.instant);

function toUrl(base: string, values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value ? [`${key}=${encodeURIComponent(value)}`] : [],
  );
  return `${base}?${given.join("&")}`;
}
