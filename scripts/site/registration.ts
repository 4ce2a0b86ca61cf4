import { accept, type Post, type Report } from "../content/post.ts";
import type { MeetupFields } from "../content/schema/schema.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
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
  const at = (key: string) => placeOf(["registration", key]);
  if (price !== undefined && price > 0 && currency === undefined) {
    report(diagnose("site/no-currency", at("price"), { price }));
  }
  const times = readOpening(written, zone, at, report);
  checkOpening("registration", times, start, at, report);
  return { url, ...times, capacity, price, currency };
}

/** From when until when something can be had or answered. */
type Opening = Pick<Registration, "opens" | "closes">;
type Written = { readonly [K in keyof Opening]?: string | undefined };
type PlaceOfKey = (key: string) => Place;

export function readOpening(
  written: Written,
  zone: Zone,
  placeOf: PlaceOfKey,
  report: Report,
): Opening {
  const time = (key: keyof Opening) =>
    written[key] === undefined
      ? undefined
      : accept(parseMoment(written[key], zone), placeOf(key), report);
  return { opens: time("opens"), closes: time("closes") };
}

/** Places that nobody could get: a slip in a date far more often than a door that is open late. */
export function checkOpening(
  what: string,
  { opens, closes }: Opening,
  start: Moment | undefined,
  placeOf: PlaceOfKey,
  report: Report,
): void {
  const late = ([key, time]: readonly [keyof Opening, Moment | undefined]) => {
    if (time === undefined || start === undefined || time.instant <= start.instant) return;
    const args = { what, key, date: shown(time), start: shown(start) };
    report(diagnose("site/registration-after-start", placeOf(key), args));
  };
  late(["opens", opens]);
  late(["closes", closes]);
  if (opens === undefined || closes === undefined || opens.instant <= closes.instant) return;
  const args = { what, opens: shown(opens), closes: shown(closes) };
  report(diagnose("site/registration-never-open", placeOf("closes"), args));
}

const shown = (moment: Moment) =>
  moment.kind === "day" ? moment.date : moment.local.slice(0, 16).replace("T", " ");
