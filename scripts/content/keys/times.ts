import { longest } from "../schema/limits.ts";

/** Times of day inside a text: "18:00", "6:30 pm", "19h30", "19 Uhr", "19時". */
const timePattern =
  /(?<![\d:.,/])(\d{1,2})(?:(?::|\.|h|時)([0-5]\d)(?::[0-5]\d)?(?:\.0+)?)?(?:\s*([ap])\.?m\b\.?|\s*(?:uhr\b|h\b|o'clock\b|時|分))?(?![\d:])/giu;
// Words between two times, which mean no more than "from" and "to".
const between =
  /^[\s,;()–—~-]*$|^[\s,;()–—~-]*(?:from|to|till|until|at|von|bis|ab|um|de|à|a|das|às|alle|uhr|h)[\s,;()–—~-]*$/i;

/**
 * The start and the end in "19:00 to 21:00", as they can be read behind a day; undefined where the text says more than
 * times, such as a zone, so that nobody can tell what it means.
 */
export function splitTimes(
  text: string,
): readonly [start: string, end: string | undefined] | undefined {
  const written = text.replace(
    bareHour,
    (_, hour, mark, half) => `${hour}${half ?? ":00"} ${mark} `,
  );
  const matches = [...written.matchAll(timePattern)].filter(([whole]) => /\D/.test(whole.trim()));
  const [first, second, third] = matches;
  if (first === undefined || third !== undefined) return undefined;
  const rest = written.split(new RegExp(matches.map(([whole]) => escaped(whole)).join("|")));
  if (!rest.every((words) => between.test(words))) return undefined;
  return [spelled(first, second), second && spelled(second, undefined)];
}

// In "6-8 pm" and "19 bis 21 Uhr" the second number tells what the first one is.
const bareHour =
  /(?<![\d:.])(\d{1,2})\s*(-|–|—|to|till|bis|à)\s*(?=\d{1,2}(?:[:.]\d\d)?\s*(?:([ap]m)|uhr|h)\b)/giu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** As it can be read behind a day. Of "6-8 pm" both are in the afternoon. */
function spelled(match: RegExpMatchArray, next: RegExpMatchArray | undefined): string {
  const [, hour = "", minutes = "00", half] = match;
  const afternoon = half ?? next?.[3];
  return `${hour.padStart(2, "0")}:${minutes}${afternoon === undefined ? "" : ` ${afternoon.toLowerCase()}m`}`;
}

/** "2017-05-01 19:00 - 21:00" is a start and an end of one day. */
export function splitRange(text: string): readonly [start: string, end: string | undefined] {
  if (text.length > 2 * longest.date) return [text, undefined];
  const [, day, start, end] =
    /^(.*\d{4}.*?)(?:,|T|\s)\s*((?:\d{1,2}[:.h]\d{2}|\d{1,2}\s*[ap]m)\s*(?:[ap]m|uhr|h)?)\s*(?:-|–|—|to|bis|until|till|à)\s*(\d{1,2}.*)$/i.exec(
      text,
    ) ?? [];
  const times = start === undefined ? undefined : splitTimes(`${start} - ${end}`);
  return times?.[1] === undefined ? [text, undefined] : [`${day} ${times[0]}`, times[1]];
}

/** Whether a text that begins with a day goes on with a time. Midnight is how a day is written that has none. */
export const hasTime = (text: string): boolean =>
  /\d[T\s,]+(?:at\s+)?\d{1,2}(?::\d\d|\s*[ap]m|\s*uhr|\.\d\d\s*uhr)/i.test(text) &&
  !midnight.test(text);

const midnight = /[T\s]0?0:00(?::00(?:\.0+)?)?(?:\s*(?:Z|[+-]\d\d:?\d\d))?$/i;

/** The day of a text that may have a time. */
export const dayOf = (text: string): string =>
  text.replace(/[T\s]\s{0,9}\d{1,2}:\d\d.*$/s, "").trim();

/** Only a time of a day, without the day. */
export const isTimeOnly = (text: string): boolean =>
  !/\d{4}/.test(text) && splitTimes(text) !== undefined;
