import { accept, type Post, type Report } from "../../content/post.ts";
import type { SessionFields } from "../../content/schema/programme.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { minutesLater, readClockRange } from "../../time/clock.ts";
import type { DayMoment, Moment, Zone } from "../../time/moment.ts";
import { parseEnd, parseMoment } from "../../time/parse-moment.ts";
import { type SessionTimes, timesOn } from "./clock-times.ts";

type SessionPost = Pick<Post<SessionFields>, "fields" | "placeOf">;

interface Setting {
  readonly zone: Zone;
  readonly days: readonly DayMoment[];
}

/** When a session's own file says that it is on; undefined where it does not, or cannot be read, which is reported. */
export function sessionTimes(
  { fields, placeOf }: SessionPost,
  setting: Setting,
  report: Report,
): SessionTimes | undefined {
  if (fields.start === undefined) {
    if (fields.end !== undefined)
      report(diagnose("model/missing-key", placeOf(["start"]), { key: "start" }));
    return undefined;
  }
  const times = timesIn({ fields, placeOf }, fields.start, setting, report);
  if (times === undefined) return undefined;
  const { start } = times;
  const { minutes } = fields;
  if (fields.end === undefined)
    return { start, end: minutes === undefined ? times.end : minutesLater(start, minutes) };
  const end = accept(parseEnd(fields.end, start), placeOf(["end"]), report);
  if (end?.kind !== "time") return { start, end: undefined };
  const said = minutes === undefined ? undefined : minutesLater(start, minutes);
  if (said !== undefined && said.instant !== end.instant)
    report(
      diagnose("site/session-length", placeOf(["minutes"]), {
        minutes: minutes ?? 0,
        end: fields.end,
      }),
    );
  return { start, end };
}

/** A time alone is on the day of `date:`, or on the only day of the event. */
function timesIn(
  { fields, placeOf }: SessionPost,
  written: string,
  { zone, days }: Setting,
  report: Report,
): SessionTimes | undefined {
  const place = placeOf(["start"]);
  const clock = readClockRange(written);
  if (clock === undefined) {
    const moment = accept(parseMoment(written, zone), place, report);
    if (moment?.kind === "time") return { start: moment, end: undefined };
    if (moment !== undefined) report(diagnose("site/session-hour", place, { start: written }));
    return undefined;
  }
  const range = accept(clock, place, report);
  const date = dayOfSession({ fields, placeOf }, zone, days, report);
  if (range === undefined || date === undefined) {
    if (date === undefined) report(diagnose("site/session-day", place, { start: written }));
    return undefined;
  }
  return timesOn(range, date, { place }, report);
}

function dayOfSession(
  { fields, placeOf }: SessionPost,
  zone: Zone,
  [only, ...others]: readonly DayMoment[],
  report: Report,
): DayMoment | undefined {
  const { date } = fields;
  if (date === undefined) return others.length === 0 ? only : undefined;
  const read: Moment | undefined = accept(parseMoment(date, zone), placeOf(["date"]), report);
  return read?.kind === "day" ? read : undefined;
}
