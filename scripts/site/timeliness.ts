import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import type { Event, Meetup } from "../model/site.ts";
import type { Instant } from "../time/moment.ts";

/** Reports what time has made wrong: news from days to come, and last words that are stale. */
export function checkTimeliness(
  event: Event,
  announcementDate: Place,
  now: Instant,
  report: Report,
): void {
  const ahead = [
    ...(event.dated && event.held === undefined
      ? [{ what: "announcement", date: event.date, place: announcementDate }]
      : []),
    ...event.updates
      .filter(({ dated, held }) => dated && held === undefined)
      .map((update) => ({ what: "update", ...update })),
  ].filter(({ date }) => date.start > now);
  for (const { what, date, place } of ahead)
    report(diagnose("site/future-date", place, { what, date: date.iso }));
  checkLastWords(event, report);
}

/** Silence is not stale: what nobody said, pages of a past event do not say either. */
function checkLastWords({ changes, meetups, state, telling }: Event, report: Report): void {
  const [last] = meetups;
  if (last === undefined || !telling.over) return;
  const decisive = changes.filter(
    ({ meetup }) => meetup === undefined || (meetups.length === 1 && meetup === last.id),
  );
  const status = decisive.findLast((change) => change.status !== undefined);
  if (status !== undefined && state.status === "postponed") {
    const args = { words: status.words, start: shown(last) };
    report(diagnose("site/over-but-postponed", status.place, args));
    return;
  }
  const places = decisive.findLast(({ registration }) => registration !== undefined);
  if (places === undefined || state.status === "cancelled") return;
  if (state.registration !== "open" && state.registration !== "waitlist") return;
  report(diagnose("site/over-but-open", places.place, { words: places.words }));
}

const shown = ({ start }: Meetup) =>
  start.kind === "day" ? start.date : start.local.slice(0, "2017-08-07".length);
