import { wallTimeAt } from "../time/machine.ts";
import { parseMoment } from "../time/parse-moment.ts";
import { dayBefore, type WrittenTime } from "./calendar-time.ts";

/** The end of something that lasts so long: "PT2H30M", "P2D" (RFC 5545, section 3.3.6). */
export function addDuration(start: WrittenTime, duration: string): string | undefined {
  const [, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? [];
  const moment = parseMoment(start.text, start.zone ?? "UTC");
  if (!moment.ok) return undefined;
  const [w, d, h, m, s] = [weeks, days, hours, minutes, seconds].map((part) => Number(part ?? 0));
  const length =
    ((((w ?? 0) * 7 + (d ?? 0)) * 24 + (h ?? 0)) * 60 + (m ?? 0)) * 60_000 + (s ?? 0) * 1000;
  if (length === 0) return undefined;
  const end = wallTimeAt(moment.value.instant + length, start.zone ?? "UTC");
  if (start.zone !== undefined) return end;
  const last = dayBefore(end.slice(0, 10));
  return last > start.text ? last : undefined;
}
