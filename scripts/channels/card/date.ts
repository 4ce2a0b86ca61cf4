import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import { formatMoment, formatPartialDate, formatRange } from "../../time/format.ts";
import type { DayMoment, Moment } from "../../time/moment.ts";
import { toDrawable } from "./text.ts";

/** When to come, on the wall clock of the meetup's zone: "7 to 8 August 2017", or one day with its time. */
export function meetupDate({ telling: { next } }: MeetupSummary, lang: string): string {
  const from = dayOf(next.start);
  const to = dayOf(next.end ?? next.start);
  const words =
    from.date === to.date ? formatMoment(next.start, lang) : formatRange(from, to, lang);
  return drawableDate(words, isoOf(next.start));
}

/** When it was announced, as precise as its writer made it. */
export const announcedOn = ({ date, lang }: Pick<EventSummary, "date" | "lang">): string =>
  `Announced ${drawableDate(formatPartialDate(date, lang), date.iso.slice(0, 10))}`;

// A Japanese date has letters that the font lacks; digits alone are understood everywhere.
function drawableDate(words: string, iso: string): string {
  const { text, missing } = toDrawable(words);
  return missing.length === 0 ? text : iso;
}

const isoOf = (moment: Moment): string =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, 16).replace("T", " ");

// A card has no room for both ends' times.
const dayOf = (moment: Moment): DayMoment =>
  moment.kind === "day"
    ? moment
    : {
        kind: "day",
        date: moment.local.slice(0, 10),
        zone: moment.zone,
        instant: moment.instant,
      };
