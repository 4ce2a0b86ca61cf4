import { months, weekdays } from "./english.ts";
import { formatDateIn, formatRangeIn } from "./locale.ts";
import type { Instant, Moment, PartialDate, Zone } from "./moment.ts";
import { day, offsetAt } from "./offsets.ts";
import { isoOffset, type Local, localAt, localOf } from "./wall-clock.ts";

/*
 * Dates for people, in the language of the page. English is written here and not by the platform, whose spaces and
 * commas change between versions of Node: the same source must give the same bytes everywhere.
 */

const isEnglish = (lang: string) => /^en(?:-|$)/i.test(lang);

/** "20 July 2017", "July 2017", "2017", or "20 July 2017, 6 pm". */
export function formatPartialDate(date: PartialDate, lang: string): string {
  if (!isEnglish(lang)) return formatDateIn(lang, date);
  const local = localAt(date.start, date.zone);
  if (date.precision === "year") return date.iso;
  if (date.precision === "month") return monthYear(local);
  return date.precision === "day" ? dayOf(local) : `${dayOf(local)}, ${clock(local)}`;
}

/** "Monday 7 August 2017", with ", 9:30 am" for a time. */
export function formatMoment(moment: Moment, lang: string): string {
  if (!isEnglish(lang)) return formatRangeIn(lang, moment, undefined);
  const local = localOf(moment);
  return moment.kind === "day" ? longDay(local) : `${longDay(local)}, ${clock(local)}`;
}

/** From start to end, saying once what both share: "Monday 7 August 2017, 9:30 am to 5 pm". */
export function formatRange(start: Moment, end: Moment | undefined, lang: string): string {
  if (!isEnglish(lang)) return formatRangeIn(lang, start, end);
  if (end === undefined || end.instant === start.instant) return formatMoment(start, lang);
  if (start.kind === "day" || end.kind === "day") return dayRange(localOf(start), localOf(end));
  const [from, to] = [localOf(start), localOf(end)];
  if (dayNumber(from) === dayNumber(to)) return `${longDay(from)}, ${clock(from)} to ${clock(to)}`;
  if (to === (dayNumber(from) + 1) * day) return `${longDay(from)}, ${clock(from)} to midnight`;
  return `${longDay(from)}, ${clock(from)} to ${longDay(to)}, ${clock(to)}`;
}

/** "Melbourne time, UTC+10:00": the place whose clocks are meant, and their offset then. */
export function formatZone(zone: Zone, instant: Instant): string {
  const offset = isoOffset(offsetAt(instant, zone)).replace("-", "\u2212");
  const utc = offset === "+00:00" ? "UTC" : `UTC${offset}`;
  const place = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return zone.startsWith("Etc/") || !zone.includes("/") ? utc : `${place} time, ${utc}`;
}

const dayNumber = (local: Local) => Math.floor(local / day);

function dayRange(from: Local, to: Local): string {
  const [a, b] = [new Date(from), new Date(to)];
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${dayOf(from)} to ${dayOf(to)}`;
  if (a.getUTCMonth() !== b.getUTCMonth()) return `${dayMonth(from)} to ${dayOf(to)}`;
  return `${a.getUTCDate()} to ${dayOf(to)}`;
}

const monthOf = (local: Local) => months[new Date(local).getUTCMonth()] ?? "";
const monthYear = (local: Local) => `${monthOf(local)} ${new Date(local).getUTCFullYear()}`;
const dayMonth = (local: Local) => `${new Date(local).getUTCDate()} ${monthOf(local)}`;
const dayOf = (local: Local) => `${new Date(local).getUTCDate()} ${monthYear(local)}`;
const longDay = (local: Local) => `${weekdays[new Date(local).getUTCDay()]} ${dayOf(local)}`;

/** "9:30 am", "6 pm", and "noon", since many read 12 pm as midnight. */
function clock(local: Local): string {
  const date = new Date(local);
  const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
  if (hours === 12 && minutes === 0) return "noon";
  const shown = minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${shown} ${hours < 12 ? "am" : "pm"}`;
}
