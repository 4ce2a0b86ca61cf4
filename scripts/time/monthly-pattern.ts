import { day } from "./offsets.ts";
import { isoDay } from "./wall-clock.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ordinals = ["first", "second", "third", "fourth", "last"];

/** "monthly on the second Friday" for a day such as "2027-05-14": how most series of evenings repeat. */
export function monthlyPattern(date: string): string {
  const read = new Date(`${date}T00:00:00Z`);
  const ordinal = ordinals[Math.floor((read.getUTCDate() - 1) / 7)];
  return `monthly on the ${ordinal} ${weekdays[read.getUTCDay()]}`;
}

/** So many days after "2027-05-14". */
export const nextDay = (date: string, days: number): string =>
  isoDay(Date.parse(`${date}T00:00:00Z`) + days * day);
