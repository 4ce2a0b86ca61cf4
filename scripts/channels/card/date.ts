import type { EventSummary, MeetupSummary } from "../../model/site.ts";
import { formatMoment, formatPartialDate, formatRange } from "../../time/format.ts";
import type { DayMoment, Moment } from "../../time/moment.ts";
import { type Words, wordsFor } from "../../words/words.ts";
import { toDrawable } from "./text.ts";

/** When to come, on the wall clock of the meetup's zone: "7 to 8 August 2017", or one day with its time. */
export function meetupDate({ telling: { next } }: MeetupSummary, words: Words): string {
  const from = dayOf(next.start);
  const to = dayOf(next.end ?? next.start);
  const date =
    from.date === to.date ? formatMoment(next.start, words) : formatRange(from, to, words);
  return drawableOr(date, isoOf(next.start), words);
}

/** When it was announced, as precise as its writer made it. */
export function announcedOn({ date }: Pick<EventSummary, "date">, words: Words): string {
  const iso = date.iso.slice(0, 10);
  const shown = drawableOr(formatPartialDate(date, words), iso, words);
  const english = wordsFor("en").text("event.announced", { date: iso });
  return drawableOr(words.text("event.announced", { date: shown }), english, words);
}

// A site may say dates in letters that no font has; digits alone are understood everywhere.
function drawableOr(written: string, other: string, { lang }: Words): string {
  const { text, missing } = toDrawable(written, lang);
  return missing.length === 0 ? text : other;
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
