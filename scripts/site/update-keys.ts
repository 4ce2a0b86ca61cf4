import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { Occasions, Subject, Telling } from "./occasions.ts";
import type { DatedUpdate } from "./updates.ts";

/** What `meetup:` names. */
export interface NamedMeetup {
  readonly meetup: string | undefined;
  /** Set where it is one date of a series. */
  readonly dates: Extract<Subject, { kind: "dates" }> | undefined;
}

const unnamed: NamedMeetup = { meetup: undefined, dates: undefined };

/** `meetup:` names a meetup, or a date of a series, or the one and then the other where several repeat. */
export function readMeetupKey(
  { post }: DatedUpdate,
  { meetupIds, series }: Occasions,
  report: Report,
): NamedMeetup {
  const written = post?.fields.meetup?.trim();
  if (post === undefined || written === undefined) return unnamed;
  if (meetupIds.includes(written)) return { meetup: written, dates: undefined };
  const place = post.placeOf(["meetup"]);
  const day = /\d{4}-\d\d-\d\d$/.exec(written)?.[0];
  const before = day === undefined ? "" : written.slice(0, -day.length);
  const id = before.replace(/(?<![\s,/:])[\s,/:]+$/, "");
  const known = [...series].filter(([one]) => id === "" || one === id);
  if (day === undefined || known.length === 0) {
    const nearest = nearestName(day === undefined ? written : id, meetupIds) ?? meetupIds[0];
    report(diagnose("site/unknown-meetup", place, { meetup: written, nearest }));
    return unnamed;
  }
  const found = known.filter(([, { within }]) => within(day).length > 0);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) {
    const meetup = meetupIds.length === 1 ? undefined : only[0];
    return { meetup, dates: { kind: "dates", meetup, days: [day], isGuess: false } };
  }
  if (only !== undefined)
    report(
      diagnose("site/which-meetup", place, { meetups: found.map(([one]) => `${one} ${day}`) }),
    );
  else if (known.every(([, { isRead }]) => isRead())) {
    const around = [...new Set(known.flatMap(([, one]) => one.around(day)))].sort();
    report(diagnose("site/unknown-date", place, { day, around }));
  }
  return unnamed;
}

/** The day that `start:` names, and what it moves there. */
export function readStartKey(
  { post }: DatedUpdate,
  telling: Telling,
  { movedTo, series }: Occasions,
) {
  const written = post?.fields.start;
  const days = series.get(telling.meetup ?? "") ?? [...series.values()][0];
  if (written === undefined || days === undefined) return undefined;
  // What is wrong with it is said where it is read.
  const date = parsePartialDate(written, days.zone);
  return date.ok ? { subject: movedTo(date.value, telling) } : undefined;
}
