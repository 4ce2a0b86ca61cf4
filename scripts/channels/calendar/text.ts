import { escape as escapeText } from "ical-generator";

/*
 * What ical-generator 10 leaves to its caller. It writes UID and NAME as they come, so that a line break in one
 * would begin a property of the writer's choice; it keeps control characters, which RFC 5545 (section 3.1) forbids;
 * it escapes commas in URLs, which are not text; it lets a quote end CN; it writes properties of the calendar after
 * its time zones, where the grammar of section 3.4 has components only; it leaves out the last line break; and it
 * encodes every character by itself to fold lines, which took a fifth of the build of 2,000 events.
 */

/** Text for any property: nothing that a calendar file cannot hold, and no line break that only some readers know. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");

/** Text for the properties that ical-generator does not escape: UID and NAME. */
export const escapedText = (text: string): string => escapeText(calendarText(text), false);

/** An address that ical-generator's escaping leaves as it is. */
export const calendarUrl = (url: string): string =>
  url.replace(/[,;\\]/g, (character) => encodeURIComponent(character));

/** A parameter value in the notation of RFC 6868, since quotes end a value. */
export const parameterText = (text: string): string =>
  calendarText(text).replaceAll("^", "^^").replaceAll("\n", "^n").replaceAll('"', "^'");

/** A calendar without entries as it is published: with its components before its end, and every line ended. */
export function putInCalendar(calendar: string, components: readonly string[]): string {
  const end = calendar.lastIndexOf("END:VCALENDAR");
  return `${calendar.slice(0, end)}${components.join("")}${calendar.slice(end)}\r\n`;
}

/** No line longer than 75 octets in UTF-8 (RFC 5545, section 3.1), and no character cut in two. */
export const foldLines = (text: string): string => text.split("\r\n").map(foldLine).join("\r\n");

// The line break and the space that begins the next line do not count, but some readers count the space.
const longest = 74;

function foldLine(line: string): string {
  if (line.length * 3 <= longest) return line;
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; ) {
    const point = line.codePointAt(index) ?? 0;
    const size = octetsOf(point);
    if (octets + size > longest) {
      parts.push(line.slice(start, index));
      start = index;
      octets = 0;
    }
    octets += size;
    index += point > 0xffff ? 2 : 1;
  }
  return [...parts, line.slice(start)].join("\r\n ");
}

/** RFC 3629, section 3. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}
