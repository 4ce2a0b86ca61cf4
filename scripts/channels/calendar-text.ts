import { escape as escapeText, foldLines } from "ical-generator";

/*
 * What ical-generator 10 leaves to its caller. It writes UID and NAME as they come, so that a line break in one
 * would begin a property of the writer's choice; it keeps control characters, which RFC 5545 (section 3.1) forbids;
 * it escapes commas in URLs, which are not text; it lets a quote end CN; it writes properties of the calendar after
 * its time zones, where the grammar of section 3.4 has components only; and it leaves out the last line break.
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

/** The calendar as it is published, with its time zones in their place, and every line ended. */
export function finishCalendar(calendar: string, timezones: readonly string[]): string {
  // No text can begin a line, so the first such line begins the first entry.
  const entries = calendar.indexOf("\r\nBEGIN:VEVENT\r\n") + 2;
  const zones = timezones.map((timezone) => `${foldLines(timezone)}\r\n`).join("");
  return `${calendar.slice(0, entries)}${zones}${calendar.slice(entries)}\r\n`;
}
