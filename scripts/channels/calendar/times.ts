import type { DateSummary, MeetupSummary } from "../../model/site.ts";
import { addDays } from "../../time/arithmetic.ts";
import type { Moment, Recurrence } from "../../time/moment.ts";
import { instantOf, localOf } from "../../time/wall-clock.ts";
import { type Property, recurValue } from "./ical.ts";

type Times = Pick<MeetupSummary, "start" | "end" | "zone" | "recurrence">;

/**
 * Whether its times are written in its zone. Whole days have none, and UTC needs no rules. Nor has the second of two
 * equal hours, in autumn: a time in a zone means the first (RFC 5545, section 3.3.5).
 */
export const usesZone = ({ start, end, zone, recurrence }: Times): boolean =>
  start.kind === "time" &&
  zone !== "UTC" &&
  (recurrence !== undefined || ![start, end].some((moment) => moment && isSecond(moment)));

const isSecond = (moment: Moment) =>
  moment.kind === "time" && instantOf(localOf(moment), moment.zone) !== moment.instant;

/** DTSTART, DTEND, RRULE and EXDATE. */
export function timeProperties(times: Times): Property[] {
  const { start, recurrence } = times;
  const end = endOf(times);
  return [
    timeProperty("dtstart", times, [start]),
    ...(end === undefined ? [] : [timeProperty("dtend", times, [end])]),
    ...(start.kind === "day"
      ? [["x-microsoft-cdo-alldayevent", {}, "unknown", "TRUE"] as const]
      : []),
    ...(recurrence === undefined ? [] : repeating(recurrence, times)),
  ];
}

/** RECURRENCE-ID, of the type and in the zone of the series' DTSTART (RFC 5545, section 3.8.4.4). */
export const recurrenceId = (
  series: Times,
  { scheduled }: Pick<DateSummary, "scheduled">,
): Property => timeProperty("recurrence-id", { ...series, start: scheduled }, [scheduled]);

/** DTEND is exclusive: something on the 7th and 8th ends on the 9th (RFC 5545, section 3.6.1). */
function endOf({ start, end }: Times): Moment | undefined {
  if (start.kind === "time") return end;
  return addDays(end?.kind === "day" ? end : start, 1);
}

const repeating = ({ rule, except }: Recurrence, times: Times): Property[] => [
  ["rrule", {}, "recur", recurValue(rule)],
  ...(except.length === 0 ? [] : [timeProperty("exdate", times, except)]),
];

function timeProperty(name: string, times: Times, moments: readonly Moment[]): Property {
  if (times.start.kind === "day") {
    const days = moments.map((moment) => isoTime(moment).slice(0, "2017-08-07".length));
    return [name, {}, "date", ...days];
  }
  if (usesZone(times)) return [name, { tzid: times.zone }, "date-time", ...moments.map(isoTime)];
  return [name, {}, "date-time", ...moments.map(({ instant }) => utcTime(instant))];
}

const isoTime = (moment: Moment) => new Date(localOf(moment)).toISOString().slice(0, 19);

/** An instant as a DATE-TIME in UTC. */
export const utcTime = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19)}Z`;
