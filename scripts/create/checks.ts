import { classifyUrl } from "../model/link.ts";
import { isWebAddress } from "../model/url.ts";
import type { Zone } from "../time/moment.ts";
import { parseEnd, parseMoment } from "../time/parse-moment.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { Reading } from "../time/reading.ts";
import { parseRecurrence } from "../time/recurrence.ts";
import { parseZone } from "../time/zone.ts";
import { fileSlug } from "./names.ts";

/* What is wrong with an answer, in the words of the build: undefined when nothing is. */

export const checkZone = (text: string) => problemIn(parseZone(text));
export const checkDate = (text: string, zone: Zone) => problemIn(parsePartialDate(text, zone));
export const checkStart = (text: string, zone: Zone) => problemIn(parseMoment(text, zone));

export function checkEnd(text: string, start: string | undefined, zone: Zone): string | undefined {
  const from = start === undefined ? undefined : parseMoment(start, zone);
  return from?.ok ? problemIn(parseEnd(text, from.value)) : undefined;
}

export function checkRepeats(text: string, start: string | undefined, zone: Zone) {
  const from = start === undefined ? undefined : parseMoment(start, zone);
  return from?.ok ? problemIn(parseRecurrence(text, from.value)) : undefined;
}

export const checkWebAddress = (text: string): string | undefined =>
  isWebAddress(text) && classifyUrl(text) === "external"
    ? undefined
    : `"${text}" is not the address of a page; write one that begins with https://`;

/** Of a date of a series, which names a file or a folder. */
export const checkDay = (text: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : `"${text}" is not a date; write it as 2027-03-31`;

/** Whether a file can be named after it. */
export const checkLetters = (text: string, what: string): string | undefined =>
  fileSlug(text) === "" ? `Write some letters: the ${what}'s file is named after them.` : undefined;

/** Whether a start has a time of day, so that its zone matters. */
export function hasTime(text: string): boolean {
  const moment = parseMoment(text, "UTC");
  return !moment.ok || moment.value.kind === "time";
}

function problemIn(reading: Reading<unknown>): string | undefined {
  if (reading.ok) return undefined;
  const { reason, repair } = reading.problem;
  return `${reason}; ${repair}`;
}
