import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Registration } from "../model/site.ts";
import type { Moment, Zone } from "../time/moment.ts";
import { parseMoment } from "../time/parse-moment.ts";

type MeetupPost = Pick<Post<Pick<MeetupFields, "registration">>, "fields" | "placeOf">;

/** How to get a place. `start` is what it has to come before; undefined for a meetup that repeats. */
export function readRegistration(
  { fields, placeOf }: MeetupPost,
  start: Moment | undefined,
  zone: Zone,
  report: Report,
): Registration | undefined {
  if (fields.registration === undefined) return undefined;
  const { url, capacity, price, currency, ...written } = fields.registration;
  const time = (key: "opens" | "closes") =>
    written[key] === undefined
      ? undefined
      : accept(parseMoment(written[key], zone), placeOf(["registration", key]), report);
  if (price !== undefined && price > 0 && currency === undefined) {
    report(diagnose("site/no-currency", placeOf(["registration", "price"]), { price }));
  }
  const times = { opens: time("opens"), closes: time("closes") };
  checkTimes(times, start, placeOf, report);
  return { url, ...times, capacity, price, currency };
}

/** Places that nobody could get: a slip in a date far more often than a door that is open late. */
function checkTimes(
  { opens, closes }: Pick<Registration, "opens" | "closes">,
  start: Moment | undefined,
  placeOf: MeetupPost["placeOf"],
  report: Report,
): void {
  const late = ([key, time]: readonly ["opens" | "closes", Moment | undefined]) => {
    if (time === undefined || start === undefined || time.instant <= start.instant) return;
    const args = { key, date: shown(time), start: shown(start) };
    report(diagnose("site/registration-after-start", placeOf(["registration", key]), args));
  };
  late(["opens", opens]);
  late(["closes", closes]);
  if (opens === undefined || closes === undefined || opens.instant <= closes.instant) return;
  const args = { opens: shown(opens), closes: shown(closes) };
  report(diagnose("site/registration-never-open", placeOf(["registration", "closes"]), args));
}

const shown = (moment: Moment) =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, 16).replace("T", " ");
