import { accept, type Post, type Report } from "../content/post.ts";
import type { AnnouncementFields } from "../content/schema/schema.ts";
import type { Call, Deadline } from "../model/extras.ts";
import type { Event } from "../model/site.ts";
import type { EventTelling, Telling } from "../model/telling.ts";
import { overAt } from "../time/arithmetic.ts";
import type { Instant, Zone } from "../time/moment.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { openingTurns } from "./meetup-telling.ts";
import { checkOpening, readOpening } from "./registration.ts";

type Announcement = Pick<Post<AnnouncementFields>, "fields" | "placeOf" | "langOf">;
type Asked = Pick<Event, "calls" | "deadlines">;

/** What an announcement asks people for, and until when. */
export function readCalls(
  { fields, placeOf, langOf }: Announcement,
  zone: Zone,
  report: Report,
): Asked {
  const calls = (fields.call ?? []).map(({ name, kind, url, ...written }, index): Call => {
    const at = (key: string) => placeOf(["call", index, key]);
    const times = readOpening(written, zone, at, report);
    checkOpening("this call", times, undefined, at, report);
    return { name, lang: langOf?.(["call", index, "name"]), kind, url, ...times };
  });
  const deadlines = (fields.deadlines ?? []).flatMap(({ name, url, date }, index): Deadline[] => {
    const place = placeOf(["deadlines", index, "date"]);
    const moment = accept(parseMoment(date, zone), place, report);
    const lang = langOf?.(["deadlines", index, "name"]);
    return moment === undefined ? [] : [{ name, lang, date: moment, url }];
  });
  return { calls, deadlines };
}

/** Each with whether its time has come. */
export function tellCalls(
  { calls, deadlines, state }: Asked & Pick<Event, "state">,
  { over }: Pick<Telling, "over">,
  now: Instant,
): Pick<EventTelling, "calls" | "deadlines"> {
  if (over || state.status === "cancelled") return { calls: [], deadlines: [] };
  return {
    calls: calls.map((call) => ({ ...call, now: callNow(call, now) })),
    deadlines: deadlines.map((one) => ({ ...one, over: overAt(one.date, one.date) <= now })),
  };
}

function callNow({ opens, closes }: Call, now: Instant) {
  if (opens !== undefined && opens.instant > now) return "not-yet-open";
  return closes !== undefined && overAt(closes, closes) <= now ? "closed" : "open";
}

/** Every instant at which one of them opens or ends. */
export const callTurns = ({ calls, deadlines }: Asked): Instant[] =>
  [...calls, ...deadlines.map(({ date }) => ({ closes: date }))].flatMap(openingTurns);
