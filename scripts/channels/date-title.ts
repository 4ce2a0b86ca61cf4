import type { DateSummary, EventSummary, MeetupSummary } from "../model/site.ts";
import { dayMomentOf } from "../time/arithmetic.ts";
import { formatMoment } from "../time/format.ts";
import type { Words } from "../words/words.ts";

/** What a date of a series is called where nothing stands around it: "Chess club: Blitz", "Chess club: 9 December 2026". */
export function dateTitle(
  { title, meetups }: Pick<EventSummary, "title" | "meetups">,
  series: MeetupSummary,
  date: DateSummary,
  words: Words,
): string {
  const whole = meetups.length === 1 ? title : series.name;
  return words.text("calendar.part", { event: whole, part: dateName(series, date, words) });
}

/** Its own name, else its day. */
export const dateName = (series: MeetupSummary, date: DateSummary, words: Words): string =>
  date.name === series.name ? formatMoment(dayMomentOf(date.start), words) : date.name;
