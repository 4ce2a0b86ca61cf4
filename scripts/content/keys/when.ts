import type { Found, WrittenKeys } from "./find-keys.ts";
import { endTimeNames, startTimeNames } from "./names.ts";
import { dayOf, hasTime, isTimeOnly, splitRange, splitTimes } from "./times.ts";
import { textOf } from "./written.ts";

/** `path: 2017/07/07/sprints` says when a post was published that does not say it otherwise. */
export function takeDayOfAddress({ values, moved }: Found): void {
  if (values.has("date")) return;
  const [, ...day] = datedAddress.exec(textOf(values.get("permalink")) ?? "") ?? [];
  if (day.length === 0) return;
  values.set("date", day.join("-"));
  const [, from = ["permalink"]] = moved.find(([[key]]) => key === "permalink") ?? [];
  moved.push([["date"], from]);
}

const datedAddress = /(?:^|\/)((?:19|20)\d\d)\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?:\/|$)/;

/** A day and its time may stand in two keys, and a start and an end in one. */
export function joinTimes(keys: WrittenKeys, found: Found): void {
  const start = textOf(found.values.get("start"));
  const isTime = start !== undefined && isTimeOnly(start);
  // A post that names a time and no other day happens on its date.
  const day = start === undefined || isTime ? textOf(found.values.get("date")) : start;
  const times = timesIn(keys, startTimeNames, found) ?? (isTime ? splitTimes(start) : undefined);
  const endTime = timesIn(keys, endTimeNames, found)?.[0];
  if (day === undefined) return;
  if (times !== undefined && (start === undefined || isTime || !hasTime(start))) {
    found.values.set("start", `${dayOf(day)} ${times[0]}`);
    joinEnd(found, endTime ?? times[1]);
  } else if (start !== undefined) {
    const [first, last] = splitRange(start);
    found.values.set("start", withoutMidnight(first));
    joinEnd(found, endTime ?? last);
  }
}

function joinEnd({ values }: Found, time: string | undefined): void {
  const end = textOf(values.get("end"));
  if (end === undefined) {
    if (time !== undefined) values.set("end", time);
  } else if (!hasTime(end) && !isTimeOnly(end)) {
    values.set("end", time === undefined ? withoutMidnight(end) : `${dayOf(end)} ${time}`);
  }
}

// 00:00:00 is how databases write a day; 00:00 is written by people who mean midnight.
const withoutMidnight = (text: string) =>
  hasTime(text) || /\b00:00(?!:)/.test(text) ? text : dayOf(text);

function timesIn(keys: WrittenKeys, names: readonly string[], { read }: Found) {
  for (const name of names) {
    const text = read.has(name) ? undefined : textOf(keys.get(name)?.value);
    const times = text === undefined ? undefined : splitTimes(text);
    if (times === undefined) continue;
    read.add(name);
    return times;
  }
  return undefined;
}
